"""Words of folded text: runs of letters or digits, with their positions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hudna.core.folding import fold
from hudna.extract.tokens import tokenise


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", ()),
        (" \n\t.،", ()),
        ("وقف إطلاق النار", ("وقف", "اطلاق", "النار")),
        ("قتل 12جنديا", ("قتل", "12", "جنديا")),
        ("٢٥ مايو/أيار ٢٠٢١", ("25", "مايو", "ايار", "2021")),
        ("«أنصار الله»، قالت", ("انصار", "الله", "قالت")),
        ("كوفيد-19", ("كوفيد", "19")),
        ("أ.ف.ب", ("ا", "ف", "ب")),
        ("الساعة 10:30", ("الساعة", "10", "30")),
        ("هُـدنـةٌ", ("هدنة",)),
        ("قناة RT_عربي", ("قناة", "rt", "عربي")),
        ("😀هدنة😀", ("هدنة",)),
        ("2.5 مليون", ("2", "5", "مليون")),
    ],
)
def test_words(text, words):
    assert tokenise(fold(text)).words == words


def test_what_stands_at_and_between_words():
    tokens = tokenise(fold("قال: هُدنة، ثم سلام"))
    assert len(tokens) == 4
    assert tokens.between(1, 3) == "هدنة, ثم"
    assert [tokens.gap(index) for index in range(4)] == ["", ": ", ", ", " "]
    assert tokens.at(0) == 0
    assert tokens.at(tokens.starts[2]) == 2
    assert tokens.at(tokens.starts[2] + 1) == 3
    assert tokens.at(1000) == 4


@given(st.text(alphabet=st.characters(exclude_categories=[]), max_size=60))
def test_words_and_gaps_together_are_the_text(text):
    tokens = tokenise(fold(text))
    whole = tokens.folded.text
    parts = [tokens.gap(n) + tokens.words[n] for n in range(len(tokens))]
    rest = whole[tokens.ends[-1] :] if len(tokens) else whole
    assert "".join(parts) + rest == whole
    assert not any(letter.isalpha() or letter in "0123456789" for letter in rest)
    for word, start, end in zip(tokens.words, tokens.starts, tokens.ends, strict=True):
        assert whole[start:end] == word
        assert word.isascii() == word.isdigit() or word.isalnum()
