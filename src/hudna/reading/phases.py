"""One report, one truce claim: phase words that govern each other are settled."""

from msgspec.structs import replace

from hudna.core.claim import Claim, Party, Phase, Status
from hudna.extract.truces.checks import stands_close
from hudna.extract.truces.nesting import governs, settled, swallows
from hudna.extract.truces.said import find_said
from hudna.reading.annotate import Annotated
from hudna.reading.breaches import tied_breaches
from hudna.reading.claims import Made
from hudna.reading.truce_parties import (
    Governor,
    accused,
    accuser,
    are_sides,
    caller,
    continued,
    governor_of,
    is_charged,
    lent_aside,
    preceding,
    sayer,
)
from hudna.reading.truce_places import where_truce

_NO_ACTOR = frozenset(("negotiating", "in_effect"))
_OWN = frozenset(("proposed", "rejected"))
_NEAR = 5
_SPOKEN = frozenset(
    (
        "proposed.call",
        "proposed.need",
        "proposed.necessity",
        "proposed.call-that",
        "proposed.hope",
        "proposed.hope-that",
        "proposed.ready",
    )
)
"""Rules whose words say what the speaker himself wants."""
_OBLIGING = frozenset(("وَجَبَ", "اِنْبَغَى", "تَعَيَّنَ"))
_BY_ITSELF = frozenset(("اِنْهَارَ", "اِنْتَهَى", "سَقَطَ", "نهاية", "انهيار", "اِنْقَضَى"))
"""Words of an end that nobody brings about by them: `انهيار الهدنة بين …`."""


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
    settled = (_settled(annotated, item, chosen) for item in chosen)
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
        begin, end = outer.found.trigger + 1, item.found.trigger
        parse = item.parsed.parse
        added = parse.joined(end) and any(i in cores for i in range(begin, end))
        if added and parse.tag(begin - 1) == "N":
            continue  # `اقتراح هدنة ومساع لوقف القتال`
        if swallows(outer.found, item.found):
            kept = Made(_joined(outer.claim, item.claim), outer.found, outer.parsed)
            return [*chosen[:at], kept, *chosen[at + 1 :]]
        if added:
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


def _settled(annotated: Annotated, item: Made, beside: list[Made]) -> Made | None:
    claim = item.claim
    if claim.kind != "truce":
        return item
    phase, status = settled(item.parsed.parse, item.found, claim.status)
    if not phase:
        return None
    if phase == "violated" and status == "denied" and is_charged(item):
        status = "actual"  # `اتهمه بخرق الهدنة`: whoever accuses says that it is so
    if status == "future" and _is_past(annotated, claim):
        status = "actual"  # `قبل التوصل إلى هدنة في الشهر الماضي`
    governor = governor_of(annotated, item)
    source = _actor(annotated, item, phase, governor)
    speaker = claim.speaker or sayer(governor)
    if phase == "violated":
        speaker = speaker or accuser(annotated, item)
    if phase == "in_effect" and not claim.quoted and _dates_it(item):
        speaker = None  # `…، قبل ساعات من بدء الهدنة` is said by nobody in the text
    if phase == "violated" and not source:
        charge = next((c for c in beside if _accuses(c, item)), None)
        source = _doer(item, beside)
        if charge is not None:
            source = source or charge.claim.recipient
            speaker = speaker or next(iter(charge.claim.source), None)
    recipient = claim.recipient
    if phase == "violated":
        recipient = tuple(party for party in recipient if party not in source)
    sides = _sides(phase, claim.source or source, recipient)
    return Made(
        replace(
            claim,
            phase=phase,
            status=status,
            source=source,
            recipient=recipient,
            speaker=speaker,
            sides=sides,
            places=where_truce(annotated, item) or claim.places[:0],
        ),
        item.found,
        item.parsed,
    )


def _sides(
    phase: Phase, source: tuple[Party, ...], recipient: tuple[Party, ...]
) -> tuple[tuple[Party, ...], ...]:
    """Whom a report's own words bind: each party apart.

    Those who call for a truce together (`دعت فرنسا وألمانيا`) are no two sides of it.
    """
    if phase == "proposed":
        return tuple(side for side in (source, recipient) if side)
    parties = {(party.start, party.end): party for party in (*source, *recipient)}
    return tuple((party,) for party in parties.values())


