"""Word, PDF and web archives, whole and damaged; and days in bylines."""

import gzip
import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from pypdfium2 import PdfDocument

from hudna.core.errors import SourceError
from hudna.core.text import Document
from hudna.sources.byline import byline_day
from hudna.sources.open import read_source

TEXT = (
    "أعلنت الحكومة يوم الثلاثاء هدنة لمدة يومين في المدينة، وقال المتحدث باسمها إن "
    "القوات ستلتزم بها ما لم تتعرض لهجوم جديد من الطرف الآخر."
)
PAGE = (
    "<html><head><title>هدنة ليومين</title></head><body><article>"
    "<h1>هدنة ليومين في المدينة</h1><p class='date'>الثلاثاء 25 أيار 2021</p>"
    f"<p>{TEXT}</p><p>{TEXT}</p></article></body></html>"
)


def record(
    address: str, page: str | bytes = PAGE, kind="text/html", status=200, head=""
) -> bytes:
    sent = f"HTTP/1.1 {status} OK\r\nContent-Type: {kind}; charset=utf-8\r\n{head}\r\n"
    body = sent.encode() + (page.encode() if isinstance(page, str) else page)
    return (
        (
            "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:0>\r\n"
            f"WARC-Date: 2022-01-01T00:00:00Z\r\nWARC-Target-URI: {address}\r\n"
            "Content-Type: application/http; msgtype=response\r\n"
            f"Content-Length: {len(body)}\r\n\r\n"
        ).encode()
        + body
        + b"\r\n\r\n"
    )


RECORDS = [record(f"https://example.org/{n}") for n in range(3)]


def ids(items):
    return [item.id for item in items if isinstance(item, Document)]


def test_a_word_document(tmp_path):
    path = tmp_path / "brief.docx"
    file = docx.Document()
    file.add_heading("هدنة ليومين", 0)
    file.add_paragraph(TEXT)
    file.add_table(rows=1, cols=2).rows[0].cells[1].text = "ثلاثة قتلى"
    file.save(str(path))
    (item,) = read_source(str(path))
    assert item == Document(
        id="brief", text=f"هدنة ليومين\n{TEXT}\nثلاثة قتلى", title="هدنة ليومين"
    )


def test_a_word_document_without_words(tmp_path):
    path = tmp_path / "brief.docx"
    docx.Document().save(str(path))
    (item,) = read_source(str(path))
    assert str(item).endswith("no words; expected the text of an article")


def test_a_pdf_in_arabic():
    """As LibreOffice lays it out: ligatures, wrapped lines, mirrored marks."""
    (item,) = read_source(str(Path(__file__).parent / "data" / "truce.pdf"))
    assert isinstance(item, Document)
    assert item.title == "هدنة ليومين في المدينة"
    assert item.text == (
        "هدنة ليومين في المدينة\n"
        "أعلنت الحكومة اليمنية يوم الثلاثاء 25 مايو 2021 هدنة لمدة يومين في مدينة "
        "تعز، وقال المتحدث باسمها إن القوات ستلتزم بها ما لم تتعرض لهجوم جديد من "
        "الطرف الآخر.\n"
        "وأضاف المتحدث أن المنظمات الإنسانية ستدخل المدينة صباح الأربعاء لإجلاء 150 "
        "جريحا وتوزيع «الغذاء والدواء» على السكان."
    )


def test_a_pdf_without_a_text_layer_and_one_that_is_damaged(tmp_path):
    path = tmp_path / "scan.pdf"
    held = BytesIO()
    pdf = PdfDocument.new()
    pdf.new_page(200, 200)
    pdf.save(held)
    pdf.close()
    path.write_bytes(held.getvalue())
    (item,) = read_source(str(path))
    assert "no text layer" in str(item)
    path.write_bytes(b"%PDF-1.7\n")
    (item,) = read_source(str(path))
    assert "damaged; expected a PDF that opens" in str(item)


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("news.warc", b"".join(RECORDS)),
        ("news.warc.gz", b"".join(map(gzip.compress, RECORDS))),
    ],
)
def test_an_archive(tmp_path, name, raw):
    path = tmp_path / name
    path.write_bytes(raw)
    items: list[Any] = list(read_source(str(path)))
    assert ids(items) == [f"https://example.org/{n}" for n in range(3)]
    assert {item.published for item in items} == {"2021-05-25"}
    assert items[0].url == "https://example.org/0"


