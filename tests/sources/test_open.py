"""What is no file, and how a form is chosen."""

import inspect
import os

import pytest

from hudna.core.errors import SourceError
from hudna.core.text import Document
from hudna.sources.open import printable, read_source
from hudna.sources.options import Form, SourceOptions, is_iso


def test_a_missing_file_says_what_was_expected(tmp_path):
    (item,) = read_source(str(tmp_path / "none.txt"))
    assert isinstance(item, SourceError)
    assert str(item).endswith(
        "none.txt: no such file; expected a file or folder of articles"
    )


def test_a_folder_without_articles_says_what_it_may_hold(tmp_path):
    (tmp_path / "picture.png").write_bytes(b"")
    (item,) = read_source(str(tmp_path))
    assert "a folder without articles; expected files such as *.txt" in str(item)


def test_a_folder_is_read_in_order_and_its_articles_are_called_by_their_paths(tmp_path):
    for name in ("b/index.txt", "a/index.txt", ".hidden/index.txt", "top.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("أعلنت الحكومة هدنة.", encoding="utf-8")
    items = [item for item in read_source(str(tmp_path)) if isinstance(item, Document)]
    assert [item.id for item in items] == ["a/index", "b/index", "top"]


def test_a_name_with_nul_is_an_error():
    (item,) = read_source("a\0b.txt")
    assert isinstance(item, SourceError)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("هدنة", encoding="utf-8")
    path.chmod(0)
    (item,) = read_source(str(path))
    assert "Permission denied" in str(item)


def test_form_goes_by_suffix_or_by_name(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text('{"text": "هدنة"}\n', encoding="utf-8")
    as_text = next(read_source(str(path)))
    assert isinstance(as_text, Document)
    assert as_text.text.startswith("{")
    item = next(read_source(str(path), SourceOptions(form=Form("jsonl"))))
    assert isinstance(item, Document)
    assert item.text == "هدنة"


def test_a_name_of_bytes_that_are_no_utf8_still_prints():
    assert printable(os.fsdecode(b"\xe5\xcf.txt")) == "\ufffd\ufffd.txt"


def test_articles_come_lazily(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "هدنة"}\n' * 3, encoding="utf-8")
    source = read_source(str(path))
    assert next(source) == Document(id="a:1", text="هدنة")
    assert inspect.isgenerator(source)
    source.close()


@pytest.mark.parametrize(
    ("value", "is_date"),
    [
        ("2021-05-25", True),
        ("2021-05-25 10:00", True),
        ("2021-05-25T10:00:00Z", True),
        ("20210525", False),
        ("2021-W21-2", False),
        ("2021-13-01", False),
        ("٢٠٢١-١١-٢٥", False),
        ("", False),
    ],
)
def test_iso_dates(value, is_date):
    assert is_iso(value) is is_date
