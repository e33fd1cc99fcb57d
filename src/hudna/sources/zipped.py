"""Files that are ZIP archives inside, held where they are no bombs."""

from io import BufferedIOBase, BytesIO
from zipfile import BadZipFile, ZipFile

from hudna.core.errors import SourceError
from hudna.sources.options import megabytes

_UNPACKED = 50
"""How many times one article's limit all that a file unpacks to may have."""


def held_zip(stream: BufferedIOBase, where: str, limit: int, what: str) -> BytesIO:
    """The bytes of an archive, after a look at what it says it unpacks to.

    Args:
        stream: The bytes.
        where: The file, for messages.
        limit: Most bytes of one article; the whole may have fifty times as many.
        what: What the file should be, for messages.

    Raises:
        SourceError: It is no ZIP archive, or too large.
    """
    most = limit * _UNPACKED
    raw = stream.read(most + 1)
    if len(raw) > most:
        raise SourceError(
            f"{where}: over {megabytes(most)}; expected a smaller file, "
            "or a higher --limit-mb"
        )
    held = BytesIO(raw)
    try:
        with ZipFile(held) as archive:
            size = sum(member.file_size for member in archive.infolist())
    except (BadZipFile, ValueError, NotImplementedError):
        raise SourceError(
            f"{where}: {'empty' if not raw else 'damaged or another kind of file'}; "
            f"expected {what}"
        ) from None
    if size > most:
        raise SourceError(
            f"{where}: unpacks to {megabytes(size)}, over {megabytes(most)}; "
            f"expected {what} of that size, or a higher --limit-mb"
        )
    held.seek(0)
    return held
