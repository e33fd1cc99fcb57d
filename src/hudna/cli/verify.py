"""`hudna verify`: check that nothing in the ledger was changed."""

from typing import Annotated

import typer

from hudna.cli.jsonl import write_jsonl
from hudna.cli.ledger import StoreOption, store_name
from hudna.cli.messages import complain
from hudna.cli.read import Format


def verify(
    store: StoreOption = None,
    head: Annotated[
        str | None,
        typer.Option(
            metavar="HASH",
            help="A head that was noted before: check that the ledger still holds it.",
        ),
    ] = None,
    form: Annotated[
        Format,
        typer.Option(
            "--format", metavar="text|jsonl", help="For people, or one JSON object."
        ),
    ] = Format.TEXT,
) -> None:
    """Check every entry against its hash and the entry before it, and every text.

    A row that was altered, or that is missing, is named. Only a head that was noted
    elsewhere can show that entries were cut off at the end.
    """
    from hudna.store.store import Store  # noqa: PLC0415 slow; not for --help

    ledger = Store.open(store_name(store))
    found = ledger.verify(head)
    if form is Format.JSONL:
        write_jsonl([found])
    else:
        for fault in found.faults:
            complain(f"{ledger.where}: row {fault.seq} ({fault.id}): {fault.problem}")
        if not found.faults:
            print(
                f"{ledger.where}: sound: {found.entries} entries, {found.texts} texts, "
                f"head {found.head}"
            )
    if found.faults:
        raise typer.Exit(1)
