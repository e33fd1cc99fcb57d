"""Background: an older event that the article only recalls."""

import datetime as dt

from hudna.core.claim import ClaimTime
from hudna.extract.events.find import Found
from hudna.reading.annotate import Annotated
from hudna.reading.sentences import Parsed

_OLD_DAYS = 31
_RECALLS = frozenset(("يذكر", "سبق", "يشار", "وسبق"))


def is_background(
    annotated: Annotated, parsed: Parsed, found: Found, time: ClaimTime
) -> bool:
    """Whether the words or the date say that the event is past history.

    The pluperfect (`كانت الفصائل قد وافقت`), `يذكر أن` and `سبق أن` say so, and a date
    that ends more than a month before the article's day.
    """
    parse = parsed.parse
    lead = parse.sentence.first
    if _plain(parse.tokens.words[lead]) in _RECALLS:
        return True
    if _pluperfect(parsed, found.trigger):
        return True
    day = annotated.reference.date
    if time.basis not in ("stated", "narrative") or time.latest is None or day is None:
        return False
    latest = dt.date.fromisoformat(time.latest[:10])
    return (dt.date.fromisoformat(day[:10]) - latest).days > _OLD_DAYS


def _plain(word: str) -> str:
    return word.removeprefix("و").removeprefix("ف")


def _pluperfect(parsed: Parsed, trigger: int) -> bool:
    """`كان` before the verb with `قد` or straight before a past verb."""
    parse = parsed.parse
    form = parse.analysis(trigger)
    if parse.tag(trigger) != "V" or form is None or form.tense != "past":
        return False
    for at in range(trigger - 1, max(parse.sentence.first, trigger - 10) - 1, -1):
        if parse.tag(at) == "V":
            been = parse.analysis(at)
            past = been is not None and been.tense == "past"
            return (past and parse.lemma(at) == "كَانَ") and (
                trigger - at == 1
                or any(parse.tag(i) == "ASP" for i in range(at, trigger))
                or at == parse.sentence.first
            )
        if parse.tag(at) in ("C", "R", "S"):
            return False
    return False
