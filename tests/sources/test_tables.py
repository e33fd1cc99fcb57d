"""Tables of articles: headers, dates, blanks, merged cells, bad rows."""

from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl
import pyarrow as pa
import pytest
from pyarrow import parquet

from hudna.core.errors import SourceError
from hudna.core.text import Document
from hudna.sources.open import read_source
from hudna.sources.options import SourceOptions

TEXT = "أعلنت الحكومة هدنة، مدتها يومان."


def read(path: Path, **options: Any) -> list[Any]:
    return list(read_source(str(path), SourceOptions(**options)))


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_csv_of_any_delimiter(tmp_path, delimiter):
    path = tmp_path / "news.csv"
    rows = (["id", "text", "date"], ["a", f'"{TEXT}\nسطر ثان"', "25/5/2021"])
    path.write_text("\n".join(map(delimiter.join, rows)), encoding="utf-8-sig")
    (item,) = read(path)
    assert item == Document(id="a", text=f"{TEXT}\nسطر ثان", published="2021-05-25")


def test_arabic_names_and_dates_are_known(tmp_path):
    path = tmp_path / "news.csv"
    path.write_text(
        f'العنوان,النص,التاريخ,المصدر\nهدنة,"{TEXT}",25 أيار 2021,وكالة\n',
        encoding="utf-8",
    )
    (item,) = read(path)
    assert (item.id, item.title, item.outlet) == ("news:2", "هدنة", "وكالة")
    assert (item.text, item.published) == (TEXT, "2021-05-25")


def test_columns_are_as_a_person_says(tmp_path):
    path = tmp_path / "news.csv"
    path.write_text(f'text,Body\nعنوان,"{TEXT}"\n', encoding="utf-8")
    (item,) = read(path, columns=(("text", "body"), ("title", "text")))
    assert (item.text, item.title) == (TEXT, "عنوان")
    (item,) = read(path, columns=(("text", "Story"),))
    assert str(item).endswith('no column "Story"; expected one of "text", "Body"')


def test_bad_rows_are_told_and_the_rest_is_read(tmp_path):
    path = tmp_path / "news.csv"
    path.write_text(
        "text,date,id\nهدنة أولى,2021-05-25,a\n,2021-05-25,b\n,,\n"
        "هدنة ثانية,soon,c\nهدنة ثالثة\n",
        encoding="utf-8",
    )
    items = read(path, published="2020-01-01")
    told = [str(item) for item in items if isinstance(item, SourceError)]
    kept = [item for item in items if isinstance(item, Document)]
    assert told == [
        f"{path}: row 3: no text; expected the text of an article",
        f'{path}: row 5: published is "soon"; expected a date such as 2021-05-25',
    ]
    assert [(item.id, item.published) for item in kept] == [
        ("a", "2021-05-25"),
        ("news:6", "2020-01-01"),
    ]


@pytest.mark.parametrize(
    ("raw", "problem"),
    [
        (b"", "empty; expected a header"),
        (b"a,b\n1,2\n", 'no column of texts among "a", "b"'),
        ("text\nهدنة\n".encode("cp1256"), "not utf-8 text"),
    ],
)
def test_a_file_that_is_no_table_of_articles(tmp_path, raw, problem):
    path = tmp_path / "news.csv"
    path.write_bytes(raw)
    (item,) = read(path)
    assert problem in str(item)


def test_a_workbook_with_merged_cells_and_real_dates(tmp_path):
    path = tmp_path / "news.xlsx"
    book = openpyxl.Workbook()
    book.active.append(["notes"])
    sheet = book.create_sheet("news")
    sheet.append(["date", "outlet", "text", "id"])
    sheet.append([datetime(2021, 5, 25), "وكالة", TEXT, 7.0])  # noqa: DTZ001
    sheet.append([datetime(2021, 5, 26, 9, 30), None, TEXT, 8])  # noqa: DTZ001
    sheet.merge_cells("B2:B3")
    book.save(path)
    assert read(path) == [
        Document(id="7", text=TEXT, outlet="وكالة", published="2021-05-25"),
        Document(id="8", text=TEXT, outlet="وكالة", published="2021-05-26T09:30:00"),
    ]


def test_parquet(tmp_path):
    path = tmp_path / "news.parquet"
    table = pa.table(
        {"text": [TEXT, None], "published": [datetime(2021, 5, 25), None]}  # noqa: DTZ001
    )
    parquet.write_table(table, path)
    assert read(path) == [
        Document(id="news:1", text=TEXT, published="2021-05-25"),
    ]


@pytest.mark.parametrize("name", ["news.xlsx", "news.parquet"])
@pytest.mark.parametrize("raw", [b"", b"PK\x03\x04", b"PAR1PAR1", "هدنة".encode()])
def test_damaged_files_are_told(tmp_path, name, raw):
    path = tmp_path / name
    path.write_bytes(raw)
    (item,) = read(path)
    assert isinstance(item, SourceError)
    assert str(item).startswith(f"{path}: ")
    assert "expected a" in str(item)


def test_a_bomb_is_not_unpacked(tmp_path):
    import zipfile  # noqa: PLC0415 for this test alone

    path = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b" " * 10_000_000)
    (item,) = read(path, limit=100_000)
    assert "unpacks to 10 MB" in str(item)
