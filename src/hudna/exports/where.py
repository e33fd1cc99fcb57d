"""The one place and the one day that a row of the field's tables asks for."""

import datetime as dt
import hashlib
from collections.abc import Iterable

from hudna.lexicon.place_schema import Place
from hudna.lexicon.places import load_places

_BROAD = {"country": 3, "region": 2, "governorate": 2, "district": 1}


def spot_of(places: Iterable[str]) -> Place | None:
    """The most exact of some places; of equals the first."""
    gazetteer = load_places().places
    found = [gazetteer[key] for key in places if key in gazetteer]
    return min(found, key=lambda place: _BROAD.get(place.precision, 0), default=None)


def breadth(place: Place | None) -> int:
    """0 a place on the map, 1 a district, 2 a region, 3 a country or unknown."""
    return 3 if place is None else _BROAD.get(place.precision, 0)


def days(first: str | None, last: str | None) -> int | None:
    """How many days a time may span; None where it has no bounds."""
    if first is None:
        return None
    start = dt.date.fromisoformat(first)
    return (dt.date.fromisoformat(last or first) - start).days + 1


def stamp(day: str) -> int:
    """The beginning of an ISO day as GDELT writes moments.

    >>> stamp("2021-05-25")
    20210525000000
    """
    return int(day[:10].replace("-", "") + "000000")


def number(key: str) -> int:
    """A whole number below 2**48 that stands for an id: the same in every export.

    >>> number("a") == number("a") < 2**48
    True
    """
    return int.from_bytes(hashlib.sha256(key.encode()).digest()[:6], "big")
