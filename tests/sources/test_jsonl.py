"""JSON Lines: every bad line is named and every good one is read."""

import gzip
import json
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from hudna.core.errors import SourceError
from hudna.core.text import Document
from hudna.sources.open import read_source
from hudna.sources.options import SourceOptions

GOOD = {"text": "أعلنت الحكومة هدنة."}


def items(
    tmp_path: Path, *lines: Any, name: str = "a.jsonl", **options: Any
) -> list[Any]:
    path = tmp_path / name
    raw = b"".join(
        (line if isinstance(line, bytes) else json.dumps(line).encode()) + b"\n"
        for line in lines
    )
    path.write_bytes(gzip.compress(raw) if name.endswith(".gz") else raw)
    return list(read_source(str(path), SourceOptions(**options)))


def test_known_keys_are_kept_and_others_ignored(tmp_path):
    known = {
        "id": "x",
        "text": "هدنة",
        "title": "ع",
        "outlet": "و",
        "url": "https://example.org",
        "published": "2021-05-25T10:00:00+03:00",
        "language": "ar",
    }
    (item,) = items(tmp_path, {**known, "label": [1], "tags": {"a": 1}})
    assert item == Document(**known)


def test_id_and_date_have_defaults_and_null_or_empty_is_unknown(tmp_path):
    line = {**GOOD, "id": None, "title": "", "published": ""}
    _, item = items(tmp_path, GOOD, line, published="2021-05-25")
    assert item == Document(id="a:2", text=GOOD["text"], published="2021-05-25")


def test_text_keeps_every_character(tmp_path):
    text = " هد\u0640نة\r\n\u200f\0 😀 "
    (item,) = items(tmp_path, {"text": text})
    assert item.text == text


@pytest.mark.parametrize("name", ["a.jsonl.gz", "a.ndjson", "a.JSONL"])
def test_other_suffixes(tmp_path, name):
    assert [item.id for item in items(tmp_path, GOOD, GOOD, name=name)] == [
        "a:1",
        "a:2",
    ]


def test_blank_lines_and_a_byte_order_mark_are_no_articles(tmp_path):
    first = b"\xef\xbb\xbf" + json.dumps(GOOD).encode() + b"\r"
    assert [item.id for item in items(tmp_path, first, b"", b"  ", GOOD)] == [
        "a:1",
        "a:4",
    ]


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        (b'{"text": "a"', "not JSON: Expecting ',' delimiter at column"),
        (b"{'text': 'a'}", "not JSON"),
        (b"[" * 100_000, "not JSON"),
        (b'{"text": "a", "n": ' + b"9" * 5_000 + b"}", "not JSON"),
        (b'{"text": "a", "n": NaN}', "NaN is no JSON number"),
        (b'["a"]', "is a list; expected an object"),
        (b'"a"', "is a string; expected an object"),
        (b"null", "is null; expected an object"),
        ({"id": "x"}, 'no "text"; expected the text of an article'),
        ({"text": ""}, '"text" is empty'),
        ({"text": " \n"}, '"text" is empty'),
        ({"text": None}, '"text" is null; expected a string'),
        ({"text": ["a"]}, '"text" is a list; expected a string'),
        ({**GOOD, "id": 5}, '"id" is a number; expected a string'),
        ({**GOOD, "title": True}, '"title" is true or false; expected a string'),
        ({**GOOD, "url": {}}, '"url" is an object; expected a string'),
        ({**GOOD, "published": "25/5/2021"}, "expected an ISO date"),
        ({**GOOD, "published": "2021-02-30"}, "expected an ISO date"),
        ({**GOOD, "reference": "Tuesday"}, '"reference" is "Tuesday"; expected an ISO'),
        ({**GOOD, "reference": 20210525}, '"reference" is a number'),
        ({"text": "a\ud800b"}, "half of a surrogate pair at character 1"),
        (b'{"text": "a", "text": "b"}', '"text" stands twice'),
        (b'{"text": "\xc7\xe1"}', "not UTF-8 at byte 10"),
    ],
)
def test_a_bad_line_is_named_and_the_others_are_read(tmp_path, line, problem):
    before, bad, after = items(tmp_path, GOOD, line, GOOD)
    assert (before.id, after.id) == ("a:1", "a:3")
    assert isinstance(bad, SourceError)
    assert "a.jsonl: line 2: " in str(bad)
    assert problem in str(bad)
    assert "\n" not in str(bad)


def test_keys_may_stand_twice_deeper_down(tmp_path):
    line = b'{"text": "a", "other": {"text": 1, "text": 2}}'
    assert isinstance(items(tmp_path, line)[0], Document)


def test_an_empty_file_is_an_error(tmp_path):
    (item,) = items(tmp_path)
    assert "a.jsonl: empty; expected one JSON object a line" in str(item)


def test_a_line_over_the_limit_hides_no_other(tmp_path):
    long = {"text": "ا" * 1_000}
    first, bad, last = items(tmp_path, GOOD, long, GOOD, limit=500)
    assert isinstance(first, Document)
    assert isinstance(last, Document)
    assert "line 2: over the limit of 0.0005 MB" in str(bad)
    assert "--limit-mb" in str(bad)


@pytest.mark.parametrize("encoding", ["cp1256", "utf-16"])
def test_another_encoding_by_name(tmp_path, encoding):
    path = tmp_path / "a.jsonl"
    line = json.dumps(GOOD, ensure_ascii=False)
    path.write_bytes(f"{line}\n{line}\n".encode(encoding))
    read = list(read_source(str(path), SourceOptions(encoding=encoding)))
    good = Document(id="", text=GOOD["text"])
    assert read == [replace(good, id="a:1"), replace(good, id="a:2")]


def test_a_wrongly_named_encoding_ends_the_file(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'{"text": "abc"}\n\xff')
    (item,) = read_source(str(path), SourceOptions(encoding="ascii"))
    assert "not ascii text" in str(item)


def test_a_gzip_file_cut_short_yields_what_is_whole(tmp_path):
    path = tmp_path / "a.jsonl.gz"
    lines = "".join(json.dumps({"text": f"{n} " * 30}) + "\n" for n in range(20_000))
    path.write_bytes(gzip.compress(lines.encode())[:-2_000])
    *read, last = read_source(str(path))
    assert len(read) > 1_000
    assert all(isinstance(item, Document) for item in read)
    assert "cannot be read on" in str(last)


def test_what_is_no_gzip_file_is_an_error(tmp_path):
    path = tmp_path / "a.jsonl.gz"
    path.write_bytes(b'{"text": "a"}\n')
    (item,) = read_source(str(path))
    assert "a.jsonl.gz: " in str(item)


def test_damaged_gzip_data_is_an_error(tmp_path):
    path = tmp_path / "a.jsonl.gz"
    raw = bytearray(gzip.compress(json.dumps(GOOD).encode() * 50))
    raw[12:20] = b"\xff" * 8
    path.write_bytes(bytes(raw))
    assert isinstance(list(read_source(str(path)))[-1], SourceError)
