"""How far a claim is to be trusted: a small linear model over what was found.

The weights are a first, hand-set version; a fit on development gold replaces them.
"""

import math

from msgspec.structs import replace

from hudna.core.claim import Claim

_BIAS = 0.2
_WEIGHTS = {
    "source": 0.6,
    "recipient": 0.5,
    "stated": 0.4,
    "counted": 0.9,
    "means": 0.4,
    "place": 0.2,
    "background": -0.5,
    "quoted": -0.2,
}


def confidence(claim: Claim) -> Claim:
    """The claim with its confidence, between 0 and 1, rounded to three digits."""
    score = _BIAS + sum(_WEIGHTS[name] for name in features(claim))
    return replace(claim, confidence=round(1 / (1 + math.exp(-score)), 3))


def features(claim: Claim) -> tuple[str, ...]:
    """The names of the features that a claim has."""
    present = {
        "source": bool(claim.source),
        "recipient": bool(claim.recipient),
        "stated": claim.time.basis == "stated",
        "counted": claim.killed is not None or claim.injured is not None,
        "means": bool(claim.means),
        "place": bool(claim.places),
        "background": claim.background,
        "quoted": claim.quoted,
    }
    return tuple(name for name, holds in present.items() if holds)
