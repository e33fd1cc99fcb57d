"""One article in one HTML page: text, headline, date and outlet as the page has them.

The extracted text is what the reading's offsets count in. Imported only for pages,
since trafilatura takes a quarter of a second to load.
"""

import codecs
import re
from collections.abc import Iterator
from io import BufferedIOBase

import trafilatura

from hudna.core.errors import SourceError
from hudna.core.text import Document
from hudna.sources.byline import byline_day
from hudna.sources.encoding import decode, known_encoding
from hudna.sources.options import Item, SourceOptions, is_iso
from hudna.sources.text import read_whole

_DECLARED = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE
)
_HEAD = 4096
_DAY = len("2021-05-25")
# Original, not updated, dates; only where the page marks them as such; and the same
# answer on every day, so that the upper bound is fixed and not the clock's.
_DATES = {"extensive_search": False, "original_date": True, "max_date": "2100-12-31"}

_JANUARY = r"(?:يناير|كانون\s+الثاني|جانفي|january|jan)"
_DAY_MONTH = r"(?:\b0?[1١]\s*[/.\-\s]\s*(?:0?[1١]\b|{january})|{january}\.?\s+0?1\b)"
_FIRST_OF_JANUARY = re.compile(
    r"\d{4}[-/.]0?1[-/.]0?1(?!\d)|\b\d{4}0101|" + _DAY_MONTH.format(january=_JANUARY),
    re.IGNORECASE,
)


def read_html(
    stream: BufferedIOBase, where: str, name: str, options: SourceOptions
) -> Iterator[Item]:
    """The article of an HTML page.

    Args:
        stream: The bytes.
        where: The file, for messages.
        name: The file's stem, which becomes the article's id.
        options: Encoding (before the one that the page declares), limit and date.
    """
    try:
        raw = read_whole(stream, where, options.limit)
        yield article_of(raw, where, name, options)
    except SourceError as error:
        yield error


def article_of(
    raw: bytes,
    where: str,
    name: str,
    options: SourceOptions,
    *,
    charset: str | None = None,
    url: str | None = None,
) -> Document:
    """The article of a page's bytes.

    Args:
        raw: The page as it was sent.
        where: The file or address, for messages.
        name: The article's id.
        options: Encoding (before all others) and date.
        charset: What the server said of its encoding, if anything.
        url: The page's address, where it is known.

    Raises:
        SourceError: The bytes are no text, or the page has no article.
    """
    page = _decoded(raw, where, options.encoding, charset)
    return _article(page, where, name, options.published, url)


def _decoded(raw: bytes, where: str, chosen: str | None, served: str | None) -> str:
    """A page's text: in the encoding that a person chose, else in the first that fits.

    Servers and pages name encodings that they are not in, and nearly all bytes are some
    windows-1256; but what is well-formed UTF-8 and says more than ASCII is UTF-8.
    """
    if chosen is not None:
        return decode(raw, where, chosen)
    known = [served] if served and known_encoding(served) else []
    declared = declared_encoding(raw)
    if not raw.isascii():
        known.insert(0, "utf-8")
    for encoding in known:
        try:
            return decode(raw, where, None if encoding == "utf-8" else encoding)
        except SourceError:
            continue
    return decode(raw, where, declared)


def declared_encoding(raw: bytes) -> str | None:
    """The encoding that a page says it is in, None for UTF-8 or where it does not say.

    >>> declared_encoding(b'<head><meta charset="windows-1256">')
    'windows-1256'
    """
    if raw.startswith(codecs.BOM_UTF8):
        return None
    match = _DECLARED.search(raw[:_HEAD])
    if match is None:
        return None
    name = match[1].decode("ascii", "replace")
    if not known_encoding(name) or codecs.lookup(name).name == "utf-8":
        return None
    # A page read as ASCII to find this is not in UTF-16, whatever it says.
    return None if codecs.lookup(name).name.startswith("utf-16") else name


def _article(
    page: str, where: str, name: str, published: str | None, url: str | None
) -> Document:
    found = trafilatura.bare_extraction(
        page.replace("\0", "\ufffd"),
        url=url,
        with_metadata=True,
        include_comments=False,
        include_tables=False,
        date_extraction_params=dict(_DATES),
    )
    text = getattr(found, "text", None)
    if not text or not text.strip():
        raise SourceError(f"{where}: no article text found in the page")
    return Document(
        id=name,
        text=text,
        title=getattr(found, "title", None) or None,
        outlet=getattr(found, "sitename", None) or getattr(found, "hostname", None),
        url=url or getattr(found, "url", None) or None,
        published=published
        or trusted_date(getattr(found, "date", None), page)
        or byline_day(page),
    )


def trusted_date(date: str | None, page: str) -> str | None:
    """The page's date, None for a 1 January that the page does not have.

    Date finders fill up a bare year with the first of January.

    >>> trusted_date("2021-01-01", "<p>© 2021</p>") is None
    True
    """
    if not date or not is_iso(date):
        return None
    if date[5:_DAY] == "01-01" and not _FIRST_OF_JANUARY.search(page):
        return None
    return date
