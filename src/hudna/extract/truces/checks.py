"""What the relations of a frame cannot say of a truce word: that it stands close.

A rule that needs `near` reads a word that is itself said of a truce (`الهدنة الهشة`);
one that needs `clause` reads the clause that opens right after it (`دعا إلى أن`).
"""

from collections.abc import Container

from hudna.extract.clauses.parse import Parse
from hudna.extract.events.find import Found

_CLOSE = 7
_LONG = 7


def stands_close(
    parse: Parse, found: Found, cores: Container[int], said: Container[int]
) -> bool:
    """Whether a finding's truce is where its rule wants it.

    `said` are the words that say something of a truce, `cores` those that name one.
    """
    if found.frame.needs.get("near") == ("*",):
        return found.trigger in said
    if "clause" in found.frame.needs:
        return _opens(parse, found.trigger, cores)
    return True


def _opens(parse: Parse, at: int, cores: Container[int]) -> bool:
    last = parse.sentence.last
    for index in range(at + 1, min(at + _CLOSE, last)):
        tag = parse.tag(index)
        if tag == "C":
            return any(i in cores for i in range(index, min(index + _LONG, last)))
        if tag in ("V", "R", "S", "IF") or ":" in parse.tokens.gap(index):
            return False
    return False
