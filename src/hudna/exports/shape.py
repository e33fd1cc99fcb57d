"""What an export is: columns, rows, the codes it allows, and what it loses."""

from collections.abc import Callable, Iterator, Mapping
from typing import TypeAlias

from msgspec import Struct

from hudna.exports.material import Material

Cell: TypeAlias = str | int | float | None
Row: TypeAlias = dict[str, Cell]


class Shape(Struct, frozen=True, kw_only=True):
    """A table of a data set of the field, or of our own.

    Attributes:
        name: What `--to` calls it.
        about: Whose shape it is, and what a row is.
        columns: In the order of the data set.
        rows: Makes the rows of a ledger; what has no row is counted in the material.
        losses: What the shape cannot hold, a sentence each.
        codes: The values that a column may have, where it has a list of them.
        numbers: Columns of whole numbers.
        decimals: Columns of other numbers.
        delimiter: Between the cells of a text file.
        header: Whether such a file begins with the columns' names.
    """

    name: str
    about: str
    columns: tuple[str, ...]
    rows: Callable[[Material], Iterator[Row]]
    losses: tuple[str, ...] = ()
    codes: Mapping[str, frozenset[Cell]] = {}
    numbers: frozenset[str] = frozenset()
    decimals: frozenset[str] = frozenset()
    delimiter: str = ","
    header: bool = True


def faults(shape: Shape, row: Row) -> Iterator[str]:
    """What in a row is not as its shape asks: for tests, and for one's own shapes."""
    if tuple(row) != shape.columns:
        yield f"columns {set(row) ^ set(shape.columns)} or their order"
    for column, value in row.items():
        if column in shape.codes and value not in shape.codes[column]:
            yield f"{column}: {value!r} is no code of it"
        if value is None:
            continue
        if column in shape.numbers and not isinstance(value, int):
            yield f"{column}: {value!r} is no whole number"
        if column in shape.decimals and not isinstance(value, int | float):
            yield f"{column}: {value!r} is no number"
        if column not in shape.numbers | shape.decimals and not isinstance(value, str):
            yield f"{column}: {value!r} is no text"
