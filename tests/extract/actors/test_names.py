"""Names of the actor book in running text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hudna.core.folding import fold
from hudna.extract.actors.names import find_names
from hudna.extract.tokens import tokenise


def found(text: str) -> list[tuple[str, str, str]]:
    """The words, proclitics and likeliest id of each name."""
    tokens = tokenise(fold(text))
    units, hits = find_names(tokens)
    return [
        (
            " ".join(tokens.words[unit.first : unit.last]),
            unit.proclitics,
            hits[unit.key].ids[0],
        )
        for unit in units
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "هاجمت كتائب حزب الله القافلة",
            ("كتائب حزب الله", "", "irq.kataib-hezbollah"),
        ),
        ("وحماس ترفض", ("وحماس", "و", "pse.hamas")),
        ("سلمت الورقة لحماس", ("لحماس", "ل", "pse.hamas")),
        ("رد على «حزب» الله", ("حزب الله", "", "lbn.hezbollah")),
        ("وللجيش العراقي دور", ("وللجيش العراقي", "ول", "irq.army")),
    ],
)
def test_names_are_found_with_their_proclitics(text, expected):
    assert expected in found(text)


def test_the_longest_name_wins():
    assert [key for _, _, key in found("حزب الله")] == ["lbn.hezbollah"]
    assert len(found("كتائب حزب الله")) == 1


def test_a_class_of_people_is_no_name():
    assert found("المتظاهرون والمسلحون") == []


def test_a_comma_breaks_a_name():
    assert "irq.army" not in [key for _, _, key in found("الجيش، العراقي")]


def test_a_label_is_told():
    _, hits = find_names(tokenise(fold("قصف العدو الصهيوني البلدة")))
    assert hits[0].stance == "hostile"
    assert hits[0].label == "العدو الصهيوني"


@given(st.text(alphabet="ابتحماسوللجيش ،.«»\n", max_size=60))
def test_units_lie_in_order_without_overlap(text):
    tokens = tokenise(fold(text))
    units, hits = find_names(tokens)
    assert len(units) == len(hits)
    last = 0
    for key, unit in enumerate(units):
        assert last <= unit.first < unit.last <= len(tokens)
        assert unit.key == key
        last = unit.last
