"""Quotations: marks of every kind, over sentences, and marks that close nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hudna.core.folding import fold
from hudna.extract.attribution.quotations import find_quotations, quotation_at


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("قال الوزير إن الهدنة قائمة.", []),
        ("قال «الهدنة قائمة».", ["الهدنة قائمة"]),
        ('قال "الهدنة قائمة".', ["الهدنة قائمة"]),
        ("قال “الهدنة قائمة”.", ["الهدنة قائمة"]),
        (
            "قال ”الهدنة قائمة“.",
            ["الهدنة قائمة"],
        ),
        (
            "قال „الهدنة قائمة“.",
            ["الهدنة قائمة"],
        ),
        ("قال «الهدنة قائمة. لن نعود».", ["الهدنة قائمة. لن نعود"]),
        ('قال "الهدنة قائمة. لن نعود" وغادر.', ["الهدنة قائمة. لن نعود"]),
        ("«نعم» ثم «لا»", ["نعم", "لا"]),
        ('"نعم" ثم "لا"', ["نعم", "لا"]),
        ("«هُـدنة»", ["هدنة"]),
        ("قال «الهدنة قائمة", []),
        ("الهدنة قائمة» قال", []),
        ('قال "الهدنة\nوقال "نعم" ثم', ["نعم"]),
        ("قال «الهدنة\nقائمة»", []),
        ("«" + "ا" * 2000 + "»", []),
        (
            'قال «إن حركة "النور" رفضت».',
            ['إن حركة "النور" رفضت'],
        ),
    ],
)
def test_what_stands_inside(text, inside):
    folded = fold(text)
    found = [folded.text[start:end] for start, end in find_quotations(folded)]
    assert found == [fold(words).text for words in inside]


def test_which_quotation_holds_a_position():
    folded = fold("«نعم» ثم «لا»")
    quotations = find_quotations(folded)
    held = [quotation_at(quotations, at) for at in range(len(folded.text))]
    assert held == [None, 0, 0, 0] + [None] * 6 + [1, 1, None]


@given(st.text(st.sampled_from('«»"“”„‟❝❞ ا\nب.ـ'), max_size=40))
def test_quotations_are_in_order_and_apart(text):
    folded = fold(text)
    last = 0
    for start, end in find_quotations(folded):
        assert last < start <= end < len(folded.text)
        assert "\n" not in folded.text[start:end]
        last = end
