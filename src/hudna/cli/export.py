"""`hudna export`: the ledger in the shapes of the field's data sets."""

import os
import sys
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, BinaryIO

import typer

from hudna.cli.ledger import (
    AsOfOption,
    KnownByOption,
    StoreOption,
    derived,
    last_day,
    open_ledger,
)
from hudna.core.errors import ExportError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hudna.exports.document import Document
    from hudna.exports.material import Material
    from hudna.exports.shape import Shape


class Form(StrEnum):
    """Kind of file for a table."""

    CSV = "csv"
    JSONL = "jsonl"
    PARQUET = "parquet"
    XLSX = "xlsx"


class To(StrEnum):
    """Whose shape: the names of `hudna.exports.shapes` and `documents`."""

    REPORTS = "reports"
    TRUCES = "truces"
    INCIDENTS = "incidents"
    ETHPRIO = "ethprio"
    ACLED = "acled"
    UCDP = "ucdp"
    GDELT_EVENTS = "gdelt-events"
    GDELT_MENTIONS = "gdelt-mentions"
    POLECAT = "polecat"
    PAX = "pax"
    GEOJSON = "geojson"
    JSONLD = "jsonld"
    WORKBOOK = "workbook"


def export(
    store: StoreOption = None,
    to: Annotated[
        To,
        typer.Option(
            metavar="SHAPE",
            help="Own tables: reports, truces, incidents, workbook. Others': ethprio, "
            "acled, ucdp, gdelt-events, gdelt-mentions, polecat, pax, geojson, jsonld.",
        ),
    ] = To.REPORTS,
    as_of: AsOfOption = None,
    known_by: KnownByOption = None,
    form: Annotated[
        Form,
        typer.Option(
            "--format",
            metavar="csv|jsonl|parquet|xlsx",
            help="Kind of file for tables.",
        ),
    ] = Form.CSV,
    out: Annotated[
        Path | None,
        typer.Option("-o", "--out", metavar="FILE", help="Where to; else printed."),
    ] = None,
) -> None:
    """Write the ledger out: every row with the ids and the words that it rests on.

    What a shape cannot hold, and how much had no row, goes to the error output and,
    with -o, into FILE.losses.txt. Several values in a cell are separated by "; ". A
    cell that a spreadsheet would take for a formula begins with an apostrophe.
    """
    from hudna.exports.documents import DOCUMENTS  # noqa: PLC0415 slow; not for --help
    from hudna.exports.material import Material  # noqa: PLC0415 as above
    from hudna.exports.shapes import SHAPES  # noqa: PLC0415 as above
    from hudna.exports.writers import BINARY, WRITERS  # noqa: PLC0415 as above

    shape, document = SHAPES.get(to), DOCUMENTS.get(to)
    binary = document.binary if document else form in BINARY
    if binary and out is None:
        raise ExportError(f"{to}: is no text to print; expected -o FILE")
    found = derived(open_ledger(store), known_by)
    material = Material(found, as_of or last_day(found.truces(), known_by))
    with _writing(out) as stream:
        if document is not None:
            document.write(material, stream)
        elif shape is not None:
            WRITERS[form](shape, material, stream)
    _tell(document or shape, material, out)


@contextmanager
def _writing(out: Path | None) -> "Iterator[BinaryIO]":
    """The output; a file appears only when it is whole."""
    if out is None:
        sys.stdout.flush()
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    part = out.with_name(f".{out.name}.part")
    try:
        with part.open("wb") as stream:
            yield stream
        os.replace(part, out)  # noqa: PTH105 the same, and it says that it replaces
    except OSError as error:
        raise ExportError(f"{out}: cannot be written: {error.strerror}") from None
    finally:
        part.unlink(missing_ok=True)


def _tell(
    what: "Shape | Document | None", material: "Material", out: Path | None
) -> None:
    """What is lost, on the error output and beside the file."""
    lines = [f"lost: {loss}" for loss in what.losses] if what else []
    lines += [f"no row: {n} {why}" for why, n in sorted(material.left_out.items())]
    for line in lines:
        typer.echo(line, err=True)
    if lines and out is not None:
        listing = "\n".join(lines) + "\n"
        out.with_name(f"{out.name}.losses.txt").write_text(listing, "utf-8")
