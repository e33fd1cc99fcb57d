"""A user's own CSV files, read row by row: faults name file, line and problem.

A header names the columns; lines that begin with `#` are comments, empty ones are
passed over.
"""

import csv
from collections.abc import Collection, Iterator
from pathlib import Path

from msgspec import Struct

from hudna.core.errors import LexiconError


class OwnRow(Struct, frozen=True):
    """The cells of a line by column, and how to name the line in an error."""

    cells: dict[str, str]
    where: str

    @property
    def line(self) -> str:
        """The line alone, without the file: `line 2`."""
        return self.where.rpartition(": ")[2]

    def error(self, problem: str) -> LexiconError:
        """A fault of this line."""
        return LexiconError(f"{self.where}: {problem}")


def read_own_table(
    path: Path, columns: Collection[str], needed: Collection[str]
) -> Iterator[OwnRow]:
    """The rows of a file whose header has known `columns`, one of `needed` among them.

    Raises:
        LexiconError: `file: line N: problem; what was expected`.
    """
    reader = csv.reader(_text(path).splitlines(keepends=True), strict=True)
    header: list[str] | None = None
    try:
        for cells in reader:
            where = f"{path}: line {reader.line_num}"
            if not any(map(str.strip, cells)) or cells[0].startswith("#"):
                continue
            if header is None:
                header = [cell.strip() for cell in cells]
                _check_header(header, columns, needed, where)
            elif len(cells) != len(header):
                problem = f"has {len(cells)} cells; expected {len(header)}"
                raise LexiconError(f"{where}: {problem}")
            else:
                stripped = map(str.strip, cells)
                yield OwnRow(dict(zip(header, stripped, strict=True)), where)
    except csv.Error as fault:
        problem = f"{fault}; expected CSV"
        raise LexiconError(f"{path}: line {reader.line_num}: {problem}") from fault
    if header is None:
        expected = ",".join(columns)
        raise LexiconError(f"{path}: line 1: has no header; expected {expected}")


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as fault:
        problem = f"cannot be read: {fault.strerror}; expected a CSV file"
        raise LexiconError(f"{path}: {problem}") from fault
    except UnicodeDecodeError as fault:
        line = fault.object.count(b"\n", 0, fault.start) + 1
        problem = "is not UTF-8; expected CSV in UTF-8"
        raise LexiconError(f"{path}: line {line}: {problem}") from fault


def _check_header(
    header: list[str], columns: Collection[str], needed: Collection[str], where: str
) -> None:
    expected = f"expected columns of {','.join(columns)}"
    for column in header:
        if column not in columns:
            raise LexiconError(f"{where}: unknown column {column!r}; {expected}")
        if header.count(column) > 1:
            raise LexiconError(f"{where}: column {column} is there twice")
    if not set(needed) & set(header):
        wanted = " or ".join(needed)
        raise LexiconError(f"{where}: no column {wanted}; {expected}")
