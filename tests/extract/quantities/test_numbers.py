"""Number words and digits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hudna.core.folding import fold
from hudna.extract.quantities.numbers import Number, read_number, vague
from hudna.extract.tokens import tokenise


def read(text: str) -> Number | None:
    tokens = tokenise(fold(text))
    return read_number(tokens, 0, len(tokens))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("ثلاثة حراس", 3),
        ("وأربع نساء", 4),
        ("أحد عشر سائقا", 11),
        ("اثنتي عشرة معلمة", 12),
        ("خمس عشرة طالبة", 15),
        ("سبعة وعشرون عاملا", 27),
        ("مئة وخمسة ركاب", 105),
        ("ثلاثمائة وستين أسرة", 360),
        ("ألف وتسعمئة قروي", 1900),
        ("ألفين وستة عشر لاجئا", 2016),
        ("ثلاثة آلاف وخمسمئة نازح", 3500),
        ("مئتي ألف نازح", 200_000),
        ("١٢ ألفا من السكان", 12_000),
        ("1,200 أسرة", 1200),
        ("3 ملايين", 3_000_000),
    ],
)
def test_numbers_have_the_value_that_they_say(text, value):
    found = read(text)
    assert found is not None
    assert found.value == value


@pytest.mark.parametrize(
    ("text", "words"),
    [("خمسة عشر جنديا", 2), ("سبعة، ثمانية", 1), ("سبعة ثمانية", 1), ("مئة و5", 1)],
)
def test_a_number_ends_where_the_words_stop_adding_up(text, words):
    found = read(text)
    assert found is not None
    assert found.last == words


@pytest.mark.parametrize("text", ["4.5 درجات", "جنود", "آلاف السكان", ""])
def test_other_words_are_no_number(text):
    assert read(text) is None


def test_vague_words_have_a_least_value():
    assert vague("عشرات") == 20
    assert vague("والمئات") == 200
    assert vague("جنود") is None


@given(st.integers(min_value=0, max_value=10**9))
def test_digits_are_read_as_they_stand(value):
    assert read(f"{value} شخصا") == Number(value, 1)


@given(st.text(alphabet="0123456789.,و ثلاثةعشرمئلفوآاف", max_size=40))
def test_no_text_makes_reading_a_number_fail(text):
    tokens = tokenise(fold(text))
    for at in range(len(tokens)):
        found = read_number(tokens, at, len(tokens))
        assert found is None or at < found.last <= len(tokens)
