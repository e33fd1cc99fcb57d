"""Which place a name means, by its head, its neighbours and its text."""

import pytest

from hudna.core.folding import fold
from hudna.extract.places.places import find_places
from hudna.extract.tokens import tokenise
from hudna.resolve.places import ResolvedPlace, resolve_places


def resolve(
    text: str, context: dict[str, float] | None = None
) -> tuple[ResolvedPlace, ...]:
    return resolve_places(find_places(tokenise(fold(text))), context)


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("طرابلس بعد اجتماع مع وفد من بنغازي ومصراتة", "LY"),
        ("طرابلس شمالي بيروت وصيدا", "LB"),
        ("طرابلس اللبنانية", "LB"),
        ("طرابلس", "LY"),
        ("القاهرة", "EG"),
        ("الحسينية قرب كربلاء", "IQ"),
        ("رفح على حدود العريش وسيناء ومصر", "EG"),
        ("رفح وخان يونس وغزة", "PS"),
        ("زنجبار مركز أبين قرب عدن", "YE"),
    ],
)
def test_the_country_of_a_homonym_comes_from_its_text(text, country):
    first = resolve(text)[0]
    assert first.place is not None
    assert first.place.country == country


def test_context_from_elsewhere_counts():
    place = resolve("طرابلس", {"LB": 3.0})[0].place
    assert place is not None
    assert place.country == "LB"


@pytest.mark.parametrize(
    ("text", "name", "precision"),
    [
        ("محافظة حلب", "Aleppo Governorate", "governorate"),
        ("مدينة حلب", "Aleppo", "town"),
        ("العاصمة تونس", "Tunis", "town"),
        ("تونس", "Tunisia", "country"),
        ("شرق بعقوبة", "Baqubah", "district"),
        ("جنوب العراق", "Iraq", "region"),
        ("قاعدة عين الأسد", "Ain al-Asad Air Base", "point"),
    ],
)
def test_the_head_noun_tells_the_kind(text, name, precision):
    found = resolve(text)[0]
    assert found.place is not None
    assert (found.place.name_en, found.precision) == (name, precision)


def test_an_unknown_village_has_no_place():
    found = resolve("قرية تل الحصى")[0]
    assert (found.place, found.precision, found.others) == (None, "town", ())


def test_what_else_is_meant_is_kept():
    found = resolve("طرابلس")[0]
    assert found.ambiguous
    assert "LB" in {place.country for place in found.others}
    assert not resolve("طرابلس اللبنانية")[0].ambiguous
