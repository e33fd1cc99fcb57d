"""A user's own places: a CSV file that extends or corrects the gazetteer.

A header names the columns, of which `COLUMNS` tells the known ones; lines that begin
with `#` are comments. A row whose `id` the gazetteer has corrects that place, and the
cells that it leaves empty stay as they were. A row with the cue `never` takes a name
out of the gazetteer.
"""

import csv
import re
from collections.abc import Iterable, Iterator
from math import nan
from pathlib import Path
from typing import get_args

import msgspec
from msgspec import Struct

from hudna.core.errors import LexiconError
from hudna.core.folding import fold_word
from hudna.core.ids import stable_id
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
_WORD = re.compile(r"[0-9]+|[^\W0-9_]+")
_ID = re.compile(r"[\w.:-]+")
_COUNTRY = re.compile(r"[A-Z]{2}")
_CUES = ("", "preposition", "head", "never")


class _Row(Struct, frozen=True):
    """The cells of a line by column, and how to name the line in an error."""

    cells: dict[str, str]
    where: str

    def error(self, problem: str) -> LexiconError:
        return LexiconError(f"{self.where}: {problem}")


def extend_places(gazetteer: Gazetteer, paths: Iterable[str | Path]) -> Gazetteer:
    """The gazetteer with the places of CSV files, the later ones winning.

    Raises:
        LexiconError: `file: line N: problem`, for a row that cannot be used.
    """
    for path in paths:
        entries: list[Entry] = []
        seen: dict[str, str] = {}
        for row in _rows(Path(path)):
            entry = _entry(row, gazetteer)
            if entry.place is not None:
                key = entry.place.id
                if key in seen:
                    raise row.error(f"id: {key} is on {seen[key]} already")
                seen[key] = row.where.rpartition(": ")[2]
            entries.append(entry)
        gazetteer = gazetteer.extended(entries)
    return gazetteer


def _rows(path: Path) -> Iterator[_Row]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as fault:
        raise LexiconError(f"{path}: cannot be read: {fault.strerror}") from fault
    except UnicodeDecodeError as fault:
        line = fault.object.count(b"\n", 0, fault.start) + 1
        raise LexiconError(f"{path}: line {line}: is not UTF-8") from fault
    reader = csv.reader(text.splitlines(keepends=True), strict=True)
    columns: list[str] | None = None
    try:
        for cells in reader:
            where = f"{path}: line {reader.line_num}"
            if not any(map(str.strip, cells)) or cells[0].startswith("#"):
                continue
            if columns is None:
                columns = _header([cell.strip() for cell in cells], where)
            elif len(cells) != len(columns):
                raise LexiconError(
                    f"{where}: has {len(cells)} cells; expected {len(columns)}"
                )
            else:
                stripped = map(str.strip, cells)
                yield _Row(dict(zip(columns, stripped, strict=True)), where)
    except csv.Error as fault:
        raise LexiconError(f"{path}: line {reader.line_num}: {fault}") from fault
    if columns is None:
        raise LexiconError(f"{path}: line 1: has no header; expected name_ar,lat,lon …")


def _header(columns: list[str], where: str) -> list[str]:
    for column in columns:
        if column not in COLUMNS:
            raise LexiconError(
                f"{where}: unknown column {column!r}; expected {', '.join(COLUMNS)}"
            )
        if columns.count(column) > 1:
            raise LexiconError(f"{where}: column {column} is there twice")
    if "name_ar" not in columns and "id" not in columns:
        raise LexiconError(f"{where}: no column name_ar; expected name_ar,lat,lon …")
    return columns


def _entry(row: _Row, gazetteer: Gazetteer) -> Entry:
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


def _place(row: _Row, old: Place | None) -> Place:
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


def _one_of(row: _Row, column: str, allowed: tuple[str, ...], default: str) -> str:
    value = row.cells.get(column) or default
    if value not in allowed:
        expected = ", ".join(filter(None, allowed))
        raise row.error(f"{column}: {value!r}; expected one of {expected}")
    return value


def _number(row: _Row, column: str, most: int, default: float | None) -> float:
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


def _people(row: _Row, default: int) -> int:
    cell = row.cells.get("population", "")
    if cell and not cell.isdecimal():
        raise row.error(f"population: {cell!r}; expected a whole number")
    return int(cell) if cell else default
