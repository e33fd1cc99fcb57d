"""Look a place's name up at a word, and judge by its neighbours whether it is one."""

import functools
import re

from msgspec import Struct

from hudna.core.folding import fold_word
from hudna.extract.tokens import Tokens
from hudna.lexicon.places import Gazetteer, PlaceName
from hudna.lexicon.rules import rule_file

_CLITICS = re.compile("[وف]?[بلك]|[وف]")
_SHORTEST = 3
"""Letters that a name has at least which is looked for after proclitics."""


class Neighbours(Struct, frozen=True):
    """Folded words beside a name that tell whether it is a place's."""

    prepositions: frozenset[str]
    kin: frozenset[str]
    named_after: frozenset[str]
    first_parts: frozenset[str]
    offices: frozenset[str]


@functools.cache
def load_neighbours() -> Neighbours:
    """Read `neighbours.toml`, once a process."""
    lists = rule_file("extract/places/neighbours.toml").words
    return Neighbours(
        **{name: frozenset(map(fold_word, words)) for name, words in lists.items()}
    )


class Match(Struct, frozen=True):
    """A name of the gazetteer at a word, and the proclitics before it."""

    name: PlaceName
    clitic: str


def _longest(
    tokens: Tokens, index: int, word: str, gazetteer: Gazetteer
) -> PlaceName | None:
    for name in gazetteer.names.get(word, ()):
        size = len(name.words)
        if size == 1:
            return name
        if tokens.words[index + 1 : index + size] == name.words[1:] and all(
            tokens.gap(at).isspace() or tokens.gap(at) == "-"
            for at in range(index + 1, index + size)
        ):
            return name
    return None


def find_name(tokens: Tokens, index: int, gazetteer: Gazetteer) -> Match | None:
    """The longest name at a word, as it stands or after its proclitics."""
    word = tokens.words[index]
    whole = _longest(tokens, index, word, gazetteer)
    best = Match(whole, "") if whole else None
    if word in gazetteer.given:
        return best
    for size in (1, 2):
        clitic, rest = word[:size], word[size:]
        if len(rest) < _SHORTEST or not _CLITICS.fullmatch(clitic):
            continue
        if clitic[-1] == "ل" and rest[0] == "ل":
            rest = "ا" + rest
        elif clitic[-1] == "ل" and rest.startswith("ال"):
            continue
        name = _longest(tokens, index, rest, gazetteer)
        if name and clitic[-1] in "فك" and not _is_own(name):
            continue  # most such words are words of their own: كمال, فرانس
        if name and (best is None or len(name.words) > len(best.name.words)):
            best = Match(name, clitic)
    return best


def _is_own(name: PlaceName) -> bool:
    return bool(name.ids) and not name.ids[0].startswith("gn:")


def stands(tokens: Tokens, index: int, match: Match, gazetteer: Gazetteer) -> bool:
    """Whether a match without a head noun is a place, by its cue and its neighbour."""
    if match.name.cue in {"head", "never"}:
        return False
    known = load_neighbours()
    close = index > 0 and tokens.gap(index).isspace()
    before = tokens.words[index - 1] if close else ""
    if match.name.cue == "preposition":
        return before in known.prepositions
    if match.clitic:
        return True
    if before in gazetteer.given:
        return False
    single = len(match.name.words) == 1
    return not (single and (before in known.kin or before in known.named_after))


def new_name(tokens: Tokens, index: int) -> int:
    """How many words a name has that the gazetteer lacks, after a sure head noun.

    Only what cannot be an adjective, a verb or a preposition counts: a word with the
    article (`بلدة القريات`), or a first part of compound names (`قرية تل الحصى`).
    """
    if index >= len(tokens) or not tokens.gap(index).isspace():
        return 0
    known = load_neighbours()
    word = tokens.words[index]
    following = index + 1 < len(tokens) and tokens.gap(index + 1).isspace()
    if (
        word in known.first_parts
        and following
        and len(tokens.words[index + 1]) >= _SHORTEST
    ):
        return 2
    bare = word.removeprefix("ال")
    return int(_SHORTEST <= len(bare) < len(word) and word not in known.offices)
