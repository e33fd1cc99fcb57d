"""How firmly the words say that something happened: negation, future, plan, threat.

The status of a verb is read off what stands right before it and off what governs its
clause; that of a noun off the words that govern it (`هددت بشن هجمات`).
"""

from bisect import bisect_right
from functools import cache

from hudna.core.claim import Status
from hudna.extract.clauses.parse import Parse
from hudna.lexicon.rules import rule_file

_REACH = 12
_PASSED_ON = frozenset(("negated", "future", "possible", "conditional"))
"""What a governing verb's own status does to its object."""
_TEMPORAL = frozenset(("منذ", "بعد", "خلال", "قبل", "بسبب", "رغم"))
"""Prepositions across which nothing governs: what they hold is dated by itself."""
_PRESUPPOSING = frozenset(("why", "how", "when", "where"))
"""Questions about what is known to have happened."""
_NOMINAL = frozenset(("N", "P", "D", "QNT", "NUM", "T", "ADV", "PP"))


@cache
def _vocabulary() -> tuple[dict[str, Status], ...]:
    words = rule_file("extract/clauses/status.toml").words
    return words["governor"], words["without"], words["open"], words["condition"]


def status_of(parse: Parse, at: int, starts: tuple[int, ...]) -> Status:
    """The status of what the word at an index tells; `actual` where nothing says no."""
    if parse.tag(at) == "V":
        found = _of_verb(parse, at, starts)
    else:
        found = _governed(parse, at, starts)
    if found is None and _questioned(parse, at, starts):
        return "possible"
    return found or "actual"


def _of_verb(parse: Parse, at: int, starts: tuple[int, ...]) -> Status | None:
    form = parse.analysis(at)
    before = at - 1
    while parse.tag(before) in ("ADV", "T", "ASP") and before > at - 4:
        before -= 1
    if parse.tag(before) == "NEG":
        return "negated"
    if parse.tag(before) == "FUT" or (form is not None and "س" in form.proclitics):
        return "future"
    if parse.tag(at - 1) == "ASP" and form is not None and form.tense == "present":
        return "possible"
    return _clause_status(parse, at, starts)


def _clause_status(parse: Parse, at: int, starts: tuple[int, ...]) -> Status | None:
    """What the opening of the clause, or the governor of its أن, makes of it."""
    place = bisect_right(starts, at) - 1
    begin = starts[place]
    for index in range(begin, at):
        found = _open_word(parse, index)
        if found is not None:
            return found
    if parse.tag(begin) == "IF":
        return "conditional"
    form = parse.analysis(at)
    irrealis = form is not None and form.tense == "present"
    relative = begin if parse.tag(begin) == "R" else at
    if irrealis and parse.tag(relative - 1) == "N" and not parse.joined(at):
        return _governed(parse, relative - 1, starts)  # `هدد بهجمات تستهدف …`
    if parse.tag(begin) == "C" and irrealis and begin > parse.sentence.first:
        follows_verb = parse.tag(begin + 1) in ("V", "NEG")
        return _governed(parse, begin, starts) if follows_verb else None
    return None


def _open_word(parse: Parse, index: int) -> Status | None:
    _, _, open_words, condition = _vocabulary()
    text = parse.word(index).text
    bare = text.removeprefix("و").removeprefix("ف")
    if bare in open_words:
        return open_words[bare]
    if bare in condition and parse.tag(index - 1) in ("P", "") and bare != text[:0]:
        return condition[bare]
    return None


def _governed(parse: Parse, at: int, starts: tuple[int, ...]) -> Status | None:
    """The status that a governor left of a nominal gives it."""
    first = max(parse.sentence.first, at - _REACH)
    aim: Status | None = "planned" if _is_aim(parse, at) else None
    for index in range(at - 1, first - 1, -1):
        if _sets_off(parse, index):
            return aim
        found = _says(parse, index, at)
        if found is not None:
            return found
        if parse.lemma(index) in _suffered():
            return None
        if parse.tag(index) == "V":
            own = _of_verb(parse, index, starts)
            return own if own in _PASSED_ON else aim
        if parse.tag(index) not in _NOMINAL or index in starts:
            return aim
        if aim is None and _is_aim(parse, index):
            aim = "planned"
    return aim


def _sets_off(parse: Parse, index: int) -> bool:
    """Whether nothing from here leftwards governs what stands on the right."""
    tag, gap = parse.tag(index), parse.tokens.gap(index + 1)
    listed = "T" in (tag, parse.tag(index + 1)) or parse.joined(index + 1)
    if ";" in gap or ":" in gap or ("," in gap and not listed):
        return True
    return tag == "P" and parse.word(index).value in _TEMPORAL


def _says(parse: Parse, index: int, at: int) -> Status | None:
    """The status that a single word gives what it governs."""
    governor, without, _, _ = _vocabulary()
    text = parse.word(index).text.removeprefix("و")
    bare = text[1:] if text[:1] in "بل" and text[1:] in without else text
    if bare in without and parse.tag(index) != "S" and _next_is(parse, index, at):
        return without[bare]
    found = _open_word(parse, index)
    status = governor.get(parse.lemma(index))
    if found is not None or status is None:
        return found
    verb = parse.tag(index) == "V"
    if not verb and parse.word(index).definite and not _by_preposition(parse, index):
        return None  # `تعتزم المعارضة رفض …`: nothing bare hangs on a definite noun
    if verb and _passive_only(parse, index):
        return None
    if verb and parse.tag(index - 1) == "NEG":
        return "actual" if status == "negated" else "negated"
    return status


def _by_preposition(parse: Parse, index: int) -> bool:
    """Whether a preposition or أن stands behind a noun (`المطالبة بسحب`)."""
    if index + 1 >= parse.sentence.last:
        return False
    return parse.tag(index + 1) in ("P", "C") or bool(parse.preposition(index + 1))


def _is_aim(parse: Parse, index: int) -> bool:
    """A masdar after ل tells an aim (`خطط لسحب القوات`), not that it was reached."""
    form = parse.analysis(index)
    masdar = form is not None and form.pos == "masdar"
    return masdar and parse.preposition(index) == "ل"


@cache
def _suffered() -> frozenset[str]:
    """Verbs after which ل names no aim: `تعرض لقصف`, `أدى لمقتل`."""
    words = rule_file("extract/clauses/status.toml").words
    return frozenset(words["suffered"])


def _next_is(parse: Parse, index: int, at: int) -> bool:
    """Whether only words of the same phrase lie between."""
    return all(parse.tag(i) in ("N", "C", "D") for i in range(index + 1, at))


def _passive_only(parse: Parse, index: int) -> bool:
    return all(form.voice == "passive" for form in parse.word(index).verbs)


def _questioned(parse: Parse, at: int, starts: tuple[int, ...]) -> bool:
    """`هل قصف` leaves it open; `لماذا قصف` and `متى قصف` take it for granted."""
    begin = starts[bisect_right(starts, at) - 1]
    if parse.tag(begin) != "Q":
        return False
    form = parse.analysis(at)
    past = form is not None and form.tense == "past"
    return not past or parse.word(begin).value not in _PRESUPPOSING
