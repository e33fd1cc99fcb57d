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
_LASTING = frozenset(("زَالَ", "اِنْفَكَّ", "بَرِحَ", "دَامَ", "زال"))
"""Verbs that with ما say that something goes on."""
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
    if found in (None, "future", "possible") and _hinges(parse, at, found):
        return "conditional"
    return found or "actual"


def _of_verb(parse: Parse, at: int, starts: tuple[int, ...]) -> Status | None:
    form = parse.analysis(at)
    if _initial_ma(parse, at):
        return "negated"
    before = at - 1
    while parse.tag(before) in ("ADV", "T", "ASP") and before > at - 4:
        before -= 1
    if parse.tag(before) == "NEG":
        end = next((start for start in starts if start > at), parse.sentence.last)
        if not _excepted(parse, at, end):
            return "negated"
        # `لن يقصف إلا بأمر` waits for it; `لم يقصف إلا بأمر` came of it
        return None if parse.word(before).value == "past" else "conditional"
    if parse.tag(before) == "FUT" or (form is not None and "س" in form.proclitics):
        return "future"
    if parse.tag(at - 1) == "ASP" and form is not None and form.tense == "present":
        return "possible"
    return _clause_status(parse, at, starts)


def _hinges(parse: Parse, at: int, found: Status | None) -> bool:
    """`ستسري الهدنة بمجرد موافقتهم`, `نجاحها مرهون بالتزامهم`, `تستمر إذا التزموا`.

    What is told as having happened hinges on nothing that stands behind it.
    """
    alone, ahead = _table("hinge"), _table("hinge_ahead")
    past = parse.tag(at) == "V" and found is None
    for index in range(at + 1, min(parse.sentence.last, at + _REACH)):
        if {",", ";", ":", "."} & set(parse.tokens.gap(index)):
            return False
        words = parse.tokens.words
        pair = f"{words[index]} {words[index + 1]}" if index + 1 < len(words) else ""
        if not past and (words[index] in alone or pair in alone):
            return True
        if found is not None and (
            parse.tag(index) == "IF" or words[index] in ahead or pair in ahead
        ):
            return True
    return False


def _initial_ma(parse: Parse, at: int) -> bool:
    """`ما قصف الجيش القرية`: ما before the past, at the head of what is told, denies.

    With a pronoun that takes it up (`ما قصفه الجيش`) it is "that which"; behind a
    comma it goes on (`، ما أدى إلى`); and `ما زال` has no no in it.
    """
    form, before = parse.analysis(at), at - 1
    if parse.tokens.words[before] not in ("ما", "وما") or before < parse.first:
        return False
    heads = before == parse.first or parse.tag(before - 1) == "C"
    past = form is not None and form.tense == "past" and not form.enclitic
    return heads and past and parse.lemma(at) not in _LASTING


def _clause_status(parse: Parse, at: int, starts: tuple[int, ...]) -> Status | None:
    """What the opening of the clause, or the governor of its أن, makes of it."""
    place = bisect_right(starts, at) - 1
    begin = starts[place]
    for index in range(begin, at):
        found = _open_word(parse, index)
        if found is not None:
            return found
    if any(parse.tag(index) == "IF" for index in _before_verb(parse, begin, at)):
        return "conditional"
    form = parse.analysis(at)
    irrealis = form is not None and form.tense == "present"
    relative = begin if parse.tag(begin) == "R" else at
    if irrealis and parse.tag(relative - 1) == "N" and not parse.joined(at):
        passed = _governed(parse, relative - 1, starts)  # `هدد بهجمات تستهدف …`
        known = parse.tag(begin) == "R"  # `سيلبي نداء الذين يرفضون`
        return None if known and passed == "future" else passed
    if parse.tag(begin) == "C" and _supposed(parse, begin, at):
        return _governed(parse, begin, starts) or "possible"
    if parse.tag(begin) == "C" and irrealis and begin > parse.sentence.first:
        follows_verb = parse.tag(begin + 1) in ("V", "NEG")
        return _governed(parse, begin, starts) if follows_verb else None
    return None


def _before_verb(parse: Parse, begin: int, at: int) -> range:
    """The words of a clause from its head up to its first verb: `أنه إذا التزم`."""
    first = next((i for i in range(begin, at) if parse.tag(i) == "V"), at)
    return range(begin, first)


