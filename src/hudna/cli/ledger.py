"""What the commands of the ledger share: the store's option, the clock, the output."""

import datetime as dt
import os
import sys
from collections.abc import Iterable
from typing import Annotated

import msgspec
import typer

StoreOption = Annotated[
    str | None,
    typer.Option(
        "--store",
        metavar="FILE|URL",
        help="The ledger: a file, or postgresql://…; HUDNA_STORE, else hudna.db.",
        show_default=False,
    ),
]


def store_name(named: str | None) -> str:
    """The store as named, else that of the environment, else `hudna.db` here."""
    return named or os.environ.get("HUDNA_STORE") or "hudna.db"


def now() -> str:
    """The moment, in UTC; `HUDNA_NOW` (ISO) sets it, for tests and for backfills."""
    given = os.environ.get("HUDNA_NOW")
    if given:
        return given
    clock = dt.datetime.now(dt.UTC)  # noqa: TID251 the one place that reads the clock
    return clock.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def write_jsonl(values: Iterable[object]) -> None:
    """One JSON object a line, each written as soon as it is there."""
    for value in values:
        sys.stdout.buffer.write(msgspec.json.encode(value) + b"\n")
    sys.stdout.buffer.flush()
