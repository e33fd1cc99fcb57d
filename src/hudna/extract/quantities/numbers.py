"""Arabic number words and digits to whole numbers.

>>> from hudna.core.folding import fold
>>> from hudna.extract.tokens import tokenise
>>> read_number(tokenise(fold("ألف ومئتان وخمسة وثلاثون قتيلا")), 0, 5)
Number(value=1235, last=4)
"""

from functools import cache

from msgspec import Struct

from hudna.extract.tokens import Tokens
from hudna.lexicon.rules import rule_file

_GROUP = 3
_TEN = 10
_HUNDRED = 100
_THOUSAND = 1000


class Number(Struct, frozen=True, gc=False):
    """A number and the index of the word after it."""

    value: int
    last: int


@cache
def _words() -> dict[str, dict[str, int]]:
    return rule_file("extract/quantities/numbers.toml").words


@cache
def _values() -> dict[str, int]:
    """Every exact number word to its value."""
    words = _words()
    return {
        word: value
        for name in ("thousand", "hundred", "ten", "unit")
        for word, value in words[name].items()
    }


def vague(word: str) -> int | None:
    """The least that a word of unknown number means: `عشرات` is twenty or more."""
    return _words()["vague"].get(_plain(word))


def read_number(tokens: Tokens, at: int, last: int) -> Number | None:
    """The number that begins at a word; None where none does.

    Words go on for as long as they make one number: units before tens (`خمسة
    وعشرون`), thousands before hundreds, each joined by و but in `خمسة عشر` and
    before `آلاف`. A leading و or preposition is passed over. The bare plural
    `آلاف` is no number.
    """
    if at >= last:
        return None
    if tokens.words[at][0].isdecimal():
        number = _digits(tokens, at, last)
    else:
        if _plain(tokens.words[at]) == "الاف":
            return None
        number = _spelled(tokens, at, last)
    if number is None:
        return None
    return _scaled(tokens, number, last)


def _digits(tokens: Tokens, at: int, last: int) -> Number | None:
    """`12`, `1200`, `1,200`, `1.200`; a decimal is no number of people."""
    text = tokens.words[at]
    after = at + 1
    while after < last and tokens.gap(after) in (",", ".") and _is_group(tokens, after):
        text += tokens.words[after]
        after += 1
    decimal = after < len(tokens) and tokens.gap(after) == "."
    if decimal and tokens.words[after][0].isdecimal():
        return None
    return Number(int(text), after) if len(text) <= _TEN else None


def _is_group(tokens: Tokens, at: int) -> bool:
    word = tokens.words[at]
    return word.isdecimal() and len(word) == _GROUP


def _spelled(tokens: Tokens, at: int, last: int) -> Number | None:
    values = _values()
    total = part = 0
    smallest = _THOUSAND * _THOUSAND
    index = at
    while index < last:
        word = tokens.words[index]
        joined = index > at and word.startswith("و") and word not in values
        value = values.get(
            word[1:] if joined else _plain(word) if index == at else word
        )
        if value is None or "," in (tokens.gap(index) if index > at else ""):
            break
        if value >= _THOUSAND:
            if part and not joined and value in (_THOUSAND, _THOUSAND**2):
                total, part = total + part * value, 0
            elif joined or index == at:
                total += value
            else:
                break
            smallest = _THOUSAND
        elif index == at or (joined and _adds(part, value, smallest)):
            part += value
            smallest = min(smallest, value)
        elif value == _TEN and not joined and 0 < part % _HUNDRED < _TEN:
            part += value
            smallest = _TEN
        elif value == _HUNDRED and not joined and 0 < part < _TEN:
            part *= value
            smallest = _HUNDRED
        else:
            break
        index += 1
    return Number(total + part, index) if index > at else None


def _adds(part: int, value: int, smallest: int) -> bool:
    """Whether و adds a value: a smaller one, or the tens after units."""
    units_before = 0 < part % _HUNDRED < _TEN <= value < _HUNDRED
    return value < smallest or units_before


def _scaled(tokens: Tokens, number: Number, last: int) -> Number:
    """`12 ألفا`, `3 ملايين`: digits before a word of scale."""
    if number.last >= last or not tokens.words[number.last - 1][0].isdecimal():
        return number
    scale = _words()["thousand"].get(tokens.words[number.last])
    if scale in (_THOUSAND, _THOUSAND**2):
        return Number(number.value * scale, number.last + 1)
    return number


def _plain(word: str) -> str:
    """A word without a leading conjunction, preposition or article."""
    known = _words()
    if any(word in known[name] for name in known):
        return word
    bare = word[1:] if word[:1] in ("و", "ف") else word
    bare = bare[1:] if bare[:1] in ("ب", "ل") and bare[1:] in _values() else bare
    return bare.removeprefix("ال")
