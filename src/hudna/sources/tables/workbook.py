"""Articles in the first sheet of an Excel workbook that has a column of texts."""

from collections.abc import Iterator
from io import BufferedIOBase
from typing import Any

from hudna.core.errors import SourceError
from hudna.sources.extras import needs
from hudna.sources.options import Item, SourceOptions
from hudna.sources.tables.header import Header, article_of, header_of
from hudna.sources.zipped import held_zip


def read_workbook(
    stream: BufferedIOBase, where: str, name: str, options: SourceOptions
) -> Iterator[Item]:
    """Every article of a workbook's sheet.

    A cell that was merged over several rows counts for each of them.

    Args:
        stream: The bytes.
        where: The file, for messages.
        name: The file's stem; an article without an id is called `stem:row`.
        options: Limit, date and columns.
    """
    try:
        sheet, header = _sheet(stream, where, name, options)
    except SourceError as error:
        yield error
        return
    merged = _merged(sheet)
    for number in range(2, sheet.max_row + 1):
        item = article_of(header, number, _cells(sheet, number, merged))
        if item is not None:
            yield item


def _sheet(
    stream: BufferedIOBase, where: str, name: str, options: SourceOptions
) -> tuple[Any, Header]:
    """The first sheet with a column of texts; else the first one's fault is raised."""
    try:
        import openpyxl  # noqa: PLC0415 an extra, and slow
    except ImportError:
        raise needs(where, "openpyxl") from None
    held = held_zip(stream, where, options.limit, "an .xlsx workbook")
    try:
        book = openpyxl.load_workbook(held, data_only=True)
    except Exception as error:  # noqa: BLE001 openpyxl raises what it meets
        raise SourceError(f"{where}: {error}; expected an .xlsx workbook") from None
    faults: list[SourceError] = []
    for sheet in book.worksheets:
        try:
            return sheet, header_of(_cells(sheet, 1, {}), where, name, options)
        except SourceError as error:
            faults.append(error)
    if faults:
        raise faults[0]
    raise SourceError(f"{where}: no sheet; expected a sheet with a row an article")


def _merged(sheet: Any) -> dict[tuple[int, int], object]:  # noqa: ANN401 no types
    """What the hidden cells of merged ranges show: their first cell's value."""
    return {
        (row, column): sheet.cell(area.min_row, area.min_col).value
        for area in sheet.merged_cells.ranges
        for row in range(area.min_row, min(area.max_row, sheet.max_row) + 1)
        for column in range(area.min_col, min(area.max_col, sheet.max_column) + 1)
        # A title that lies across columns is no text of each of them.
        if column == area.min_col
    }


def _cells(
    sheet: Any,  # noqa: ANN401 no types
    number: int,
    merged: dict[tuple[int, int], object],
) -> list[object]:
    return [
        merged.get((number, column), sheet.cell(number, column).value)
        for column in range(1, sheet.max_column + 1)
    ]
