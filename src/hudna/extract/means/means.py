"""With what violence was done: weapons and ways of attack named in some words."""

from collections.abc import Iterator
from functools import cache, lru_cache

from hudna.core.folding import fold_word
from hudna.extract.clauses.parse import Parse
from hudna.lexicon.rules import rule_file

Parts = tuple[str, ...]

_CLITICS = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول", "فب")
_WIDEST = 60
"""Words of a stretch that are looked at; what is told further on is told apart."""


def find_means(parse: Parse, first: int, last: int) -> tuple[tuple[int, int, str], ...]:
    """Word ranges that name a means of violence, each with its kind.

    The longest name at a word wins: `سيارة مفخخة` is a car bomb, `سيارة` nothing.
    """
    first = max(first, parse.sentence.first)
    return tuple(_find(parse, first, min(last, parse.sentence.last, first + _WIDEST)))


def _find(parse: Parse, first: int, last: int) -> Iterator[tuple[int, int, str]]:
    names = _names()
    at = first
    while at < last:
        best: tuple[int, str] | None = None
        for key in names.keys() & _keys(parse, at):
            for parts, kind in names[key]:
                end = at + 1 + len(parts)
                if end > last or (best and end <= best[0]):
                    continue
                if all(
                    part in _keys(parse, at + 1 + step)
                    for step, part in enumerate(parts)
                ):
                    best = (end, kind)
        if best is None:
            at += 1
        else:
            if best[1]:
                yield at, best[0], best[1]
            at = best[0]


@cache
def _names() -> dict[str, tuple[tuple[Parts, str], ...]]:
    """First word of a name to the words that go on with it, and the kind.

    A kind `none` marks words that only look like a means.
    """
    table: dict[str, list[tuple[Parts, str]]] = {}
    for kind, names in rule_file("extract/means/means.toml").words.items():
        for name in names:
            head, *rest = [fold_word(word) for word in name.split()]
            entry = (tuple(rest), "" if kind == "none" else kind)
            table.setdefault(head, []).append(entry)
    return {head: tuple(entries) for head, entries in table.items()}


def _keys(parse: Parse, at: int) -> frozenset[str]:
    """What a word may be looked up by: its lemma and its form without clitics."""
    found = parse.analysis(at)
    text = parse.tokens.words[at]
    if found is None:
        return _forms(text, "", 0, len(text))
    return _forms(text, found.lemma, found.start, found.end)


@lru_cache(maxsize=1 << 16)
def _forms(text: str, lemma: str, start: int, end: int) -> frozenset[str]:
    keys = {text, text[start:end], *_bare(text)}
    if lemma:
        keys.add(fold_word(lemma))
    return frozenset(keys)


def _bare(text: str) -> Iterator[str]:
    for clitic in _CLITICS:
        if text.startswith(clitic):
            rest = text[len(clitic) :]
            if rest.startswith("ال"):
                yield rest[2:]
            elif clitic.endswith("ل") and rest.startswith("ل"):
                yield rest[1:]
