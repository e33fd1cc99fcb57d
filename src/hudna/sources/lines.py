"""Lines of a byte stream, none of which is held in memory beyond a limit."""

from collections.abc import Iterable, Iterator
from io import BufferedIOBase

CHUNK = 1 << 16


def chunks_of(stream: BufferedIOBase) -> Iterator[bytes]:
    """A stream in pieces, as they come: a pipe's line is not kept waiting for more."""
    while chunk := stream.read1(CHUNK):
        yield chunk


def lines_of(chunks: Iterable[bytes], limit: int) -> Iterator[bytes | None]:
    r"""Each line without its end; None in place of a line of more than `limit` bytes.

    >>> list(lines_of([b"one\ntw", b"o\r\n", b"much too long\nlast"], 5))
    [b'one', b'two', None, b'last']
    """
    held = bytearray()
    over = False
    for chunk in chunks:
        *ended, rest = chunk.split(b"\n")
        for part in ended:
            whole = not over and len(held) + len(part) <= limit
            yield bytes(held + part).removesuffix(b"\r") if whole else None
            held.clear()
            over = False
        if over or len(held) + len(rest) > limit:
            held.clear()
            over = True
        else:
            held += rest
    if over:
        yield None
    elif held:
        yield bytes(held)
