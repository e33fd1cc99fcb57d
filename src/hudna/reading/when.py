"""When a claim's event happened: its own clause's time, the narrative's, or the day."""

from bisect import bisect_left, bisect_right
from functools import cache

from hudna.core.claim import ClaimTime, Status, TimeBasis
from hudna.core.folding import fold
from hudna.extract.events.find import Found
from hudna.lexicon.rules import rule_file
from hudna.reading.annotate import Annotated
from hudna.reading.sentences import Parsed

_UNDATED: frozenset[Status] = frozenset(
    ("planned", "future", "threatened", "conditional", "called_for", "possible")
)
_LASTING = frozenset(("محتل", "محتلة"))
"""Participles that the lexicon lists as adjectives."""
_PARTICIPLES = frozenset(("active_participle", "passive_participle"))


def when(
    annotated: Annotated, parsed: Parsed, found: Found, narrative: ClaimTime
) -> ClaimTime:
    """The time of what a frame tells.

    A time in the trigger's clause or among its arguments holds; else the only date of
    the sentence where it stands before the trigger and tells no relative clause's time;
    else, for what has happened, the narrative's current time or the day of publication.
    The day on which something was said (`قال أمس إن`) is no more than the narrative's
    time for what is said. A duration or a set is no time at which something happened.
    """
    sentence = parsed.parse.sentence
    here = [
        key
        for key, unit in enumerate(annotated.time_units)
        if sentence.first <= unit.first < sentence.last
        and annotated.times[key].value.type in ("DATE", "TIME")
        and annotated.times[key].value.value is not None
        and "_REF" not in (annotated.times[key].value.value or "")
        and not _of_noun(parsed, unit.first, found.trigger)
    ]
    place = bisect_right(parsed.starts, found.trigger) - 1
    begin = parsed.starts[place]
    later = bisect_left(parsed.starts, max(found.last, found.trigger + 1))
    end = parsed.starts[later] if later < len(parsed.starts) else sentence.last
    inside = [k for k in here if begin <= annotated.time_units[k].first < end]
    if inside:
        key = min(inside, key=lambda k: _distance(annotated, k, found.trigger))
        return _at(annotated, key, "stated")
    if len(here) == 1 and _sets_scene(annotated, parsed, here[0], found.trigger):
        said = parsed.parse.tag(begin) == "C" and found.status not in _UNDATED
        return _at(annotated, here[0], "narrative" if said else "stated")
    if narrative.value is not None and found.status not in _UNDATED:
        return narrative
    day = (annotated.reference.date or "")[:10]
    if (
        day
        and annotated.reference.basis == "published"
        and (found.status not in _UNDATED)
    ):
        return ClaimTime(day, day, day, "published")
    return ClaimTime()


def lies_ahead(annotated: Annotated, parsed: Parsed, found: Found) -> bool:
    """Whether a clause says that its act is still to come: `يزور الوفد البلدة غدا`.

    Its words tell, so that it holds for articles without a date as well. The time is
    the one nearest to the trigger in its clause; what a past verb tells has happened.
    """
    parse, at = parsed.parse, found.trigger
    form = parse.analysis(at)
    if parse.tag(at) != "V" or form is None or form.tense != "present":
        return False
    place = bisect_right(parsed.starts, at)
    last = parsed.starts[place] if place < len(parsed.starts) else parse.sentence.last
    here = [
        unit
        for unit in annotated.time_units
        if parsed.starts[place - 1] <= unit.first < last
    ]
    if not here:
        return False
    near = min(here, key=lambda unit: abs(unit.first - at))
    words = parse.tokens.words[near.first : near.last]
    return not _ahead().isdisjoint(words)


@cache
def _ahead() -> frozenset[str]:
    """Folded words that put a time behind today: `المقبل`, `غدا`."""
    words = rule_file("extract/times/vocabulary.toml").words
    days = (word for word, step in words["day_word"].items() if step > 0)
    return frozenset(fold(word).text for word in (*words["future"], *days))


def _at(annotated: Annotated, key: int, basis: TimeBasis) -> ClaimTime:
    value = annotated.times[key].value
    return ClaimTime(value.value, value.earliest, value.latest, basis, key)


def _sets_scene(annotated: Annotated, parsed: Parsed, key: int, trigger: int) -> bool:
    """Whether the only time of a sentence, in another clause, holds for a trigger."""
    first = annotated.time_units[key].first
    place = bisect_right(parsed.starts, first) - 1
    own = bisect_right(parsed.starts, trigger) - 1
    tag = parsed.parse.tag
    beside = own == place + 1 and tag(parsed.starts[own]) != "C"
    near = place == 0 or beside
    return first < trigger and near and tag(parsed.starts[place]) not in ("R", "S")


def _of_noun(parsed: Parsed, first: int, trigger: int) -> bool:
    """Whether a time is that of a noun: `الأراضي المحتلة عام 1948`, `لسنة 2005`."""
    parse, before = parsed.parse, first - 1
    if parse.tokens.words[first].startswith(("لسنة", "لعام")):
        return True
    form = parse.analysis(before) if before >= parse.first else None
    participle = form is not None and (
        form.pos in _PARTICIPLES or form.lemma in _LASTING
    )
    return participle and before != trigger and parse.word(before).definite


def _distance(annotated: Annotated, key: int, trigger: int) -> tuple[int, int]:
    """A time after the trigger is nearer than one as far before it."""
    unit = annotated.time_units[key]
    if unit.first > trigger:
        return unit.first - trigger, 0
    return trigger - unit.last + 1, 1
