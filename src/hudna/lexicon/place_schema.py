"""What a place is, and how its names stand in the compiled gazetteer."""

from math import log10
from typing import Literal

from msgspec import Struct

Precision = Literal["point", "town", "district", "governorate", "country", "region"]
Cue = Literal["", "preposition", "head", "never"]


_PRIOR = {"country": 9.0, "region": 6.0, "governorate": 4.5, "point": 5.0}


class Place(Struct, frozen=True, array_like=True, gc=False):
    """A place on the map.

    `country` is an ISO 3166-1 alpha-2 code, empty for what lies in several; `lat` and
    `lon` are degrees (WGS 84) of a centre; `population` is 0 where unknown. Ids are
    country codes, `iq.green-zone` for the project's own places, `gn:98182` for
    GeoNames.
    """

    id: str
    name_ar: str
    name_en: str
    country: str
    lat: float
    lon: float
    precision: Precision
    population: int = 0

    @property
    def own(self) -> bool:
        """Whether the place is of the project's own list, not of GeoNames."""
        return not self.id.startswith("gn:")

    @property
    def prior(self) -> float:
        """How likely the place is meant where nothing else tells: 0 to 9.

        A town or district counts the decimal logarithm of its people, two more where
        the project lists it itself; a town of 30,000 outweighs the governorate of its
        name.
        """
        fixed = _PRIOR.get(self.precision)
        return log10(self.population + 1) + 2 * self.own if fixed is None else fixed


class PlaceName(Struct, frozen=True, array_like=True, gc=False):
    """A name, as folded words, and the places that bear it, likeliest first.

    `cue` tells what has to stand before the name to make it a place, because the same
    words mean something else as well: nothing, a preposition of place (`في النصر`),
    a head noun (`حي النصر`), or `never`: the phrase only contains a place's name
    (`درع الفرات`, an operation).
    """

    words: tuple[str, ...]
    ids: tuple[str, ...]
    cue: Cue = ""


class Compiled(Struct, frozen=True, array_like=True):
    """The content of `places.msgpack`."""

    places: tuple[Place, ...]
    names: dict[str, tuple[PlaceName, ...]]
    nisbas: dict[str, str]
    given: frozenset[str]
    """Folded given names: what follows one is a surname, not a place."""
    capitals: dict[str, str]
    """Country to the id of its capital."""
