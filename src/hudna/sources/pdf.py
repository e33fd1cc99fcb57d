"""One article in one PDF that has a text layer.

A PDF holds lines, not paragraphs: lines that were only wrapped are joined again.
"""

import re
from collections.abc import Iterator
from io import BufferedIOBase

from hudna.core.errors import SourceError
from hudna.core.text import Document
from hudna.sources.extras import needs
from hudna.sources.options import Item, SourceOptions
from hudna.sources.text import headline, read_whole

_END = re.compile(r"[.!?؟…:][\"'”»)\]]*$")
_FULL = 0.75
"""The share of the longest line from which a line may have been wrapped."""


def read_pdf(
    stream: BufferedIOBase, where: str, name: str, options: SourceOptions
) -> Iterator[Item]:
    """The article of a PDF, its pages in turn.

    Args:
        stream: The bytes.
        where: The file, for messages.
        name: The file's stem, which becomes the article's id.
        options: Limit and date.
    """
    try:
        text = paragraphs(_lines(read_whole(stream, where, options.limit), where))
    except SourceError as error:
        yield error
        return
    if not text.strip():
        yield SourceError(
            f"{where}: no text layer, as in a scan; "
            "expected a PDF with text, such as from a character recognition"
        )
        return
    yield Document(
        id=name, text=text, title=headline(text), published=options.published
    )


def paragraphs(lines: list[str]) -> str:
    r"""Lines as paragraphs: a full line without an end goes on in the next.

    >>> paragraphs(["هدنة ليومين", "أعلنت الحكومة اليوم هدنة", "في المدينة."])
    'هدنة ليومين\nأعلنت الحكومة اليوم هدنة في المدينة.'
    """
    full = _FULL * max(map(len, lines), default=0)
    told: list[str] = []
    open_ = False
    for line in lines:
        if open_ and line:
            told[-1] += " " + line
        elif line:
            told.append(line)
        open_ = bool(line) and len(line) >= full and not _END.search(line)
    return "\n".join(told)


def _lines(raw: bytes, where: str) -> list[str]:
    try:
        import pypdfium2  # noqa: PLC0415 an extra, and slow
    except ImportError:
        raise needs(where, "pypdfium2") from None
    lines: list[str] = []
    try:
        pdf = pypdfium2.PdfDocument(raw)
        for page in pdf:
            words = page.get_textpage()
            # PDFium marks a hyphen at a line's end as U+FFFE, which is no character.
            lines += words.get_text_range().replace("\ufffe", "-").splitlines()
            words.close()
            page.close()
        pdf.close()
    except pypdfium2.PdfiumError as error:
        locked = "assword" in str(error)
        raise SourceError(
            f"{where}: {'locked by a password' if locked else 'damaged'}; "
            "expected a PDF that opens"
        ) from None
    return [line.strip() for line in lines]
