"""Who says that an act was his, or that it was not: `تبنى الهجوم`, `مسؤوليته عنه`."""

from hudna.extract.attribution.content import lexicon
from hudna.extract.clauses.parse import Parse

_REACH = 9
_WORDS = frozenset(("N", "P", "QNT", "NUM", "D", "ADV", "T"))
_LIABILITY = "مسؤولية"


def owned_by(parse: Parse, act: int) -> int | None:
    """The verb whose subject says that an act was his own, or denies it.

    `أعلنت الحركة مسؤوليتها عن الهجوم`, `تبنى التنظيم التفجير`. None where no such word
    governs the act, or where nobody did (`لم تعلن أي جهة مسؤوليتها`).
    """
    liable = False
    for at in range(act - 1, max(parse.first, act - _REACH) - 1, -1):
        if parse.lemma(at) == _LIABILITY:
            liable = True
            continue
        if parse.tag(at) == "V":
            table = "owning" if liable else "adopting"
            known = parse.lemma(at) in lexicon(table)
            return at if known and parse.tag(at - 1) != "NEG" else None
        if parse.tag(at) not in _WORDS:
            return None
    return None
