"""One event, one claim: findings of one sentence that tell the same event together.

`هجوم استهدف قاعدة أدى إلى مقتل ثلاثة` has three triggers and tells one attack. A
finding joins an earlier one of the same sentence, type and status where its trigger
stands in the other's stretch or one is the light verb's noun, and no party of the two
contradicts. What was attacked does not contradict whom that killed: both are recipients
(`هجوم على ثكنة أدى إلى مقتل جنود`).
"""

from functools import cache

from msgspec.structs import replace

from hudna.core.claim import Claim, Party, Quote
from hudna.extract.events.rallies import NOUN_RULES, rallies
from hudna.lexicon.rules import rule_file
from hudna.reading.claims import Made
from hudna.reading.doers import is_cause

_NEAR = 4
_DESCRIBED = 4
_RECENT = 40
"""Findings among which one of the same sentence is sought."""


def merge_claims(made: tuple[Made, ...]) -> tuple[Made, ...]:
    """The claims with those of one event folded into the first.

    Told is what any of them tells; what is only mentioned lends its parties.
    """
    kept: list[Made] = []
    for item in made:
        home = next(
            (
                n
                for n in range(len(kept) - 1, max(-1, len(kept) - _RECENT), -1)
                if _same_event(kept[n], item)
            ),
            None,
        )
        if home is None:
            kept.append(item)
        else:
            first, second = kept[home], item
            if first.claim.rule in NOUN_RULES:
                first, second = second, first
            folded = _folded(first.claim, second.claim)
            if _is_result(item) or _is_result(first) or _act_of(item):
                folded = replace(folded, recipient=_both(first.claim, second.claim))
            told = first.told or second.told
            kept[home] = Made(folded, first.found, item.parsed, told=told)
    return tuple(kept)


def _same_event(first: Made, second: Made) -> bool:
    a, b = first.claim, second.claim
    if first.parsed.number != second.parsed.number or a.status != b.status:
        return False
    if a.kind != b.kind or a.type != b.type or a.phase != b.phase:
        return False
    if a.rule == b.rule == "violated.despite":
        return True  # one tie: `شنت غارات … رغم الهدنة`
    if a.kind == "truce":
        return _distance(first, second) == 0
    if a.type == "PROTEST" and (
        not NOUN_RULES.isdisjoint((a.rule, b.rule)) or _describes(second)
    ):
        near = _distance(first, second) == 0
        return near and _agree(a.source, b.source) and _agree(a.recipient, b.recipient)
    if a.type != "ASSAULT" or a.speaker != b.speaker:
        return False
    return (
        _distance(first, second) <= _NEAR
        and _agree(a.source, b.source)
        and (_agree(a.recipient, b.recipient) or _goes_with(first, second))
    )


@cache
def _causes() -> frozenset[str]:
    return frozenset(rule_file("extract/events/light.toml").words["cause"])


def _is_result(item: Made) -> bool:
    """Whether a verb of causing tells it: `أدى إلى مقتل`, `أسفر عن إصابة`."""
    light = item.found.light
    return light is not None and item.parsed.parse.lemma(light) in _causes()


def _goes_with(first: Made, second: Made) -> bool:
    """Whether other recipients are of one event: its victims, or what is theirs.

    `غارة استهدفت سيارته` strikes the man whom `قتل` names before it; `قتلوا في غارات`
    names the act that killed them.
    """
    return _is_result(second) or _is_result(first) or _owned(second) or _act_of(second)


def _act_of(item: Made) -> bool:
    """Whether a noun is led in as the act that did it: `في غارات`, `إثر قصف`."""
    parse, at = item.parsed.parse, item.found.trigger
    return parse.tag(at) == "N" and item.found.light is None and is_cause(parse, at)


def _owned(item: Made) -> bool:
    parse = item.parsed.parse
    if parse.joined(item.found.trigger):
        return False  # `هاجموا القرية وقتلوا عمدتها` are two
    forms = (parse.analysis(phrase.head) for phrase in item.found.recipient)
    return any(form is not None and form.enclitic for form in forms)


def _both(first: Claim, second: Claim) -> tuple[Party, ...]:
    """The recipients of both, each once, in the order of the text."""
    parties = {(p.start, p.end): p for p in (*first.recipient, *second.recipient)}
    return tuple(parties[key] for key in sorted(parties))


def _describes(item: Made) -> bool:
    """A verb that describes the rally before it: `تظاهرة نظمها`, `مسيرة انطلقت`."""
    parse, at = item.parsed.parse, item.found.trigger
    if parse.tag(at) != "V" or parse.joined(at) or parse.tag(at - 1) != "N":
        return False
    first = at - 1
    while first > at - _DESCRIBED and parse.tag(first - 1) == "N":
        first -= 1
    return any(parse.lemma(n) in rallies() for n in range(first, at))


def _distance(first: Made, second: Made) -> int:
    """Words between the stretches of two findings; 0 where they touch or overlap."""
    a, b = first.found, second.found
    if a.light is not None and a.light == b.trigger:
        return 0
    return max(0, max(a.first, b.first) - min(a.last, b.last))


def _agree(first: tuple[Party, ...], second: tuple[Party, ...]) -> bool:
    """Whether one list names nobody or the two name somebody in common."""
    if not first or not second:
        return True
    return any(_same(one, other) for one in first for other in second)


def _same(one: Party, other: Party) -> bool:
    """The same words, words within the other's, or the same identity."""
    if one.id is not None and one.id == other.id:
        return True
    return one.start < other.end and other.start < one.end


def _folded(first: Claim, second: Claim) -> Claim:
    """The first claim with what only the second tells."""
    return replace(
        first,
        evidence=_hull(first.evidence, second.evidence),
        source=first.source or second.source,
        recipient=first.recipient or second.recipient,
        places=first.places or second.places,
        means=first.means or second.means,
        killed=first.killed or second.killed,
        injured=first.injured or second.injured,
        time=first.time if first.time.basis == "stated" else second.time,
        why_empty={
            name: why
            for name, why in first.why_empty.items()
            if name in second.why_empty
        },
    )


def _hull(first: Quote, second: Quote) -> Quote:
    """The stretch from the earlier start to the later end; texts are joined by it."""
    if first.start <= second.start and second.end <= first.end:
        return first
    if second.start <= first.start and first.end <= second.end:
        return second
    low, high = (first, second) if first.start <= second.start else (second, first)
    if high.start > low.end:
        return first
    text = low.text + high.text[low.end - high.start :]
    return Quote(low.start, high.end, text)