def _supposed(parse: Parse, begin: int, at: int) -> bool:
    """`أن يكون (قد) قصف`: what is told is only thought of."""
    verb = begin + 1
    form = parse.analysis(verb) if verb < at else None
    if form is None or parse.tag(verb) != "V" or form.lemma != "كَانَ":
        return False
    told = parse.analysis(at)
    return form.tense == "present" and told is not None and told.tense == "past"


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
            return None if _weighs_known(parse, index, at) else found
        if parse.lemma(index) in _table("answered"):
            return None
        if parse.lemma(index) in _table("suffered"):
            own = _of_verb(parse, index, starts) if parse.tag(index) == "V" else None
            return own if own in _PASSED_ON else None  # `قد يؤدي إلى مقتل`
        if parse.tag(index) == "V":
            return _from_verb(parse, index, at, starts) or aim
        if parse.tag(index) not in _NOMINAL or index in starts:
            return aim
        if aim is None and _is_aim(parse, index):
            aim = "planned"
    return aim


def _from_verb(
    parse: Parse, verb: int, at: int, starts: tuple[int, ...]
) -> Status | None:
    """What a verb that is no governor passes on to a nominal behind it."""
    form = parse.analysis(verb)
    supposed = form is not None and form.lemma == "كَانَ" and form.tense == "present"
    if supposed and parse.tag(verb - 1) == "C":
        return _governed(parse, verb - 1, starts) or "possible"  # `أن يكون قصف`
    own = _of_verb(parse, verb, starts)
    if own == "negated" and _excepted(parse, verb, at):
        return "conditional"
    return own if own in _PASSED_ON else None


def _excepted(parse: Parse, verb: int, at: int) -> bool:
    """`لا يتحقق السلام إلا بالانسحاب`: not denied but made a condition."""
    return any(parse.tokens.words[i] in ("الا", "سوي") for i in range(verb + 1, at))


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
    if text == "صحة" and parse.tag(index - 1) == "NEG":
        return "denied"  # `لا صحة لأنباء عن قصف`
    found = _open_word(parse, index)
    status = governor.get(parse.lemma(index)) or _wished(parse, index, at)
    if found is not None or status is None or _other_in_plural(parse, index):
        return found
    verb = parse.tag(index) == "V"
    if not verb and parse.word(index).definite and not _by_preposition(parse, index):
        return None  # `تعتزم المعارضة رفض …`: nothing bare hangs on a definite noun
    if verb and _passive_only(parse, index):
        return None
    if verb and parse.tag(index - 1) == "NEG":
        return "actual" if status == "negated" else "negated"
    return status


def _other_in_plural(parse: Parse, index: int) -> bool:
    """`المرصد لحقوق الإنسان`: rights are no right to do something."""
    form = parse.analysis(index)
    plural = form is not None and form.number == "p"
    return plural and parse.lemma(index) in _table("singular")


def _wished(parse: Parse, index: int, at: int) -> Status | None:
    """`أهمية إطلاق الأسرى`, `الأمر بإطلاقهم`: acts that are valued or ordered."""
    words, lemma = rule_file("extract/clauses/status.toml").words, parse.lemma(index)
    status: Status | None = words["valued"].get(lemma)
    form = parse.analysis(at)
    if status is not None and form is not None and form.pos == "masdar":
        return status
    status = words["ordered"].get(lemma)
    return status if parse.preposition(index + 1) == "ب" else None


def _weighs_known(parse: Parse, index: int, at: int) -> bool:
    """`بحث تداعيات القصف`: what has left something behind has happened."""
    if parse.lemma(index) not in _table("weighing"):
        return False
    known = _table("known")
    return any(parse.word(i).text.removeprefix("و") in known for i in range(index, at))


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
def _table(name: str) -> frozenset[str]:
    words = rule_file("extract/clauses/status.toml").words
    return frozenset(words[name])


def _next_is(parse: Parse, index: int, at: int) -> bool:
    """Whether only words of the same phrase lie between, or of reaching it."""
    return all(
        parse.tag(i) in ("N", "C", "D")
        or (parse.tag(i) == "P" and parse.lemma(i - 1) in _table("reaching"))
        for i in range(index + 1, at)
    )


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
