"""The gazetteer at run time: names to places."""

import functools
from collections.abc import Iterable
from pathlib import Path

import msgspec
from msgspec import Struct

from hudna.core.folding import fold_word
from hudna.lexicon.place_schema import Compiled, Place, PlaceName

__all__ = ["Gazetteer", "Place", "PlaceName", "load_places"]

_FILE = Path(__file__).parent / "compiled" / "places.msgpack"
_ENDINGS = ("", "ة", "ين", "ون", "ان", "ات", "ا")


class Gazetteer(Struct, frozen=True, eq=False):
    """Places by id, and their names by the first folded word, longest name first.

    Attributes:
        places: By id.
        names: By the first word.
        nisbas: Folded adjective of origin to its country.
        given: Folded given names, after which a place's name is a surname.
        capitals: Country to the id of its capital.
        preferred: Ids of a user's own places, which win where the text does not tell.
    """

    places: dict[str, Place]
    names: dict[str, tuple[PlaceName, ...]]
    nisbas: dict[str, str]
    given: frozenset[str]
    capitals: dict[str, str] = {}
    preferred: frozenset[str] = frozenset()

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
        for ending in _ENDINGS:
            if bare.endswith(ending):
                country = self.nisbas.get(bare.removesuffix(ending))
                if country is not None:
                    return country
        return None

    def extended(
        self, entries: Iterable[tuple[Place, tuple[tuple[str, ...], ...]]]
    ) -> "Gazetteer":
        """This gazetteer with further places, each with the folded words of its names.

        A place whose id is known here replaces the one of that id and keeps its names.
        A name that is known here keeps its other places and the cue that it needs.
        """
        places, names = dict(self.places), dict(self.names)
        added: set[str] = set()
        for place, all_words in entries:
            places[place.id] = place
            added.add(place.id)
            for words in all_words:
                names[words[0]] = _with_name(names.get(words[0], ()), words, place.id)
        return msgspec.structs.replace(
            self, places=places, names=names, preferred=self.preferred | added
        )


def _with_name(
    known: tuple[PlaceName, ...], words: tuple[str, ...], key: str
) -> tuple[PlaceName, ...]:
    """The names of a first word with a place first among those of one of them."""
    old = next((name for name in known if name.words == words), PlaceName(words, ()))
    # A phrase that is never a place is one now that somebody says so.
    cue = "" if old.cue == "never" else old.cue
    ids = (key, *(other for other in old.ids if other != key))
    rest = [name for name in known if name.words != words]
    return tuple(
        sorted([PlaceName(words, ids, cue), *rest], key=lambda n: -len(n.words))
    )


@functools.cache
def load_places() -> Gazetteer:
    """Load the compiled gazetteer, once a process."""
    compiled = msgspec.msgpack.decode(_FILE.read_bytes(), type=Compiled)
    return Gazetteer(
        {place.id: place for place in compiled.places},
        compiled.names,
        compiled.nisbas,
        compiled.given,
        compiled.capitals,
    )
