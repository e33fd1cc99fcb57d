"""Look places up for people: by Arabic phrase or English name, spelt loosely."""

import difflib
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property

from hudna.core.folding import fold, fold_word
from hudna.extract.places.places import find_places
from hudna.extract.tokens import tokenise
from hudna.lexicon.place_schema import Place
from hudna.lexicon.places import Gazetteer
from hudna.resolve.places import resolve_places

_ARABIC = re.compile("[\u0621-\u064a]")
_ARTICLE = re.compile(r"\b(?:a[dlnrstz]|el|ash|adh|ath|the)\b")
_LOOSE_ARABIC = str.maketrans({"ة": "ه", "ؤ": "و", "ئ": "ي", "ء": None})
_APOSTROPHES = re.compile("['`\u2018\u2019\u02be\u02bf]")
_ENDING = re.compile(r" (?:governorate|province|state|city)$")
_TYPED_H = re.compile(r"ه\b")
_ALIKE = 0.6
"""Likeness (difflib's ratio) from which two spellings of one skeleton are one name."""
_NEAR = 0.6


class PlaceSearch:
    """Finds the places of a gazetteer by name; built once for many names."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer

    def find(self, name: str) -> tuple[Place, ...]:
        """All places that a name or phrase can mean, likeliest first; () if none.

        Arabic is read as in an article, so that `محافظة حلب` is the governorate and
        `وبالموصل` is Mosul; English by name, whatever its article, accents and vowels
        (`Hodeida`, `Al-Hudaydah`).
        """
        name = " ".join(name.split())
        if not name:
            return ()
        for key in (name, name.lower()):
            if key in self._gazetteer.places:
                return (self._gazetteer.places[key],)
        if _ARABIC.search(name):
            return self._arabic(name)
        return self._english(name)

    def near(self, name: str, most: int) -> tuple[str, ...]:
        """Known names that look like one that is unknown, the likest first."""
        if _ARABIC.search(name):
            known = {_loose(word): word for word in self._spellings}
            wanted = _loose(fold_word(name))
        else:
            known = {
                _latin(place.name_en): place.name_en
                for place in self._gazetteer.places.values()
            }
            wanted = _latin(name)
        close = difflib.get_close_matches(wanted, known, most, _NEAR)
        return tuple([known[key] for key in close])

    def names_of(self, place: Place) -> tuple[str, ...]:
        """The further Arabic names of a place, as they are matched."""
        first = fold_word(place.name_ar)
        names = self._names.get(place.id, ())
        # That an ending ة may be typed ه goes without saying.
        loose = {re.sub("ة\\b", "ه", name) for name in names if "ة" in name}
        return tuple([n for n in names if n != first and n not in loose])

    def _arabic(self, name: str) -> tuple[Place, ...]:
        exact = self._gazetteer.find(name)
        if exact:
            return exact
        tokens = tokenise(fold(name))
        for found in resolve_places(
            find_places(tokens, self._gazetteer), gazetteer=self._gazetteer
        ):
            mention = found.mention
            if (mention.first, mention.last) == (0, len(tokens)) and found.place:
                return (found.place, *found.others)
        spelt = self._loosely.get(_loose(fold_word(name)))
        if spelt:
            return self._gazetteer.find(spelt)
        headed = _TYPED_H.sub("ة", name)  # مدينه حلب
        return self._arabic(headed) if headed != name else ()

    def _english(self, name: str) -> tuple[Place, ...]:
        wanted = _latin(name)
        exact = self._by_english.get(wanted)
        if exact:
            return tuple(exact)
        alike = self._by_skeleton.get(_skeleton(wanted), ())
        scored = [
            (
                difflib.SequenceMatcher(None, wanted, _latin(place.name_en)).ratio(),
                place,
            )
            for place in alike
        ]
        scored = [pair for pair in scored if pair[0] >= _ALIKE]
        scored.sort(key=lambda pair: (-pair[1].prior, -pair[0], pair[1].id))
        return tuple([place for _, place in scored])

    @cached_property
    def _names(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for entries in self._gazetteer.names.values():
            for entry in entries:
                for key in entry.ids:
                    found[key].append(" ".join(entry.words))
        return found

    @cached_property
    def _spellings(self) -> list[str]:
        return sorted(
            " ".join(entry.words)
            for entries in self._gazetteer.names.values()
            for entry in entries
            if entry.ids
        )

    @cached_property
    def _loosely(self) -> dict[str, str]:
        return {_loose(name): name for name in reversed(self._spellings)}

    @cached_property
    def _by_english(self) -> dict[str, list[Place]]:
        found: dict[str, list[Place]] = defaultdict(list)
        for place in self._ranked():
            name = _latin(place.name_en)
            for key in {name, _ENDING.sub("", name)}:
                found[key].append(place)
        return found

    @cached_property
    def _by_skeleton(self) -> dict[str, list[Place]]:
        found: dict[str, list[Place]] = defaultdict(list)
        for place in self._ranked():
            found[_skeleton(_latin(place.name_en))].append(place)
        return found

    def _ranked(self) -> Iterator[Place]:
        places = self._gazetteer.places.values()
        yield from sorted(places, key=lambda place: (-place.prior, place.id))


def _loose(name: str) -> str:
    """A folded Arabic name without articles, hamzas and final ة or ا."""
    return " ".join(
        re.sub("[اه]$", "", word.translate(_LOOSE_ARABIC)).removeprefix("ال")
        for word in name.split()
    )


def _latin(name: str) -> str:
    """An English name in small letters, without accents, hyphens and articles."""
    plain = unicodedata.normalize("NFKD", name).casefold()
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    plain = plain.partition("(")[0]  # Tripoli (Libya)
    plain = _APOSTROPHES.sub("", plain)
    words = re.sub(r"[\W_]+", " ", plain)
    return " ".join(_ARTICLE.sub(" ", words).split())


def _skeleton(name: str) -> str:
    """What all transliterations of a name share: its consonants, once each in a row."""
    bare = re.sub("[aeiouyw ]", "", name).replace("q", "k").replace("h", "")
    return re.sub(r"(.)\1+", r"\1", bare)
