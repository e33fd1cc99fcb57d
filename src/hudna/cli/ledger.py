"""What the commands of the ledger share: options, the clock, the ledger itself."""

import datetime as dt
import os
from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated

import typer

from hudna.cli.read import Format
from hudna.core.errors import LedgerError

if TYPE_CHECKING:
    from hudna.ledger.values import Truce
    from hudna.store.derived import View
    from hudna.store.store import Store


def _day(value: str | None) -> str | None:
    if value is None:
        return None
    try:
        return dt.date.fromisoformat(value).isoformat()
    except ValueError:
        raise typer.BadParameter(
            f"{value!r} is no ISO day; expected such as 2022-04-02"
        ) from None


StoreOption = Annotated[
    str | None,
    typer.Option(
        "--store",
        metavar="FILE|URL",
        help="The ledger: a file, or postgresql://…; HUDNA_STORE, else hudna.db.",
        show_default=False,
    ),
]
FormatOption = Annotated[
    Format,
    typer.Option(
        "--format",
        metavar="text|jsonl",
        help="For people, or one JSON object a line.",
    ),
]
AsOfOption = Annotated[
    str | None,
    typer.Option(
        metavar="DATE",
        callback=_day,
        help="By what had happened until this day; else the last day known of.",
        show_default=False,
    ),
]
KnownByOption = Annotated[
    str | None,
    typer.Option(
        metavar="DATE",
        callback=_day,
        help="By what was known until this day (published, or else recorded).",
        show_default=False,
    ),
]
CountryOption = Annotated[
    str | None,
    typer.Option(
        metavar="CODE",
        help="Only those of a country, such as ye.",
        show_default=False,
    ),
]
TruceArgument = Annotated[
    str,
    typer.Argument(
        metavar="TRUCE", help="A truce's id, or the id of a claim that is about it."
    ),
]
ByOption = Annotated[
    str, typer.Option("--by", metavar="NAME", help="Who judges; kept with the entry.")
]
ReasonOption = Annotated[
    str, typer.Option("--reason", metavar="TEXT", help="Why; kept with the entry.")
]


def store_name(named: str | None) -> str:
    """The store as named, else that of the environment, else `hudna.db` here."""
    return named or os.environ.get("HUDNA_STORE") or "hudna.db"


def now() -> str:
    """The moment, in UTC; `HUDNA_NOW` (ISO) sets it, for tests and examples."""
    given = os.environ.get("HUDNA_NOW")
    if given:
        return given
    clock = dt.datetime.now(dt.UTC)  # noqa: TID251 the one place that reads the clock
    return clock.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def open_ledger(named: str | None, *, write: bool = False) -> "Store":
    """The ledger; only a command that adds makes one."""
    from hudna.store.store import Store  # noqa: PLC0415 slow; not for --help

    return Store.open(store_name(named), write=write)


def derived(store: "Store", known_by: str | None = None) -> "View":
    """What the ledger's entries come to."""
    from hudna.store.derived import View  # noqa: PLC0415 as above

    return View(store, known_by)


def the_truce(truces: Iterable["Truce"], key: str, where: str) -> "Truce":
    """The truce of an id, of the beginning of one, or of a claim about it.

    Raises:
        LedgerError: There is none, or several.
    """
    listed = list(truces)
    exact = [truce for truce in listed if truce.id == key]
    claimed = [
        truce
        for truce in listed
        if any(key in moment.claims for moment in truce.moments)
    ]
    begun = [truce for truce in listed if truce.id.startswith(key)]
    found = exact or claimed or begun
    if not found:
        raise LedgerError(
            f"{where}: no truce {key}; expected an id that hudna truces lists, or "
            "of a claim about a truce"
        )
    if len(found) > 1:
        raise LedgerError(
            f"{where}: {key} can be {', '.join(t.id for t in found[:5])}; "
            "expected one of them"
        )
    return found[0]


def last_day(truces: Iterable["Truce"], known_by: str | None) -> str:
    """The last day on which anything became known: what `now` is to a ledger.

    Today is never asked for: the same ledger gives the same answer on any day.
    """
    known = (moment.known for truce in truces for moment in truce.moments)
    return known_by or max(known, default="0001-01-01")
