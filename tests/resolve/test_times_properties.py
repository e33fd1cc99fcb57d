"""What holds for every time, whatever the words and the day."""

import datetime as dt
import re

import pytest
from hijridate import Gregorian, Hijri
from hypothesis import given, settings
from hypothesis import strategies as st

from hudna.core.mention import Mention
from hudna.core.time import Time
from hudna.resolve import calendar
from hudna.resolve.times import read_times
from tests.extract.times.test_rules import CASES
from tests.resolve.test_times import DAYS, WORDS
from tests.resolve.timex import days_of

PUBLISHED = "2021-05-25"
TEXTS = st.sampled_from(sorted({example.text for _, example in CASES}))
UMM_AL_QURA = st.dates(dt.date(1924, 8, 1), dt.date(2077, 11, 16))
MARKS = "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0640\u200f\u200e\u202b\u202c"
_LETTER = re.compile(r"[\u0621-\u063a\u0641-\u064a]")


def times_of(text: str, published: str | None) -> tuple[Mention[Time], ...]:
    return read_times(text, published)[1]


def fits(time: Time) -> None:
    """The value and the first and last day say the same."""
    if time.earliest is None or time.latest is None:
        return
    first, last = map(dt.date.fromisoformat, (time.earliest, time.latest))
    assert first <= last
    named = days_of(time.value or "")
    if time.type == "DURATION" or named is None:
        return
    if time.mod in {"START", "MID", "END"}:
        assert named[0] <= first
        assert last <= named[1]
    elif time.mod == "APPROX":
        assert first <= named[0]
        assert named[1] <= last
    else:
        assert (first, last) == named


@settings(max_examples=300, deadline=None)
@given(TEXTS, DAYS.map(str))
def test_value_and_days_say_the_same(text, published):
    for mention in times_of(text, published):
        fits(mention.value)


@settings(max_examples=300, deadline=None)
@given(st.lists(WORDS, max_size=10), DAYS.map(str))
def test_value_and_days_say_the_same_of_any_words(words, published):
    for mention in times_of(" ".join(words), published):
        fits(mention.value)


@settings(deadline=None)
@given(DAYS)
def test_a_value_written_out_is_read_as_itself(day):
    """Values round-trip: what is read of a value's own figures is that value."""
    [mention] = times_of(f"بتاريخ {day} وقع", PUBLISHED)
    assert mention.value.value == day.isoformat()
    month, year = calendar.month(day.year, day.month), calendar.year(day.year)
    week = calendar.week(day)
    for stretch in (calendar.day(day), week, calendar.weekend(day), month, year):
        assert days_of(stretch.value) == (stretch.first, stretch.last)
        assert stretch.first <= stretch.last


@settings(deadline=None)
@given(UMM_AL_QURA)
def test_hijri_days_are_those_of_hijridate(day):
    hijri = Gregorian.fromdate(day).to_hijri()
    assert calendar.hijri(hijri.year, hijri.month, hijri.day) == calendar.day(day)
    month = calendar.hijri(hijri.year, hijri.month, None)
    assert month is not None
    assert month.first <= day <= month.last
    length = (month.last - month.first).days + 1
    assert length == Hijri(hijri.year, hijri.month, 1).month_length()


@pytest.mark.parametrize("year", range(1343, 1500))
def test_a_hijri_year_is_followed_by_the_next(year):
    whole, after = calendar.hijri_year(year), calendar.hijri(year + 1, 1, 1)
    assert whole is not None
    assert after is not None
    assert whole.last + calendar.DAY == after.first
    # Not always 354 or 355: the tables of some early years were printed otherwise.
    days = sum(Hijri(year, month, 1).month_length() for month in range(1, 13))
    assert (whole.last - whole.first).days + 1 == days


@settings(deadline=None)
@given(DAYS)
def test_weeks_quarters_and_halves_are_those_of_the_calendar(day):
    iso = day.isocalendar()
    assert calendar.week(day).value == f"{iso.year:04}-W{iso.week:02}"
    assert calendar.weekend(day).last.isoweekday() == 7
    for name, size in (("Q", 3), ("H", 6)):
        stretch = calendar.inside(day.year, name, (day.month - 1) // size + 1)
        assert stretch.first <= day <= stretch.last
        assert days_of(stretch.value) == (stretch.first, stretch.last)


@settings(max_examples=200, deadline=None)
@given(TEXTS, st.data())
def test_vowel_signs_and_invisible_marks_never_shift_a_span(text, data):
    letters = [found.end() for found in _LETTER.finditer(text)]
    at = data.draw(st.sets(st.sampled_from(letters), max_size=8)) if letters else set()
    marked = "".join(
        letter + (data.draw(st.sampled_from(MARKS)) if place in at else "")
        for place, letter in enumerate(text, 1)
    )
    plain = {ord(mark): None for mark in MARKS}
    found = times_of(marked, PUBLISHED)
    wanted = times_of(text, PUBLISHED)
    assert [m.value for m in found] == [m.value for m in wanted]
    for mention, other in zip(found, wanted, strict=True):
        words = mention.span.of(marked).translate(plain)
        assert words == other.span.of(text).translate(plain)


@settings(max_examples=200, deadline=None)
@given(TEXTS, st.text(alphabet="كلام " + MARKS, max_size=20))
def test_what_stands_before_moves_a_span_by_its_length_alone(text, before):
    short, long = "كلام.\n", f"كلام{before}.\n"
    moved, still = (times_of(head + text, PUBLISHED) for head in (long, short))
    places = [(m.span.start - len(long), m.span.end - len(long)) for m in moved]
    assert places == [
        (m.span.start - len(short), m.span.end - len(short)) for m in still
    ]
