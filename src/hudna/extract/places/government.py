"""Whether a capital's name stands for its government: `واشنطن تحذر طهران`.

Only what stands beside the name tells, for places are found before syntax: the
preposition, the noun or verb before it, and, where it opens a clause, the verb after.
What nothing tells is a place.
"""

from functools import cache, lru_cache

from msgspec import Struct

from hudna.core.folding import fold_word
from hudna.extract.tokens import Tokens
from hudna.lexicon.forms import Analysis, load_forms
from hudna.lexicon.rules import rule_file

_NEAR, _FAR = 4, 6
"""Words before a preposition among which stands what it goes with."""
_MOVING = frozenset(("motion", "motion_military", "visit", "damage"))
"""Domains of verbs of which a town is the object."""


class _Words(Struct, frozen=True):
    """The folded words of `government.toml`; `scene` and `travel` are lemmas."""

    seats: frozenset[str]
    at: frozenset[str]
    with_: frozenset[str]
    asked_from: frozenset[str]
    sent_to: frozenset[str]
    falls_on: frozenset[str]
    goes_between: frozenset[str]
    away_from: frozenset[str]
    of_government: frozenset[str]
    opens: frozenset[str]
    goes_on: frozenset[str]
    scene: frozenset[str]
    travel: frozenset[str]
    addresses: frozenset[str]


_AS_THEY_ARE = frozenset(("seats", "scene", "travel", "addresses"))


@cache
def _words() -> _Words:
    lists = rule_file("extract/places/government.toml").words
    return _Words(
        **{
            "with_" if name == "with" else name: frozenset(
                words if name in _AS_THEY_ARE else map(fold_word, words)
            )
            for name, words in lists.items()
        }
    )


def seats() -> frozenset[str]:
    """Ids of places that stand for an authority though they are no capitals."""
    return _words().seats


def is_government(
    tokens: Tokens,
    first: int,
    last: int,
    clitic: str,
    *,
    follows: bool,
    masculine: bool,
) -> bool:
    """Whether a capital without a head noun stands for its government.

    `follows` says that the capital right before it does so, `masculine` that it agrees
    as `الكرملين` does.
    """
    particle = clitic.lstrip("وف")
    if particle:
        return particle == "ل"
    if clitic and follows:
        return True
    before = tokens.words[first - 1] if _close(tokens, first) else ""
    known = _words()
    if clitic or not before or before in known.opens:
        return _acts(tokens, last, masculine=masculine)
    if before in known.at:
        return False
    if before in known.with_ or before in known.of_government:
        return True
    told = _preposition(tokens, first, before)
    if told is not None:
        return told
    if verbs := _verbs(before):
        return _of_verb(verbs, masculine=masculine)
    # `اتهم الوزير واشنطن`; a capital right after one that acts is whom it acts on.
    return follows or _addressed(tokens, first, before)


def _close(tokens: Tokens, index: int) -> bool:
    return 0 < index < len(tokens) and tokens.gap(index).isspace()


def _any_before(tokens: Tokens, index: int, most: int, words: frozenset[str]) -> bool:
    for at in range(index - 1, max(index - 1 - most, -1), -1):
        if tokens.words[at].removeprefix("و") in words or tokens.words[at] in words:
            return True
        if not tokens.gap(at).isspace():
            return False
    return False


def _preposition(tokens: Tokens, first: int, before: str) -> bool | None:
    """What a preposition tells, by the words before it; None for other words."""
    known, at = _words(), first - 1
    match before.removeprefix("و"):
        case "من":
            return _any_before(tokens, at, _NEAR, known.asked_from)
        case "الي":
            return _any_before(tokens, at, _NEAR, known.sent_to)
        case "علي":
            return not _any_before(tokens, at, _FAR, known.falls_on)
        case "بين":
            return not _any_before(tokens, at, _NEAR, known.goes_between)
        case "عن":
            return not _any_before(tokens, at, _NEAR, known.away_from)
        case _:
            return None


@lru_cache(maxsize=4096)
def _verbs(word: str) -> tuple[Analysis, ...]:
    """What a word can be as a verb of the third person."""
    return tuple(
        reading
        for reading in load_forms().analyse(word)
        if reading.pos == "verb" and reading.person == "3"
    )


def _of_verb(verbs: tuple[Analysis, ...], *, masculine: bool) -> bool:
    """Whether a capital right after a verb is its subject as a government."""
    known = _words()
    if any(verb.lemma in known.travel | known.scene for verb in verbs):
        # `قصفتها واشنطن` has its object already.
        return bool(verbs[0].enclitic) and verbs[0].lemma not in known.scene
    return any(
        verb.domain not in _MOVING or bool(verb.enclitic)
        for verb in verbs
        if _agrees(verb, masculine=masculine)
    )


def _agrees(verb: Analysis, *, masculine: bool) -> bool:
    return verb.number == "s" and (verb.gender == "m") == masculine


def _acts(tokens: Tokens, last: int, *, masculine: bool) -> bool:
    """Whether a capital that opens a clause is the subject of what follows."""
    if last >= len(tokens):
        return False
    if not _close(tokens, last):
        return tokens.gap(last).strip() == ":"
    after, known = tokens.words[last], _words()
    if after in known.goes_on:
        return True
    return any(
        verb.lemma not in known.scene and _agrees(verb, masculine=masculine)
        for verb in _verbs(after)
    )


def _addressed(tokens: Tokens, first: int, before: str) -> bool:
    """Whether a verb of saying or accusing has the capital as its object."""
    if not before.startswith(("ال", "لل")) and len(before) > 1:
        known_noun = any(r.pos == "noun" for r in load_forms().analyse(before))
        if known_noun:
            return False
    for at in range(first - 1, max(first - 1 - _NEAR, -1), -1):
        verbs = _verbs(tokens.words[at])
        if any(verb.domain in _words().addresses for verb in verbs):
            return True
        if not tokens.gap(at).isspace():
            return False
    return False
