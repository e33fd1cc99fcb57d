"""The reference page of the exports, from the shapes themselves."""

from collections.abc import Iterator

from hudna.exports.documents import DOCUMENTS
from hudna.exports.shapes import SHAPES

_HEAD = """# Exports

`hudna export --to SHAPE` writes the ledger in these shapes. What a shape cannot hold is
said each time it is written, on the error output and in `FILE.losses.txt`. Tables are
written as CSV or tabs (as the data set has them), JSON lines, Parquet or XLSX
(`--format`).

A code list is checked by a test on every row of the bundled stories. None of these data
sets' rows are in Hudna; ids are Hudna's own.
"""


def exports_page() -> str:
    """The page as Markdown."""
    return "\n".join((_HEAD, *_shapes(), *_documents()))


def _shapes() -> Iterator[str]:
    for shape in SHAPES.values():
        yield f"## {shape.name}\n"
        yield f"{shape.about}.\n"
        yield f"Columns ({len(shape.columns)}): {_columns(shape.columns)}.\n"
        yield from _losses(shape.losses)


def _documents() -> Iterator[str]:
    for document in DOCUMENTS.values():
        yield f"## {document.name}\n"
        yield f"{document.about}.\n"
        yield from _losses(document.losses)


def _columns(columns: tuple[str, ...]) -> str:
    return ", ".join(f"`{column}`" for column in columns)


def _losses(losses: tuple[str, ...]) -> Iterator[str]:
    if losses:
        yield "Losses:\n"
        yield "\n".join(f"- {loss}" for loss in losses) + "\n"
