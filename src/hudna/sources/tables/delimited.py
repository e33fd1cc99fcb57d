"""Articles in CSV: comma, semicolon, tab or bar, as spreadsheets write it."""

import csv
from collections.abc import Iterator
from io import BufferedIOBase, BytesIO, TextIOWrapper
from itertools import chain
from typing import Any, cast

from hudna.core.errors import SourceError
from hudna.sources.encoding import likely_encoding
from hudna.sources.options import Item, SourceOptions, megabytes
from hudna.sources.tables.header import article_of, header_of

_DELIMITERS = ",;\t|"
_SAMPLE = 1 << 16


def read_csv(
    stream: BufferedIOBase, where: str, name: str, options: SourceOptions
) -> Iterator[Item]:
    """Every article of a CSV file, lazily, with an error in place of each bad row.

    Args:
        stream: The bytes.
        where: The file, for messages.
        name: The file's stem; an article without an id is called `stem:row`.
        options: Encoding, limit (of one cell), date and columns.
    """
    encoding = options.encoding or "utf-8"
    lines: TextIOWrapper[Any] = TextIOWrapper(
        cast(BytesIO, stream),
        encoding="utf-8-sig" if encoding == "utf-8" else encoding,
        newline="",
    )
    try:
        yield from _rows(lines, where, name, options)
    except UnicodeError as error:
        raw = error.object if isinstance(error, UnicodeDecodeError) else b""
        likely = likely_encoding(raw[:_SAMPLE]) if options.encoding is None else None
        hint = f"; likely {likely}: try --encoding {likely}" if likely else ""
        yield SourceError(f"{where}: not {encoding} text{hint}")
    except SourceError as error:
        yield error
    finally:
        lines.detach()


def _rows(
    lines: "TextIOWrapper[Any]", where: str, name: str, options: SourceOptions
) -> Iterator[Item]:
    first = lines.readline()
    if not first.strip():
        raise SourceError(f"{where}: empty; expected a header and a row an article")
    # The module's own bound is for all readers of the process, and too low for texts.
    csv.field_size_limit(max(options.limit, csv.field_size_limit()))
    rows = csv.reader(chain([first], lines), delimiter=delimiter_of(first))
    header = header_of(next(rows), where, name, options)
    number = 1
    while True:
        number += 1
        at = f"{where}: row {number}"
        try:
            cells = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            yield SourceError(f"{at}: {error}; expected cells of CSV")
            continue
        if any(len(cell) > options.limit for cell in cells):
            yield SourceError(
                f"{at}: a cell over the limit of {megabytes(options.limit)}; "
                "expected one article a row, or a higher --limit-mb"
            )
            continue
        item = article_of(header, number, cells)
        if item is not None:
            yield item


def delimiter_of(header: str) -> str:
    r"""What parts the names of a header: what stands in it most.

    >>> delimiter_of("id;text;date\n"), delimiter_of("text\n")
    (';', ',')
    """
    return max(_DELIMITERS, key=header.count)
