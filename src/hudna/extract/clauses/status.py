"""How firmly the words say that something happened: negation, future, plan, threat.

The status of a verb is read off what stands right before it and off what governs its
clause; that of a noun off the words that govern it (`هددت بشن هجمات`).
"""

from bisect import bisect_right

from hudna.core.claim import Status
from hudna.extract.clauses.governors import (
    held_so,
    open_word,
    says,
    status_words,
    weighs_known,
)
from hudna.extract.clauses.outlook import outlook
from hudna.extract.clauses.parse import Parse

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


def status_of(parse: Parse, at: int, starts: tuple[int, ...]) -> Status:
    """The status of what the word at an index tells; `actual` where nothing says no."""
    if parse.tag(at) == "V":
        found = _of_verb(parse, at, starts) or _read_as_verb(parse, at)
    else:
        found = _governed(parse, at, starts) or outlook(parse, at)
    if found is None and _questioned(parse, at, starts):
        return "possible"
    if found in (None, "future", "possible") and _hinges(parse, at, found):
        return "conditional"
    return found or "actual"


def _read_as_verb(parse: Parse, at: int) -> Status | None:
    """`من المقرر عقد اجتماع`: whatever its letters, no verb stands there without أن."""
    held = at > parse.first and parse.tag(at - 1) == "N" and held_so(parse, at - 1)
    return says(parse, at - 1, at) if held else None


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
    alone, ahead = status_words("hinge"), status_words("hinge_ahead")
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
        found = open_word(parse, index)
        if found is not None:
            return found
    for index in _before_verb(parse, begin, at):
        if parse.tag(index) == "IF":
            whether = parse.tokens.words[index - 1] in ("ما", "عما") and index > begin
            return "possible" if whether else "conditional"
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


def _governed(parse: Parse, at: int, starts: tuple[int, ...]) -> Status | None:
    """The status that a governor left of a nominal gives it."""
    first = max(parse.sentence.first, at - _REACH)
    aim: Status | None = "planned" if _is_aim(parse, at) else None
    for index in range(at - 1, first - 1, -1):
        if _sets_off(parse, index) and not _beyond(parse, index, at):
            return aim
        found = says(parse, index, at)
        if found is not None:
            return None if weighs_known(parse, index, at) else found
        if parse.lemma(index) in status_words("answered"):
            if parse.joined(at) and parse.lemma(index) in status_words("stopped"):
                continue  # `أهمية وقف القتال والإفراج عن الأسرى`
            return None
        if parse.lemma(index) in status_words("suffered"):
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


def _beyond(parse: Parse, index: int, at: int) -> bool:
    """`سيسمح خلال أيام بفتح المعبر`: what has its own preposition is not the time's."""
    if parse.tag(index) != "P" or not parse.preposition(at):
        return False
    forms = (parse.analysis(i) for i in range(index + 1, at))
    return not any(
        form is not None and (form.pos == "masdar" or form.pos.endswith("participle"))
        for form in forms
    )


def _is_aim(parse: Parse, index: int) -> bool:
    """A masdar after ل tells an aim (`خطط لسحب القوات`), not that it was reached."""
    form = parse.analysis(index)
    masdar = form is not None and form.pos == "masdar"
    return masdar and parse.preposition(index) == "ل"


def _questioned(parse: Parse, at: int, starts: tuple[int, ...]) -> bool:
    """`هل قصف` leaves it open; `لماذا قصف` and `متى قصف` take it for granted."""
    begin = starts[bisect_right(starts, at) - 1]
    if parse.tag(begin) != "Q":
        return False
    form = parse.analysis(at)
    past = form is not None and form.tense == "past"
    return not past or parse.word(begin).value not in _PRESUPPOSING
