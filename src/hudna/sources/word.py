"""One article in one Word document: its paragraphs and the cells of its tables."""

from collections.abc import Iterator
from io import BufferedIOBase

from hudna.core.errors import SourceError
from hudna.core.text import Document
from hudna.sources.extras import needs
from hudna.sources.options import Item, SourceOptions
from hudna.sources.text import headline
from hudna.sources.zipped import held_zip

_HEADINGS = ("Title", "Heading 1")


def read_word(
    stream: BufferedIOBase, where: str, name: str, options: SourceOptions
) -> Iterator[Item]:
    """The article of a `.docx` file, a line a paragraph.

    Its title is the first paragraph that is styled as one. The day when the file was
    written is not taken for the day of publication.

    Args:
        stream: The bytes.
        where: The file, for messages.
        name: The file's stem, which becomes the article's id.
        options: Limit and date.
    """
    try:
        title, text = _words(stream, where, options)
    except SourceError as error:
        yield error
        return
    if not text.strip():
        yield SourceError(f"{where}: no words; expected the text of an article")
        return
    yield Document(
        id=name,
        text=text,
        title=title or headline(text),
        published=options.published,
    )


def _words(
    stream: BufferedIOBase, where: str, options: SourceOptions
) -> tuple[str | None, str]:
    try:
        import docx  # noqa: PLC0415 an extra, and slow
        from docx.table import Table  # noqa: PLC0415
    except ImportError:
        raise needs(where, "python-docx") from None
    held = held_zip(stream, where, options.limit, "a .docx document")
    try:
        inner = list(docx.Document(held).iter_inner_content())
    except Exception as error:  # noqa: BLE001 python-docx raises what it meets
        raise SourceError(f"{where}: {error}; expected a .docx document") from None
    title = None
    lines: list[str] = []
    for part in inner:
        if isinstance(part, Table):
            lines += (line for row in part.rows if (line := _row(row.cells)))
            continue
        lines.append(part.text)
        style = part.style.name if part.style is not None else None
        if title is None and style in _HEADINGS and part.text.strip():
            title = part.text.strip()
    return title, "\n".join(lines)


def _row(cells: tuple[object, ...]) -> str:
    """A row's cells in one line; one that is merged over columns is given once."""
    texts = dict.fromkeys(str(getattr(cell, "text", "")).strip() for cell in cells)
    return " | ".join(text for text in texts if text)
