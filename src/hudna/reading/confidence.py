"""How far a claim is to be trusted: a small linear model over what its words show.

The weights are data (`confidence.toml`), one table for each kind of claim. Those of
ASSAULT and PROTEST are fitted on the development gold by `bench/fit.py` (`make fit`),
which also writes `docs/reference/confidence.md`; a claim of these types that reports
too weakly is no report but a mention, and is not emitted. Other claims have weights
set by hand.
"""

import math
import tomllib
from collections import Counter
from functools import cache
from pathlib import Path

from msgspec import Struct, convert
from msgspec.structs import replace

from hudna.core.claim import Claim
from hudna.core.errors import LexiconError
from hudna.reading.annotate import Annotated
from hudna.reading.claims import Made
from hudna.reading.features import ROOM, features_of, sentence_features

_UNTAUGHT = frozenset(("strike", "hunger", "boycott"))
"""Modes of PROTEST that the development gold has four sentences of, and none a yes."""
MODEL = Path(__file__).with_suffix(".toml")


class Weights(Struct, frozen=True, forbid_unknown_fields=True):
    """A linear model: `bias` and one weight a feature; below `least` none is emitted.

    A feature without a weight counts for nothing.
    """

    bias: float
    weights: dict[str, float]
    least: float = 0.0


@cache
def model() -> dict[str, Weights]:
    """The weights by claim type; `other` holds for all types without their own.

    Raises:
        LexiconError: where the data file is not as `Weights` describes it.
    """
    try:
        table = tomllib.loads(MODEL.read_text(encoding="utf-8"))
        return convert(table, dict[str, Weights])
    except ValueError as fault:
        raise LexiconError(f"{MODEL.name}: {fault}") from fault


def weigh_claims(made: tuple[Made, ...], annotated: Annotated) -> tuple[Made, ...]:
    """The claims of an article with their confidence; what is only mentioned goes."""
    beside = Counter((item.parsed.number, item.claim.type) for item in made)
    around: dict[int, frozenset[str]] = {}
    kept: list[Made] = []
    for item in made:
        sentence = item.parsed.number
        if item.claim.type in model() and sentence not in around:
            around[sentence] = sentence_features(item.parsed.parse)
        number = beside[sentence, item.claim.type]
        chance = confidence(item, around.get(sentence, frozenset()), number, annotated)
        if _emitted(item, chance):
            claim = replace(item.claim, confidence=round(chance, 3))
            kept.append(replace(item, claim=claim))
    return tuple(kept)


def confidence(
    item: Made, around: frozenset[str], beside: int, annotated: Annotated
) -> float:
    """The confidence of a claim, between 0 and 1.

    Args:
        item: The claim and what it was made of.
        around: The features of its sentence.
        beside: How many claims of its type its sentence makes.
        annotated: The article, for its day and its times.
    """
    own = model().get(item.claim.type or "")
    if own is not None:
        return chance_of(own, features_of(item, around, beside, annotated))
    return chance_of(model()["other"], _plain_features(item.claim))


def chance_of(weights: Weights, names: tuple[str, ...]) -> float:
    """The logistic of the bias and the weights of some features."""
    score = weights.bias + sum(weights.weights.get(name, 0.0) for name in names)
    return 1 / (1 + math.exp(-score))


def _emitted(item: Made, chance: float) -> bool:
    """Whether a claim is told firmly enough, by its model or, without one, by syntax.

    The models are of what is said to have happened; a threat or a plan is one however
    weakly it is worded. In a short sentence what syntax tells is told: there is little
    else to go by. A noun that names both who and whom tells enough in any
    (`منذ اغتيال واشنطن لسليماني`). Strikes and boycotts are too few in the gold for
    its model to know them.
    """
    own = model().get(item.claim.type or "")
    short = item.parsed.parse.length < ROOM or item.claim.mode in _UNTAUGHT
    if own is None or short or item.claim.status != "actual":
        return item.told
    return chance >= own.least or _names_both(item)


def _names_both(item: Made) -> bool:
    """Whether a noun has a genitive that acts and somebody it is done to."""
    found, claim = item.found, item.claim
    if item.parsed.parse.tag(found.trigger) == "V" or found.light is not None:
        return False
    named = any(p.id for p in claim.source) and any(p.id for p in claim.recipient)
    return named and not found.frame.reciprocal


def _plain_features(claim: Claim) -> tuple[str, ...]:
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
