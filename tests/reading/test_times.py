"""The public times of a text: frozen values, and the same whichever way they come."""

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hudna import Document, Reader, ReadTime, find_times
from hudna.core.times import ArticleTimes
from hudna.reading.times import find_times_of

TEXT = "قتل رجل فجر أمس الاثنين، وفي 10 محرم 1442هـ أعلنت هدنة لثلاثة أيام."


def test_a_time_has_its_words_and_its_meaning():
    times = find_times(TEXT, published="2021-05-25")
    assert [TEXT[time.start : time.end] for time in times] == [t.text for t in times]
    assert [time.value for time in times] == ["2021-05-24TMO", "2020-08-29", "P3D"]
    assert [time.type for time in times] == ["TIME", "DATE", "DURATION"]
    assert [time.calendar for time in times] == ["gregorian", "hijri", "gregorian"]


def test_times_are_frozen():
    with pytest.raises(AttributeError):
        find_times(TEXT)[0].value = "2020"  # type: ignore[misc]


def test_they_are_those_of_a_reading():
    assert find_times(TEXT, "2021-05-25") == Reader().read(TEXT, "2021-05-25").times


def test_an_article_s_times_go_to_json_and_back():
    found = find_times_of(Document(id="a", text=TEXT, published="2021-05-25"))
    assert found.reference.basis == "published"
    assert msgspec.json.decode(msgspec.json.encode(found), type=ArticleTimes) == found


def test_an_article_in_another_language_has_no_times_to_read():
    urdu = "وزیر اعظم نے کہا ہے کہ کل جنگ بندی کا اعلان کیا جائے گا اور یہ معاہدہ ہے"
    found = find_times_of(Document(id="a", text=urdu, published="2021-05-25"))
    assert (found.language, found.times) == ("ur", ())


@settings(deadline=None)
@given(st.text(), st.none() | st.text(max_size=12))
def test_nothing_makes_it_raise(text, published):
    for time in find_times(text, published):
        assert isinstance(time, ReadTime)
        assert text[time.start : time.end] == time.text
