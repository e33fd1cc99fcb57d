"""Whom a truce binds: by its own words, else by who is known to fight whom."""

import pytest

from hudna import Reader
from hudna.core.claim import Party


def sides(text: str) -> list[Party]:
    [truce] = Reader().read(text, published="2022-06-01").truces
    return [party for side in truce.sides for party in side]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "دخلت الهدنة بين الحكومة اليمنية والحوثيين حيز التنفيذ.",
            ["yem.government", "yem.ansar-allah"],
        ),
        (
            "انتهت الهدنة في غزة. وقالت حماس إن إسرائيل رفضت تمديدها.",
            ["pse.hamas", "isr"],
        ),
        (
            "جددت الحكومة اليمنية والحوثيون الهدنة.",
            ["yem.government", "yem.ansar-allah"],
        ),
        (
            "دعت مصر حماس وإسرائيل إلى هدنة، وقال المبعوث الأممي إنها قريبة.",
            ["pse.hamas", "isr"],
        ),
    ],
)
def test_the_sides_are_those_who_fight(text, wanted):
    assert sorted(party.id or "" for party in sides(text)) == sorted(wanted)


def test_mediators_organisations_and_both_sides_are_none():
    text = "أعلن المبعوث الأممي أن الطرفين وافقا على هدنة، ورحبت الأمم المتحدة بها."
    assert sides(text) == []


def test_what_only_knowledge_of_the_war_adds_is_marked():
    found = sides("خرقت حماس الهدنة صباح اليوم. وحلقت فوق المدينة طائرات من إسرائيل.")
    assert {party.id: party.inferred for party in found} == {
        "pse.hamas": False,
        "isr": True,
    }


def test_a_wing_is_not_a_side_beside_its_body():
    text = "اتفقت حماس وإسرائيل على هدنة. وقالت كتائب القسام إنها ملتزمة بالهدنة."
    assert {party.id for party in sides(text)} == {"pse.hamas", "isr"}
