"""The engine: words as symbols, longest match, phrases from phrases, good errors."""

import re
import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hudna.core.errors import LexiconError
from hudna.core.folding import fold
from hudna.extract.engine import Machine, Made, Match, Piece
from hudna.extract.firsts import first_symbols
from hudna.lexicon.rules import RuleFile

WORDS = {"fruit": {"تفاح": 1, "تين شوكي": 2, "تين": 3}, "colour": {"أحمر": 10}}


def fruit(match: Match) -> Made | None:
    return Made("a_fruit", match.value("fruit"))


def pair(match: Match) -> Made | None:
    return Made("a_pair", (match.value("first"), match.value("second")))


def refused(_: Match) -> Made | None:
    return None


def machine(*rules: tuple[str, str, str, int]) -> Machine:
    raw = tuple(
        {"id": name, "make": make, "pattern": pattern, "level": level}
        for name, make, pattern, level in rules
    )
    return Machine(
        [RuleFile("market.toml", WORDS, raw)],
        {"fruit": fruit, "pair": pair, "refused": refused},
        produced=("a_fruit", "a_pair"),
        anchors=("fruit",),
        anchor="A",
        aliases={},
    )


def found(engine: Machine, text: str) -> list[tuple[str, object]]:
    folded = fold(text)
    return [
        (folded.span(piece.start, piece.end).of(text), piece.value)
        for piece in engine.find(folded)
    ]


ONE = ("fruit.one", "fruit", "(?P<fruit>%fruit)", 1)
RED = ("fruit.red", "fruit", "(?P<fruit>%fruit) %colour", 1)
TWO = ("fruit.two", "pair", "(?P<first>%a_fruit) و ?(?P<second>%a_fruit)", 2)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("اشترى تُفّاحًا", []),
        ("اشترى التفاح", []),
        ("اشترى تُفَّاح أحمر", [("تُفَّاح أحمر", 1)]),
        ("أكل تينا وتفاح", [("تفاح", 1)]),
        ("بتفاح طازج", [("تفاح", 1)]),
        ("تين  شوكي", [("تين  شوكي", 2)]),
        ("تين، شوكي", [("تين", 3)]),
        ("تين وتفاح أحمر", [("تين وتفاح أحمر", (3, 1))]),
        ("تين\nوتفاح", [("تين", 3), ("تفاح", 1)]),
    ],
)
def test_words_clitics_and_levels(text, wanted):
    assert found(machine(ONE, RED, TWO), text) == wanted


def test_a_maker_that_refuses_leaves_the_next_longest():
    engine = machine(ONE, ("fruit.no", "refused", "%fruit %colour", 1))
    assert found(engine, "تفاح أحمر") == [("تفاح", 1)]


@pytest.mark.parametrize(
    ("rule", "message"),
    [
        (("fruit.x", "nobody", "%fruit", 1), "market.toml: fruit.x: no function"),
        (("fruit.x", "fruit", "%meat", 1), "unknown placeholder %meat"),
        (("fruit.x", "fruit", "(%fruit", 1), "market.toml: fruit.x: missing"),
    ],
)
def test_a_wrong_rule_says_which_and_why(rule, message):
    with pytest.raises(LexiconError, match=re.escape(message)):
        machine(rule)


@settings(deadline=None)
@given(st.text(alphabet="تفاح ينشوكيأمرو،.\n()[]ّـ", max_size=60))
def test_findings_are_in_order_and_inside(text):
    end = 0
    folded = fold(text)
    for piece in machine(ONE, RED, TWO).find(folded):
        assert end <= piece.start < piece.end <= len(folded.text)
        end = piece.end


def test_pieces_keep_what_they_are_made_of():
    [piece] = machine(ONE, RED, TWO).find(fold("تين وتفاح"))
    assert isinstance(piece, Piece)
    assert [part.rule for part in piece.parts] == ["fruit.one", "fruit.one"]


@settings(deadline=None)
@given(st.from_regex(r"\A(a?b|[cd]e*|(fg)?h){1,3}(i|j)?\Z"))
def test_first_symbols_hold_every_beginning(text):
    pattern = "(?:a?b|[cd]e*|(?:fg)?h){1,3}(?:i|j)?"
    found = first_symbols(pattern, frozenset(string.ascii_lowercase))
    assert text[0] in found
    assert found == frozenset("abcdfh")
