"""Where a text names a truce: `هدنة`, `وقف فوري لإطلاق النار`, `اتفاق التهدئة`."""

from functools import cache

from msgspec import Struct

from hudna.extract.tokens import Tokens
from hudna.lexicon.rules import rule_file

_PROCLITICS = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول", "فب", "فل", "وك")
_BETWEEN = 3


class TruceName(Struct, frozen=True, gc=False):
    """Words `first` to `last` (excluded); `core` is the first word of the name itself.

    `kind` is `truce`, `calm` or `halt`; `carrier` where only a word that stands for a
    truce named before (`الاتفاق`) is there. `end` is where the name ends without the
    adjectives after it; `proclitics` are the letters written before its first word.
    """

    first: int
    last: int
    core: int
    kind: str
    end: int
    proclitics: str


class _Vocabulary(Struct, frozen=True):
    name: dict[str, str]
    bare: frozenset[str]
    halt: frozenset[str]
    halted: frozenset[tuple[str, ...]]
    quality: frozenset[str]
    carrier: frozenset[str]


@cache
def _vocabulary() -> _Vocabulary:
    words = rule_file("extract/truces/names.toml").words

    def clitic(forms: dict[str, str]) -> dict[str, str]:
        out = {}
        for form, kind in forms.items():
            for letters in _PROCLITICS:
                out[letters + form] = kind
                if letters.endswith("ل") and form.startswith("ال"):
                    out[letters + form[1:]] = kind
        return out

    return _Vocabulary(
        clitic(words["name"]),
        frozenset([*words["name"], *words["halt"]]),
        frozenset(clitic(words["halt"])),
        frozenset(tuple(form.split()) for form in words["halted"]),
        frozenset(words["quality"]),
        frozenset(clitic(words["carrier"])),
    )


def find_truce_names(tokens: Tokens) -> tuple[TruceName, ...]:
    """Every place where the text names a truce, in order."""
    known = _vocabulary()
    words = tokens.words
    found: list[TruceName] = []
    for at, word in enumerate(words):
        kind = known.name.get(word)
        if kind is not None:
            found.append(_carried(tokens, at, at + 1, kind))
        elif word in known.halt:
            last = _halted(words, at + 1)
            if last is not None:
                found.append(_carried(tokens, at, last, "halt"))
        elif word in known.carrier and "ال" in word[:3]:
            found.append(TruceName(at, at + 1, at, "carrier", at + 1, ""))
    return _named(tuple(found))


def _halted(words: tuple[str, ...], at: int) -> int | None:
    known = _vocabulary()
    for begin in range(at, min(at + _BETWEEN, len(words))):
        for length in (2, 1):
            if tuple(words[begin : begin + length]) in known.halted:
                return min(begin + length, len(words))
        if words[begin] not in known.quality:
            return None
    return None


def _carried(tokens: Tokens, core: int, last: int, kind: str) -> TruceName:
    """Take in a carrier before the name: `اتفاق وقف إطلاق النار`."""
    known = _vocabulary()
    first, end = core, last
    if core and tokens.words[core - 1] in known.carrier and "," not in tokens.gap(core):
        first = core - 1
    while last < len(tokens) and tokens.words[last] in known.quality:
        last += 1
    word = tokens.words[core]
    letters = next(
        (p for p in reversed(_PROCLITICS) if p and word[len(p) :] in known.bare), ""
    )
    return TruceName(first, last, core, kind, end, letters)


def _named(found: tuple[TruceName, ...]) -> tuple[TruceName, ...]:
    """A bare carrier counts only after a truce was named, and not beside its name."""
    kept: list[TruceName] = []
    seen = False
    named = [name for name in found if name.kind != "carrier"]
    taken = {at for name in named for at in range(name.first, name.last)}
    for name in found:
        if name.kind == "carrier" and (not seen or name.first in taken):
            continue
        seen = seen or name.kind != "carrier"
        kept.append(name)
    return tuple(kept)
