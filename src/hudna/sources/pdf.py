"""One article in one PDF that has a text layer.

A PDF holds lines, not paragraphs: lines that were only wrapped are joined again.
"""

import re
from collections.abc import Callable, Iterator
from io import BufferedIOBase

from hudna.core.errors import SourceError
from hudna.core.text import Document
from hudna.sources.extras import needs
from hudna.sources.options import Item, SourceOptions
from hudna.sources.text import headline, read_whole

_END = re.compile(r"[.!?؟…:][\"'”»)\]]*$")
_ALEF_LAM = re.compile("[اأإآ]ل")
_PAIRS = (("«", "»"), ("(", ")"), ("[", "]"), ("“", "”"))
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
            lines += _unligated(words.get_text_range(), words.get_charbox).splitlines()
            words.close()
            page.close()
        pdf.close()
    except pypdfium2.PdfiumError as error:
        locked = "assword" in str(error)
        raise SourceError(
            f"{where}: {'locked by a password' if locked else 'damaged'}; "
            "expected a PDF that opens"
        ) from None
    return [line.strip() for line in _unmirrored(lines)]


def _unligated(text: str, box: Callable[[int], object]) -> str:
    """A page's text with the letters of its Arabic ligatures in their order.

    PDFium turns a line's glyphs round, and with them the letters of one glyph, as in
    `لا`: these are neighbours with the same box. It marks a hyphen at a line's end as
    U+FFFE, which is no character.
    """
    told = list(text)
    for match in _ALEF_LAM.finditer(text):
        alef, lam = match.start(), match.start() + 1
        if box(alef) == box(lam):
            told[alef], told[lam] = told[lam], told[alef]
    return "".join(told).replace("\ufffe", "-")


def _unmirrored(lines: list[str]) -> list[str]:
    """Lines whose quotation marks and brackets open before they close.

    In a line from the right they are drawn mirrored, and a PDF holds what is drawn.
    """
    whole = "\n".join(lines)
    turned: dict[int, str] = {}
    for opening, closing in _PAIRS:
        if 0 <= whole.find(closing) < whole.find(opening):
            turned |= {ord(opening): closing, ord(closing): opening}
    return [line.translate(turned) for line in lines]
