"""One report, one truce claim: phase words that govern each other are settled."""

from msgspec.structs import replace

from hudna.core.claim import Claim, Party, Phase, Status
from hudna.extract.truces.checks import stands_close
from hudna.extract.truces.nesting import governs, settled, swallows
from hudna.extract.truces.said import find_said
from hudna.reading.annotate import Annotated
from hudna.reading.breaches import tied_breaches
from hudna.reading.claims import Made

_NO_ACTOR = frozenset(("negotiating", "in_effect"))
_OWN = frozenset(("proposed", "rejected"))


def settle_phases(annotated: Annotated, made: tuple[Made, ...]) -> tuple[Made, ...]:
    """The claims with truce claims of one construction made one.

    The others are as they were. Talks and the beginning of a truce have sides and no
    actor: whoever stands as their subject is one of the sides.
    """
    cores = frozenset(name.core for name in annotated.truces)
    said = find_said(annotated.tokens, annotated.truces)
    chosen: list[Made] = []
    for item in made:
        if item.claim.kind != "truce":
            chosen.append(item)
        elif stands_close(item.parsed.parse, item.found, cores, said):
            chosen = _with(chosen, item, cores)
    settled = (_settled(item, chosen) for item in chosen)
    told = [item for item in settled if item is not None]
    told.extend(item for item in tied_breaches(made, cores) if not _is_told(told, item))
    return tuple(sorted(told, key=lambda item: (item.found.trigger, item.claim.kind)))


def _with(chosen: list[Made], item: Made, cores: frozenset[int]) -> list[Made]:
    """The claims with one more: beside, instead of, or within an earlier one.

    A word that و adds once its governor has named a truce says a second thing
    (`خرق الهدنة والتلويح بإلغائها`), unless the governor is one of both (`دعا إلى …`).
    """
    for at in range(len(chosen) - 1, -1, -1):
        outer = chosen[at]
        if outer.claim.kind != "truce" or outer.parsed.number != item.parsed.number:
            continue
        if not governs(item.parsed.parse, outer.found, item.found):
            continue
        if swallows(outer.found, item.found):
            kept = Made(_joined(outer.claim, item.claim), outer.found, outer.parsed)
            return [*chosen[:at], kept, *chosen[at + 1 :]]
        begin, end = outer.found.trigger + 1, item.found.trigger
        if item.parsed.parse.joined(end) and any(i in cores for i in range(begin, end)):
            continue
        claim = _joined(item.claim, outer.claim)
        if not item.claim.source:
            claim = replace(claim, source=outer.claim.source)
        if item.claim.status in ("planned", "called_for", "possible"):
            hoped = outer.claim.rule.startswith("proposed.hope")
            status: Status = "future" if hoped else outer.claim.status
            claim = replace(claim, status=status)
        return [*chosen[:at], *chosen[at + 1 :], Made(claim, item.found, item.parsed)]
    return [*chosen, item]


def _joined(claim: Claim, other: Claim) -> Claim:
    """A claim with the time and place that only its fellow has."""
    return replace(
        claim,
        recipient=claim.recipient or other.recipient,
        places=claim.places or other.places,
        time=other.time
        if claim.time.basis != "stated" and other.time.basis == "stated"
        else claim.time,
    )


def _settled(item: Made, beside: list[Made]) -> Made | None:
    claim = item.claim
    if claim.kind != "truce":
        return item
    phase, status = settled(item.parsed.parse, item.found, claim.status)
    if not phase:
        return None
    source, speaker = _actor(item, phase), claim.speaker
    if phase == "violated" and not source:
        charge = next((c for c in beside if _accuses(c, item)), None)
        if charge is not None:
            source = charge.claim.recipient
            speaker = speaker or next(iter(charge.claim.source), None)
    sides = tuple(side for side in (claim.source, claim.recipient) if side)
    return Made(
        replace(
            claim,
            phase=phase,
            status=status,
            source=source,
            speaker=speaker,
            sides=sides,
        ),
        item.found,
        item.parsed,
    )


def _actor(item: Made, phase: Phase) -> tuple[Party, ...]:
    """Who proposes, rejects, agrees …; talks and beginnings have sides only.

    A call without a subject (`ضرورة وقف القتال`) is the speaker's own, and so is what
    a speaker says of himself (`نرفض الهدنة`).
    """
    claim = item.claim
    if phase in _NO_ACTOR:
        return ()
    turned = phase == "proposed" and claim.phase != "proposed"
    form = item.parsed.parse.analysis(item.found.trigger)
    himself = form is not None and form.pos == "verb" and form.person == "1"
    own = phase in _OWN and not claim.source
    if turned or himself or own:
        return (claim.speaker,) if claim.speaker is not None else ()
    return claim.source


def _is_told(told: list[Made], item: Made) -> bool:
    """Whether another word of the same stretch already reports the violation."""
    return any(
        other.claim.phase == "violated"
        and other.parsed.number == item.parsed.number
        and other.found.first < item.found.last
        and item.found.first < other.found.last
        for other in told
    )


def _accuses(charge: Made, item: Made) -> bool:
    """Whether an accusation in the same sentence is of what the item tells."""
    return (
        charge.claim.type == "ACCUSE"
        and charge.parsed.number == item.parsed.number
        and charge.found.first <= item.found.trigger < charge.found.last
    )
