"""Each shape against its data set's columns, types and code lists."""

import pytest

from hudna.cli.export import To
from hudna.exports.documents import DOCUMENTS
from hudna.exports.shape import faults
from hudna.exports.shapes import SHAPES

WIDTHS = {
    "ethprio": 87,
    "acled": 31,
    "ucdp": 49,
    "gdelt-events": 61,
    "gdelt-mentions": 16,
    "polecat": 40,
    "pax": 26,
}


@pytest.mark.parametrize("name", SHAPES)
def test_rows_are_as_the_shape_asks(name, material):
    shape = SHAPES[name]
    rows = list(shape.rows(material))
    assert rows
    assert [fault for row in rows for fault in faults(shape, row)] == []


@pytest.mark.parametrize(("name", "width"), WIDTHS.items())
def test_columns_are_those_of_the_data_set(name, width):
    columns = SHAPES[name].columns
    assert len(columns) == len(set(columns)) == width


def test_the_command_knows_every_shape():
    assert {to.value for to in To} == SHAPES.keys() | DOCUMENTS.keys()


@pytest.mark.parametrize("name", WIDTHS)
def test_a_shape_of_others_says_what_it_loses(name):
    assert SHAPES[name].losses


def test_faults_are_found(material):
    shape = SHAPES["acled"]
    row = next(shape.rows(material)) | {"geo_precision": 9, "year": "x"}
    assert len(list(faults(shape, row))) == 2
    assert list(faults(shape, {"year": 1}))


def test_a_renewal_is_a_new_ceasefire_linked_back(material):
    rows = list(SHAPES["ethprio"].rows(material))
    renewed = [row for row in rows if row["link"] == 1]
    numbers = {(row["cc"], row["cf_id"]) for row in rows}
    assert renewed
    for row in renewed:
        assert (row["cc"], row["link_id1"]) in numbers
        before = [r for r in rows if r["cf_id"] == row["link_id1"]]
        assert any(r["ended"] == 4 and r["cc"] == row["cc"] for r in before)


def test_ids_are_the_same_in_events_and_mentions(material):
    events = {r["GLOBALEVENTID"] for r in SHAPES["gdelt-events"].rows(material)}
    mentions = {r["GLOBALEVENTID"] for r in SHAPES["gdelt-mentions"].rows(material)}
    assert events == mentions


def test_a_mention_stands_where_its_word_stands(material):
    told = {one.claim.id: one for one in material.told()}
    for row in SHAPES["gdelt-mentions"].rows(material):
        one = told[str(row["Extras"]).removeprefix("hudna=")]
        text = material.view.store.text(one.digest)
        at = row["ActionCharOffset"]
        assert text[at:].startswith(one.claim.trigger.text)


def test_what_is_denied_is_no_deed(material):
    denied = {o.claim.id for o in material.told() if o.claim.status == "denied"}
    assert denied
    assert denied.isdisjoint(r["Event ID"] for r in SHAPES["polecat"].rows(material))
