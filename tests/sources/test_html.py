"""HTML pages: article, headline, outlet, and dates only where the page has them."""

from pathlib import Path
from typing import Any

import pytest

from hudna.core.errors import SourceError
from hudna.core.text import Document
from hudna.sources.html import declared_encoding, trusted_date
from hudna.sources.open import read_source
from hudna.sources.options import SourceOptions

FIRST = (
    "أعلنت الحكومة يوم الثلاثاء هدنة لمدة يومين في المدينة، وقال المتحدث باسمها إن "
    "القوات ستلتزم بها ما لم تتعرض لهجوم جديد من الطرف الآخر."
)
SECOND = (
    "وأضاف المتحدث أن المنظمات الإنسانية ستدخل المدينة صباح الأربعاء لإجلاء الجرحى "
    "وتوزيع الغذاء والدواء على السكان المحاصرين منذ أسابيع."
)
SITE = '<meta property="og:site_name" content="وكالة المثال">'
DATE = '<meta property="article:published_time" content="2021-05-25T10:00:00">'
HEAD = SITE + DATE


def page(head: str = HEAD, charset: str = "utf-8", end: str = "") -> str:
    return (
        f'<!DOCTYPE html><html lang="ar"><head><meta charset="{charset}">'
        f"<title>هدنة ليومين في المدينة</title>{head}"
        '<link rel="canonical" href="https://example.org/a/1"></head><body>'
        '<nav><a href="/">الرئيسية</a></nav><article><h1>هدنة ليومين في المدينة</h1>'
        f"<p>{FIRST}</p><p>{SECOND}</p></article><footer>{end}</footer></body></html>"
    )


def read(tmp_path: Path, raw: bytes, **options: Any) -> Any:
    path = tmp_path / "page.html"
    path.write_bytes(raw)
    (item,) = read_source(str(path), SourceOptions(**options))
    return item


def test_an_article_is_read_from_its_page(tmp_path):
    item = read(tmp_path, page().encode())
    assert isinstance(item, Document)
    assert FIRST in item.text
    assert SECOND in item.text
    assert "الرئيسية" not in item.text
    assert item.id == "page"
    assert item.title == "هدنة ليومين في المدينة"
    assert item.outlet == "وكالة المثال"
    assert item.url == "https://example.org/a/1"
    assert item.published == "2021-05-25"


def test_the_host_is_the_outlet_where_no_name_is_given(tmp_path):
    assert read(tmp_path, page(head="").encode()).outlet == "example.org"


def test_a_named_date_goes_before_the_page_s(tmp_path):
    item = read(tmp_path, page().encode(), published="2021-05-26")
    assert item.published == "2021-05-26"


def test_a_bare_year_is_no_date(tmp_path):
    raw = page(head=SITE, end="جميع الحقوق محفوظة 2021").encode()
    assert read(tmp_path, raw).published is None


@pytest.mark.parametrize(
    ("date", "words", "trusted"),
    [
        ("2021-05-25", "", "2021-05-25"),
        ("2021-01-01", "© 2021", None),
        ("2021-01-01", "2021-11-01 و 11/01/2021", None),
        ("2021-01-01", "1 يناير 2021", "2021-01-01"),
        ("2021-01-01", "1 كانون الثاني/يناير 2021", "2021-01-01"),
        ("2021-01-01", "January 1, 2021", "2021-01-01"),
        ("2021-01-01", "01/01/2021", "2021-01-01"),
        ("2021-01-01", 'content="2021-01-01T10:00"', "2021-01-01"),
        (None, "", None),
        ("2021", "", None),
    ],
)
def test_first_of_january_is_distrusted(date, words, trusted):
    assert trusted_date(date, f"<p>{words}</p>") == trusted


def test_a_declared_encoding_is_used(tmp_path):
    raw = page(charset="windows-1256").encode("cp1256")
    assert FIRST in read(tmp_path, raw).text


def test_an_undeclared_encoding_is_an_error(tmp_path):
    item = read(tmp_path, page().encode("cp1256"))
    assert "not UTF-8" in str(item)
    assert "--encoding cp1256" in str(item)
    assert FIRST in read(tmp_path, page().encode("cp1256"), encoding="cp1256").text


@pytest.mark.parametrize(
    ("raw", "encoding"),
    [
        (b'<meta charset="UTF-8">', None),
        (b'<META CONTENT="text/html; charset=windows-1256">', "windows-1256"),
        (b'<meta charset="no-such">', None),
        (b'<meta charset="utf-16">', None),
        (b'\xef\xbb\xbf<meta charset="windows-1256">', None),
        (b"<p>", None),
    ],
)
def test_declared_encodings(raw, encoding):
    assert declared_encoding(raw) == encoding


@pytest.mark.parametrize("raw", [b"<html></html>", b"<p>", b"plain", b"<", b"<!--"])
def test_a_page_without_an_article_is_an_error(tmp_path, raw):
    item = read(tmp_path, raw)
    assert isinstance(item, SourceError)
    assert "page.html: no article text found in the page" in str(item)


def test_xml_declaration_and_nul_do_no_harm(tmp_path):
    raw = b'<?xml version="1.0" encoding="utf-8"?>' + page(end="\0").encode()
    assert FIRST in read(tmp_path, raw).text


def test_an_empty_page_is_an_error(tmp_path):
    assert "empty" in str(read(tmp_path, b""))
