"""One way in for every input: a path, or `-` for standard input."""

import gzip
import re
import sys
import zlib
from collections.abc import Callable, Iterator
from importlib import import_module
from io import BufferedIOBase
from pathlib import Path
from typing import cast

from hudna.core.errors import SourceError
from hudna.sources.options import Form, Item, SourceOptions

Source = Callable[[BufferedIOBase, str, str, SourceOptions], Iterator[Item]]

STDIN = "-"
_SUFFIXES = {
    ".jsonl": Form.JSONL,
    ".ndjson": Form.JSONL,
    ".json": Form.JSONL,
    ".html": Form.HTML,
    ".htm": Form.HTML,
    ".xhtml": Form.HTML,
    ".csv": Form.CSV,
    ".tsv": Form.CSV,
    ".xlsx": Form.XLSX,
    ".parquet": Form.PARQUET,
    ".docx": Form.DOCX,
    ".pdf": Form.PDF,
    ".warc": Form.WARC,
    ".wacz": Form.WACZ,
}
# Loaded only where such a file is given: the libraries behind most are slow, or extras.
_READERS = {
    Form.TEXT: ("hudna.sources.text", "read_text"),
    Form.JSONL: ("hudna.sources.jsonl", "read_jsonl"),
    Form.HTML: ("hudna.sources.html", "read_html"),
    Form.CSV: ("hudna.sources.tables.delimited", "read_csv"),
    Form.XLSX: ("hudna.sources.tables.workbook", "read_workbook"),
    Form.PARQUET: ("hudna.sources.tables.columnar", "read_parquet"),
    Form.TELEGRAM: ("hudna.sources.telegram", "read_telegram"),
    Form.DOCX: ("hudna.sources.word", "read_word"),
    Form.PDF: ("hudna.sources.pdf", "read_pdf"),
    Form.WARC: ("hudna.sources.archive", "read_warc"),
    Form.WACZ: ("hudna.sources.archive", "read_wacz"),
}
_IN_FOLDERS = {*_SUFFIXES, ".txt"}
_TELEGRAM = re.compile(rb'^(?:\xef\xbb\xbf)?\s*\{[^{]*?"(?:messages|chats)"\s*:')
_HEAD = 4096


def read_source(path: str, options: SourceOptions | None = None) -> Iterator[Item]:
    """Every article of a file or of standard input, lazily, errors in their place.

    Args:
        path: A file, a folder of files, or `-` for standard input, which is text where
            `options.form` is `auto`.
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
        yield from _folder(file, where, options)
        return
    yield from _file(file, printable(file.name), options)


def _folder(folder: Path, where: str, options: SourceOptions) -> Iterator[Item]:
    """Every file of a known form in a folder and its folders, in order of their names.

    An article is called by its path in the folder, since pages are often all `index`.
    """
    found = False
    for file in sorted(folder.rglob("*")):
        inside = file.relative_to(folder)
        hidden = any(part.startswith(".") for part in inside.parts)
        if hidden or not file.is_file() or _suffix(file) not in _IN_FOLDERS:
            continue
        found = True
        yield from _file(file, printable(inside.as_posix()), options)
    if not found:
        yield SourceError(
            f"{where}: a folder without articles; expected files such as *.txt, "
            "*.html or *.jsonl in it"
        )


def _suffix(file: Path) -> str:
    """What the file's name says of its form, without the `.gz` of a packed one."""
    packed = file.suffix.lower() == ".gz"
    return (file.with_suffix("") if packed else file).suffix.lower()


def _file(file: Path, name: str, options: SourceOptions) -> Iterator[Item]:
    where = printable(str(file))
    gzipped = file.suffix.lower() == ".gz"
    suffix = _suffix(file)
    stem = Path(name).with_suffix("")
    if gzipped:
        stem = stem.with_suffix("")
    try:
        with _open(file, gzipped=gzipped) as stream:
            form = options.form
            if form is Form.AUTO and suffix == ".json" and _is_telegram(stream):
                form = Form.TELEGRAM
            yield from _source(form, suffix)(stream, where, stem.as_posix(), options)
    except FileNotFoundError:
        yield SourceError(
            f"{where}: no such file; expected a file or folder of articles"
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


def _is_telegram(stream: BufferedIOBase) -> bool:
    """Whether a JSON file is an export of Telegram, by its first members."""
    head = getattr(stream, "peek")(_HEAD)  # noqa: B009 both kinds of stream have it
    return _TELEGRAM.match(head) is not None


def _source(form: Form, suffix: str) -> Source:
    if form is Form.AUTO:
        form = _SUFFIXES.get(suffix, Form.TEXT)
    module, function = _READERS[form]
    return cast(Source, getattr(import_module(module), function))
