"""Quantifiers in the form of a clause."""

import pytest

from hudna.extract.clauses.approximate import approximated
from hudna.extract.clauses.words import look_up


def quantified(text: str) -> list[str]:
    words = approximated(tuple(look_up(form) for form in text.split()))
    return [word.text for word in words if word.particle == "quantifier"]


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("قتل ما لا يقل عن عشرة جنود", "ما لا يقل عن"),
        ("اصيب ما يزيد علي عشرين", "ما يزيد علي"),
        ("نزح ما يقارب مليونا", "ما يقارب"),
    ],
)
def test_they_are_quantifiers(text, phrase):
    assert " ".join(quantified(text)) == phrase


def test_other_clauses_stay_clauses():
    assert quantified("قال ما لا يفهمه الناس") == []
