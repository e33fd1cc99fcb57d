"""The narrative's current time: the day that a text speaks of until it names another.

`وفي أبريل أعلن العراق … . وتضمن الإعلان …` goes on in April. A main clause sets the
time; relative clauses, reported clauses and the pluperfect look aside and set none.
"""

from bisect import bisect_right

from hudna.core.claim import ClaimTime
from hudna.reading.annotate import Annotated
from hudna.reading.sentences import Parsed

_YEAR = len("2021")
_SINCE = 3
"""Words before a time in which a منذ makes it the beginning of a span."""
_ASIDE = frozenset(("R", "C", "S"))


def narrative_times(
    annotated: Annotated, parsed: tuple[Parsed, ...]
) -> dict[int, ClaimTime]:
    """Sentence number to the time that holds before that sentence speaks of its own."""
    current = ClaimTime()
    found: dict[int, ClaimTime] = {}
    for item in parsed:
        found[item.number] = current
        current = _set_by(annotated, item) or current
    return found


def _set_by(annotated: Annotated, item: Parsed) -> ClaimTime | None:
    """The first time of a sentence that its main clause states."""
    parse, day = item.parse, annotated.reference.date
    if _recalls(item):
        return None
    for key, unit in enumerate(annotated.time_units):
        if not parse.sentence.first <= unit.first < parse.sentence.last:
            continue
        time = annotated.times[key].value
        if time.type not in ("DATE", "TIME") or time.earliest is None:
            continue
        if time.value is not None and len(time.value) == _YEAR:
            continue  # a bare year is that of one thing recalled
        if day is not None and time.earliest[:10] > day[:10]:
            continue  # what is to come is no time that the story has reached
        words = parse.tokens.words[max(parse.first, unit.first - _SINCE) : unit.last]
        if "منذ" in words:
            continue  # `بلغ عددهم منذ حزيران 2007 مئة`: a span that reaches to now
        begin = item.starts[bisect_right(item.starts, unit.first) - 1]
        if parse.tag(begin) in _ASIDE:
            continue
        return ClaimTime(time.value, time.earliest, time.latest, "narrative", key)
    return None


def _recalls(item: Parsed) -> bool:
    first = item.parse.sentence.first
    lead = next(
        (i for i in range(first, item.parse.sentence.last) if item.parse.tag(i) == "V"),
        first,
    )
    return item.parse.lemma(lead) == "كَانَ" and lead - first <= 1
