"""Tables as lines of text: CSV or tabs as the shape asks, or JSON."""

import csv
import io
from typing import BinaryIO

import msgspec

from hudna.exports.material import Material
from hudna.exports.shape import Cell, Shape

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write_text(shape: Shape, material: Material, out: BinaryIO) -> None:
    """CSV, or tab-separated lines without quotes where the shape has tabs."""
    tabs = shape.delimiter == "\t"
    text = io.TextIOWrapper(
        out, "utf-8", errors="replace", newline="", write_through=True
    )
    writer = csv.writer(
        text,
        delimiter=shape.delimiter,
        lineterminator="\n" if tabs else "\r\n",  # RFC 4180; so `\r` is quoted
        quoting=csv.QUOTE_NONE if tabs else csv.QUOTE_MINIMAL,
        quotechar=None if tabs else '"',
    )
    if shape.header:
        writer.writerow(shape.columns)
    for row in shape.rows(material):
        cells = [safe_cell(value) for value in row.values()]
        writer.writerow([_flat(cell) for cell in cells] if tabs else cells)
    text.detach()


def write_jsonl(shape: Shape, material: Material, out: BinaryIO) -> None:
    """One JSON object a line."""
    out.writelines(msgspec.json.encode(row) + b"\n" for row in shape.rows(material))


def safe_cell(value: Cell) -> Cell:
    """A cell that no spreadsheet runs as a formula (CWE-1236).

    >>> safe_cell("=1+1"), safe_cell(-1)
    ("'=1+1", -1)
    """
    if isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    return value


def _flat(value: Cell) -> Cell:
    """Text without the tabs and line ends that would end its cell."""
    return " ".join(value.split()) if isinstance(value, str) else value
