"""Offices by date, homonyms by country, institutions by context."""

import pytest

from hudna.core.actor import Actor
from hudna.core.claim import Cameo
from hudna.lexicon.actors import load_actors
from hudna.resolve.actors import resolve_actor

PRESIDENT = Actor(id="fra.president", kind="office", cameo=Cameo("FRA", "GOV"))


@pytest.mark.parametrize(
    ("day", "key"),
    [
        ("2015-06-01", "fra.p.hollande"),
        ("2010-06-01", "fra.p.sarkozy"),
        ("2020-06-01", "fra.p.macron"),
        ("1950-06-01", "fra.president"),
        (None, "fra.president"),
    ],
)
def test_an_office_is_its_holder_on_the_day(day, key):
    assert resolve_actor(PRESIDENT, day, set()).id == key


@pytest.mark.parametrize(
    ("day", "person"),
    [("2012-05-14", "fra.p.sarkozy"), ("2012-05-15", "fra.p.hollande")],
)
def test_the_day_of_a_handover_has_the_newcomer(day, person):
    assert resolve_actor(PRESIDENT, day, set()).id == person


def test_two_holders_in_a_year_leave_the_office():
    found = resolve_actor(PRESIDENT, "2012", set())
    assert found.id == "fra.president"
    assert set(found.candidates) == {"fra.p.hollande", "fra.p.sarkozy"}


def test_a_homonym_is_of_the_country_spoken_of():
    actor = Actor(kind="armed_forces", candidates=("irq.army", "syr.army"))
    assert resolve_actor(actor, None, {"SYR", "TUR"}).id == "syr.army"
    assert resolve_actor(actor, None, {"SYR", "IRQ"}).id is None
    assert resolve_actor(actor, None, {"SYR", "IRQ"}).candidates == actor.candidates


def test_an_institution_is_of_the_only_country_spoken_of():
    actor = Actor(name_ar="الجيش", kind="armed_forces", cameo=Cameo(None, "MIL"))
    assert resolve_actor(actor, None, {"IRQ"}).id == "irq.army"
    assert resolve_actor(actor, None, {"IRQ", "IRN"}) == actor


def test_what_is_known_stays():
    hamas = load_actors().actors["pse.hamas"]
    actor = Actor(id=hamas.id, kind=hamas.kind)
    assert resolve_actor(actor, "2024-01-01", {"ISR"}) == actor
