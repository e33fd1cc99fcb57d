"""The gazetteer at run time: names to places."""

import functools
from collections.abc import Iterable
from pathlib import Path

import msgspec
from msgspec import Struct

from hudna.core.folding import fold_word
from hudna.lexicon.place_schema import Compiled, Cue, Place, PlaceName

__all__ = ["Entry", "Gazetteer", "Place", "PlaceName", "load_places"]

_FILE = Path(__file__).parent / "compiled" / "places.msgpack"
_ENDINGS = ("", "ة", "ين", "ون", "ان", "ات")


class Entry(Struct, frozen=True):
    """A user's own place, the folded words of each of its names, and their cue.

    Without a place, the names are none: their cue is `never`.
    """

    place: Place | None
    names: tuple[tuple[str, ...], ...]
    cue: Cue = ""


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

    def extended(self, entries: Iterable[Entry]) -> "Gazetteer":
        """This gazetteer with a user's own places.

        A place whose id is known here replaces the one of that id, which keeps its
        names too. A name that is known here keeps its other places, and the cue that
        it needs where the entry gives none.
        """
        places, names = dict(self.places), dict(self.names)
        added: set[str] = set()
        for entry in entries:
            if entry.place is not None:
                places[entry.place.id] = entry.place
                added.add(entry.place.id)
            for words in entry.names:
                names[words[0]] = _with_name(names.get(words[0], ()), words, entry)
        return msgspec.structs.replace(
            self, places=places, names=names, preferred=self.preferred | added
        )


def _with_name(
    known: tuple[PlaceName, ...], words: tuple[str, ...], entry: Entry
) -> tuple[PlaceName, ...]:
    """The names of a first word with one of them taken from an entry."""
    old = next((name for name in known if name.words == words), PlaceName(words, ()))
    rest = [name for name in known if name.words != words]
    if entry.place is None:
        new = PlaceName(words, (), "never")
    else:
        key = entry.place.id
        # A phrase that is never a place is one once somebody says so.
        cue = entry.cue or ("" if old.cue == "never" else old.cue)
        new = PlaceName(words, (key, *(one for one in old.ids if one != key)), cue)
    return tuple(sorted([new, *rest], key=lambda name: -len(name.words)))


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
