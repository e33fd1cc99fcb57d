"""What the forms of a verb, a noun and an adjective are, and what bad rows get."""

import csv
from pathlib import Path

import msgspec
import pytest

from hudna.core.errors import LexiconError
from hudna.lexicon.compile_forms import compile_rows, compiled
from hudna.lexicon.forms import COMPILED
from hudna.lexicon.inflect import noun_forms, verb_forms
from hudna.lexicon.schema import (
    NounRow,
    VerbRow,
    load_nouns,
    load_verbs,
)

VERBS = {row.lemma: row for row in load_verbs()}
NOUNS = {row.lemma: row for row in load_nouns()}


def forms(row: VerbRow | NounRow, **wanted: object) -> set[str]:
    made = verb_forms(row) if isinstance(row, VerbRow) else noun_forms(row)
    return {
        form
        for form, slot in made
        if slot.join != "joined"
        and all(getattr(slot, name) == value for name, value in wanted.items())
    }


@pytest.mark.parametrize(
    ("lemma", "female", "plural", "passive", "present"),
    [
        ("قَصَفَ", "قصفت", "قصفوا", "قصف", "يقصف"),
        ("شَنَّ", "شنت", "شنوا", "شن", "يشن"),
        ("رَدَّ", "ردت", "ردوا", "رد", "يرد"),
        ("دَعَا", "دعت", "دعوا", "دعي", "يدعو"),
        ("نَفَى", "نفت", "نفوا", "نفي", "ينفي"),
        ("رَأَى", "رات", "راوا", "رئي", "يري"),
        ("قَالَ", "قالت", "قالوا", "قيل", "يقول"),
        ("وَعَدَ", "وعدت", "وعدوا", "وعد", "يعد"),
        ("أَخَذَ", "اخذت", "اخذوا", "اخذ", "ياخذ"),
        ("لَقِيَ", "لقيت", "لقوا", "لقي", "يلقي"),
        ("سَأَلَ", "سالت", "سالوا", "سئل", "يسال"),
        ("أَصَابَ", "اصابت", "اصابوا", "اصيب", "يصيب"),
        ("أَدَّى", "ادت", "ادوا", "ادي", "يؤدي"),
        ("تَوَعَّدَ", "توعدت", "توعدوا", "توعد", "يتوعد"),
        ("اِغْتَالَ", "اغتالت", "اغتالوا", "اغتيل", "يغتال"),
        ("اِتَّهَمَ", "اتهمت", "اتهموا", "اتهم", "يتهم"),
        ("اِسْتَعَادَ", "استعادت", "استعادوا", "استعيد", "يستعيد"),
    ],
)
def test_weak_and_strong_verbs_conjugate(lemma, female, plural, passive, present):
    row = VERBS[lemma]
    assert female in forms(row, person="3", gender="f", number="s", voice="active")
    assert plural in forms(row, tense="past", person="3", number="p", gender="m")
    assert passive in forms(row, tense="past", voice="passive", number="s")
    assert present in forms(row, tense="present", person="3", voice="active")


def test_hamza_before_the_plural_ending_has_several_spellings():
    plural = forms(VERBS["جَاءَ"], tense="past", gender="m", number="p", voice="active")
    assert {"جاؤوا", "جاءوا"} <= plural
    read = forms(VERBS["قَرَأَ"], tense="past", gender="m", number="p", voice="active")
    assert {"قرؤوا", "قراوا"} <= read


def test_what_takes_no_object_has_no_passive():
    assert not forms(VERBS["اِنْسَحَبَ"], pos="verb", voice="passive")
    assert "خائف" in forms(VERBS["خَافَ"], pos="active_participle")
    impersonal = forms(VERBS["أَفْرَجَ"], tense="past", voice="passive")
    assert impersonal == {"افرج"}


def test_masdars_and_participles():
    assert "قصف" in forms(VERBS["قَصَفَ"], pos="masdar")
    assert {"هجوم", "هجمات", "هجومين", "هجوما"} <= forms(VERBS["هَجَمَ"], pos="masdar")
    assert {"تفجير", "تفجيرات"} <= forms(VERBS["فَجَّرَ"], pos="masdar")
    assert {"مهاجم", "مهاجمون", "مهاجمة"} <= forms(VERBS["هَاجَمَ"], voice="active")
    assert "معتدون" in forms(VERBS["اِعْتَدَى"], pos="active_participle")
    assert "قال" not in forms(VERBS["قَلَّ"], pos="active_participle")


