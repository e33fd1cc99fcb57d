"""How far and in which direction from a named place: `100 كلم شمال شرقي بغداد`."""

import functools

from msgspec import Struct

from hudna.core.folding import fold_word
from hudna.extract.tokens import Tokens
from hudna.lexicon.rules import rule_file

_MOST = 2000.0
_DIGITS = 5
"""Digits that no distance on land has."""
_MOST_WORDS = 7
"""Words before a phrase among which its distance stands."""

Direction = tuple[int, int]
"""Steps to the north and to the east."""


class Distance(Struct, frozen=True, gc=False):
    """Kilometres from a named place, the direction, and the first word that says so."""

    first: int
    kilometres: float
    direction: Direction | None


class _Words(Struct, frozen=True):
    """Folded words of distances: numbers, units in kilometres, and what links them."""

    numbers: dict[str, float]
    units: dict[str, float]
    duals: dict[str, float]
    links: frozenset[str]
    leads: frozenset[str]
    directions: dict[str, Direction]


@functools.cache
def _words() -> _Words:
    tables = rule_file("extract/places/distance.toml").words

    def folded(name: str) -> dict[str, float]:
        return {fold_word(word): float(n) for word, n in tables[name].items()}

    return _Words(
        folded("numbers"),
        folded("units"),
        folded("duals"),
        frozenset(map(fold_word, tables["links"]["words"])),
        frozenset(map(fold_word, tables["leads"]["words"])),
        {fold_word(w): (n, e) for w, (n, e) in tables["directions"].items()},
    )


def distance_before(
    tokens: Tokens, first: int, name: int, floor: int
) -> Distance | None:
    """The distance that stands before a phrase, whose bare name is at `name`.

    >>> from hudna.core.folding import fold
    >>> from hudna.extract.tokens import tokenise
    >>> tokens = tokenise(fold("على بعد 100 كلم شمال شرقي بغداد"))
    >>> distance_before(tokens, 4, 6, 0)
    Distance(first=1, kilometres=100.0, direction=(1, 1))
    """
    known = _words()
    at = first
    while at > floor and tokens.words[at - 1] in known.links:
        at -= 1
    if at <= floor:
        return None
    unit = tokens.words[at - 1]
    if unit in known.duals:
        kilometres, begin = known.duals[unit], at - 1
    elif unit in known.units:
        number, begin = _number(tokens, at - 1, floor, known)
        kilometres = number * known.units[unit]
    else:
        return None
    if not 0 < kilometres <= _MOST:
        return None
    while begin > floor and tokens.words[begin - 1] in known.leads:
        begin -= 1
    return Distance(begin, kilometres, _direction(tokens, at, name))


def _number(tokens: Tokens, unit: int, floor: int, known: _Words) -> tuple[float, int]:
    """The number before a unit, and its first word; 0 where none stands there."""
    value, at = 0.0, unit
    while at > floor and unit - at < _MOST_WORDS:
        word = tokens.words[at - 1]
        if word.isdigit():
            return (value + float(word) if len(word) < _DIGITS else 0.0), at - 1
        number = known.numbers.get(word, known.numbers.get(word.removeprefix("و")))
        if number is None:
            break
        value += number
        at -= 1
    return value, at


def _direction(tokens: Tokens, first: int, name: int) -> Direction | None:
    """The direction among the words before a name: `شمال شرقي`, `إلى الشرق من`."""
    north = east = 0
    for word in tokens.words[first:name]:
        step = _words().directions.get(word)
        if step is not None:
            north, east = north or step[0], east or step[1]
    return (north, east) if north or east else None
