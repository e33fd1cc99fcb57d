"""Words that say something of a truce right where it is named.

An adjective or participle in its phrase (`الهدنة المعلنة`), a predicate after it
(`الهدنة لا تزال هشة`) or after what a preposition adds to it (`الهدنة في الجنوب هشة`),
and the words of a relative clause that a preposition ties to it
(`الهدنة التي تم التوصل إليها`).
"""

from collections.abc import Iterator
from functools import cache

from hudna.extract.tokens import Tokens
from hudna.extract.truces.names import TruceName
from hudna.lexicon.rules import rule_file

_ADJECTIVES = 4
_CLAUSE = 7
_ADDED = 10
_MARKS = frozenset(".,;:\n")


def find_said(tokens: Tokens, names: tuple[TruceName, ...]) -> frozenset[int]:
    """The indices of the words that say something of one of the truces named."""
    return frozenset(at for name in names for at in _of(tokens, name))


@cache
def _words(table: str) -> frozenset[str]:
    return frozenset(rule_file("extract/truces/said.toml").words[table])


@cache
def _presupposing() -> frozenset[str]:
    """Words that report a breach by themselves once a truce is named (`خروقات`)."""
    return frozenset(
        rule_file("extract/truces/names.toml").words["presupposing"]
    ) | frozenset(rule_file("extract/truces/names.toml").words["beside"])


def _of(tokens: Tokens, name: TruceName) -> Iterator[int]:
    words = tokens.words
    if words[name.core].lstrip("وفبل") in _presupposing():
        yield name.core
    after = next(
        (
            at
            for at in (name.end, name.last)
            if at < len(tokens) and words[at] in _words("relative")
        ),
        None,
    )
    if after is not None:
        yield from _related(words, after + 1)
        return
    if not words[name.core].lstrip("وفبلك").startswith("ا"):
        yield from _related(words, name.last)  # `هدنة وافق عليها الطرفان`
    yield from _predicate(tokens, name)
    predicate = True
    for at in range(name.end, min(name.end + _ADJECTIVES, len(tokens))):
        if not _MARKS.isdisjoint(tokens.gap(at)):
            return
        if words[at] in _words("copula"):
            predicate = True
        elif words[at].startswith("ال"):
            yield at
            predicate = False
        else:
            if predicate:
                yield at
            return


def _predicate(tokens: Tokens, name: TruceName) -> Iterator[int]:
    """What agrees with a truce after a preposition that belongs to it."""
    words, first = tokens.words, name.last
    if first >= len(tokens) or words[first] not in _words("adding"):
        return
    feminine = words[name.core].endswith("ة")
    for at in range(first + 1, min(first + _ADDED, len(tokens))):
        if not _MARKS.isdisjoint(tokens.gap(at)):
            return
        word, before = words[at], words[at - 1]
        agrees = word.endswith("ة") is feminine
        of_before = before.endswith("ة") and not before.lstrip("وبل").startswith("ا")
        if agrees and not of_before and not word.lstrip("وفبلك").startswith("ال"):
            yield at


def _related(words: tuple[str, ...], first: int) -> Iterator[int]:
    """The words of a relative clause up to the preposition that takes the truce up."""
    clause = words[first : first + _CLAUSE]
    back = next((i for i, word in enumerate(clause) if word in _words("resumptive")), 0)
    yield from range(first, first + back)
