"""Distances from a named place: the whole phrase, the spot and how sure it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hudna import Reader
from hudna.resolve.bearings import away


@pytest.mark.parametrize(
    ("text", "found", "precision", "point"),
    [
        (
            "وقع على بعد 100 كلم شمال شرقي بغداد",
            "بعد 100 كلم شمال شرقي بغداد",
            "region",
            (33.98, 45.16),
        ),
        (
            "كمين على بعد ثلاثين كيلومترا جنوب كركوك",
            "بعد ثلاثين كيلومترا جنوب كركوك",
            "district",
            (35.20, 44.39),
        ),
        (
            "بلدة تبعد نحو 20 كيلومترا إلى الشرق من الحديدة",
            "نحو 20 كيلومترا إلى الشرق من الحديدة",
            "district",
            (14.80, 43.14),
        ),
        (
            "على مسافة كيلومترين من معبر رفح",
            "مسافة كيلومترين من معبر رفح",
            "district",
            (31.25, 34.26),
        ),
        (
            "على بعد خمسة وعشرين كلم غربي الموصل",
            "بعد خمسة وعشرين كلم غربي الموصل",
            "district",
            (36.34, 42.85),
        ),
        (
            "على بعد 500 متر من مطار بغداد الدولي",
            "بعد 500 متر من مطار بغداد الدولي",
            "point",
            (33.26, 44.23),
        ),
        ("بعد 2003 من بغداد", "بغداد", "town", (33.34, 44.40)),
        ("بعد 99999 كلم من بغداد", "بغداد", "town", (33.34, 44.40)),
    ],
)
def test_a_distance_belongs_to_its_place(text, found, precision, point):
    (place,) = Reader().read(text).places
    assert (place.text, place.precision) == (found, precision)
    assert (place.lat, place.lon) == pytest.approx(point, abs=0.02)


@given(
    st.floats(-90, 90),
    st.floats(-180, 180),
    st.floats(0, 2000),
    st.tuples(st.integers(-1, 1), st.integers(-1, 1)).filter(any),
)
def test_a_spot_stays_on_the_globe(lat, lon, kilometres, direction):
    north, east = away(lat, lon, kilometres, direction)
    assert -90 <= north <= 90
    assert -180 <= east <= 180
