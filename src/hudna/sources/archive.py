"""Pages of web archives: WARC, gzipped or not, and WACZ, which holds WARCs.

Only pages that came whole and well (status 200) and that say they are HTML are read.
"""

import gzip
import zlib
from collections.abc import Iterator
from io import SEEK_CUR, SEEK_SET, BufferedIOBase, UnsupportedOperation
from typing import IO, Any, BinaryIO, cast
from zipfile import BadZipFile, ZipFile

from hudna.core.errors import SourceError
from hudna.sources.extras import needs
from hudna.sources.options import Item, SourceOptions, megabytes

_OK = 200
_PAGES = ("text/html", "application/xhtml+xml")
_WACZ = "expected a WACZ file with archive/*.warc.gz in it"


def read_warc(
    stream: BufferedIOBase, where: str, name: str, options: SourceOptions
) -> Iterator[Item]:
    """The article of every page of a WARC file, named by its address.

    Args:
        stream: The bytes.
        where: The file, for messages.
        name: The file's stem, for pages without an address.
        options: Limit (of one page) and date.
    """
    try:
        from fastwarc import ArchiveIterator, WarcRecordType  # noqa: PLC0415 an extra
    except ImportError:
        yield needs(where, "fastwarc")
        return
    whole = _Whole(stream)
    number = 0
    told = None
    try:
        for record in ArchiveIterator(
            cast(BinaryIO, whole),
            record_types=WarcRecordType.any_type,
            parse_http=False,
        ):
            number += 1
            if record.record_type is WarcRecordType.response:
                yield from _page(record, f"{where}: record {number}", name, options)
    except Exception as error:  # noqa: BLE001 fastwarc raises what it meets
        told = str(error) or "damaged"
    if told or whole.cut:
        yield SourceError(
            f"{where}: record {number + 1}: cannot be read on: {told or whole.cut}; "
            "expected a whole WARC file"
        )
    elif not number:
        yield SourceError(f"{where}: no record; expected a WARC file")


class _Whole:
    """A stream that ends where it is damaged and keeps why, so that no page is lost.

    fastwarc says nothing of a packed file that is cut short, and it asks where it is by
    seeking to there, which pipes cannot.
    """

    def __init__(self, stream: BufferedIOBase) -> None:
        self.stream = stream
        self.at = 0
        self.cut: str | None = None

    def read(self, size: int = -1) -> bytes:
        """The next bytes; none at the end and from the damage on."""
        try:
            found = self.stream.read1(size)
        except (OSError, EOFError, zlib.error) as error:
            self.cut = str(error) or "cut short"
            return b""
        self.at += len(found)
        return found

    def seek(self, offset: int, whence: int = 0) -> int:
        """Where it is; raises OSError for anywhere else."""
        if (offset, whence) not in ((0, SEEK_CUR), (self.at, SEEK_SET)):
            raise UnsupportedOperation("a stream is read from its start to its end")
        return self.at

    def tell(self) -> int:
        """How many bytes were read."""
        return self.at


def read_wacz(
    stream: BufferedIOBase, where: str, name: str, options: SourceOptions
) -> Iterator[Item]:
    """The articles of every WARC file in a WACZ, as `read_warc` has them."""
    try:
        with ZipFile(cast(IO[bytes], stream)) as archive:
            inside = sorted(
                member
                for member in archive.namelist()
                if member.endswith((".warc", ".warc.gz"))
            )
            if not inside:
                yield SourceError(f"{where}: no WARC in it; {_WACZ}")
            for member in inside:
                with archive.open(member) as held:
                    packed = member.endswith(".gz")
                    records = gzip.GzipFile(fileobj=held) if packed else held
                    yield from read_warc(
                        cast(BufferedIOBase, records),
                        f"{where}: {member}",
                        name,
                        options,
                    )
    except (BadZipFile, ValueError, NotImplementedError):
        yield SourceError(f"{where}: damaged or another kind of file; {_WACZ}")


def _page(record: Any, at: str, name: str, options: SourceOptions) -> Iterator[Item]:  # noqa: ANN401 no types
    from hudna.sources.html import article_of  # noqa: PLC0415 slow

    address = record.headers.get("WARC-Target-URI") or None
    at = f"{at}: {address}" if address else at
    if record.content_length > options.limit:
        yield SourceError(f"{at}: over the limit of {megabytes(options.limit)}")
        return
    size = record.content_length
    record.freeze()
    if record.content_length < size:
        yield SourceError(f"{at}: cut short; expected {size} bytes")
        return
    record.parse_http(auto_decode="all")
    http = record.http_headers
    kind = (record.http_content_type or "").casefold()
    if http is None or http.status_code != _OK or kind not in _PAGES:
        return
    raw = record.reader.read()
    try:
        yield article_of(
            raw,
            at,
            address or f"{name}:{record.record_id}",
            options,
            charset=record.http_charset,
            url=address,
        )
    except SourceError as error:
        yield error
