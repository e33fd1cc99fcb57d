"""Marks in an article: nested and crossing ones, each at its own place."""

from hypothesis import given
from hypothesis import strategies as st

from hudna.cli.marked import Mark, marked


def test_inner_marks_stand_inside():
    marks = (Mark(0, 9, "actor"), Mark(5, 9, "place"), Mark(0, 4, "trigger"))
    assert marked("رئيس لبنان", marks).plain == "[⟦رئيس⟧ {لبنا}]ن"


def test_same_words_twice():
    marks = (Mark(0, 4, "place"), Mark(0, 4, "actor"))
    assert marked("غزةّ", marks).plain == "[{غزةّ}]"


def test_crossing_marks():
    marks = (Mark(0, 3, "actor"), Mark(2, 5, "time"))
    assert marked("abcde", marks).plain == "[ab⟨c]de⟩"


@given(
    st.text(alphabet="اب ج\n", min_size=1, max_size=20),
    st.lists(
        st.tuples(
            st.integers(0, 19), st.integers(1, 20), st.sampled_from(["time", "actor"])
        ),
        max_size=6,
    ),
)
def test_the_article_is_always_there_in_order(text, drawn):
    marks = {Mark(a, min(b, len(text)), kind) for a, b, kind in drawn}
    marks = {mark for mark in marks if mark.start < mark.end}
    shown = marked(text, tuple(sorted(marks))).plain
    assert shown.translate(str.maketrans("", "", "[]⟨⟩")) == text
    assert len(shown) == len(text) + 2 * len(marks)
