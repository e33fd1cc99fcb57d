"""Head nouns of place names, from `heads.toml`."""

import functools
from typing import Literal, get_args

from msgspec import Struct

from hudna.core.folding import fold_word
from hudna.lexicon.rules import rule_file

Level = Literal["town", "district", "governorate", "country", "point", "any", "area"]


class Heads(Struct, frozen=True):
    """What folded words tell of the name after them."""

    levels: dict[str, Level]
    sure: frozenset[str]
    many: frozenset[str]


@functools.cache
def load_heads() -> Heads:
    """Read the head nouns, once a process."""
    tables = rule_file("extract/places/heads.toml").words
    levels: dict[str, Level] = {}
    lists: dict[str, set[str]] = {"sure": set(), "words": set(), "many": set()}
    for level in get_args(Level):
        for kind, words in tables[level].items():
            folded = [fold_word(word) for word in words]
            lists[kind].update(folded)
            levels |= dict.fromkeys(folded, level)
    return Heads(levels, frozenset(lists["sure"]), frozenset(lists["many"]))


def find_head(word: str, heads: Heads) -> tuple[str, str] | None:
    """The head noun that a folded word is, after its proclitics.

    >>> find_head("وبمحافظة", load_heads())
    ('وب', 'محافظة')
    """
    for size in (0, 1, 2):
        if set(word[:size]) <= set("وفبلك") and word[size:] in heads.levels:
            return word[:size], word[size:]
    return None
