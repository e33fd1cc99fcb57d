"""The phrases that follow a verb or noun, in order, each with its preposition."""

from hudna.extract.clauses.parse import Parse
from hudna.extract.clauses.phrases import Phrase, phrase_at

_STOPS = frozenset(("V", "R", "C", "S", "IF", "Q", "FUT", "ASP", "NEG"))
_COMPOUND = {
    ("من", "قبل"): "من قبل",
    ("من", "جانب"): "من قبل",
    ("من", "طرف"): "من قبل",
    ("علي", "يد"): "من قبل",
    ("علي", "يدي"): "من قبل",
    ("علي", "ايدي"): "من قبل",
    ("علي", "ايد"): "من قبل",
    ("من", "دون"): "دون",
    ("من", "اجل"): "ل",
    ("في", "سبيل"): "ل",
    ("الي", "جانب"): "مع",
}
_MOST = 8
_PART_OF = frozenset(("بين", "من"))
_AMONG = "بينهم"
"""What `بينهم نساء` and `منهم ضابط` hold is part of what was said, no argument."""
_SIDES = frozenset(
    f"{letters}{side}"
    for letters in ("", "ال", "ب")
    for side in ("شرق", "غرب", "شمال", "جنوب", "وسط", "شرقي", "غربي", "شمالي", "جنوبي")
)


def complements(parse: Parse, start: int, stop: int) -> tuple[Phrase, ...]:
    """Noun phrases between two words; times and adverbs are passed over.

    The search ends at a verb, relative, complementiser or subordinator, and at a
    comma unless a preposition, a time or a coordinated phrase follows it. A phrase
    that is joined by و takes the preposition of the one before.
    """
    found: list[Phrase] = []
    at = start
    last_preposition = ""
    aside = False  # behind `، أمس الخميس،` the clause goes on
    while at < stop and len(found) < _MOST:
        tag = parse.tag(at)
        gap = parse.tokens.gap(at) if at > start else ""
        unit = parse.unit(at)
        if tag in _STOPS or ";" in gap or (":" in gap and at > start):
            break
        if tag == "T" and unit is not None:
            aside = "," in gap
            at = unit.last
            continue
        set_off, aside = "," in gap and not aside, False
        if set_off and not (tag == "P" or parse.joined(at) or parse.preposition(at)):
            break
        if tag == "PP" and parse.word(at).value in _PART_OF:
            at += 1
            last_preposition = name = _AMONG
            phrase = phrase_at(parse, at, name) if at < stop else None
        elif tag == "P":
            name, at = _compound(parse, at, stop)
            phrase = phrase_at(parse, at, name)
        elif tag in ("N", "QNT", "NUM", "D"):
            joined = parse.joined(at)
            name = parse.preposition(at) or (last_preposition if joined else "")
            if not name and _beside(parse, at):
                name = "في"
            phrase = phrase_at(parse, at, name)
        else:
            at += 1
            continue
        if phrase is None:
            at += 1
            continue
        found.append(phrase)
        last_preposition = phrase.preposition
        at = max(phrase.last, at + 1)
    return tuple(found)


def _beside(parse: Parse, at: int) -> bool:
    """`شمال بغداد` says where, without a preposition."""
    unit = parse.unit(at)
    place = unit is None or unit.kind == "place"
    return place and parse.word(at).text in _SIDES


def _of_one_side(parse: Parse, at: int) -> bool:
    """`من جانب واحد`, `من طرف واحد` say how, and name nobody who did it."""
    return at < parse.sentence.last and parse.word(at).text in ("واحد", "احد")


def _compound(parse: Parse, at: int, stop: int) -> tuple[str, int]:
    """A preposition's name and the index after it; `من قبل`, `على يد` are one."""
    word = parse.word(at)
    if at + 1 < stop:
        after = parse.tokens.words[at + 1]
        name = _COMPOUND.get((word.value, after))
        if name is not None and not _of_one_side(parse, at + 2):
            return name, at + 2
        if parse.tag(at + 1) == "P":
            return parse.word(at + 1).value, at + 2
    return word.value, at + 1
