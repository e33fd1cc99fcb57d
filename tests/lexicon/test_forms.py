"""What a written word can be."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hudna.core.folding import fold_word
from hudna.lexicon.forms import Analysis, Forms, load_forms


def readings(word: str, **wanted: object) -> list[Analysis]:
    return [
        reading
        for reading in load_forms().analyse(fold_word(word))
        if all(getattr(reading, name) == value for name, value in wanted.items())
    ]


@pytest.mark.parametrize(
    ("word", "lemma", "wanted"),
    [
        ("قتل", "قَتَلَ", {"voice": "active", "tense": "past", "pos": "verb"}),
        ("قتل", "قَتَلَ", {"voice": "passive", "tense": "past"}),
        ("القتل", "قَتَلَ", {"pos": "masdar", "definite": True, "start": 2}),
        ("فجر", "فجر", {"domain": "time_word"}),
        ("فجّر", "فَجَّرَ", {"tense": "past", "domain": "violence"}),
        ("وقصفتها", "قَصَفَ", {"proclitics": "و", "enclitic": "ها", "end": 5}),
        ("سيهاجمون", "هَاجَمَ", {"proclitics": "س", "number": "p"}),
        ("ليقتل", "قَتَلَ", {"proclitics": "ل", "tense": "present"}),
        ("وللقوات", "قوة", {"proclitics": "ول", "definite": True, "start": 3}),
        ("بالصواريخ", "صاروخ", {"proclitics": "ب", "definite": True, "start": 3}),
        ("لليل", "ليل", {"proclitics": "ل", "definite": True, "start": 1}),
        ("هدنتهم", "هدنة", {"enclitic": "هم", "end": 4}),
        ("قالوه", "قَالَ", {"enclitic": "ه", "number": "p"}),
        ("نفاه", "نَفَى", {"enclitic": "ه", "tense": "past"}),
        ("مبناها", "مبنى", {"enclitic": "ها"}),
        ("إجراؤها", "أَجْرَى", {"enclitic": "ها", "pos": "masdar"}),
        ("أبنائهم", "ابن", {"enclitic": "هم", "number": "p"}),
        ("مسلحون", "مسلح", {"case": "nom", "number": "p"}),
        ("المسلحين", "مسلح", {"case": "obl", "number": "p", "definite": True}),
        ("مسلحو", "مسلح", {"case": "nom", "construct": True}),
        ("قائدا", "قائد", {"case": "acc", "number": "s"}),
        ("قوتا", "قوة", {"construct": True, "number": "d"}),
        ("ليست", "لَيْسَ", {"person": "3", "gender": "f"}),
        ("لم يدعُ", "دَعَا", {}),
        ("الإسرائيلية", "إسرائيلي", {"pos": "adjective", "gender": "f"}),
        ("استُشهد", "اِسْتَشْهَدَ", {"tense": "past"}),
        ("الخاطفون", "خَطَفَ", {"pos": "active_participle", "definite": True}),
        ("بقصفهم", "قَصَفَ", {"pos": "masdar", "proclitics": "ب", "enclitic": "هم"}),
    ],
)
def test_word_is_read(word, lemma, wanted):
    assert readings(word.split()[-1], lemma=lemma, **wanted)


def test_whole_word_hides_its_parts():
    assert {reading.proclitics for reading in readings("وقف")} == {""}
    assert not readings("قال", lemma="قَلَّ")


def test_parts_are_found_where_the_whole_is_seldom_or_yields():
    assert readings("وأدى", lemma="أَدَّى", proclitics="و")
    assert readings("وادي", lemma="وادٍ")
    assert readings("وردّت", lemma="رَدَّ", proclitics="و")
    assert readings("ووصل", lemma="وَصَلَ", proclitics="و")
    assert readings("قتلنا", lemma="قَتَلَ", person="1")
    assert readings("قتلنا", lemma="قَتَلَ", person="3", enclitic="نا")
    assert readings("ودعا", lemma="دَعَا", proclitics="و")


@pytest.mark.parametrize(
    "word",
    ["", "و", "ال", "xyz", "القائدا", "سقتل", "بيقتل", "المسلحو", "بمسلحون", "قالوها"],
)
def test_word_is_not_misread(word):
    assert not readings(word, definite=True)
    assert not readings(word, proclitics="س")
    assert not readings(word, proclitics="ب")
    assert not readings(word, lemma="قوة")


def test_third_persons_come_first():
    assert readings("أعلنت")[0].person == "3"


def test_readings_of_one_spelling_are_all_given():
    assert {reading.lemma for reading in readings("سيوقعون")} == {"وَقَّعَ", "أَوْقَعَ"}


def test_every_form_of_the_lexicon_is_read_and_soon():
    forms = load_forms()
    assert len(forms) > 70_000
    start = time.perf_counter()
    fresh = Forms(forms._compiled)
    assert time.perf_counter() - start < 1
    assert fresh.analyse("هدنة") == forms.analyse("هدنة")


@given(st.text("ابتثحدرسشصعفقكلمنهويةءؤئ", max_size=12))
def test_stem_and_clitics_are_parts_of_the_word(word):
    for reading in load_forms().analyse(word):
        assert 0 <= reading.start < reading.end <= len(word)
        assert word[reading.end :] == reading.enclitic
        opening = word[: reading.start].replace("ال", "")
        assert opening.removesuffix("ل") in (
            reading.proclitics,
            reading.proclitics.removesuffix("ل"),
        )