def _dates_it(item: Made) -> bool:
    """Whether a beginning only dates what stands before a comma."""
    parse, trigger = item.parsed.parse, item.found.trigger
    for at in range(trigger - 1, max(parse.sentence.first, trigger - _NEAR), -1):
        if parse.tag(at) == "P" and parse.word(at).value in ("قبل", "بعد"):
            return "," in parse.tokens.gap(at)
        if parse.tag(at) not in ("N", "P", "T", "NUM", "ADV", "QNT"):
            return False
    return False


def _is_past(annotated: Annotated, claim: Claim) -> bool:
    day, latest = annotated.reference.date, claim.time.latest
    dated = claim.time.basis == "stated" and latest is not None and day is not None
    return dated and (latest or "")[:10] < (day or "")[:10]


def _actor(
    annotated: Annotated, item: Made, phase: Phase, governor: Governor | None
) -> tuple[Party, ...]:
    """Who proposes, rejects, agrees …; talks and beginnings have sides only.

    A call without a subject (`ضرورة وقف القتال`) is the speaker's own, and so is what
    a speaker says of himself (`نرفض الهدنة`).
    """
    claim, parse, trigger = item.claim, item.parsed.parse, item.found.trigger
    if phase in _NO_ACTOR:
        return ()
    if _is_own(item):
        return (claim.speaker,) if claim.speaker is not None else ()
    if phase == "ended" and parse.lemma(trigger) in _BY_ITSELF:
        return () if claim.source == claim.recipient else claim.source
    source = () if lent_aside(item) else claim.source
    if phase == "violated":
        return source or accused(annotated, item)
    if phase in _OWN and (claim.phase != phase or not source or are_sides(item)):
        return _whose_call(annotated, item, phase, governor)
    return source or _understood(annotated, item, phase, governor)


def _is_own(item: Made) -> bool:
    """What the speaker wants himself: `نرفض الهدنة`, `يجب أن يوافق الطرفان`.

    Who must do it has not asked for it.
    """
    parse, trigger = item.parsed.parse, item.found.trigger
    form = parse.analysis(trigger)
    if form is None or form.pos != "verb":
        return False
    obliging = form.lemma in _OBLIGING and item.found.frame.id in _SPOKEN
    return form.person == "1" or obliging


def _whose_call(
    annotated: Annotated, item: Made, phase: Phase, governor: Governor | None
) -> tuple[Party, ...]:
    """Who calls, offers or refuses where the words themselves name nobody."""
    claim, parse, trigger = item.claim, item.parsed.parse, item.found.trigger
    turned = phase == "proposed" and claim.phase != "proposed"
    source: tuple[Party, ...] = ()
    if parse.tag(trigger) != "V" or turned:
        source = caller(governor)
    elif parse.joined(trigger):
        source = continued(annotated, item)
    elif not claim.source:
        source = preceding(annotated, item, trigger)
    own = turned or item.found.frame.id in _SPOKEN or phase == "rejected"
    speaker = (claim.speaker,) if claim.speaker is not None and own else ()
    return source or speaker


def _understood(
    annotated: Annotated, item: Made, phase: Phase, governor: Governor | None
) -> tuple[Party, ...]:
    """The subject that a verb shares or a noun's pronoun stands for."""
    parse, trigger = item.parsed.parse, item.found.trigger
    form = parse.analysis(trigger)
    if parse.tag(trigger) == "V":
        if item.found.passive:
            return ()
        if parse.joined(trigger):
            return continued(annotated, item)
        return preceding(annotated, item, trigger)
    owned = form is not None and bool(form.enclitic)
    made_with = phase == "agreed" and bool(item.claim.recipient)
    return caller(governor) if owned or made_with else ()


def _doer(item: Made, beside: list[Made]) -> tuple[Party, ...]:
    """Who did what is called a breach: `قصف الجيش القرية في خرق للهدنة`."""
    parse, trigger = item.parsed.parse, item.found.trigger
    if parse.tag(trigger - 1) != "P" or parse.word(trigger - 1).value != "في":
        return ()
    acts = (
        other.claim.source
        for other in reversed(beside)
        if other.parsed.number == item.parsed.number
        and other.found.trigger < trigger
        and other.claim.kind == "event"
        and other.claim.source
    )
    return next(acts, ())


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
