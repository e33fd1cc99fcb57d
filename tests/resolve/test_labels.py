"""Whom labels mean, by country, day and speaker."""

import pytest

from hudna.core.actor import Actor
from hudna.extract.actors.book import of_entry
from hudna.lexicon.actors import load_actors
from hudna.lexicon.rules import rule_file
from hudna.reading.reader import Reader
from hudna.resolve.labels import label_in, resolve_label

FORCES = Actor(name_ar="قوات", kind="armed_forces")
BODY = Actor(name_ar="الهيئة", kind="government")


@pytest.mark.parametrize(
    ("actor", "label", "country", "day", "speaker", "key"),
    [
        (FORCES, "الاحتلال", "PSE", "2021-05-14", None, "isr.army"),
        (BODY, "الاحتلال", "PSE", "2021-05-14", None, "isr"),
        (FORCES, "الاحتلال", "IRQ", "2005-05-14", None, "usa.army"),
        (FORCES, "الاحتلال", "IRQ", "2019-05-14", None, None),
        (FORCES, "الاحتلال", None, "2021-05-14", None, None),
        (FORCES, "النظام", "SYR", "2018-01-01", None, "syr.army"),
        (BODY, "النظام", "SYR", "2025-01-01", None, None),
        (BODY, "المقاومة", "PSE", None, None, "pse.factions"),
        (BODY, "المرتزقة", "YEM", "2019-01-01", "yem.ansar-allah", "yem.irg"),
        (BODY, "المرتزقة", "YEM", "2019-01-01", "yem.irg", None),
        (BODY, "المرتزقة", "LBY", "2019-01-01", None, None),
        (BODY, "التحالف", "YEM", "2016-01-01", None, "int.arab-coalition"),
        (BODY, "التحالف", "SYR", "2016-01-01", None, "int.global-coalition"),
    ],
)
def test_whom_a_label_means(actor, label, country, day, speaker, key):
    assert resolve_label(actor, label, country, day, speaker).id == key


def test_the_label_stays_beside_the_identity():
    found = resolve_label(BODY, "الاحتلال", "PSE", None, None)
    assert found.stance == "hostile: الاحتلال"
    assert found.inferred


def test_a_name_of_that_country_already_stays():
    fliers = of_entry(load_actors().actors["isr.air-force"])
    assert resolve_label(fliers, "الاحتلال", "PSE", None, None) is fliers


def test_all_labels_mean_actors_of_the_book():
    tables = rule_file("extract/actors/labels.toml").words
    book = load_actors().actors
    groups = set(tables["labels"].values())
    assert groups == set(tables["stances"])
    for group in groups:
        assert {entry[0] for entry in tables[group].values()} <= set(book)


def test_labels_are_found_at_the_end_of_a_phrase():
    assert label_in(("طائرات", "الاحتلال")) == "الاحتلال"
    assert label_in(("الاحتلال", "السوري")) is None


@pytest.mark.parametrize(
    ("text", "words", "key"),
    [
        ("قصفت حكومة الوفاق مواقع في مصراتة.", "حكومة الوفاق", "lby.gna"),
        ("قتل مسلحون جنديين من قوات الاحتلال في كييف.", "قوات الاحتلال", "rus.army"),
        ("قصفت الطائرات التنظيمات الإرهابية في حلب.", "التنظيمات الإرهابية", None),
        (
            "قال الجيش السوري إنه هاجم التنظيمات الإرهابية في حلب.",
            "التنظيمات الإرهابية",
            "syr.opposition",
        ),
        ("في صنعاء، قصفت طائرات التحالف سوقا.", "طائرات التحالف", "int.arab-coalition"),
    ],
)
def test_labels_in_a_text(text, words, key):
    actors = Reader().read(text, "2020-02-25").actors
    assert {a.text: a.id for a in actors}[words] == key
