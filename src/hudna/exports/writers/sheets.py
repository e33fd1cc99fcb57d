"""Tables as sheets of a workbook (XLSX): text is text, Arabic reads from the right."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, BinaryIO

from hudna.core.errors import ExportError
from hudna.exports.material import Material
from hudna.exports.shape import Shape

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_WIDE = {"evidence": 80, "notes": 80, "url": 30, "claims": 30, "voices": 40}
_USUAL = 16


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

        from hudna.exports.writers.cells import cell_of  # noqa: PLC0415 as above
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
        sheet.append([cell_of(sheet, loss)])
    book.save(out)


def _fill(sheet: "Worksheet", shape: Shape, material: Material) -> None:
    from openpyxl.utils import get_column_letter  # noqa: PLC0415 as above

    from hudna.exports.writers.cells import BOLD, cell_of  # noqa: PLC0415 as above

    sheet.freeze_panes = "A2"
    for n, column in enumerate(shape.columns, 1):
        letter = get_column_letter(n)
        sheet.column_dimensions[letter].width = _WIDE.get(column, _USUAL)
    head = [cell_of(sheet, column) for column in shape.columns]
    for cell in head:
        cell.font = BOLD
    sheet.append(head)
    count = 1
    for row in shape.rows(material):
        sheet.append(
            [cell_of(sheet, value, link=key == "url") for key, value in row.items()]
        )
        count += 1
    last = get_column_letter(len(shape.columns))
    sheet.auto_filter.ref = f"A1:{last}{count}"
