"""What a nominal's own surroundings say of its status: a duty, a schedule, a prospect.

`على الأطراف وقف القتال` is owed, `الاجتماع المقبل` and `محادثات ستجرى في جنيف` are yet
to come. No verb governs these; the words beside them say so.
"""

from hudna.core.claim import Status
from hudna.extract.clauses.governors import status_words
from hudna.extract.clauses.parse import Parse
from hudna.extract.clauses.phrases import phrase_at

_REACH = 8
_NOMINAL = frozenset(("N", "D", "QNT", "NUM", "T"))
_BEHIND = frozenset(("N", "D", "QNT", "NUM", "T", "P", "PP", "ADV", "FUT"))


def outlook(parse: Parse, at: int) -> Status | None:
    """The status that what stands around a nominal gives it, or None.

    Args:
        parse: The sentence.
        at: The nominal's index.
    """
    return _coming(parse, at) or _owed(parse, at) or _takes_place_later(parse, at)


def _coming(parse: Parse, at: int) -> Status | None:
    """`الاجتماع المقبل للمجموعة`, `قمة مرتقبة`: the adjective right behind it."""
    index = at + 1
    if index >= parse.sentence.last or parse.tag(index) != "N":
        return None
    agrees = parse.word(index).definite == parse.word(at).definite
    return "future" if agrees and parse.lemma(index) in status_words("coming") else None


def _owed(parse: Parse, at: int) -> Status | None:
    """`إن على الطرفين وقف القتال`: a clause that begins with whom an act is up to."""
    for index in range(at - 1, max(parse.first, at - _REACH) - 1, -1):
        if parse.tag(index) == "P" and parse.word(index).value == "علي":
            return "called_for" if _on_whom(parse, index, at) else None
        if parse.tag(index) not in _NOMINAL:
            return None
    return None


def _on_whom(parse: Parse, index: int, at: int) -> bool:
    opens = index == parse.first or parse.tag(index - 1) == "C"
    phrase = phrase_at(parse, index + 1)
    if not opens or phrase is None or phrase.head >= at:
        return False
    act = min(phrase.last, at)  # what is owed may be taken for the end of the phrase
    known = parse.word(act).definite or act < at
    return known and parse.lemma(phrase.head) not in status_words("grounds")


def _takes_place_later(parse: Parse, at: int) -> Status | None:
    """`المباحثات بين الوفدين ستجرى في جنيف`: a verb to come whose subject it is."""
    for index in range(at + 1, min(parse.sentence.last, at + _REACH)):
        if parse.tag(index) == "V":
            form = parse.analysis(index)
            if form is None or form.lemma not in status_words("held"):
                return None
            ahead = "س" in form.proclitics or parse.tag(index - 1) == "FUT"
            return "future" if ahead else None
        if parse.tag(index) not in _BEHIND or parse.joined(index):
            return None
    return None
