"""What a person may say about how an input is to be read."""

import re
from datetime import datetime
from enum import StrEnum

from msgspec import Struct

from hudna.core.errors import SourceError
from hudna.core.text import Document


class Form(StrEnum):
    """Form of an input; `auto` goes by a file's suffix."""

    AUTO = "auto"
    TEXT = "text"
    JSONL = "jsonl"
    HTML = "html"
    CSV = "csv"
    XLSX = "xlsx"
    PARQUET = "parquet"
    TELEGRAM = "telegram"
    DOCX = "docx"
    PDF = "pdf"
    WARC = "warc"
    WACZ = "wacz"


Item = Document | SourceError
"""What a source yields: an article, or why one could not be read."""

MEGABYTE = 1_000_000
DEFAULT_LIMIT = 10 * MEGABYTE

_DAY_FIRST = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[T ].+)?")


class SourceOptions(Struct, frozen=True):
    """How to read an input.

    Attributes:
        form: The input's form; `auto` goes by the file's suffix.
        encoding: A Python codec name; None reads UTF-8 (or what an HTML page declares).
        limit: The most bytes of one text file, HTML page or line.
        published: ISO date given to articles that have none of their own.
        columns: For tables: pairs of what a column holds (a key of an article, such as
            `text`) and its name; other columns are known by their usual names.
    """

    form: Form = Form.AUTO
    encoding: str | None = None
    limit: int = DEFAULT_LIMIT
    published: str | None = None
    columns: tuple[tuple[str, str], ...] = ()


def is_iso(value: str) -> bool:
    """Whether this is an ISO date, with or without a time.

    >>> is_iso("2021-05-25"), is_iso("2021-05-25T10:30:00Z"), is_iso("25/5/2021")
    (True, True, False)
    """
    if not _DAY_FIRST.fullmatch(value):
        return False
    try:
        datetime.fromisoformat(value)
    except ValueError:
        return False
    return True


def megabytes(size: int) -> str:
    """A size in bytes as people read it.

    >>> megabytes(10_000_000), megabytes(1_500)
    ('10 MB', '0.0015 MB')
    """
    return f"{size / MEGABYTE:.4g} MB"
