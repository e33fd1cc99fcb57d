"""Words that say roughly how many: `ما لا يقل عن`, `ما يزيد على`, `ما يقارب`.

They are a clause in form and a quantifier in use: their لا denies nothing, and their
verb does nothing.
"""

from collections.abc import Iterator, Sequence
from functools import cache

from hudna.extract.clauses.words import Word
from hudna.lexicon.rules import rule_file

_OPENERS = frozenset(("ما", "بما", "لا"))
_LONGEST = 4


@cache
def _phrases() -> tuple[tuple[str, ...], ...]:
    words = rule_file("extract/clauses/particles.toml").words["approximate"]
    return tuple(sorted((tuple(key.split()) for key in words), key=len, reverse=True))


def approximated(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """A sentence's words, all those of such phrases as quantifiers."""
    found = set(_approximations(words))
    if not found:
        return words
    return tuple(
        Word(word.text, "quantifier", "", word.joined, (), (), (), definite=False)
        if at in found
        else word
        for at, word in enumerate(words)
    )


def _approximations(words: Sequence[Word]) -> Iterator[int]:
    for at, word in enumerate(words):
        if word.text in _OPENERS:
            rest = tuple(w.text for w in words[at : at + _LONGEST])
            phrase = next((p for p in _phrases() if rest[: len(p)] == p), ())
            yield from range(at, at + len(phrase))
