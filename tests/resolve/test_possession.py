"""Whose men, troops and offices attached pronouns mean."""

import pytest

from hudna.core.actor import Actor
from hudna.reading.reader import Reader
from hudna.resolve.gender import gender_of


def actors(text: str) -> dict[str, tuple[str | None, str | None, tuple[str, ...]]]:
    """Words of each actor of a text to its id, country and candidates."""
    found = Reader().read(text, "2021-05-25").actors
    return {a.text: (a.id, a.cameo.country, a.candidates) for a in found}


@pytest.mark.parametrize(
    ("text", "words", "key"),
    [
        ("قال الجيش التركي إن جنوده قتلوا مسلحين.", "جنوده", "tur.army"),
        ("أكدت حركة حماس أن الطيران قصف مقاتليها.", "مقاتليها", "pse.hamas"),
        ("أعلن الجيش السوداني مقتل أحد ضباطه في كمين.", "أحد ضباطه", "sdn.army"),
        ("اتهمت تركيا المسلحين بقتل عشرة من جنودها.", "عشرة من جنودها", None),
    ],
)
def test_a_pronoun_means_the_owner_before(text, words, key):
    found = actors(text)[words]
    assert found[0] == key
    assert found[1] is not None


def test_a_pronoun_agrees_in_gender():
    text = "اشتبك الجيش اللبناني مع حركة أمل، وقتل ثلاثة من عناصرها."
    assert actors(text)["ثلاثة من عناصرها"][0] == "lbn.amal"


def test_two_owners_that_agree_stay_candidates():
    text = "اشتبك الجيش السوري مع الجيش التركي، وقتل أحد جنوده."
    key, _, candidates = actors(text)["أحد جنوده"]
    assert key is None
    assert set(candidates) == {"syr.army", "tur.army"}


def test_a_pronoun_reaches_one_sentence_back_and_no_further():
    near = "انسحب الجيش التركي من المدينة. وقتل مسلحون أحد جنوده."
    far = "انسحب الجيش التركي. ثم هدأت الجبهة. ثم وقع هجوم. وقتل مسلحون أحد جنوده."
    assert actors(near)["أحد جنوده"][0] == "tur.army"
    assert actors(far)["أحد جنوده"][0] is None


@pytest.mark.parametrize(
    ("kind", "name", "words", "gender"),
    [
        ("state", "العراق", "العراق", "m"),
        ("state", "فرنسا", "فرنسا", "f"),
        ("armed_group", "حركة حماس", "حماس", "f"),
        ("armed_group", "الكتائب", "الكتائب", "f"),
        ("armed_forces", "الجيش", "الجيش", "m"),
        ("civilians", "المدنيون", "المدنيون", "p"),
        ("person", "كريم السالمي", "السالمي", "m"),
    ],
)
def test_gender_of_a_mention(kind, name, words, gender):
    found = gender_of(Actor(kind=kind, name_ar=name), tuple(words.split()))
    assert found == gender
