"""Cells of a sheet. Imported only for workbooks, since openpyxl is an extra."""

import re
from typing import Any

from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font

from hudna.exports.shape import Cell

BOLD = Font(bold=True)
_FROM_RIGHT = Alignment(wrap_text=True, vertical="top", readingOrder=2)
_ARABIC = re.compile("[\u0600-\u06ff]")
_MOST = 32_767
"""Excel's limit of characters in a cell."""


def cell_of(sheet: Any, value: Cell, *, link: bool = False) -> Any:  # noqa: ANN401 openpyxl has no types
    """A cell of a write-only sheet: text is never a formula, Arabic is from the right.

    Args:
        sheet: The sheet that it will stand in.
        value: What it holds.
        link: Whether it may be a web address to follow.
    """
    if not isinstance(value, str):
        return WriteOnlyCell(sheet, value)
    text = ILLEGAL_CHARACTERS_RE.sub("", value)[:_MOST]
    cell = WriteOnlyCell(sheet, text)
    # Else a text that begins with `=` is taken for a formula.
    cell.data_type = "s"
    if _ARABIC.search(text):
        cell.alignment = _FROM_RIGHT
    if link and text.startswith(("http://", "https://")):
        cell.hyperlink = text
    return cell
