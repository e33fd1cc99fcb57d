"""A user's own places: they extend and correct, and bad rows are named."""

import pytest

from hudna import LexiconError, Reader
from hudna.lexicon.place_files import extend_places
from hudna.lexicon.places import load_places

HEADER = "id,name_ar,aliases,name_en,country,lat,lon,precision,population,cue"


@pytest.fixture
def own(tmp_path):
    def write(*rows: str, header: str = HEADER) -> str:
        path = tmp_path / "my.csv"
        path.write_text("\n".join([header, *rows]) + "\n", encoding="utf-8")
        return str(path)

    return write


def test_a_new_place_is_read_with_its_aliases(own):
    path = own("x.rose,تل الورد,قرية الورد;الوردية,Rose Hill,SY,35.5,36.5,town,,")
    text = "سقطت قذائف على تل الورد وقرب الوردية."
    assert Reader().read(text).places == ()
    found = Reader(places=[path]).read(text).places
    assert [(place.text, place.id) for place in found] == [
        ("تل الورد", "x.rose"),
        ("الوردية", "x.rose"),
    ]
    assert (found[0].lat, found[0].lon, found[0].precision) == (35.5, 36.5, "town")
    assert (found[0].name_en, found[0].country) == ("Rose Hill", "SY")


def test_a_known_id_is_corrected_and_keeps_its_empty_cells(own):
    path = own("iq.mosul,,,,,36.5,43.2,,,")
    (place,) = Reader(places=path).read("انفجار في الموصل.").places
    assert (place.id, place.lat, place.lon) == ("iq.mosul", 36.5, 43.2)
    assert (place.name_ar, place.country) == ("الموصل", "IQ")


def test_the_package_stays_as_it_was(own):
    before = load_places().places["iq.mosul"]
    Reader(places=[own("iq.mosul,,,,,36.5,43.2,,,")])
    assert load_places().places["iq.mosul"] == before
    assert Reader().read("انفجار في الموصل.").places[0].lat == before.lat


def test_a_name_can_be_taken_out_and_put_back(own):
    out = own(",الموصل,,,,,,,,never")
    assert Reader(places=[out]).read("انفجار في الموصل.").places == ()
    text = "وقع الهجوم في البلدة."
    back = own(",البلدة,,Town,YE,14,44,,,preposition")
    assert Reader().read(text).places == ()
    (place,) = Reader(places=[back]).read(text).places
    assert place.name_en == "Town"
    assert Reader(places=[back]).read("زار البلدة وفد.").places == ()


def test_an_own_place_of_a_known_name_needs_its_country_nearby(own):
    path = own("x.tripoli,طرابلس,,Tripoli Village,YE,15,44,town,,")
    reader = Reader(places=[path])
    (place,) = reader.read("هدوء في طرابلس.").places
    assert place.country == "LY"
    first = reader.read("اشتباكات في طرابلس شمال تعز باليمن قرب مأرب.").places[0]
    assert first.id == "x.tripoli"


def test_ids_that_are_not_given_are_stable(own):
    path = own("تل الورد,35,36", header="name_ar,lat,lon")
    one, other = (extend_places(load_places(), [path]) for _ in range(2))
    (found,) = one.find("تل الورد")
    assert found == other.find("تل الورد")[0]
    assert found.id.startswith("own:")
    assert (found.precision, found.name_en) == ("town", "تل الورد")


def test_comments_empty_lines_quotes_and_marks_are_fine(tmp_path):
    path = tmp_path / "my.csv"
    path.write_text(
        '\ufeff# mine\n\nname_ar,name_en,lat,lon\n"تل الورد","Hill, Rose", 35 ,36\n',
        encoding="utf-8",
    )
    (place,) = extend_places(load_places(), [path]).find("تل الورد")
    assert (place.name_en, place.lat) == ("Hill, Rose", 35.0)


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        (",,,,,1,2,,,", "name_ar: is empty; expected an Arabic name"),
        (",تل,,,,x,2,,,", "lat: 'x'; expected degrees from -90 to 90"),
        (",تل,,,,1,nan,,,", "lon: 'nan'; expected degrees from -180 to 180"),
        (",تل,,,,,2,,,", "lat: ''; expected degrees from -90 to 90"),
        (",تل,,,Syria,1,2,,,", "country: 'Syria'; expected an ISO code such as YE"),
        (",تل,,,,1,2,city,,", "precision: 'city'; expected one of point, town"),
        (",تل,,,,1,2,,many,", "population: 'many'; expected a whole number"),
        (",تل,,,,1,2,,,maybe", "cue: 'maybe'; expected one of preposition, head"),
        ("a b,تل,,,,1,2,,,", "id: 'a b'; expected letters, digits"),
        (",,,,,,,,,never", "name_ar: is empty; expected a name that is no place"),
        (",تل,1,2", "has 4 cells; expected 10"),
        ('"تل', "unexpected end of data"),
    ],
)
def test_a_bad_row_names_file_line_and_problem(own, row, problem):
    path = own("# a comment", row)
    with pytest.raises(LexiconError) as fault:
        Reader(places=[path])
    assert str(fault.value).startswith(f"{path}: line 3: {problem}")


def test_bad_headers_and_files_are_named(own, tmp_path):
    def problem(path) -> str:
        with pytest.raises(LexiconError) as fault:
            extend_places(load_places(), [path])
        return str(fault.value)

    assert "line 1: unknown column 'latitude'" in problem(
        own(header="name_ar,latitude")
    )
    assert "line 1: no column name_ar" in problem(own(header="lat,lon"))
    assert "line 1: column lat is there twice" in problem(own(header="name_ar,lat,lat"))
    assert problem(tmp_path / "none.csv").endswith(
        "cannot be read: No such file or directory; expected a CSV file"
    )
    empty = tmp_path / "empty.csv"
    empty.write_text("")
    assert "line 1: has no header" in problem(empty)
    empty.write_bytes(b"name_ar\n\xff\n")
    assert problem(empty).endswith("line 2: is not UTF-8; expected CSV in UTF-8")


def test_an_id_stands_once_in_a_file(own):
    path = own("x.a,تل,,,,1,2,,,", "x.a,تلة,,,,1,2,,,")
    with pytest.raises(LexiconError, match=r"line 3: id: x\.a is on line 2 already"):
        Reader(places=[path])
