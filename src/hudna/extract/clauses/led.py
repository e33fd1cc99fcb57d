"""Words that lead in what is tried or laid down, and not said to have been reached."""

from functools import cache

from hudna.extract.clauses.parse import Parse
from hudna.lexicon.rules import rule_file

_CLOSE = 5
"""Words within which a trying governs what is tried."""
_NOMINAL = frozenset(("N", "QNT", "NUM", "D", "P", "T", "ADV", "PP"))


@cache
def _words(table: str) -> frozenset[str]:
    return frozenset(rule_file("extract/clauses/status.toml").words[table])


def attempted(parse: Parse, at: int) -> bool:
    """`حاول المسلحون اقتحام القاعدة`: what is tried is not said to be reached."""
    return _leader("attempt", parse, at) is not None


def provided(parse: Parse, at: int) -> bool:
    """`اتفاق يقضي بفتح المعابر`: what a deal provides for is not yet done.

    A preposition stands between; without one the noun is what provides.
    """
    leader = _leader("provide", parse, at)
    if leader is None:
        return False
    between = range(leader + 1, at + 1)
    return any(parse.tag(i) == "P" or parse.preposition(i) == "ب" for i in between)


def _leader(table: str, parse: Parse, at: int) -> int | None:
    """The word of a table that stands before a word, with nominals between."""
    for index in range(at - 1, max(parse.first, at - _CLOSE) - 1, -1):
        if parse.lemma(index) in _words(table):
            return index
        if parse.tag(index) not in _NOMINAL and parse.tag(index) != "C":
            return None
    return None
