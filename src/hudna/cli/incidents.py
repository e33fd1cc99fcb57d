"""`hudna incidents`: acts of violence, each with every version of it."""

from typing import TYPE_CHECKING, Annotated

import typer

from hudna.cli.jsonl import write_jsonl
from hudna.cli.labels import day, label
from hudna.cli.ledger import (
    CountryOption,
    FormatOption,
    KnownByOption,
    StoreOption,
    derived,
    open_ledger,
    the_truce,
)
from hudna.cli.options import Lang, LangOption
from hudna.cli.read import Format

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.text import Text

    from hudna.ledger.values import Incident


def incidents(
    store: StoreOption = None,
    truce: Annotated[
        str | None,
        typer.Option(metavar="TRUCE", help="Only those that are said to break it."),
    ] = None,
    country: CountryOption = None,
    known_by: KnownByOption = None,
    form: FormatOption = Format.TEXT,
    lang: LangOption = Lang.EN,
) -> None:
    """List acts of violence, with ranges of casualties and who says what."""
    ledger = open_ledger(store)
    found = derived(ledger, known_by)
    broken = truce and the_truce(found.truces(), truce, ledger.where).id
    chosen = [
        one
        for one in found.incidents()
        if (broken is None or broken in one.truces)
        and (country is None or one.theatre.lower() == country.lower())
    ]
    if form is Format.JSONL:
        write_jsonl(chosen)
        return
    from hudna.cli import ledger_labels  # noqa: PLC0415 slow; not for --help
    from hudna.cli.terminal import console  # noqa: PLC0415 as above

    out = console()
    for one in chosen:
        for line in incident_lines(one, lang):
            out.print(line)
    if not chosen:
        out.print(label(ledger_labels.WORDS, "no incidents", lang))


def incident_lines(one: "Incident", lang: Lang) -> "Iterator[Text]":
    """An incident: when and where, who and to whom, how many, who says so."""
    from rich.text import Text  # noqa: PLC0415 rich is slow to load

    from hudna.cli import ledger_labels  # noqa: PLC0415 as above
    from hudna.cli import ledger_report as report  # noqa: PLC0415 as above

    when = one.first or label(ledger_labels.WORDS, "no day", lang)
    if one.last and one.last != one.first:
        when = f"{day(when, lang)} / {day(one.last, lang)}"
    else:
        when = day(when, lang)
    head = Text(when, style="bold")
    if one.places:
        head.append(f" · {report.places_of(one.places, lang)}")
    yield head.append(f"  {one.id}", style="dim")
    fields = (
        ("who", report.names_of(one.sources, lang)),
        ("whom", report.names_of(one.recipients, lang)),
        ("means", ", ".join(one.means)),
        ("killed", _range(one.killed)),
        ("injured", _range(one.injured)),
        ("voices", report.voices_of(one.voices, lang)),
        ("denied", report.names_of(one.denied, lang)),
        ("truces", ", ".join(one.truces)),
        ("claims", ", ".join(one.claims)),
    )
    for name, value in fields:
        if value:
            yield report.field(name, value, lang)


def _range(numbers: tuple[int, int] | None) -> str:
    if numbers is None:
        return ""
    low, high = numbers
    return f"{low}" if low == high else f"{low}–{high}"  # noqa: RUF001 a range
