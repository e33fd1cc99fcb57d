"""Plain text files: the text unchanged, the headline where it plainly is one."""

from pathlib import Path
from typing import Any

import pytest

from hudna.core.errors import SourceError
from hudna.core.text import Document
from hudna.sources.open import read_source
from hudna.sources.options import SourceOptions
from hudna.sources.text import headline


def only(path: Path, **options: Any) -> Any:
    (item,) = read_source(str(path), SourceOptions(**options))
    return item


@pytest.mark.parametrize(
    "text",
    [
        "هدنة ليومين\n\nأعلنت الحكومة هدنة.\n",
        "\n  \r\nهدنة\r\n",
        "\u064b\u0640\u200f",
        "a\0b هدنة",
        "هدنة\u2028ليومين\x0b\x85",
    ],
)
def test_text_is_never_changed(tmp_path, text):
    path = tmp_path / "article.one.txt"
    path.write_bytes(text.encode())
    item = only(path, published="2021-05-25")
    assert isinstance(item, Document)
    assert item.text == text
    assert item.id == "article.one"
    assert item.published == "2021-05-25"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("هدنة ليومين\nأعلنت الحكومة هدنة.", "هدنة ليومين"),
        ("\n هل تصمد الهدنة \r\n\r\nأعلنت الحكومة هدنة.", "هل تصمد الهدنة"),
        ("أعلنت الحكومة هدنة.\nوقالت إنها ليومين.", None),
        ("قال المتحدث:\n«هدنة»", None),
        ("هدنة ليومين", None),
        ("هدنة ليومين\n\n", None),
        ("هدنة " * 40 + "\nأعلنت الحكومة.", None),
    ],
)
def test_only_a_plain_headline_is_a_title(text, title):
    assert headline(text) == title


@pytest.mark.parametrize(
    ("raw", "problem"),
    [
        (b"", "empty; expected the text of an article"),
        (b"\xef\xbb\xbf", "only white space"),
        (b" \n\t\r\n", "only white space"),
    ],
)
def test_a_file_without_text_is_an_error(tmp_path, raw, problem):
    path = tmp_path / "a.txt"
    path.write_bytes(raw)
    item = only(path)
    assert isinstance(item, SourceError)
    assert f"a.txt: {problem}" in str(item)


def test_the_limit_is_exact_and_named(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * 2_000_000)
    assert isinstance(only(path, limit=2_000_000), Document)
    message = str(only(path, limit=1_999_999))
    assert "over the limit of 2 MB" in message
    assert "--limit-mb" in message
