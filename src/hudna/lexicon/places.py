"""The gazetteer at run time: names to places."""

import functools
from pathlib import Path

import msgspec
from msgspec import Struct

from hudna.core.folding import fold_word
from hudna.lexicon.place_schema import Compiled, Place, PlaceName

__all__ = ["Gazetteer", "Place", "PlaceName", "load_places"]

_FILE = Path(__file__).parent / "compiled" / "places.msgpack"


class Gazetteer(Struct, frozen=True):
    """Places by id, and their names by the first folded word, longest name first."""

    places: dict[str, Place]
    names: dict[str, tuple[PlaceName, ...]]
    nisbas: dict[str, str]
    given: frozenset[str]

    def find(self, name: str) -> tuple[Place, ...]:
        """The places that bear a name, likeliest first.

        >>> load_places().find("المنطقة الخضراء")[0].name_en
        'Green Zone'
        """
        words = tuple(fold_word(name).split())
        for entry in self.names.get(words[0], ()) if words else ():
            if entry.words == words:
                return tuple([self.places[key] for key in entry.ids])
        return ()

    def country_of_nisba(self, word: str) -> str | None:
        """The country that a folded adjective of origin names (`الليبية`: LY)."""
        bare = word.removeprefix("ال")
        for ending in ("", "ة", "ين", "ون", "ان", "ات"):
            if bare.endswith(ending):
                country = self.nisbas.get(bare.removesuffix(ending))
                if country is not None:
                    return country
        return None


@functools.cache
def load_places() -> Gazetteer:
    """Load the compiled gazetteer, once a process."""
    compiled = msgspec.msgpack.decode(_FILE.read_bytes(), type=Compiled)
    return Gazetteer(
        {place.id: place for place in compiled.places},
        compiled.names,
        compiled.nisbas,
        compiled.given,
    )
