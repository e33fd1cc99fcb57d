"""Where a text names a truce: `هدنة`, `وقف فوري لإطلاق النار`, `اتفاق التهدئة`."""

from functools import cache

from msgspec import Struct

from hudna.extract.tokens import Tokens
from hudna.lexicon.rules import rule_file

_PROCLITICS = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول", "فب", "فل", "وك")
_BETWEEN = 3
_INTRODUCES = 15


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
    presupposing: frozenset[str]
    beside: frozenset[str]
    offer: dict[str, str]
    metaphor: frozenset[str]


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
        frozenset(clitic(words["presupposing"])),
        frozenset(clitic(words["beside"])),
        clitic(words["offer"]),
        frozenset(words["metaphor"]),
    )


def find_truce_names(tokens: Tokens) -> tuple[TruceName, ...]:
    """Every place where the text names a truce, in order."""
    known = _vocabulary()
    words = tokens.words
    found: list[TruceName] = []
    for at, word in enumerate(words):
        kind = known.name.get(word)
        if kind is not None:
            if words[at + 1 : at + 2] and words[at + 1] in known.metaphor:
                continue
            found.append(_carried(tokens, at, at + 1, kind))
        elif word in known.halt:
            last = _halted(words, at + 1)
            if last is not None:
                found.append(_carried(tokens, at, last, "halt"))
        elif (
            word in known.presupposing
            or (word in known.beside and _beside(tokens, found, at))
            or (word in known.carrier and _definite(word) and not _between(words, at))
            or (word in known.offer and _introduced(words, found, at))
        ):
            found.append(_bare(at, "carrier"))
    return _named(tuple(found))


def _between(words: tuple[str, ...], at: int) -> bool:
    """`الاتفاق بين الحزبين` brings its own parties and stands for no truce before."""
    return words[at + 1 : at + 2] == ("بين",)


def _bare(at: int, kind: str) -> TruceName:
    return TruceName(at, at + 1, at, kind, at + 1, "")


def _beside(tokens: Tokens, found: list[TruceName], at: int) -> bool:
    """Whether the sentence has named a truce before a word."""
    last = next((n.last for n in reversed(found) if n.kind != "carrier"), None)
    if last is None or at - last > _INTRODUCES:
        return False
    return not any(
        "." in tokens.gap(i) or "\n" in tokens.gap(i) for i in range(last, at + 1)
    )


def _definite(word: str) -> bool:
    return "ال" in word[:4] or word.startswith(("لل", "ولل"))


def _introduced(words: tuple[str, ...], found: list[TruceName], at: int) -> bool:
    """Whether `مبادرة` was said to be one for a truce before `المبادرة` stands."""
    noun = _vocabulary().offer[words[at]]
    return any(
        noun in words[max(0, name.first - _INTRODUCES) : name.last + _INTRODUCES]
        for name in found
        if name.kind != "carrier"
    )


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
    if tokens.words[last - 1] == "غير" and last > end:
        last -= 1  # `هدنة غير رسمية`: the adjective that it denies is not known
    word = tokens.words[core]
    letters = next(
        (
            letters
            for letters in reversed(_PROCLITICS)
            if letters
            and word.startswith(letters)
            and word[len(letters) :] in known.bare
        ),
        "",
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
