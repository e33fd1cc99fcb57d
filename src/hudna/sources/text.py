"""One article in one plain text file."""

import re
from collections.abc import Iterator
from io import BufferedIOBase

from hudna.core.errors import SourceError
from hudna.core.text import Document
from hudna.sources.encoding import decode
from hudna.sources.options import Item, SourceOptions, megabytes

_LONGEST_HEADLINE = 150
_SENTENCE_END = re.compile(r"[.!?؟…،؛:][\"'”»)\]]*$")


def read_whole(stream: BufferedIOBase, where: str, limit: int) -> bytes:
    """All bytes of a stream.

    Raises:
        SourceError: There are none, or more than the limit.
    """
    raw = stream.read(limit + 1)
    if len(raw) > limit:
        raise SourceError(
            f"{where}: over the limit of {megabytes(limit)}; expected a smaller file, "
            "one article a line (.jsonl), or a higher --limit-mb"
        )
    if not raw:
        raise SourceError(f"{where}: empty; expected the text of an article")
    return raw


def read_text(
    stream: BufferedIOBase, where: str, name: str, options: SourceOptions
) -> Iterator[Item]:
    """The article of a text file; its text is never changed.

    Args:
        stream: The bytes.
        where: The file, for messages.
        name: The file's stem, which becomes the article's id.
        options: Encoding, limit and date.
    """
    try:
        text = decode(read_whole(stream, where, options.limit), where, options.encoding)
    except SourceError as error:
        yield error
        return
    if not text.strip():
        yield SourceError(f"{where}: only white space; expected the text of an article")
        return
    yield Document(
        id=name, text=text, title=headline(text), published=options.published
    )


def headline(text: str) -> str | None:
    r"""The first line, where it is plainly a headline: short, unpunctuated, not all.

    >>> headline("هدنة ليومين\n\nأعلنت الحكومة هدنة.")
    'هدنة ليومين'
    >>> headline("أعلنت الحكومة هدنة.\nوقالت إنها ليومين.") is None
    True
    """
    first, _, rest = text.lstrip().partition("\n")
    first = first.strip()
    if not rest.strip() or len(first) > _LONGEST_HEADLINE:
        return None
    return None if _SENTENCE_END.search(first) else first
