"""Exports opened by something that is not ours."""

import csv
import json

import duckdb
import geojson
import openpyxl
import pyarrow.parquet
import pytest
import rdflib

from hudna.exports.shape import Shape
from hudna.exports.shapes import SHAPES
from hudna.exports.writers import WRITERS
from tests.cli.run import hudna

DAY = "2026-01-01"
PROV = rdflib.Namespace("http://www.w3.org/ns/prov#")
SCHEMA = rdflib.Namespace("https://schema.org/")


@pytest.mark.parametrize("name", SHAPES)
def test_duckdb_reads_the_text(name, ledger, material, tmp_path):
    out = tmp_path / "out.csv"
    assert (
        hudna("export", "--to", name, "--store", ledger, "-o", str(out)).exit_code == 0
    )
    shape = SHAPES[name]
    rows = list(shape.rows(material))
    quote = "" if shape.delimiter == "\t" else '"'
    read = duckdb.execute(
        "SELECT * FROM read_csv(?, delim=?, header=?, quote=?, all_varchar=true)",
        [str(out), shape.delimiter, shape.header, quote],
    ).fetchall()
    assert len(read) == len(rows)
    assert len(read[0]) == len(shape.columns)
    at = len(shape.columns) // 2
    assert [line[0] for line in read] == [_text(row[shape.columns[0]]) for row in rows]
    assert len(read[-1]) > at


def _text(value):
    return None if value in (None, "") else str(value)


@pytest.mark.parametrize("name", SHAPES)
def test_arrow_reads_the_parquet(name, ledger, material, tmp_path):
    out = tmp_path / "out.parquet"
    asked = ("export", "--to", name, "--format", "parquet", "--as-of", DAY)
    assert hudna(*asked, "--store", ledger, "-o", str(out)).exit_code == 0
    table = pyarrow.parquet.read_table(out)
    assert table.to_pylist() == list(SHAPES[name].rows(material))


def test_openpyxl_reads_the_workbook(ledger, material, tmp_path):
    out = tmp_path / "out.xlsx"
    asked = ("export", "--to", "workbook", "--store", ledger, "-o", str(out))
    assert hudna(*asked).exit_code == 0
    book = openpyxl.load_workbook(out)
    assert book.sheetnames == ["truces", "reports", "incidents", "losses"]
    rows = list(SHAPES["reports"].rows(material))
    sheet = book["reports"]
    assert sheet.max_row == len(rows) + 1
    words = sheet.cell(2, 1 + SHAPES["reports"].columns.index("evidence"))
    assert words.value == rows[0]["evidence"]
    assert words.alignment.readingOrder == 2


@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")
def test_rdflib_reads_the_json_ld(ledger, material, tmp_path):
    out = tmp_path / "out.jsonld"
    asked = ("export", "--to", "jsonld", "--store", ledger, "-o", str(out))
    assert hudna(*asked).exit_code == 0
    graph = rdflib.Graph().parse(out, format="json-ld")
    claims = set(graph.subjects(rdflib.RDF.type, SCHEMA.Claim))
    events = set(graph.subjects(rdflib.RDF.type, SCHEMA.Event))
    assert len(claims) == len(material.cited)
    view = material.view
    assert len(events) == len(view.truces()) + len(view.incidents())
    for event in events:
        rests_on = set(graph.objects(event, PROV.wasDerivedFrom))
        assert rests_on <= claims
        assert rests_on


def test_geojson_is_valid(ledger, tmp_path):
    out = tmp_path / "out.geojson"
    asked = ("export", "--to", "geojson", "--store", ledger, "-o", str(out))
    assert hudna(*asked).exit_code == 0
    read = geojson.loads(out.read_text("utf-8"))
    assert read.is_valid
    assert {f["properties"]["kind"] for f in read["features"]} == {"incident", "truce"}


HOSTILE = ("=1+1", "+cmd", "-2", "@x", "\tx", "\rx", "a\nb", 'a"b', "هدنة")


def hostile_rows(_material):
    for value in HOSTILE:
        yield {"text": value, "n": -1}


@pytest.fixture
def hostile():
    return Shape(
        name="hostile",
        about="",
        columns=("text", "n"),
        rows=hostile_rows,
        numbers=frozenset(("n",)),
        losses=("=1+1",),
    )


def test_no_cell_of_csv_is_a_formula(hostile, material, tmp_path):
    with (tmp_path / "x.csv").open("wb") as out:
        WRITERS["csv"](hostile, material, out)
    with (tmp_path / "x.csv").open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert not any(row["text"].startswith(("=", "+", "-", "@", "\t")) for row in rows)
    assert [row["text"].removeprefix("'") for row in rows] == list(HOSTILE)
    assert {row["n"] for row in rows} == {"-1"}


def test_no_cell_of_a_workbook_is_a_formula(hostile, material, tmp_path):
    with (tmp_path / "x.xlsx").open("wb") as out:
        WRITERS["xlsx"](hostile, material, out)
    book = openpyxl.load_workbook(tmp_path / "x.xlsx")
    for sheet in book:
        assert all(cell.data_type != "f" for row in sheet for cell in row)


def test_losses_are_told_and_written_beside_the_file(ledger, tmp_path):
    out = tmp_path / "out.csv"
    result = hudna("export", "--to", "ucdp", "--store", ledger, "-o", str(out))
    beside = (tmp_path / "out.csv.losses.txt").read_text("utf-8")
    assert "lost: Truces: no row." in beside
    assert all(line in result.stderr for line in beside.splitlines())


def test_own_tables_lose_nothing(ledger, tmp_path):
    out = tmp_path / "out.jsonl"
    asked = ("export", "--to", "truces", "--format", "jsonl", "--store", ledger)
    assert hudna(*asked, "-o", str(out)).stderr == ""
    assert [json.loads(line)["truce"] for line in out.read_text("utf-8").splitlines()]
    assert sorted(p.name for p in tmp_path.iterdir()) == ["out.jsonl"]


@pytest.mark.parametrize("asked", [("--to", "workbook"), ("--format", "parquet")])
def test_what_is_no_text_needs_a_file(asked, ledger):
    result = hudna("export", *asked, "--store", ledger)
    assert result.exit_code == 1
    assert "expected -o FILE" in str(result.exception)


def test_a_file_that_cannot_be_written_is_one_line(ledger, tmp_path):
    asked = ("export", "--store", ledger, "-o", str(tmp_path / "none" / "x.csv"))
    result = hudna(*asked)
    assert result.exit_code == 1
    assert "cannot be written" in str(result.exception)
