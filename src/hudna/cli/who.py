"""`hudna who`: what the actor book knows of a name, as of a day if one is given."""

from typing import TYPE_CHECKING, Annotated

import typer

from hudna.cli.jsonl import write_jsonl
from hudna.cli.messages import complain, on_one_line
from hudna.cli.options import ActorsOption, Lang, LangOption
from hudna.cli.read import Format
from hudna.sources.options import is_iso

if TYPE_CHECKING:
    from hudna.lexicon.actor_record import Record


def _day(value: str | None) -> str | None:
    if value is not None and not any(
        is_iso(value + rest) for rest in ("", "-01", "-01-01")
    ):
        raise typer.BadParameter(f"{value!r} is no date; expected such as 2019-11-01")
    return value


def who(
    name: Annotated[
        str,
        typer.Argument(
            metavar="NAME", help="A name in Arabic or English, or an id of the book."
        ),
    ],
    on: Annotated[
        str | None,
        typer.Option(
            "--on",
            metavar="DATE",
            callback=_day,
            help="Who it was on this day: holders of offices, members, splits.",
        ),
    ] = None,
    form: Annotated[
        Format,
        typer.Option(
            "--format",
            metavar="text|jsonl",
            help="For people, or one JSON object a candidate.",
        ),
    ] = Format.TEXT,
    lang: LangOption = Lang.EN,
    actors: ActorsOption = None,
) -> None:
    """Look a name up: who it is, all its names, its offices, members and labels.

    Every candidate is printed, the likeliest first. An unknown name gets one line with
    the names most like it, and exit status 1.
    """
    from hudna.lexicon.actors import using  # noqa: PLC0415 slow; not for --help
    from hudna.lexicon.own_actors import book_with  # noqa: PLC0415 as above

    with using(book_with(actors) if actors else None):
        found = _found(name, on)
    if not found:
        raise typer.Exit(1)
    if form is Format.JSONL:
        write_jsonl(found)
        return
    from hudna.cli.actor_lines import lines  # noqa: PLC0415 not for --help

    if len(found) > 1:
        many = {Lang.EN: "candidates for", Lang.AR: "مرشحا للاسم"}[lang]
        print(f"{len(found)} {many} {on_one_line(name)}\n")
    for one in found:
        for line in lines(one, lang):
            print(line)
        print()


def _found(name: str, day: str | None) -> "tuple[Record, ...]":
    """The candidates; of those that stood on the day, where any did."""
    from hudna.lexicon.actor_record import record  # noqa: PLC0415 as above
    from hudna.lexicon.actor_search import near, search  # noqa: PLC0415 as above
    from hudna.lexicon.actors import load_actors  # noqa: PLC0415 as above

    found = search(name)
    if not found:
        complain(_unknown(name, near(name)))
        return ()
    if day is not None:
        book = load_actors()
        then = [later for one in found for later in book.successors(one.id, day)]
        found = tuple([one for one in then if book.stood(one, day)] or then)
        found = tuple({one.id: one for one in found}.values())
    return tuple(record(one, day) for one in found)


def _unknown(name: str, close: tuple[str, ...]) -> str:
    from hudna.lexicon.actor_search import is_institution  # noqa: PLC0415 as above

    if is_institution(name):
        return (
            f"who: {name}: an institution that every state has; "
            f"expected it with its state, such as {name} العراقي"
        )
    hint = f"; near it: {', '.join(close)}" if close else ""
    return f"who: {name.strip() or repr(name)}: not in the actor book{hint}"
