"""`hudna where`: places by any name, and what an unknown name gets."""

import json

import pytest

from tests.cli.run import hudna

OWN = "name_ar,name_en,country,lat,lon\nتل الورد,Rose Hill,SY,35.5,36.5\n"


def ids(*arguments) -> list[str]:
    done = hudna("where", *arguments, "--format", "jsonl")
    assert done.exit_code == 0, done.stderr
    return [json.loads(line)["id"] for line in done.stdout.splitlines()]


def test_a_place_has_its_point_names_country_and_precision():
    done = hudna("where", "قاعدة عين الأسد", "--format", "jsonl")
    (place,) = map(json.loads, done.stdout.splitlines())
    assert place["asked"] == "قاعدة عين الأسد"
    assert (place["country"], place["precision"]) == ("IQ", "point")
    assert (place["lat"], place["lon"]) == pytest.approx((33.79, 42.44), abs=0.1)
    assert place["name_en"] == "Ain al-Asad Air Base"
    assert "عين الاسد" in place["aliases"]


def test_all_places_of_a_name_are_told_the_likeliest_first():
    found = ids("طرابلس")
    assert found[0].startswith("ly.")
    assert any(key.startswith("lb.") for key in found)
    shown = hudna("where", "طرابلس").stdout
    assert shown.splitlines()[0] == f"طرابلس  ({len(found)})"


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("Hodeida", "ye.hodeidah"),
        ("Al-Hudaydah", "ye.hodeidah"),
        ("baquba", "iq.baqubah"),
        ("Tripoli", "ly.tripoli-libya"),
        ("Aleppo Governorate", "sy.aleppo-governorate"),
        ("محافظة حلب", "sy.aleppo-governorate"),
        ("وبالموصل", "iq.mosul"),
        ("  إِدْلب ", "sy.idlib"),
        ("الحديدا", "ye.hodeidah"),
        ("iq.mosul", "iq.mosul"),
        ("IQ.MOSUL", "iq.mosul"),
        ("محافظه حلب", "sy.aleppo-governorate"),
        ("مدينه ادلب", "sy.idlib"),
        ("ريف حلب الشمالي", "sy.northern-aleppo-countryside"),
    ],
)
def test_spellings_heads_english_names_and_ids_are_understood(name, first):
    assert ids(name)[0] == first


def test_labels_and_order_follow_the_language():
    english = hudna("where", "عرسال").stdout
    arabic = hudna("where", "عرسال", "--lang", "ar").stdout
    assert "town LB" in english
    assert "Arsal · عرسال" in english
    assert "عرسال · Arsal" in arabic
    assert "مدينة أو بلدة" in arabic


def test_an_unknown_name_is_named_with_others_near_it():
    done = hudna("where", "بعقوبا الجديدةة", "عدن")
    assert done.exit_code == 1
    assert done.stderr.startswith("where: بعقوبا الجديدةة: not in the gazetteer")
    assert done.stdout.startswith("عدن")
    assert "near it: Baqubah" in hudna("where", "Bqbh1").stderr
    assert hudna("where", "").stderr == "where: '': not in the gazetteer\n"
    assert "\x1b" not in hudna("where", "\x1b[31m").stderr


def test_own_places_are_found_too(tmp_path):
    path = tmp_path / "my.csv"
    path.write_text(OWN, encoding="utf-8")
    shown = hudna("where", "تل الورد", "--places", path)
    assert shown.exit_code == 0
    assert "Rose Hill" in shown.stdout


def test_a_bad_row_is_named(tmp_path):
    path = tmp_path / "my.csv"
    path.write_text(OWN + "تل آخر,,SY,95,36\n", encoding="utf-8")
    for command in (("where", "عدن"), ("read", "-")):
        done = hudna(*command, "--places", path, stdin="نص")
        assert done.exit_code == 1
        assert str(done.exception) == (
            f"{path}: line 3: lat: '95'; expected degrees from -90 to 90"
        )
