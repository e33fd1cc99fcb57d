"""What a claim's words show of how firmly they report: the features of confidence.

Features are of grammar, of what is told beside the act, and of signs (`extract/signs`).
None depends on who the actors are, so that the same words get the same confidence
whichever side stands in them. What is missing counts only where a sentence has room
for it: a headline need not say where.

Details and doubts are also counted, each number by itself (`lacks.1` to `lacks.7`,
`doubts.1` to `doubts.6`): the first detail of where, with what and whom makes a report
of a mention, the sixth adds little, and sums of single weights cannot say so.
"""

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterator

from hudna.core.claim import Claim
from hudna.extract.clauses.parse import Parse
from hudna.extract.signs.signs import find_signs, sentence_signs
from hudna.reading.annotate import Annotated
from hudna.reading.claims import Made

ROOM = 12
"""Words from which on a sentence has room for place, time, means and victims."""
_LONG, _ENDLESS = 30, 60
_DEPTHS = (3, 6, 10, 16, 25)
"""Words before a trigger from which on it stands deep, deeper, deepest."""
_SEVERAL = 3
_NEAR = 8
"""Words within which a time is that of the trigger."""
_CLAUSES = {"R": "relative", "C": "reported", "S": "subordinate", "Q": "question"}
_RECENT_DAYS, _OLD_DAYS = 7, 45
_NEWS_DAYS = 60
"""Days for which what happened is spoken of as of late."""
_NUMBERS = {"s": "singular", "d": "dual", "p": "plural"}
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
_DOUBTS = frozenset(
    (
        "sign.case",
        "sign.remembered",
        "sign.dates",
        "sign.court",
        "sign.accused",
        "sign.inquiry",
        "sign.opinion",
        "sign.politics",
        "sign.general",
        "sign.argues",
        "sign.pronoun",
        "sign.topic",
        "sign.plot",
        "sign.arrest",
        "sign.points-back",
    )
)
"""Signs that something else is spoken of than the act."""


def features_of(
    made: Made, around: frozenset[str], beside: int, annotated: Annotated
) -> tuple[str, ...]:
    """The names of a claim's features, each once, in alphabetical order.

    Args:
        made: The claim with the finding that it was made of.
        around: The features of its sentence.
        beside: How many claims of its type its sentence makes.
        annotated: The article, for its day and its times.
    """
    return tuple(sorted(set(_features(made, around, beside, annotated))))


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
    made: Made, around: frozenset[str], beside: int, annotated: Annotated
) -> Iterator[str]:
    claim, parse = made.claim, made.parsed.parse
    yield f"rule.{claim.rule}"
    yield from _form(parse, made.found.trigger)
    yield from _place_in_text(made)
    yield from _told_beside(claim)
    yield from _who(made)
    yield from _when(claim, annotated.reference.date)
    yield from _times_near(made, annotated)
    yield from _signs(made, around)
    if not made.told:
        yield "only-mentioned"
    if made.found.passive:
        yield "passive"
    if beside >= _SEVERAL:
        yield "several-acts"


def _signs(made: Made, around: frozenset[str]) -> Iterator[str]:
    """Signs, what is missing where there is room for it, and how much of both."""
    found, parse = made.found, made.parsed.parse
    signs = find_signs(parse, found.trigger, found.first, found.last) | around
    yield from signs - _BY_LACK
    yield from _counted("doubts", len(signs & _DOUBTS))
    if parse.length >= ROOM:
        lacks = {name for sign, name in _ROOMY if sign not in signs}
        if made.claim.places:
            lacks.discard("no-place")
        yield from lacks
        claim = made.claim
        yield from _counted(
            "lacks", len(lacks) + (not claim.source) + (not claim.recipient)
        )


def _counted(name: str, number: int) -> Iterator[str]:
    for least in range(1, number + 1):
        yield f"{name}.{least}"


def _form(parse: Parse, at: int) -> Iterator[str]:
    """Verb or noun, tense and person; definiteness, plural, preposition of a noun."""
    form = parse.analysis(at)
    if form is not None and form.number in _NUMBERS:
        yield f"trigger.{_NUMBERS[form.number]}"
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
    for depth in _DEPTHS:
        if at - parse.first >= depth:
            yield f"deep.{depth}"


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


def _times_near(made: Made, annotated: Annotated) -> Iterator[str]:
    """How long ago the days are that stand near the trigger."""
    parse, at, day = made.parsed.parse, made.found.trigger, annotated.reference.date
    if day is None:
        return
    today = dt.date.fromisoformat(day[:10])
    for index in range(max(parse.first, at - _NEAR), at + _NEAR + 1):
        unit = parse.unit(index)
        if unit is None or unit.kind != "time":
            continue
        time = annotated.times[unit.key].value
        if time.type in ("DATE", "TIME") and time.latest is not None:
            yield f"near.{_age((today - dt.date.fromisoformat(time.latest[:10])).days)}"


def _age(days: int) -> str:
    if days < 0:
        return "ahead"
    if days > _NEWS_DAYS:
        return "old"
    return "recent" if days <= _RECENT_DAYS else "of-late"
