"""Words that tie an act of violence to a truce: despite it, or right after it began.

Fighting breaks a truce only where the text says so (guidelines of the gold, settled
case 3). The tie stands behind the act (`قصفوا البلدة رغم الهدنة`) or opens the sentence
(`رغم الهدنة، قصفوا البلدة`).
"""

from collections.abc import Container
from functools import cache

from hudna.extract.clauses.parse import Parse
from hudna.lexicon.rules import rule_file

_REACH = 25
_TIE = 6
_APART = frozenset(("S", "IF", "Q"))
"""Tags of words behind which another clause tells something else."""


@cache
def _words(table: str) -> frozenset[str]:
    return frozenset(rule_file("extract/truces/nesting.toml").words[table])


def tied(parse: Parse, at: int, cores: Container[int]) -> bool:
    """Whether words lead from the act at an index to a truce of its sentence."""
    return _behind(parse, at, cores) or _in_front(parse, at, cores)


def _behind(parse: Parse, at: int, cores: Container[int]) -> bool:
    last = min(parse.sentence.last, at + _REACH)
    core = next((i for i in range(at + 1, last) if i in cores), None)
    if core is None or any(parse.tag(i) in _APART for i in range(at + 1, core)):
        return False
    return _ties(parse.tokens.words[max(at + 1, core - _TIE - 2) : core])


def _in_front(parse: Parse, at: int, cores: Container[int]) -> bool:
    """A tie that opens the sentence holds for its main clause, behind the comma."""
    words, first = parse.tokens.words, parse.sentence.first
    core = next((i for i in range(first, min(at, first + 10)) if i in cores), None)
    if core is None or "," not in "".join(
        parse.tokens.gap(i) for i in range(core + 1, at + 1)
    ):
        return False
    opening = words[first : min(first + 2, core)]
    if _bare(opening).isdisjoint(_words("despite") | _words("with") | _words("after")):
        return False
    return _ties(words[first:core], opening=True)


def _bare(words: tuple[str, ...]) -> set[str]:
    return {word.removeprefix("و") for word in words} | set(words)


def _ties(words: tuple[str, ...], *, opening: bool = False) -> bool:
    between = _bare(words)
    if not _words("end").isdisjoint(between):
        return not _words("before").isdisjoint(between)
    if not _words("over").isdisjoint(between):
        return False
    if not _words("despite").isdisjoint(between):
        return True
    after = _words("after") | _words("with") if opening else _words("after")
    fresh = _bare(words[-_TIE:])
    return not after.isdisjoint(between) and not _words("fresh").isdisjoint(fresh)
