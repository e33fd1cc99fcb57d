"""`hudna where`: the places that a name means, for people or as JSON Lines."""

from collections.abc import Iterable, Iterator
from typing import Annotated

import msgspec
import typer

from hudna.cli.jsonl import write_jsonl
from hudna.cli.messages import complain, on_one_line
from hudna.cli.options import Lang, LangOption, PlacesOption
from hudna.cli.read import Format
from hudna.lexicon.place_schema import Place

_NEAR = 5


class Row(msgspec.Struct, frozen=True):
    """A place as `--format jsonl` prints it; `asked` is the name that was looked up.

    `aliases` are its further names as they are matched, without vowel signs and hamzas.
    """

    asked: str
    rank: int
    id: str
    name_ar: str
    name_en: str
    country: str
    lat: float
    lon: float
    precision: str
    population: int | None
    aliases: tuple[str, ...]


def where(
    names: Annotated[
        list[str],
        typer.Argument(metavar="NAME…", help="Names of places, Arabic or English."),
    ],
    form: Annotated[
        Format,
        typer.Option(
            "--format",
            metavar="text|jsonl",
            help="For people, or one JSON object a place.",
        ),
    ] = Format.TEXT,
    lang: LangOption = Lang.EN,
    places: PlacesOption = None,
) -> None:
    """Look places up: point, names in both languages, country, precision.

    All places of a name are printed, the one that is meant by default first; in an
    article, its head noun and the countries around it decide. A name that the gazetteer
    lacks gets one line on standard error, with names near it; the exit status is 1.
    """
    from hudna.lexicon.place_files import extend_places  # noqa: PLC0415 slow to load
    from hudna.lexicon.places import load_places  # noqa: PLC0415 as above
    from hudna.resolve.place_search import PlaceSearch  # noqa: PLC0415 as above

    search = PlaceSearch(extend_places(load_places(), places or ()))
    failed = False
    for name in names:
        found = search.find(name)
        if not found:
            failed = True
            complain(_unknown(name, search.near(name, _NEAR)))
        rows = (
            _row(name, rank, place, search.names_of(place))
            for rank, place in enumerate(found, 1)
        )
        if form is Format.JSONL:
            write_jsonl(rows)
        elif found:
            for line in _lines(name, rows, lang):
                print(line)
    if failed:
        raise typer.Exit(1)


def _unknown(name: str, near: Iterable[str]) -> str:
    others = ", ".join(near)
    hint = f"; near it: {others}" if others else ""
    return f"where: {name.strip() or repr(name)}: not in the gazetteer{hint}"


def _row(asked: str, rank: int, place: Place, aliases: tuple[str, ...]) -> Row:
    return Row(
        asked,
        rank,
        place.id,
        place.name_ar,
        place.name_en,
        place.country,
        place.lat,
        place.lon,
        place.precision,
        place.population or None,
        aliases,
    )


def _lines(name: str, rows: Iterable[Row], lang: Lang) -> Iterator[str]:
    """What people see; Arabic words come last on a line."""
    from hudna.cli.labels import PRECISIONS, label  # noqa: PLC0415 with its words

    listed = list(rows)
    count = "" if len(listed) == 1 else f"  ({len(listed)})"
    yield f"{on_one_line(name)}{count}"
    for row in listed:
        kind = label(PRECISIONS, row.precision, lang)
        country = f" {row.country}" if row.country else ""
        people = f"  {row.population:,}" if row.population else ""
        first, second = row.name_en, row.name_ar
        if lang is Lang.AR:
            first, second = second, first
        yield (
            f"  {row.rank}. {kind}{country}  {row.lat:.3f} {row.lon:.3f}"
            f"  {row.id}{people}  {on_one_line(first)} · {on_one_line(second)}"
        )
        if row.aliases:
            yield f"     {'؛ '.join(map(on_one_line, row.aliases))}"
    yield ""
