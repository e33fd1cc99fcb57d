"""Whether words assert an event or only mention one that the reader knows of.

`وقع انفجار قرب السوق` asserts an explosion, `تنظر المحكمة في قضية الانفجار` mentions
it. A finite verb asserts what it tells, but in a relative clause of a definite noun
(`الذين خطفوا الطائرة`). A noun asserts where a verb brings it in as news: a light verb,
a verb of taking place whose subject it is, a verb of report whose object it is; or
where it begins a sentence without a verb, as headlines do.
"""

from functools import cache

from hudna.extract.clauses.arguments import verb_arguments
from hudna.extract.clauses.parse import Parse
from hudna.extract.clauses.phrases import Phrase
from hudna.lexicon.rules import rule_file

_REACH = 12
_CLOSE = 3
_LINKS = frozenset(("N", "P", "PP", "D", "QNT", "NUM", "T", "ADV", "NOT"))
SERIES = frozenset(
    (
        "سلسلة",
        "عملية",
        "محاولة",
        "حَاوَلَ",
        "حادث",
        "حادثة",
        "حَدَثَ",
        "موجة",
        "حالة",
        "جريمة",
        "عمل",
        "هَجَمَ",
        "وَقَعَ",
        "سَقَطَ",
    )
)
_TOLD_BY = frozenset(("عن", "الي", "علي", "في"))


@cache
def _prepositions() -> dict[str, str]:
    """Light verbs to the preposition that the noun takes."""
    kinds = rule_file("extract/events/light.toml").words.values()
    return {lemma: taken for kind in kinds for lemma, taken in kind.items()}


def _counted(parse: Parse, at: int) -> bool:
    """`شن عشرات الغارات`: what is counted is no known raid, for all its article."""
    return parse.tag(at - 1) in ("QNT", "NUM")


def _light_preposition(lemma: str) -> str:
    return _prepositions().get(lemma, "")


@cache
def _words() -> dict[str, dict[str, str]]:
    return rule_file("extract/events/asserted.toml").words


def asserted(
    parse: Parse, at: int, starts: tuple[int, ...], light: int | None = None
) -> bool:
    """Whether the trigger at an index is asserted, not only mentioned.

    Args:
        parse: The sentence.
        at: The trigger's index.
        starts: Where the sentence's clauses begin.
        light: The index of the light verb that carries a noun, if one does.
    """
    if parse.tag(at) == "V":
        return _narrates(parse, at, starts)
    if parse.word(at).definite and not _counted(parse, at):
        return _takes_place(parse, at, starts, light)
    if light is not None:
        if light > at:
            return _narrates(parse, light, starts)
        return _held(parse, light, at) and _finite_tells(parse, light, starts)
    return (
        _heads_line(parse, at)
        or _governed(parse, at, starts)
        or _followed(parse, at, starts, "occur")
    )


def is_detail(parse: Parse, at: int, source: tuple[Phrase, ...]) -> bool:
    """Whether a verb only tells how protesters went on whom the reader knows.

    `رفع المتظاهرون لافتات` speaks of a protest under way; `رفع مئات المتظاهرين لافتات`
    tells that there was one.
    """
    if parse.tag(at) != "V" or parse.lemma(at) not in _words()["detail"]:
        return False
    for phrase in source:
        counted = phrase.head > phrase.first or parse.tag(phrase.first - 1) == "QNT"
        if counted or not parse.word(phrase.head).definite:
            return False
    return bool(source)


def _takes_place(
    parse: Parse, at: int, starts: tuple[int, ...], light: int | None
) -> bool:
    """A definite noun is known already, unless what is told is how it took place.

    `وقع الهجوم فجرا`, `الهجوم نفذه انتحاري`, `تعرض للضرب`.
    """
    if light is not None and light > at:
        return _narrates(parse, light, starts)
    if light is not None and _light_preposition(parse.lemma(light)) == "ل":
        return _finite_tells(parse, light, starts)
    for index in range(at - 1, max(parse.sentence.first, at - _CLOSE) - 1, -1):
        if parse.tag(index) == "V":
            known = parse.lemma(index) in _words()["place"]
            return (
                known and carries(parse, index, at) and _narrates(parse, index, starts)
            )
    return _followed(parse, at, starts, "place")


def _held(parse: Parse, light: int, at: int) -> bool:
    """Whether a light verb carries a noun; a ل may come late, behind who suffered."""
    late = _light_preposition(parse.lemma(light)) == "ل"
    return late or carries(parse, light, at)


