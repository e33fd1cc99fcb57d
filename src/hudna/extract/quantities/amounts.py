"""One count of people: a number with what bounds it, or a noun whose form counts."""

from functools import cache

from msgspec import Struct

from hudna.extract.clauses.parse import Parse
from hudna.extract.quantities.numbers import Number, read_number, vague
from hudna.lexicon.rules import rule_file

_PEOPLE = frozenset(("agent", "role", "casualty", "person", "people"))
_BEFORE = 3
_BEHIND = 5
_SEVERAL = 2
_THINGS = frozenset(("time_word", "weapon", "economy", "document"))
_PERCENT = frozenset(("المئة", "المائة"))
_WEEKDAYS = frozenset(("الاحد", "الاثنين", "والاحد", "والاثنين", "بالاثنين"))


class Amount(Struct, frozen=True, gc=False):
    """A count as a range, in words `first` to `last`; `kind` where its noun tells."""

    low: int | None
    best: int | None
    high: int | None
    first: int
    last: int
    kind: str = ""


@cache
def _words() -> dict[str, dict[str, str]]:
    return rule_file("extract/quantities/casualties.toml").words


def amount_at(parse: Parse, at: int, last: int, *, direct: bool) -> Amount | None:
    """The count that begins at a word.

    `direct` says that a word of killing or wounding stands right before: a plain noun
    of people counts there by its form alone (`مقتل جنديين`).
    """
    if parse.tokens.words[at] in _WEEKDAYS:
        return None
    number = read_number(parse.tokens, at, last)
    if number is not None:
        return _numbered(parse, at, number, last)
    least = vague(parse.tokens.words[at])
    if least is not None:
        return _vague(parse, at, least)
    return _noun(parse, at, direct=direct)


def _numbered(parse: Parse, at: int, number: Number, last: int) -> Amount | None:
    tokens = parse.tokens
    begin, value, after = at, number.value, number.last
    low: int | None = value
    best: int | None = value
    high: int | None = value
    other = _upper(parse, at, after, last)
    if other is not None:
        best, high, after = None, other.value, other.last
    kind = _head_kind(parse, after)
    if kind is None:
        return None
    for index in range(max(parse.sentence.first, at - _BEFORE), at):
        word = tokens.words[index].removeprefix("و").removeprefix("ب")
        if word in _words()["at_least"]:
            begin, high = min(begin, index), None
        elif word in ("يقل", "تقل") and tokens.words[index - 1] == "لا":
            begin, high = min(begin, index - 1), None
        elif word in _words()["about"]:
            begin, low, high = min(begin, index), None, None
        elif word in _words()["at_most"] and index >= at - 2:
            begin, low, best = min(begin, index), None, None
    stop = _least(parse, after)
    if stop:
        high = None
    return Amount(low, best, high, begin, max(after, stop), kind)


def _upper(parse: Parse, at: int, after: int, last: int) -> Number | None:
    """The upper end of `بين خمسة وسبعة`, `من 5 إلى 7`."""
    tokens = parse.tokens
    before = tokens.words[at - 1] if at > parse.sentence.first else ""
    if after >= last:
        return None
    if before.endswith("بين"):
        begin = after + 1 if tokens.words[after] == "و" else after
    elif before.endswith("من") and tokens.words[after] == "الي":
        begin = after + 1
    else:
        return None
    return read_number(tokens, begin, last)


def _least(parse: Parse, after: int) -> int:
    """Where `على الأقل` ends behind a number; 0 where it does not stand there."""
    tokens = parse.tokens
    for index in range(after, min(parse.sentence.last - 1, after + _BEHIND)):
        if tokens.words[index] in ("علي", "في") and tokens.words[index + 1] == "الاقل":
            return index + 2
        if parse.tag(index) in ("V", "NUM"):
            break
    return 0


def _head_kind(parse: Parse, at: int) -> str | None:
    """What the noun behind a number tells of its people; None: it counts no people."""
    if at < parse.sentence.last and parse.tokens.words[at] == "من":
        at += 1
    if at >= parse.sentence.last:
        return ""
    unit = parse.unit(at)
    if parse.preposition(at):
        return ""
    if unit is not None and unit.kind == "time":
        return "" if unit.first == at and parse.tag(at - 1) != "NUM" else None
    if _counts_things(parse, at):
        return None
    return _casualty(parse, at)


def _counts_things(parse: Parse, at: int) -> bool:
    """`40 عاما`, `4 في المئة`, `خمس سيارات`: the noun behind a number is no person."""
    tokens = parse.tokens
    word = tokens.words[at]
    if "%" in tokens.gap(at) or word in _words()["not_people"]:
        return True
    percent = at + 1 < parse.sentence.last and tokens.words[at + 1] in _PERCENT
    found = parse.analysis(at)
    return (word == "في" and percent) or (found is not None and found.domain in _THINGS)


def _casualty(parse: Parse, at: int) -> str:
    """`killed` or `injured` where the noun itself says so, as `قتلى` does."""
    found = parse.analysis(at)
    if found is None or found.pos == "verb":
        return ""
    if found.lemma in _words()["killed_noun"]:
        return "killed"
    return "injured" if found.lemma in _words()["injured_noun"] else ""


def _vague(parse: Parse, at: int, least: int) -> Amount | None:
    """`عشرات القتلى`, `عدد من الجنود`; the number of something is no count."""
    after = at + 1
    if after >= parse.sentence.last:
        return None
    partitive = parse.tokens.words[after] == "من"
    if parse.tokens.words[at].removeprefix("و").endswith("عدد") and not partitive:
        return None
    kind = _head_kind(parse, after)
    return None if kind is None else Amount(least, None, None, at, after + 1, kind)


def _noun(parse: Parse, at: int, *, direct: bool) -> Amount | None:
    """A noun that counts by its form: one, two (`جنديان`), or several (`قتلى`)."""
    found = parse.analysis(at)
    if found is None or parse.tag(at) != "N" or found.enclitic:
        return None
    kind = _casualty(parse, at)
    if kind:
        counts = not (found.definite or found.construct or found.lemma == "إصابة")
    else:
        more = found.lemma in _words()["one_more"]
        several = found.number == "p" and found.definite
        counts = direct and not several and (more or _person(parse, at))
    if not counts:
        return None
    if found.number == "p":
        return Amount(_SEVERAL, None, None, at, at + 1, kind)
    exact = 2 if found.number == "d" else 1
    return Amount(exact, exact, exact, at, at + 1, kind)


def _person(parse: Parse, at: int) -> bool:
    found = parse.analysis(at)
    return found is not None and found.domain in _PEOPLE
