"""Which of two phase words in one construction tells the phase of the truce.

`رفض تمديد الهدنة` is a refusal and `أعلن انتهاء الهدنة` an end: a governor either
swallows the noun that it governs or leaves the report to it. And what words say under
negation or a call can be another phase: `لم يلتزم بالهدنة` reports a violation.
"""

from functools import cache
from typing import Literal

from hudna.core.claim import Phase, Status
from hudna.extract.clauses.parse import Parse
from hudna.extract.events.find import Found
from hudna.extract.relations import reach
from hudna.lexicon.rules import rule_file

_STATUS: dict[Status, Status] = {
    "negated": "denied",
    "planned": "future",
    "possible": "future",
    "called_for": "future",
    "threatened": "future",
}
_NOMINAL = frozenset(("N", "P", "T", "ADV", "NUM", "QNT", "C"))
_OPENERS = frozenset(("C", "V", "R", "S"))
_AHEAD = 6
_OWN = frozenset(("proposed", "rejected", "threatened", "negotiating"))


@cache
def _swallowed() -> dict[str, frozenset[str]]:
    words = rule_file("extract/truces/nesting.toml").words
    return {
        name: frozenset(phases)
        for table in ("swallows", "attitudes")
        for name, phases in words[table].items()
    }


@cache
def _words(table: str) -> dict[str, Phase | Literal[""]]:
    words: dict[str, Phase | Literal[""]] = rule_file(
        "extract/truces/nesting.toml"
    ).words[table]
    return words


def governs(parse: Parse, outer: Found, inner: Found) -> bool:
    """Whether a phase word governs another: it stands in its stretch, not aside.

    A verb is governed where it opens the clause after أن.
    """
    first, at = outer.trigger, inner.trigger
    if first >= at or inner.frame.needs.get("near") == ("*",):
        return False  # what is said of a truce by the way is a report of its own
    aside = _words("aside")
    between = range(first + 1, at)
    if any(parse.tokens.words[i].removeprefix("و") in aside for i in between):
        return False
    if any(
        mark in parse.tokens.gap(i) for i in range(first + 1, at + 1) for mark in ";:"
    ):
        return False
    if "relative" in outer.frame.needs or "clause" in outer.frame.needs:
        return _in_clause(parse, first, at)
    if parse.tag(at) == "V":
        openers = [i for i in between if parse.tag(i) in _OPENERS]
        return len(openers) == 1 and parse.tag(openers[0]) == "C"
    reached = at < max(outer.last, reach(parse, first))
    return reached and not any(parse.tag(i) in ("V", "R") for i in between)


def _in_clause(parse: Parse, first: int, at: int) -> bool:
    """Whether a word is in the clause that a word governs or that describes it.

    `نريد أن نرى اتفاقا على هدنة`, `مقترح يقضي بإبرام هدنة`: its one verb, a further
    masdar or أن-clause, and no verb that و joins.
    """
    verbs = 0
    for index in range(first + 1, at + 1):
        tag = parse.tag(index)
        if tag in ("S", "IF", "Q") or (tag == "R" and verbs):
            return False
        if tag == "V":
            verbs += parse.tag(index - 1) not in ("C", "NEG", "FUT")
            if parse.joined(index) or verbs > 1:
                return False
    return True


def swallows(outer: Found, inner: Found) -> bool:
    """Whether the governor's phase holds for both."""
    table = _swallowed()
    phases = table.get(outer.frame.id) or table.get(
        outer.frame.phase or "", frozenset()
    )
    return inner.frame.phase in phases


def settled(parse: Parse, found: Found, status: Status) -> tuple[Phase | None, Status]:
    """The phase and status that words report, given their grammatical status.

    A truce report is actual, denied, future or conditional. Words that only ask for,
    aim at, fear or rule out a phase are the actual report of another.
    """
    phase = found.frame.phase
    if _only_named(parse, found):
        return None, status
    if status == "actual" and _aimed_at(parse, found.trigger):
        status = "planned"
    if status == "negated" and _still_is(parse, found.trigger):
        status = "actual"
    if status == "actual" and _still_ahead(parse, found.trigger):
        return phase, "future"
    mood = "never" if status == "negated" and _never(parse, found.trigger) else status
    if mood in ("negated", "never", "called_for", "planned", "possible", "threatened"):
        table = _words(mood)
        other = table.get(found.frame.id, table.get(str(phase)))
        if other is not None:
            return other or None, "actual"
    if phase in _OWN and status in ("called_for", "planned", "possible", "threatened"):
        return phase, "actual"
    return phase, _STATUS.get(status, status)


def _only_named(parse: Parse, found: Found) -> bool:
    """A deal that dates something else (`خلال اتفاق`), a truce that has its length.

    `الهدنة التي استمرت يومين` says how long it was, not that it is kept.
    """
    at = found.trigger
    if found.frame.id == "agreed.deal" and parse.tag(at - 1) == "P":
        return parse.word(at - 1).value in ("من", "خلال", "وفق", "منذ")
    lasted = found.frame.id == "holding.last" and parse.tag(at) == "V"
    return lasted and parse.tag(at + 1) in ("T", "NUM") and _past(parse, at)


def _past(parse: Parse, at: int) -> bool:
    form = parse.analysis(at)
    return form is not None and form.tense == "past"


def _never(parse: Parse, at: int) -> bool:
    return parse.tag(at - 1) == "NEG" and parse.word(at - 1).text.endswith("لن")


def _still_is(parse: Parse, at: int) -> bool:
    """`لا تزال الهدنة قائمة`: لا denies the ceasing, not the truce."""
    lasting = _words("lasting")
    for index in range(at - 1, max(parse.sentence.first - 1, at - _AHEAD), -1):
        if parse.tokens.words[index] in lasting:
            return True
        if parse.tag(index) in ("V", "C", "R", "S") or "," in parse.tokens.gap(index):
            return False
    return False


def _still_ahead(parse: Parse, at: int) -> bool:
    """`قبل ساعات من بدء الهدنة`, `عشية سريانها`: it is yet to happen."""
    ahead = _words("ahead")
    for index in range(at - 1, max(parse.sentence.first - 1, at - _AHEAD), -1):
        if parse.tokens.words[index].removeprefix("و") in ahead:
            return True
        if parse.tag(index) not in _NOMINAL or "," in parse.tokens.gap(index + 1):
            return False
    return False


def _aimed_at(parse: Parse, at: int) -> bool:
    """`من أجل التوصل إلى هدنة`: the noun is an aim, though no masdar has its ل."""
    if parse.tag(at) != "N" or at - 1 < parse.sentence.first:
        return False
    return parse.tokens.words[at - 1].removeprefix("و") in _words("aims")
