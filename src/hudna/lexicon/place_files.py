"""A user's own places: a CSV file that extends or corrects the gazetteer.

A header names the columns, of which `COLUMNS` tells the known ones; lines that begin
with `#` are comments. A row whose `id` the gazetteer has corrects that place, and the
cells that it leaves empty stay as they were. A row with the cue `never` takes a name
out of the gazetteer.
"""

import re
from collections.abc import Iterable
from math import nan
from pathlib import Path
from typing import get_args

import msgspec

from hudna.core.folding import fold_word
from hudna.core.ids import stable_id
from hudna.lexicon.own_tables import OwnRow, read_own_table
from hudna.lexicon.place_schema import Cue, Place, Precision
from hudna.lexicon.places import Entry, Gazetteer

COLUMNS = (
    "id",
    "name_ar",
    "aliases",
    "name_en",
    "country",
    "lat",
    "lon",
    "precision",
    "population",
    "cue",
)
_NAMED = ("name_ar", "id")
_WORD = re.compile(r"[0-9]+|[^\W0-9_]+")
_ID = re.compile(r"[\w.:-]+")
_COUNTRY = re.compile(r"[A-Z]{2}")
_CUES = ("", "preposition", "head", "never")


def extend_places(gazetteer: Gazetteer, paths: Iterable[str | Path]) -> Gazetteer:
    """The gazetteer with the places of CSV files, the later ones winning.

    Raises:
        LexiconError: `file: line N: problem`, for a row that cannot be used.
    """
    for path in paths:
        entries: list[Entry] = []
        seen: dict[str, str] = {}
        for row in read_own_table(Path(path), COLUMNS, _NAMED):
            entry = _entry(row, gazetteer)
            if entry.place is not None:
                key = entry.place.id
                if key in seen:
                    raise row.error(f"id: {key} is on {seen[key]} already")
                seen[key] = row.line
            entries.append(entry)
        gazetteer = gazetteer.extended(entries)
    return gazetteer


def _entry(row: OwnRow, gazetteer: Gazetteer) -> Entry:
    cells = row.cells
    cue = _one_of(row, "cue", _CUES, "")
    names = [cells.get("name_ar", ""), *cells.get("aliases", "").split(";")]
    words = tuple([w for name in names if (w := _words(name.strip()))])
    if cue == "never":
        if not words:
            raise row.error("name_ar: is empty; expected a name that is no place")
        return Entry(None, words, "never")
    old = gazetteer.places.get(cells.get("id", ""))
    if old is None and not _words(names[0]):
        raise row.error("name_ar: is empty; expected an Arabic name")
    return Entry(_place(row, old), words, msgspec.convert(cue, type=Cue))


def _words(name: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(fold_word(name)))


def _place(row: OwnRow, old: Place | None) -> Place:
    cells = row.cells
    name = cells.get("name_ar") or (old.name_ar if old else "")
    country = cells.get("country") or (old.country if old else "")
    if country and not _COUNTRY.fullmatch(country):
        raise row.error(f"country: {country!r}; expected an ISO code such as YE")
    key = cells.get("id") or f"own:{stable_id('place', name, country)[-8:]}"
    if not _ID.fullmatch(key):
        raise row.error(f"id: {key!r}; expected letters, digits, and . : - _")
    precision = _one_of(
        row, "precision", get_args(Precision), old.precision if old else "town"
    )
    return Place(
        key,
        name,
        cells.get("name_en") or (old.name_en if old else name),
        country,
        _number(row, "lat", 90, old.lat if old else None),
        _number(row, "lon", 180, old.lon if old else None),
        msgspec.convert(precision, type=Precision),
        _people(row, old.population if old else 0),
    )


def _one_of(row: OwnRow, column: str, allowed: tuple[str, ...], default: str) -> str:
    value = row.cells.get(column) or default
    if value not in allowed:
        expected = ", ".join(filter(None, allowed))
        raise row.error(f"{column}: {value!r}; expected one of {expected}")
    return value


def _number(row: OwnRow, column: str, most: int, default: float | None) -> float:
    cell = row.cells.get(column, "")
    if not cell and default is not None:
        return default
    try:
        value = float(cell)
    except ValueError:
        value = nan
    if not -most <= value <= most:
        raise row.error(f"{column}: {cell!r}; expected degrees from -{most} to {most}")
    return value


def _people(row: OwnRow, default: int) -> int:
    cell = row.cells.get("population", "")
    if cell and not cell.isdecimal():
        raise row.error(f"population: {cell!r}; expected a whole number")
    return int(cell) if cell else default