@pytest.mark.parametrize(
    ("lemma", "expected"),
    [
        ("مسلح", "مسلح مسلحا مسلحان مسلحين مسلحون مسلحو مسلحي مسلحة مسلحات"),
        ("جندي", "جندي جنديا جنديان جنديي جنود جنودا"),
        ("قوة", "قوة قوتان قوتا قوتي قوات قوي"),
        ("قاضٍ", "قاض قاضي قاضيا قاضيين قضاة"),
        ("صاروخ", "صاروخ صاروخا صاروخين صواريخ"),
        ("مستشفى", "مستشفي مستشفيان مستشفيات"),
        ("جزء", "جزء جزءا جزءان جزاين اجزاء"),
        ("شيء", "شيء شيئا شيئان اشياء"),
        ("أحمر", "احمر حمراء حمراوان حمر"),
        ("محامٍ", "محام محامون محامية محامين"),
    ],
)
def test_nouns_decline(lemma, expected):
    assert set(expected.split()) <= forms(NOUNS[lemma])


def test_diptotes_take_no_alif_of_tanwin():
    assert "صواريخا" not in forms(NOUNS["صاروخ"])
    assert "قواتا" not in forms(NOUNS["قوة"])
    assert not forms(NOUNS["أكبر"], nunated=True)


def test_data_files_are_sorted_and_large():
    assert len(VERBS) > 1300
    assert len(NOUNS) > 1200
    assert list(VERBS) == sorted(VERBS)
    assert list(NOUNS) == sorted(NOUNS)


def test_compiled_file_is_that_of_the_data():
    assert COMPILED.read_bytes() == compiled()


def verb(**change: str) -> dict[str, str]:
    row = {
        "lemma": "قَصَفَ",
        "root": "قصف",
        "pattern": "فعَل يفعِل",
        "object": "direct",
        "masdars": "قصف",
        "domain": "violence",
        "yields": "n",
        "gloss": "bomb",
    }
    return row | change


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"object": "maybe"}, "قَصَفَ: object maybe: expected direct, preposition"),
        ({"yields": ""}, "قَصَفَ: yields empty: expected y or n"),
        ({"domain": ""}, "قَصَفَ: domain empty: expected a value"),
        ({"lemma": ""}, "line 2: lemma empty: expected a word"),
    ],
)
def test_bad_cells_are_named(tmp_path, change, complaint):
    with pytest.raises(LexiconError, match=f"^verbs.csv: {complaint}"):
        load_verbs(written(tmp_path / "verbs.csv", verb(**change)))


def written(path: Path, *rows: dict[str, str]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return path


def test_rows_out_of_shape_are_named(tmp_path):
    path = written(tmp_path / "verbs.csv", verb(), verb())
    with pytest.raises(LexiconError, match="قَصَفَ: lemma: expected each only once"):
        load_verbs(path)
    path.write_text("lemma,gloss\n", encoding="utf-8")
    with pytest.raises(LexiconError, match="first line: lemma,gloss: expected lemma,"):
        load_verbs(path)
    header = ",".join(VerbRow.__struct_fields__)
    path.write_text(f"{header}\nقَصَفَ,قصف\n", encoding="utf-8")
    with pytest.raises(LexiconError, match="قَصَفَ: cells: expected 8"):
        load_verbs(path)
    noun = dict.fromkeys(NounRow.__struct_fields__, "n") | {"gender": "x"}
    with pytest.raises(LexiconError, match=r"nouns\.csv: n: gender x: expected m or f"):
        load_nouns(written(tmp_path / "nouns.csv", noun))


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"pattern": "فعول"}, "pattern فعول.*expected one of mazini.WAZNS"),
        ({"root": "قطف"}, ".*they make قَطَفَ: expected that they make the lemma"),
        ({"masdars": ()}, "masdars empty: expected at least one"),
    ],
)
def test_rows_that_make_no_verb_are_named(change, complaint):
    row = VerbRow(
        lemma="قَصَفَ",
        root="قصف",
        pattern="فعَل يفعِل",
        object="direct",
        masdars=("قصف",),
        domain="violence",
        yields=False,
        gloss="bomb",
    )
    bad = msgspec.structs.replace(row, **change)
    with pytest.raises(LexiconError, match=f"verbs.csv: قَصَفَ: {complaint}"):
        compile_rows([bad], [])
