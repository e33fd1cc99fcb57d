"""One report, one truce claim: phase words that govern each other are settled."""

from msgspec.structs import replace

from hudna.core.claim import Claim
from hudna.extract.truces.checks import stands_close
from hudna.extract.truces.names import TruceName
from hudna.extract.truces.nesting import governs, settled, swallows
from hudna.reading.claims import Made
from hudna.reading.confidence import confidence

_NO_ACTOR = frozenset(("negotiating", "in_effect"))


def settle_phases(
    made: tuple[Made, ...], truces: tuple[TruceName, ...]
) -> tuple[Made, ...]:
    """The claims with truce claims of one construction made one.

    The others are as they were. Talks and the beginning of a truce have sides and no
    actor: whoever stands as their subject is one of the sides.
    """
    cores = frozenset(name.core for name in truces)
    chosen: list[Made] = []
    for item in made:
        if item.claim.kind != "truce":
            chosen.append(item)
        elif stands_close(item.parsed.parse, item.found, cores):
            chosen = _with(chosen, item)
    settled = (_settled(item) for item in chosen)
    return tuple(item for item in settled if item is not None)


def _with(chosen: list[Made], item: Made) -> list[Made]:
    """The claims with one more: beside, instead of, or within an earlier one."""
    for at in range(len(chosen) - 1, -1, -1):
        outer = chosen[at]
        if outer.claim.kind != "truce" or outer.parsed.number != item.parsed.number:
            continue
        if not governs(item.parsed.parse, outer.found, item.found):
            continue
        if swallows(outer.found, item.found):
            kept = Made(_joined(outer.claim, item.claim), outer.found, outer.parsed)
            return [*chosen[:at], kept, *chosen[at + 1 :]]
        claim = _joined(item.claim, outer.claim)
        if not item.claim.source:
            claim = replace(claim, source=outer.claim.source)
        if item.claim.status == "planned":
            claim = replace(claim, status=outer.claim.status)
        return [*chosen[:at], *chosen[at + 1 :], Made(claim, item.found, item.parsed)]
    return [*chosen, item]


def _joined(claim: Claim, other: Claim) -> Claim:
    """A claim with the time and place that only its fellow has."""
    return confidence(
        replace(
            claim,
            recipient=claim.recipient or other.recipient,
            places=claim.places or other.places,
            time=other.time
            if claim.time.basis != "stated" and other.time.basis == "stated"
            else claim.time,
        )
    )


def _settled(item: Made) -> Made | None:
    claim = item.claim
    if claim.kind != "truce":
        return item
    phase, status = settled(item.parsed.parse, item.found, claim.status)
    if not phase:
        return None
    source = claim.source
    if phase == "proposed" and claim.phase != "proposed":
        source = (claim.speaker,) if claim.speaker is not None else ()
    elif phase in _NO_ACTOR:
        source = ()
    sides = tuple(side for side in (claim.source, claim.recipient) if side)
    return Made(
        replace(claim, phase=phase, status=status, source=source, sides=sides),
        item.found,
        item.parsed,
    )
