"""Bytes to text: UTF-8 or a named encoding, and a helpful word where neither fits.

Nothing is guessed silently: the likely encoding of other bytes is only named in the
error. A byte order mark at the very start belongs to the encoding, not to the text, so
offsets count from the character after it.
"""

import codecs
from collections.abc import Iterable, Iterator

from hudna.core.errors import SourceError

_BOM = "\ufeff"
_SAMPLE = 20_000
_LIKELY = ("cp1256", "iso8859_6", "utf_16", "utf_16_le", "utf_16_be")
_NAMES = {
    "iso8859_6": "iso-8859-6",
    "utf_16": "utf-16",
    "utf_16_le": "utf-16-le",
    "utf_16_be": "utf-16-be",
}
_MAGIC = {
    b"%PDF-": "a PDF file",
    b"PK\x03\x04": "a ZIP archive (perhaps a Word file)",
    b"\xd0\xcf\x11\xe0": "an old Microsoft Office file",
    b"\x1f\x8b": "gzip data (its name should end with .gz)",
    b"\x89PNG": "an image",
    b"\xff\xd8\xff": "an image",
    b"SQLite format 3\0": "a database",
}
_MOST_CONTROLS = 0.3


def decode(raw: bytes, where: str, encoding: str | None = None) -> str:
    """The text of some bytes, without a byte order mark.

    Args:
        raw: A whole file or line.
        where: What the error message starts with, such as `a.jsonl: line 3`.
        encoding: The codec to use; UTF-8 where None.

    Raises:
        SourceError: The bytes are not text in that encoding.
    """
    try:
        text = raw.decode(encoding or "utf-8")
    except UnicodeError as error:
        raise SourceError(f"{where}: {_undecodable(raw, encoding, error)}") from None
    if encoding is None and _is_binary(text):
        raise SourceError(f"{where}: {_binary(raw)}")
    return text.removeprefix(_BOM)


def known_encoding(name: str) -> bool:
    """Whether Python has a text codec of this name.

    >>> known_encoding("cp1256"), known_encoding("cp12"), known_encoding("base64")
    (True, False, False)
    """
    try:
        "".encode(name)
        b"".decode(name)
    except (LookupError, UnicodeError, ValueError):
        return False
    return True


def transcode(chunks: Iterable[bytes], where: str, encoding: str) -> Iterator[bytes]:
    """Bytes in another encoding as UTF-8, chunk by chunk.

    Raises:
        SourceError: The bytes are not text in that encoding.
    """
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        for chunk in chunks:
            yield decoder.decode(chunk).encode("utf-8")
        yield decoder.decode(b"", final=True).encode("utf-8")
    except UnicodeError as error:
        reason = getattr(error, "reason", "wrong bytes")
        raise SourceError(f"{where}: not {encoding} text ({reason})") from None


def _undecodable(raw: bytes, encoding: str | None, error: UnicodeError) -> str:
    if magic := _magic(raw):
        return f"{magic}, not text; expected UTF-8 text"
    at = f" at byte {error.start}" if isinstance(error, UnicodeDecodeError) else ""
    if encoding is not None:
        return f"not {encoding} text{at}; expected the encoding that --encoding names"
    likely = likely_encoding(raw)
    if likely is None:
        return f"not UTF-8{at}; expected UTF-8 text, or its encoding by --encoding"
    return f"not UTF-8{at}; likely {likely}: try --encoding {likely}"


def likely_encoding(raw: bytes) -> str | None:
    """Which of the encodings that Arabic text is kept in the bytes are likely in."""
    if raw[:2] in {codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE}:
        return "utf-16"
    from charset_normalizer import from_bytes  # noqa: PLC0415 slow; only for errors

    best = from_bytes(raw[:_SAMPLE], cp_isolation=list(_LIKELY)).best()
    return None if best is None else _NAMES.get(best.encoding, best.encoding)


def _is_binary(text: str) -> bool:
    """Whether over three tenths of the start is control characters, as no prose is.

    UTF-16 without its mark passes as UTF-8 where all letters are Arabic: every other
    character is then U+0006.
    """
    start = text[:_SAMPLE]
    controls = sum(1 for c in start if c < " " and c not in "\t\n\v\f\r")
    return controls > _MOST_CONTROLS * len(start)


def _binary(raw: bytes) -> str:
    if magic := _magic(raw):
        return f"{magic}, not text; expected UTF-8 text"
    likely = likely_encoding(raw)
    if likely in {"utf-16", "utf-16-le", "utf-16-be"}:
        return f"not UTF-8 text; likely {likely}: try --encoding {likely}"
    return "binary data, not text; expected UTF-8 text"


def _magic(raw: bytes) -> str | None:
    return next((what for magic, what in _MAGIC.items() if raw.startswith(magic)), None)