def test_pages_that_were_sent_packed_or_in_chunks(tmp_path):
    page = PAGE.encode()
    packed = gzip.compress(page)
    chunks = b"%x\r\n%s\r\n0\r\n\r\n" % (len(page), page)
    path = tmp_path / "news.warc"
    path.write_bytes(
        record("https://example.org/p", packed, head="Content-Encoding: gzip\r\n")
        + record("https://example.org/c", chunks, head="Transfer-Encoding: chunked\r\n")
    )
    first, second = read_source(str(path))
    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert TEXT in first.text
    assert first.text == second.text


def test_a_page_that_is_utf_8_whatever_it_says(tmp_path):
    path = tmp_path / "page.html"
    path.write_text(
        PAGE.replace("<head>", "<head><meta charset='windows-1256'>"), encoding="utf-8"
    )
    (item,) = read_source(str(path))
    assert isinstance(item, Document)
    assert TEXT in item.text


def test_an_archive_in_a_zip(tmp_path):
    path = tmp_path / "news.wacz"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("archive/a.warc.gz", b"".join(map(gzip.compress, RECORDS)))
    assert len(ids(read_source(str(path)))) == 3


def test_what_is_no_page_is_passed_over_and_a_page_without_an_article_is_told(tmp_path):
    path = tmp_path / "news.warc"
    path.write_bytes(
        record("https://example.org/p.png", "x", "image/png")
        + record("https://example.org/moved", PAGE, status=301)
        + record("https://example.org/wall", "<html><body></body></html>")
        + RECORDS[0]
    )
    items: list[Any] = list(read_source(str(path)))
    told, item = items
    assert "https://example.org/wall: no article text found" in str(told)
    assert item.id == "https://example.org/0"


@pytest.mark.parametrize("packed", [False, True])
def test_an_archive_that_is_cut_short_loses_only_its_end(tmp_path, packed):
    path = tmp_path / ("news.warc.gz" if packed else "news.warc")
    raw = b"".join(map(gzip.compress, RECORDS) if packed else RECORDS)
    path.write_bytes(raw[: -len(raw) // 5])
    items = list(read_source(str(path)))
    assert ids(items)[:2] == ["https://example.org/0", "https://example.org/1"]
    assert isinstance(items[-1], SourceError)


@pytest.mark.parametrize("name", ["a.warc", "a.wacz", "a.docx", "a.pdf"])
def test_other_bytes_are_told(tmp_path, name):
    path = tmp_path / name
    path.write_bytes(b"hello " * 40)
    (item,) = read_source(str(path))
    assert isinstance(item, SourceError)
    assert "expected" in str(item)


@pytest.mark.parametrize(
    ("page", "day"),
    [
        ("<time>25 مايو/أيار 2021 - 10:30</time>", "2021-05-25T10:30"),
        ("<span class='entry-meta'>نشر في 13 شوال 1442 هـ</span>", "2021-05-25"),
        ("<p>تاريخ النشر: 25/05/2021</p>", "2021-05-25"),
        ("<p>قال إن الهدنة بدأت في 25 أيار 2021</p>", None),
        ("<footer><span class='date'>1 أيار 2022</span></footer>", None),
        ("<p class='date'>أيار 2021</p>", None),
        ("<p class='date'>25 أيار 2021</p><p class='date'>2 أيار 2021</p>", None),
        (
            (
                "<p class='date'>2 أيار 2021</p><article><h1>هدنة</h1>"
                "<i class='updated'>26 أيار 2021</i><time>25 أيار 2021</time></article>"
            ),
            "2021-05-25",
        ),
        ("", None),
    ],
)
def test_the_day_of_a_byline(page, day):
    assert byline_day(page) == day
