"""How many were killed and how many wounded, as a range, in a stretch of words.

A count belongs to the noun that it counts where that noun tells (`عشرة جرحى`), else
to the word of killing or wounding that governs it (`مقتل خمسة وإصابة عشرة`), else to
the verb that follows (`خمسة جنود قتلوا`). Those told of after `بينهم` were counted
before.
"""

from functools import cache

from msgspec import Struct

from hudna.extract.clauses.arguments import verb_arguments
from hudna.extract.clauses.bounds import clause_starts
from hudna.extract.clauses.parse import Parse
from hudna.extract.quantities.amounts import Amount, amount_at
from hudna.lexicon.rules import rule_file

_REACH = 10
_CLOSE = 3
_KILLED, _INJURED, _BOTH = "killed", "injured", "both"
_WIDEST = 60
"""Words of a stretch that are looked at; what is told further on is told apart."""
_BETWEEN = frozenset(("ADV", "T", "PP", "D"))


class Casualties(Struct, frozen=True, gc=False):
    """A number of people as a range; None where the words set no bound.

    `first` to `last` (excluded) are the indices of the words that say so.
    """

    low: int | None
    best: int | None
    high: int | None
    first: int
    last: int


@cache
def _words() -> dict[str, dict[str, str]]:
    return rule_file("extract/quantities/casualties.toml").words


def find_casualties(
    parse: Parse, first: int, last: int
) -> tuple[Casualties | None, Casualties | None]:
    """The killed and the injured that words `first` to `last` (excluded) count.

    Words of killing or wounding that و joins on behind the stretch are read as well:
    `مقتل خمسة` has `وإصابة عشرة` beside it.
    """
    end = parse.sentence.last
    first = max(first, parse.sentence.first)
    last = min(last, end, first + _WIDEST)
    end = min(end, last + _WIDEST)
    found: dict[str, Casualties] = {}
    mode, fresh, after = "", -1, -1
    at = first
    while at < end:
        governor = _governor(parse, at)
        if at >= last:
            if not (governor and parse.joined(at)):
                break
            last = _tail(parse, at)
        unit = parse.unit(at)
        if unit is not None and unit.kind == "time":
            at = max(at + 1, unit.last)
            continue
        if parse.tokens.words[at].removeprefix("و") in _words()["included"]:
            mode, fresh, after = "", -1, -1
            at += 1
            continue
        if governor:
            paired = (
                fresh == at - 1 and mode not in ("", governor) and _open(parse, fresh)
            )
            mode = _BOTH if paired else governor
            fresh, after = at, -1
            at = max(at + 1, _victims(parse, at))
            fresh = at - 1
            continue
        amount = amount_at(
            parse, at, last, direct=bool(mode) and _direct(parse, fresh, at)
        )
        if amount is None:
            at += 1
            continue
        kind = amount.kind or mode or _verb_after(parse, amount.last, end)
        if kind:
            joined = _goes_on(parse, after, amount.first)
            if _add(found, kind, amount, joined=joined):
                after = amount.last
        at = max(at + 1, amount.last)
    return found.get(_KILLED), found.get(_INJURED)


def _tail(parse: Parse, at: int) -> int:
    """Where a joined word of casualties stops governing: the next clause or so."""
    for index in range(at + 1, min(parse.sentence.last, at + _REACH)):
        if parse.tag(index) in ("V", "C", "R", "S"):
            return index
    return min(parse.sentence.last, at + _REACH)


def _governor(parse: Parse, at: int) -> str:
    """`killed` or `injured` where a word of killing or wounding stands here."""
    verbal = parse.tag(at) == "V"
    if verbal and parse.tag(at - 1) == "NEG":
        return ""
    if not verbal and parse.tag(at) != "N":
        return ""
    words = _words()
    for form in parse.word(at).verbs[:1] if verbal else parse.word(at).nouns:
        if not verbal and (form.enclitic or form.number == "p"):
            continue
        if form.pos.endswith("participle"):
            continue
        if form.lemma in words["killing"]:
            needs_death = words["killing"][form.lemma] == "death"
            return "" if needs_death and not _dies(parse, at) else _KILLED
        if form.lemma in words["injuring"]:
            return _INJURED
    return ""


def _dies(parse: Parse, at: int) -> bool:
    last = min(parse.sentence.last, at + _REACH)
    return any(parse.tokens.words[i] in _words()["death"] for i in range(at + 1, last))


def _victims(parse: Parse, at: int) -> int:
    """Where the victims of an active verb begin: behind the subject who killed them."""
    if parse.tag(at) != "V" or _words()["killing"].get(parse.lemma(at)) == "death":
        return at + 1
    arguments = verb_arguments(parse, at, clause_starts(parse), transitive=True)
    if not arguments.passive and arguments.subject and arguments.object:
        begin = arguments.object[0].first
        return begin if begin > at else at + 1
    return at + 1


def _direct(parse: Parse, fresh: int, at: int) -> bool:
    """Whether a noun stands right behind its governor, but for adverbs and times."""
    between = range(fresh + 1, at)
    return fresh >= 0 and all(parse.tag(i) in _BETWEEN for i in between)


def _open(parse: Parse, at: int) -> bool:
    """Whether a verb still waits for its subject; `قتلوا` has had it before."""
    found = parse.analysis(at)
    return found is not None and (parse.tag(at) != "V" or found.number == "s")


def _verb_after(parse: Parse, at: int, end: int) -> str:
    """`سبعة أشخاص على الأقل قتلوا`: the verb that follows its subject."""
    for index in range(at, min(end, at + _REACH)):
        if parse.tag(index) in ("C", "R", "S") or parse.tag(index) == "NUM":
            return ""
        if parse.tag(index) == "V":
            found = parse.analysis(index)
            alone = found is not None and not parse.joined(index) and not found.enclitic
            return _governor(parse, index) if alone else ""
    return ""


def _goes_on(parse: Parse, after: int, at: int) -> bool:
    """Whether و adds a count to the one before: `جنديان وثلاثة مدنيين`."""
    if after < 0 or at - after > _CLOSE or at < after:
        return False
    if any("(" in parse.tokens.gap(i) for i in range(after, at + 1)):
        return False  # `ستة (ثلاثة جنود وثلاثة مدنيين)` breaks the six down
    plain = all(parse.tag(i) in ("N", "AND", "ADV") for i in range(after, at))
    joined = parse.tokens.words[at].startswith("و") or parse.tag(at - 1) == "AND"
    return plain and joined


def _add(
    found: dict[str, Casualties], kind: str, amount: Amount, *, joined: bool
) -> bool:
    """Count an amount; False where it only breaks down what was counted before."""
    if kind == _BOTH:
        top = amount.high or amount.best
        split = Casualties(1, None, top - 1 if top else None, amount.first, amount.last)
        found.setdefault(_KILLED, split)
        found.setdefault(_INJURED, split)
        return True
    before = found.get(kind)
    if before is None:
        found[kind] = Casualties(
            amount.low, amount.best, amount.high, amount.first, amount.last
        )
    elif joined:
        lows = (before.low or 0) + (amount.low or 0)
        found[kind] = Casualties(
            lows or None,
            _sum(before.best, amount.best),
            _sum(before.high, amount.high),
            before.first,
            amount.last,
        )
    return before is None or joined


def _sum(one: int | None, two: int | None) -> int | None:
    return None if one is None or two is None else one + two
