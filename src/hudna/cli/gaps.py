"""`hudna gaps`: since when nothing is heard, so that quiet is not read as calm."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from hudna.cli.jsonl import write_jsonl
from hudna.cli.labels import day, label
from hudna.cli.ledger import (
    AsOfOption,
    CountryOption,
    FormatOption,
    KnownByOption,
    StoreOption,
    derived,
    last_day,
    open_ledger,
    the_truce,
)
from hudna.cli.options import Lang, LangOption
from hudna.cli.read import Format

if TYPE_CHECKING:
    from hudna.ledger.gaps import Gap


def gaps(
    truce: Annotated[
        str | None,
        typer.Argument(
            metavar="[TRUCE]", help="Only one truce; its id or a claim about it."
        ),
    ] = None,
    store: StoreOption = None,
    as_of: AsOfOption = None,
    known_by: KnownByOption = None,
    country: CountryOption = None,
    least: Annotated[
        int,
        typer.Option("--days", min=0, help="Only silences of at least so many days."),
    ] = 7,
    form: FormatOption = Format.TEXT,
    lang: LangOption = Lang.EN,
) -> None:
    """Say since when each truce, place and outlet is silent: quiet is not calm."""
    from hudna.ledger.gaps import gaps_of  # noqa: PLC0415 slow; not for --help

    ledger = open_ledger(store)
    view = derived(ledger, known_by)
    listed = view.truces()
    moment = as_of or last_day(listed, known_by)
    chosen = listed if truce is None else (the_truce(listed, truce, ledger.where),)
    found = [
        gap
        for one in chosen
        if country is None or one.theatre.lower() == country.lower()
        for gap in gaps_of(one.id, view.members(one.id), moment)
        if gap.days >= least
    ]
    if form is Format.JSONL:
        write_jsonl(found)
        return
    from hudna.cli import ledger_labels  # noqa: PLC0415 as above
    from hudna.cli.terminal import console  # noqa: PLC0415 as above

    out = console()
    out.print(
        f"{label(ledger_labels.WORDS, 'as of', lang)} {day(moment, lang)}", style="dim"
    )
    for line in _lines(found, lang):
        out.print(line)
    if not found:
        out.print(label(ledger_labels.WORDS, "no gaps", lang))


def _lines(found: "list[Gap]", lang: Lang) -> Iterator[str]:
    """A line a silence, those of one truce under its id; `!` marks unusual ones."""
    from hudna.cli import ledger_labels  # noqa: PLC0415 slow; not for --help
    from hudna.cli.ledger_report import places_of  # noqa: PLC0415 as above

    words = ledger_labels.WORDS
    truce = None
    for gap in found:
        if gap.truce != truce:
            truce = gap.truce
            yield truce
        name = places_of([gap.name], lang) if gap.kind == "place" else gap.name
        named = f"{label(ledger_labels.GAPS, gap.kind, lang)} {name}".rstrip()
        since = f"{label(words, 'silent', lang)} {day(gap.last, lang)}"
        length = ledger_labels.days(gap.days, lang)
        before = ""
        if gap.longest is not None:
            before = f", {label(words, 'longest', lang)} "
            before += ledger_labels.days(gap.longest, lang)
        mark = "!" if gap.unusual else " "
        yield f"{mark} {named}: {since} ({length}{before})"
