"""Tables as sheets of a workbook (XLSX): text is text, Arabic reads from the right."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, BinaryIO

from hudna.core.errors import ExportError
from hudna.exports.material import Material
from hudna.exports.shape import Cell, Shape

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_MOST = 32_767
_WIDE = {"evidence": 80, "notes": 80, "url": 30, "claims": 30, "voices": 40}
_USUAL = 16
_RIGHT_TO_LEFT = 2


def write_xlsx(shape: Shape, material: Material, out: BinaryIO) -> None:
    """A workbook of one table, with a sheet of what it loses.

    Raises:
        ExportError: openpyxl is not installed.
    """
    write_sheets([shape], material, shape.losses, out)


def write_sheets(
    shapes: Sequence[Shape],
    material: Material,
    losses: Sequence[str],
    out: BinaryIO,
) -> None:
    """A workbook of several tables, with a sheet of what they lose.

    Raises:
        ExportError: openpyxl is not installed.
    """
    try:
        from openpyxl import Workbook  # noqa: PLC0415 an extra, and slow
    except ImportError:
        raise ExportError(
            "xlsx: needs openpyxl; expected pip install 'hudna[exports]'"
        ) from None
    book = Workbook(write_only=True)
    for shape in shapes:
        _fill(book.create_sheet(shape.name), shape, material)
    sheet = book.create_sheet("losses")
    sheet.column_dimensions["A"].width = 100
    for loss in losses:
        sheet.append([_cell(sheet, loss)])
    book.save(out)


def _fill(sheet: "Worksheet", shape: Shape, material: Material) -> None:
    from openpyxl.styles import Font  # noqa: PLC0415 as above
    from openpyxl.utils import get_column_letter  # noqa: PLC0415

    sheet.freeze_panes = "A2"
    for n, column in enumerate(shape.columns, 1):
        letter = get_column_letter(n)
        sheet.column_dimensions[letter].width = _WIDE.get(column, _USUAL)
    head = [_cell(sheet, column) for column in shape.columns]
    for cell in head:
        cell.font = Font(bold=True)
    sheet.append(head)
    count = 1
    for row in shape.rows(material):
        sheet.append(
            [_cell(sheet, value, link=key == "url") for key, value in row.items()]
        )
        count += 1
    last = get_column_letter(len(shape.columns))
    sheet.auto_filter.ref = f"A1:{last}{count}"


def _cell(sheet: "Worksheet", value: Cell, *, link: bool = False) -> Any:  # noqa: ANN401 openpyxl has no types
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415 as above
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE  # noqa: PLC0415
    from openpyxl.styles import Alignment  # noqa: PLC0415

    if not isinstance(value, str):
        return WriteOnlyCell(sheet, value)
    text = ILLEGAL_CHARACTERS_RE.sub("", value)[:_MOST]
    cell = WriteOnlyCell(sheet, text)
    # Else a text that begins with `=` is taken for a formula.
    cell.data_type = "s"
    if any("\u0600" <= letter <= "\u06ff" for letter in text):
        cell.alignment = Alignment(
            wrap_text=True, vertical="top", readingOrder=_RIGHT_TO_LEFT
        )
    if link and text.startswith(("http://", "https://")):
        cell.hyperlink = text
    return cell
