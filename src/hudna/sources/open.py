"""One way in for every input: a path, or `-` for standard input."""

import gzip
import sys
import zlib
from collections.abc import Callable, Iterator
from io import BufferedIOBase
from pathlib import Path
from typing import cast

from hudna.core.errors import SourceError
from hudna.sources.jsonl import read_jsonl
from hudna.sources.options import Form, Item, SourceOptions
from hudna.sources.text import read_text

Source = Callable[[BufferedIOBase, str, str, SourceOptions], Iterator[Item]]

STDIN = "-"
_SUFFIXES: dict[str, Form] = {
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".json": "jsonl",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
}


def read_source(path: str, options: SourceOptions | None = None) -> Iterator[Item]:
    """Every article of a file or of standard input, lazily, errors in their place.

    Args:
        path: A file, or `-` for standard input (`options.form` `auto` is then text).
        options: Form, encoding, limit and date; the defaults where None.
    """
    options = options or SourceOptions()
    if path == STDIN:
        if sys.stdin is None:
            yield SourceError("stdin: closed; expected the text of an article")
            return
        stream = cast(BufferedIOBase, sys.stdin.buffer)
        yield from _source(options.form, "")(stream, "stdin", "stdin", options)
        return
    where = printable(path)
    file = Path(path)
    if file.is_dir():
        yield SourceError(
            f"{where}: is a directory; expected files, such as {where}/*.txt"
        )
        return
    gzipped = file.suffix.lower() == ".gz"
    inner = file.with_suffix("") if gzipped else file
    source = _source(options.form, inner.suffix.lower())
    try:
        with _open(file, gzipped=gzipped) as stream:
            yield from source(stream, where, printable(inner.stem), options)
    except FileNotFoundError:
        yield SourceError(
            f"{where}: no such file; expected a text, JSON Lines or HTML file"
        )
    except OSError as error:
        yield SourceError(
            f"{where}: {error.strerror or error}; expected a file to read"
        )
    except (EOFError, ValueError, zlib.error) as error:
        yield SourceError(f"{where}: {error}; expected a file to read")


def printable(name: str) -> str:
    """A file name whose bytes that are no UTF-8 are replaced, so that it prints."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _open(file: Path, *, gzipped: bool) -> BufferedIOBase:
    return gzip.open(file) if gzipped else file.open("rb")


def _source(form: Form, suffix: str) -> Source:
    if form == "auto":
        form = _SUFFIXES.get(suffix, "text")
    if form == "jsonl":
        return read_jsonl
    if form == "html":
        from hudna.sources.html import read_html  # noqa: PLC0415 slow; only for pages

        return read_html
    return read_text