def carries(parse: Parse, light: int, at: int) -> bool:
    """Whether a noun is what the verb or noun left of it takes, alone or in a series.

    `نفذ محاولة اغتيال` carries the killing; `حاول إخفاء أسرار حول اغتيال` does not.
    """
    first = at
    while first - 1 > light and _chains(parse, first):
        if parse.lemma(first - 1) not in SERIES:
            return False
        first -= 1
    if parse.tag(first - 1) == "P":
        preposition = parse.word(first - 1).value
        wanted = _light_preposition(parse.lemma(light))
        if preposition not in _TOLD_BY and preposition != wanted:
            return False
    return all(parse.tag(i) in _LINKS for i in range(light + 1, first))


def _chains(parse: Parse, at: int) -> bool:
    """Whether the noun before stands in construct with this one (idafa).

    A plural that keeps its ن (`مسلحون`) does not, and no genitive is accusative.
    """
    if parse.tag(at - 1) != "N" or parse.joined(at) or parse.preposition(at):
        return False
    if parse.unit(at - 1) is not None or parse.word(at - 1).definite:
        return False
    if parse.tokens.gap(at).strip():
        return False
    found, own = parse.analysis(at - 1), parse.analysis(at)
    if found is None or found.enclitic or found.pos == "adjective":
        return False
    keeps_n = found.case in ("nom", "obl") and not found.construct
    return not keeps_n and (own is None or own.case != "acc")


def _narrates(parse: Parse, verb: int, starts: tuple[int, ...]) -> bool:
    """A finite past verb outside a relative clause of a definite noun."""
    form = parse.analysis(verb)
    if form is None or form.tense != "past":
        return False
    return not _in_definite_relative(parse, verb, starts)


def _in_definite_relative(parse: Parse, at: int, starts: tuple[int, ...]) -> bool:
    """Whether this is the verb of a relative pronoun, or one joined to it by و."""
    begin = max(start for start in starts if start <= at)
    if parse.tag(begin) != "R":
        return False
    return not any(parse.tag(i) == "V" for i in range(begin, at))


def _finite_tells(parse: Parse, light: int, starts: tuple[int, ...]) -> bool:
    """A light verb tells where it narrates; a light noun where it is asserted."""
    if parse.tag(light) == "V":
        return _narrates(parse, light, starts)
    return asserted(parse, light, starts)


def _heads_line(parse: Parse, at: int) -> bool:
    """A headline or list entry: `مقتل سبعة في هجوم على سوق`.

    و before the first word of all only goes on with the story (`وتجمع نحو مئة متظاهر`).
    """
    begin = parse.sentence.first
    while begin < at and parse.tag(begin) in ("T", "NUM", "ADV", "AND"):
        begin += 1
    opens = at == parse.sentence.first or not parse.joined(at)
    return begin == at and not parse.word(at).definite and opens


def _governed(parse: Parse, at: int, starts: tuple[int, ...]) -> bool:
    """Subject of a verb of taking place, or object of a verb of report, before it."""
    words = _words()
    for index in range(at - 1, max(parse.sentence.first, at - _REACH) - 1, -1):
        lemma = parse.lemma(index)
        if parse.tag(index) == "N" and lemma in words["nominal"]:
            return carries(parse, index, at) and asserted(parse, index, starts)
        if parse.tag(index) == "V":
            known = lemma in words["occur"] or lemma in words["report"]
            plain = parse.tag(at - 1) != "P" or lemma in words["report"]
            return (
                known
                and plain
                and carries(parse, index, at)
                and _narrates(parse, index, starts)
            )
        if parse.tag(index) not in _LINKS:
            return False
    return False


def _followed(parse: Parse, at: int, starts: tuple[int, ...], verbs: str) -> bool:
    """Subject of a verb of taking place behind it: `هجوم استهدف دورية`."""
    words = _words()[verbs]
    for index in range(at + 1, min(parse.sentence.last, at + _REACH)):
        if parse.tag(index) == "V":
            if parse.lemma(index) not in words:
                return False
            if not _narrates(parse, index, starts):
                return False
            arguments = verb_arguments(parse, index, starts, transitive=True)
            told = (
                *arguments.subject,
                *(arguments.object if arguments.passive else ()),
            )
            return any(p.first <= at < p.last and p.last <= index for p in told)
        if parse.tag(index) in ("R", "C", "S", "IF", "Q"):
            return False
    return False
