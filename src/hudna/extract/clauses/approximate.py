"""Words that say roughly how many: `ما لا يقل عن`, `ما يزيد على`, `ما يقارب`.

They are a clause in form and a quantifier in use: their لا denies nothing, and their
verb does nothing.
"""

from collections.abc import Iterator, Sequence
from functools import cache

from hudna.extract.clauses.words import Word
from hudna.lexicon.rules import rule_file

_OPENERS = frozenset(("ما", "بما", "لا", "مالا"))


@cache
def _phrases() -> tuple[tuple[str, ...], ...]:
    words = rule_file("extract/clauses/particles.toml").words["approximate"]
    return tuple(sorted((tuple(key.split()) for key in words), key=len, reverse=True))


def approximations(words: Sequence[Word]) -> Iterator[int]:
    """The indices of all words of such phrases before a number or what is counted."""
    for at, word in enumerate(words):
        if word.text in _OPENERS:
            rest = [w.text for w in words[at : at + 5]]
            for phrase in _phrases():
                if tuple(rest[: len(phrase)]) == phrase:
                    yield from range(at, at + len(phrase))
                    break
