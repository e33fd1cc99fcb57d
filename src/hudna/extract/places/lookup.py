"""What may begin at a word: one look-up a word form, filled as forms are seen."""

import re
from functools import lru_cache

from msgspec import Struct

from hudna.extract.places.government import seats
from hudna.extract.places.heads import Heads, Level, find_head, load_heads
from hudna.extract.tokens import Tokens
from hudna.lexicon.places import Gazetteer, PlaceName

_CLITICS = re.compile("[وف]?[بلك]|[وف]")
_PROCLITIC = frozenset("وفبلك")
_SHORTEST = 3
"""Letters that a name has at least which is looked for after proclitics."""
_REMEMBERED = 1 << 17
_GAZETTEERS = 4
"""Gazetteers whose look-ups are kept: the package's, and some with a user's places."""


class HeadWord(Struct, frozen=True, gc=False):
    """A head noun as it is written: its proclitics, and what it tells of a name."""

    clitic: str
    noun: str
    level: Level
    sure: bool
    many: bool


class Option(Struct, frozen=True, gc=False):
    """The names that may begin at a word, for one way to cut its proclitics.

    `longer` has names of several words by their second, the longest first.
    """

    clitic: str
    longer: dict[str, tuple[PlaceName, ...]]
    alone: PlaceName | None


class Start(Struct, frozen=True, gc=False):
    """All that a word form is to places; `nisba` is the country of an adjective."""

    options: tuple[Option, ...]
    head: HeadWord | None
    nisba: str | None


class Match(Struct, frozen=True, gc=False):
    """A name of the gazetteer at a word, and the proclitics before it."""

    name: PlaceName
    clitic: str


class Starts(dict[str, Start | None]):
    """Word form to what may begin there; None for a form that is nothing to places.

    Attributes:
        capitals: Ids of the places whose names may stand for a government.
    """

    def __init__(self, gazetteer: Gazetteer) -> None:
        super().__init__()
        self._gazetteer = gazetteer
        self._heads = load_heads()
        self.capitals = seats().union(gazetteer.capitals.values())

    def __missing__(self, word: str) -> Start | None:
        if len(self) > _REMEMBERED:
            self.clear()
        options = tuple(_options(word, self._gazetteer))
        head = _head_word(word, self._heads)
        nisba = self._gazetteer.country_of_nisba(word)
        start = Start(options, head, nisba) if options or head or nisba else None
        self[word] = start
        return start


@lru_cache(maxsize=_GAZETTEERS)
def starts_of(gazetteer: Gazetteer) -> Starts:
    """The look-up of a gazetteer, which all texts share."""
    return Starts(gazetteer)


def _head_word(word: str, heads: Heads) -> HeadWord | None:
    found = find_head(word, heads)
    if found is None:
        return None
    clitic, noun = found
    return HeadWord(
        clitic, noun, heads.levels[noun], noun in heads.sure, noun in heads.many
    )


def _options(word: str, gazetteer: Gazetteer) -> list[Option]:
    found = [
        _option("", names) for names in [gazetteer.names.get(word)] if names is not None
    ]
    if word[:1] not in _PROCLITIC or word in gazetteer.given:
        return found
    for size in (1, 2):
        clitic, rest = word[:size], word[size:]
        if len(rest) < _SHORTEST or not _CLITICS.fullmatch(clitic):
            continue
        if clitic[-1] == "ل" and rest[0] == "ل":
            rest = "ا" + rest
        elif clitic[-1] == "ل" and rest.startswith("ال"):
            continue
        names = gazetteer.names.get(rest, ())
        if clitic[-1] in "فك":
            # Most such words are words of their own: كمال, فرانس.
            names = tuple([name for name in names if _is_own(name)])
        if names:
            found.append(_option(clitic, names))
    return found


def _is_own(name: PlaceName) -> bool:
    return bool(name.ids) and not name.ids[0].startswith("gn:")


def _option(clitic: str, names: tuple[PlaceName, ...]) -> Option:
    longer: dict[str, tuple[PlaceName, ...]] = {}
    alone = None
    for name in names:
        if len(name.words) == 1:
            alone = name
        else:
            second = name.words[1]
            longer[second] = (*longer.get(second, ()), name)
    return Option(clitic, longer, alone)


def find_name(tokens: Tokens, index: int, start: Start) -> Match | None:
    """The longest name at a word, as it stands or after its proclitics."""
    best: Match | None = None
    second = tokens.words[index + 1] if index + 1 < len(tokens.words) else ""
    for option in start.options:
        name = option.alone
        for longer in option.longer.get(second, ()):
            if _follows(tokens, index, longer.words):
                name = longer
                break
        if name is not None and (
            best is None or len(name.words) > len(best.name.words)
        ):
            best = Match(name, option.clitic)
    return best


def _follows(tokens: Tokens, index: int, words: tuple[str, ...]) -> bool:
    """Whether a name's words follow, the first one being there already."""
    size = len(words)
    return tokens.words[index + 1 : index + size] == words[1:] and all(
        tokens.gap(at).isspace() or tokens.gap(at) == "-"
        for at in range(index + 1, index + size)
    )
