"""What a claim's words show of how firmly they report: the features of confidence.

Features are of grammar, of what is told beside the act, and of signs (`extract/signs`).
None depends on who the actors are, so that the same words get the same confidence
whichever side stands in them. What is missing counts only where a sentence has room
for it: a headline need not say where.
"""

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterator

from hudna.core.claim import Claim
from hudna.extract.clauses.parse import Parse
from hudna.extract.signs.signs import find_signs, sentence_signs
from hudna.reading.claims import Made

ROOM = 12
"""Words from which on a sentence has room for place, time, means and victims."""
_LONG, _ENDLESS = 30, 60
_MIDDLE, _LATE = 10, 25
_SEVERAL = 3
_CLAUSES = {"R": "relative", "C": "reported", "S": "subordinate", "Q": "question"}
_RECENT_DAYS, _OLD_DAYS = 7, 45
_ROOMY = (
    ("sign.somewhere", "no-place"),
    ("sign.weapon", "no-weapon"),
    ("sign.deaths", "no-deaths"),
    ("sign.wounds", "no-wounds"),
    ("sign.effect", "no-effect"),
    ("sign.reported", "no-report"),
    ("sign.target", "no-target"),
)
"""Signs of which the lack tells, and only where there was room for them."""
_BY_LACK = frozenset(sign for sign, _ in _ROOMY)


def features_of(
    made: Made, around: frozenset[str], beside: int, day: str | None
) -> tuple[str, ...]:
    """The names of a claim's features, each once, in alphabetical order.

    Args:
        made: The claim with the finding that it was made of.
        around: The features of its sentence.
        beside: How many claims of its type its sentence makes.
        day: The article's reference date.
    """
    return tuple(sorted(set(_features(made, around, beside, day))))


def sentence_features(parse: Parse) -> frozenset[str]:
    """What holds of a sentence whatever it tells: its signs, length and address."""
    found = set(sentence_signs(parse))
    if parse.length >= _ENDLESS:
        found.add("sentence.endless")
    elif parse.length >= _LONG:
        found.add("sentence.long")
    if parse.tags.count("R") > 1:
        found.add("sentence.relatives")
    for tag, form in zip(parse.tags, parse.chosen, strict=True):
        if tag == "V" and form is not None and form.person in ("1", "2"):
            found.add("sentence.dialogue")
            break
    return frozenset(found)


def _features(
    made: Made, around: frozenset[str], beside: int, day: str | None
) -> Iterator[str]:
    claim, parse = made.claim, made.parsed.parse
    yield from _form(parse, made.found.trigger)
    yield from _place_in_text(made)
    yield from _told_beside(claim)
    yield from _who(made)
    if claim.type == "PROTEST":
        yield f"rule.{claim.rule}"
    yield from _when(claim, day)
    found = made.found
    signs = find_signs(parse, found.trigger, found.first, found.last)
    signs |= around
    yield from signs - _BY_LACK
    if parse.length >= ROOM:
        lacks = {name for sign, name in _ROOMY if sign not in signs}
        if claim.places:
            lacks.discard("no-place")
        yield from lacks
    if not made.told:
        yield "only-mentioned"
    if made.found.passive:
        yield "passive"
    if beside >= _SEVERAL:
        yield "several-acts"


def _form(parse: Parse, at: int) -> Iterator[str]:
    """Verb or noun, tense and person; definiteness, plural, preposition of a noun."""
    form = parse.analysis(at)
    if parse.tag(at) == "V":
        yield "verb"
        if form is not None and form.tense != "past":
            yield "verb.present"
        if form is not None and form.person in ("1", "2"):
            yield "verb.dialogue"
        return
    yield "masdar" if form is not None and form.pos == "masdar" else "noun"
    if parse.word(at).definite:
        yield "noun.definite"
    if form is not None and form.number == "p":
        yield "noun.plural"
    if form is not None and form.enclitic:
        yield "noun.owned"
    if parse.joined(at):
        yield "noun.joined"
    if parse.preposition(at):
        yield "noun.with-preposition"


def _place_in_text(made: Made) -> Iterator[str]:
    """How deep in its sentence a claim stands, and in what clause."""
    parse, starts, at = made.parsed.parse, made.parsed.starts, made.found.trigger
    tag = parse.tag(starts[bisect_right(starts, at) - 1])
    if tag in _CLAUSES:
        yield f"clause.{_CLAUSES[tag]}"
    deep = at - parse.first
    if deep >= _LATE:
        yield "late"
    elif deep >= _MIDDLE:
        yield "middle"


def _who(made: Made) -> Iterator[str]:
    """Whether those who act are counted, and so are news: `خرج مئات المتظاهرين`."""
    parse = made.parsed.parse
    for phrase in made.found.source:
        words = range(phrase.first - 1, phrase.last)
        if any(parse.tag(at) in ("NUM", "QNT") for at in words):
            yield "source.counted"


def _told_beside(claim: Claim) -> Iterator[str]:
    if not claim.source:
        yield "no-source"
    if not claim.recipient:
        yield "no-recipient"
    if claim.killed is not None and claim.injured is not None:
        yield "counted.both"
    elif claim.killed is not None or claim.injured is not None:
        yield "counted"
    if claim.means:
        yield "means"
    if claim.quoted:
        yield "quoted"
    if claim.background:
        yield "background"
    if claim.speaker is not None:
        yield "speaker"


def _when(claim: Claim, day: str | None) -> Iterator[str]:
    """Whether a stated time is of these days or long past."""
    if claim.time.basis != "stated" or claim.time.latest is None or day is None:
        return
    then = dt.date.fromisoformat(claim.time.latest[:10])
    days = (dt.date.fromisoformat(day[:10]) - then).days
    if days > _OLD_DAYS:
        yield "time.old"
    elif 0 <= days <= _RECENT_DAYS:
        yield "time.recent"
