"""Whole noun phrases: where one begins, what heads it, and where it ends.

Arabic builds a noun phrase rightwards from its head: adjectives that agree in
definiteness, genitives (idafa) that a definite word or a name closes, and participles
with a prepositional phrase of their own (`الفصائل المدعومة من إيران`).
"""

from functools import cache

from msgspec import Struct

from hudna.extract.clauses.apposition import apposed, is_close, name_end, name_follows
from hudna.extract.clauses.attributes import (
    begins_argument,
    describes,
    keeps_n,
    owns_nothing,
)
from hudna.extract.clauses.parse import Parse
from hudna.lexicon.rules import rule_file

_PARTICLES = "extract/clauses/particles.toml"
_PART_OF = frozenset(("من",))
_REFLEXIVE = ("نفسه", "نفسي", "نفسها", "انفسهم")
_AFTER = frozenset(("كافة", "جميعا", "كلها", "كلهم", "كله"))
"""Quantifiers that stand after what they count: `الأطراف كافة`."""
_LONGEST = 14


class Phrase(Struct, frozen=True, gc=False):
    """Words `first` to `last` (excluded) with the noun that heads them.

    `preposition` is the one that governs the phrase, empty for a bare phrase;
    `start` is the first word that belongs to the argument with its preposition.
    """

    first: int
    head: int
    last: int
    preposition: str = ""


def phrase_at(parse: Parse, first: int, preposition: str = "") -> Phrase | None:
    """The noun phrase that begins at a word; None where none does."""
    if first in parse.heads:
        found = parse.heads[first]
    else:
        limit = min(parse.sentence.last, first + _LONGEST)
        head = _head(parse, first, limit)
        found = None if head is None else (head, _grow(parse, head, limit))
        parse.heads[first] = found
    return Phrase(first, found[0], found[1], preposition) if found else None


def _head(parse: Parse, first: int, limit: int) -> int | None:
    """Skip demonstratives, quantifiers and numbers: `عدد من الجنود` is of soldiers."""
    at = first
    counted = False
    while at < limit and parse.tag(at) in ("D", "QNT", "NUM"):
        if at > first and not is_close(parse, at):
            break
        counted = counted or parse.tag(at) != "D"
        at += 1
        if (
            counted
            and at + 1 < limit
            and parse.tag(at) == "P"
            and parse.word(at).value in _PART_OF
            and parse.tag(at + 1) in ("N", "NUM", "QNT", "D")
        ):
            at += 1
    if (
        at < limit
        and parse.tag(at) == "N"
        and (at == first or (is_close(parse, at) and not parse.preposition(at)))
    ):
        return _counted(parse, at, limit)
    return at - 1 if counted else None


def _counted(parse: Parse, at: int, limit: int) -> int:
    """Past a number word: `ثلاثة جنود`, `ثلاثة من الجنود` are headed by the people."""
    found = parse.analysis(at)
    if found is None or found.domain != "number" or at + 1 >= limit:
        return at
    after = at + 1
    if parse.tag(after) == "P" and parse.word(after).value == "من":
        after += 1
    if after < limit and parse.tag(after) == "QNT" and is_close(parse, after):
        return _head(parse, after, limit) or at  # `خمسة آلاف متظاهر`
    if after < limit and parse.tag(after) == "N" and is_close(parse, after):
        apart = parse.joined(after) or parse.preposition(after)
        return at if apart else _counted(parse, after, limit)
    return at


def _closed(parse: Parse, index: int) -> bool:
    """Whether a word ends the chain of genitives: definite, possessed or a name."""
    found = parse.analysis(index)
    if parse.unit(index) is not None or parse.word(index).definite:
        return True
    return found is not None and bool(found.enclitic)


def _grow(parse: Parse, head: int, limit: int) -> int:
    """Where the phrase of a head ends: the first word that cannot belong to it."""
    unit = parse.unit(head)
    at = unit.last if unit is not None else head + 1
    closed, named = _closed(parse, head), unit is not None
    while at < limit:
        filler = _filler(parse, at, closed=closed)
        if filler:
            at += filler
            continue
        if not _goes_on(parse, at):
            break
        unit = parse.unit(at)
        if unit is not None:
            if (closed and not apposed(parse, head, at)) or _accusative(parse, at):
                break
            if not closed and keeps_n(parse, at - 1) and not _plural(parse, at):
                break  # `مسلحون السفير`: they have kept their ن, and own nobody
            closed = named = True
            at = unit.last
            continue
        if closed and not parse.word(at).definite:
            follows = name_follows(parse, head, at, named=named)
            return name_end(parse, at, limit) if follows else at
        if _breaks(parse, head, at, closed=closed):
            break
        closed = closed or _closed(parse, at)
        at += 1
    return _with_complement(parse, head, at, limit)


def _plural(parse: Parse, at: int) -> bool:
    return parse.word(at).text.endswith(("ون", "ين"))


def _accusative(parse: Parse, at: int) -> bool:
    """`أعلن مسؤول وقفا فوريا`: a tanwin begins the object, also of a truce's name."""
    return any(a.case == "acc" and a.pos != "adjective" for a in parse.word(at).nouns)


def _filler(parse: Parse, at: int, *, closed: bool) -> int:
    """Words that stay in a phrase unseen: `غير` with its adjective, `كافة` behind."""
    if parse.tag(at) == "NOT" and parse.tag(at + 1) == "N":
        return 2
    return int(closed and parse.tag(at) == "QNT" and parse.word(at).text in _AFTER)


def _goes_on(parse: Parse, at: int) -> bool:
    """Whether a word is a nominal that nothing sets off from the word before."""
    plain = parse.tag(at) == "N" and is_close(parse, at) and not parse.joined(at)
    return plain and not parse.preposition(at)


def _breaks(parse: Parse, head: int, at: int, *, closed: bool) -> bool:
    """Whether a word that could follow begins the next argument instead."""
    word = parse.word(at)
    if word.text.startswith(_REFLEXIVE):
        return True
    if closed:
        return not describes(parse, head, at)
    if not word.definite:
        return begins_argument(parse, at)
    return keeps_n(parse, at - 1) or owns_nothing(parse, head, at - 1)


def _with_complement(parse: Parse, head: int, at: int, limit: int) -> int:
    """`المدعومة من إيران`, `التابع للجيش`: the participle keeps its complement."""
    if at >= limit:
        return at
    named = parse.word(at).text == "باسم"  # `المتحدث باسم الجيش`
    letter = parse.preposition(at) if parse.tag(at) == "N" else ""
    if not letter and parse.tag(at) != "P":
        return at
    preposition = letter or parse.word(at).value
    if not named and not _takes_complement(parse, at - 1, head, preposition):
        return at
    inner = phrase_at(parse, at if letter else at + 1, letter)
    return inner.last if inner is not None and inner.last <= limit else at


def _takes_complement(parse: Parse, before: int, head: int, preposition: str) -> bool:
    """Whether the word before is a participle that calls for this preposition.

    `المعارضة للحكومة` goes on; `سيطر مقاتلو المعارضة على المدينة` does not.
    """
    text = parse.word(before).text.removeprefix("ال")
    return before > head and preposition in _participles().get(text, "").split()


@cache
def _participles() -> dict[str, str]:
    """Participles with the prepositions that they take, separated by spaces."""
    words: dict[str, dict[str, str]] = rule_file(_PARTICLES).words
    return words["participle"]
