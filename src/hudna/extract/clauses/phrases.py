"""Whole noun phrases: where one begins, what heads it, and where it ends.

Arabic builds a noun phrase rightwards from its head: adjectives that agree in
definiteness, genitives (idafa) that a definite word or a name closes, and participles
with a prepositional phrase of their own (`الفصائل المدعومة من إيران`).
"""

from functools import cache

from msgspec import Struct

from hudna.extract.actors.heads import heads_actor
from hudna.extract.clauses.lands import is_land
from hudna.extract.clauses.parse import Parse
from hudna.lexicon.forms import Analysis
from hudna.lexicon.places import load_places
from hudna.lexicon.rules import rule_file

_CLEAN_GAPS = frozenset((" ", "", "  ", ' "', '" ', " '", "' ", "-", " - ", " (", ") "))
_OPEN_PARTICIPLES = frozenset(
    (
        "مدعوم",
        "مدعومة",
        "موال",
        "موالي",
        "موالية",
        "موالين",
        "تابع",
        "تابعة",
        "تابعين",
        "مناهض",
        "مناهضة",
        "مرتبط",
        "مرتبطة",
        "معارض",
        "معارضة",
        "مؤيد",
        "مؤيدة",
        "متحالف",
        "متحالفة",
        "منتم",
        "منتمية",
        "مقرب",
        "مقربة",
        "منشق",
        "منشقين",
        "منشقة",
        "مكلف",
        "مكلفة",
        "معنية",
        "معني",
        "عائدة",
        "عائدين",
    )
)
_PART_OF = frozenset(("من",))
_PEOPLE = frozenset(("agent", "role", "casualty", "nationality"))
_REFLEXIVE = ("نفسه", "نفسي", "نفسها", "انفسهم")
_PARTICIPLES = frozenset(("active_participle", "passive_participle"))
_NISBAS = frozenset(("agent", "nationality"))
"""Domains whose words are as often adjectives as nouns: `العسكري`, `الحوثي`."""
_OFFICE_IN = frozenset(("role", "agent", "office"))
_AFTER = frozenset(("كافة", "جميعا", "كلها", "كلهم", "كله"))
"""Quantifiers that stand after what they count: `الأطراف كافة`."""
_LONGEST = 14
_NAME_WORDS = 4


class Phrase(Struct, frozen=True, gc=False):
    """Words `first` to `last` (excluded) with the noun that heads them.

    `preposition` is the one that governs the phrase, empty for a bare phrase;
    `start` is the first word that belongs to the argument with its preposition.
    """

    first: int
    head: int
    last: int
    preposition: str = ""


def phrase_at(parse: Parse, first: int, preposition: str = "") -> Phrase | None:
    """The noun phrase that begins at a word; None where none does."""
    if first in parse.heads:
        found = parse.heads[first]
    else:
        limit = min(parse.sentence.last, first + _LONGEST)
        head = _head(parse, first, limit)
        found = None if head is None else (head, _grow(parse, head, limit))
        parse.heads[first] = found
    return Phrase(first, found[0], found[1], preposition) if found else None


def _head(parse: Parse, first: int, limit: int) -> int | None:
    """Skip demonstratives, quantifiers and numbers: `عدد من الجنود` is of soldiers."""
    at = first
    counted = False
    while at < limit and parse.tag(at) in ("D", "QNT", "NUM"):
        if at > first and not _close(parse, at):
            break
        counted = counted or parse.tag(at) != "D"
        at += 1
        if (
            counted
            and at + 1 < limit
            and parse.tag(at) == "P"
            and parse.word(at).value in _PART_OF
            and parse.tag(at + 1) in ("N", "NUM", "QNT", "D")
        ):
            at += 1
    if (
        at < limit
        and parse.tag(at) == "N"
        and (at == first or (_close(parse, at) and not parse.preposition(at)))
    ):
        return _counted(parse, at, limit)
    return at - 1 if counted else None


def _counted(parse: Parse, at: int, limit: int) -> int:
    """Past a number word: `ثلاثة جنود`, `ثلاثة من الجنود` are headed by the people."""
    found = parse.analysis(at)
    if found is None or found.domain != "number" or at + 1 >= limit:
        return at
    after = at + 1
    if parse.tag(after) == "P" and parse.word(after).value == "من":
        after += 1
    if after < limit and parse.tag(after) == "N" and _close(parse, after):
        return _counted(parse, after, limit) if not parse.joined(after) else at
    return at


def _close(parse: Parse, index: int) -> bool:
    return parse.tokens.gap(index) in _CLEAN_GAPS


def _closed(parse: Parse, index: int) -> bool:
    """Whether a word ends the chain of genitives: definite, possessed or a name."""
    found = parse.analysis(index)
    if parse.unit(index) is not None or parse.word(index).definite:
        return True
    return found is not None and bool(found.enclitic)


def _grow(parse: Parse, head: int, limit: int) -> int:
    """Where the phrase of a head ends: the first word that cannot belong to it."""
    unit = parse.unit(head)
    at = unit.last if unit is not None else head + 1
    closed, named = _closed(parse, head), unit is not None
    while at < limit:
        filler = _filler(parse, at, closed=closed)
        if filler:
            at += filler
            continue
        if not _goes_on(parse, at):
            break
        unit = parse.unit(at)
        if unit is not None:
            if (closed and not _apposed(parse, head, at)) or _accusative(parse, at):
                break
            if not closed and _keeps_n(parse, at - 1) and not _plural(parse, at):
                break  # `مسلحون السفير`: they have kept their ن, and own nobody
            closed = named = True
            at = unit.last
            continue
        if closed and not parse.word(at).definite:
            follows = _name_follows(parse, head, at, named=named)
            return _name_end(parse, at, limit) if follows else at
        if _breaks(parse, head, at, closed=closed):
            break
        closed = closed or _closed(parse, at)
        at += 1
    return _with_complement(parse, head, at, limit)


def _plural(parse: Parse, at: int) -> bool:
    return parse.word(at).text.endswith(("ون", "ين"))


def _accusative(parse: Parse, at: int) -> bool:
    """`أعلن مسؤول وقفا فوريا`: a tanwin begins the object, also of a truce's name."""
    return any(a.case == "acc" and a.pos != "adjective" for a in parse.word(at).nouns)


def _filler(parse: Parse, at: int, *, closed: bool) -> int:
    """Words that stay in a phrase unseen: `غير` with its adjective, `كافة` behind."""
    if parse.tag(at) == "NOT" and parse.tag(at + 1) == "N":
        return 2
    return int(closed and parse.tag(at) == "QNT" and parse.word(at).text in _AFTER)


def _goes_on(parse: Parse, at: int) -> bool:
    """Whether a word is a nominal that nothing sets off from the word before."""
    plain = parse.tag(at) == "N" and _close(parse, at) and not parse.joined(at)
    return plain and not parse.preposition(at)


def _breaks(parse: Parse, head: int, at: int, *, closed: bool) -> bool:
    """Whether a word that could follow begins the next argument instead."""
    word = parse.word(at)
    if word.text.startswith(_REFLEXIVE):
        return True
    if closed:
        return not _agrees(parse, head, at)
    if not word.definite:
        return _new_argument(parse, at)
    return _keeps_n(parse, at - 1) or _describes(parse, head, at - 1)


def _describes(parse: Parse, head: int, at: int) -> bool:
    """`قصفت طائرات تركية المدينة`: a nationality behind its noun owns nothing."""
    found = parse.analysis(at)
    return at > head and found is not None and found.domain == "nationality"


def _with_complement(parse: Parse, head: int, at: int, limit: int) -> int:
    """`المدعومة من إيران`, `التابع للجيش`: the participle keeps its complement."""
    if at >= limit:
        return at
    named = parse.word(at).text == "باسم"  # `المتحدث باسم الجيش`
    if not named and not _takes_complement(parse, at - 1, head):
        return at
    letter = parse.preposition(at) if parse.tag(at) == "N" else ""
    if not letter and parse.tag(at) != "P":
        return at
    inner = phrase_at(parse, at if letter else at + 1, letter)
    return inner.last if inner is not None and inner.last <= limit else at


def _takes_complement(parse: Parse, before: int, head: int) -> bool:
    """Whether the word before is a participle that calls for a complement."""
    text = parse.word(before).text.removeprefix("ال")
    return before > head and text in _OPEN_PARTICIPLES


def _apposed(parse: Parse, head: int, at: int) -> bool:
    """A person's name after a title (`الجنرال الإيراني قاسم سليماني`).

    What begins with a title or a body of its own is another argument
    (`استقبل الأمير وزير الخارجية`), and so is a country.
    """
    found = parse.analysis(head)
    unit = parse.unit(at)
    if unit is None or unit.kind != "actor" or found is None:
        return False
    given = parse.word(at).text in load_places().given
    titled = not given and any(
        a.pos == "noun" and a.domain in ("role", "organisation", "force")
        for a in parse.word(at).nouns
    )
    if found.domain in ("organisation", "force", "body"):
        named = _named_body(parse, head, at) and not titled
        return named or _named_after(parse, head, at)
    country = not given and is_land(parse, at)  # `هدد الرئيس الروسي أوكرانيا`
    return found.domain in ("role", "agent") and not titled and not country


def _named_body(parse: Parse, head: int, at: int) -> bool:
    """`الحركة الإسلامية حماس`: a body's name stands right behind what it is."""
    return at == head + 1 and not parse.word(at).definite


def _named_after(parse: Parse, head: int, at: int) -> bool:
    """`الوفد الحوثي`: a group's nisba goes with the body right before it."""
    unit, before = parse.unit(at), parse.word(head)
    alone = unit is not None and unit.last == at + 1 and at == head + 1
    nisba = any(_is_nisba(a) and a.number == "s" for a in parse.word(at).nouns)
    return alone and nisba and before.definite and parse.word(at).definite


def _name_follows(parse: Parse, head: int, at: int, *, named: bool) -> bool:
    """Whether a word begins or goes on with a person's name.

    Many names are words as well (`قاسم`, `صالح`): after the title of one person an
    indefinite word without an accusative's alef is a name.
    """
    found = parse.analysis(head)
    word = parse.word(at)
    if word.particle or parse.tag(at) != "N":
        return False
    if named:
        return not word.analyses and parse.unit(at - 1) is not parse.unit(head)
    titled = found is not None and found.domain in _OFFICE_IN and found.number == "s"
    if not titled or word.text in load_places().given:
        return titled
    own = parse.analysis(at)
    common = any(reading.pos in ("noun", "masdar") for reading in word.nouns)
    return own is None or (own.case != "acc" and not common)


def _name_end(parse: Parse, at: int, limit: int) -> int:
    """The end of a person's name that begins at a word: two to four words."""
    last = at
    while last < min(limit, at + _NAME_WORDS):
        joined = parse.joined(last) or bool(parse.preposition(last))
        if parse.tag(last) != "N" or (
            last > at and (joined or not _close(parse, last))
        ):
            break
        unit = parse.unit(last)
        if unit is not None and unit.kind == "place":
            break
        last = unit.last if unit is not None else last + 1
        if parse.word(last - 1).definite:
            break
    return last


def _agrees(parse: Parse, head: int, at: int) -> bool:
    """Whether a definite word can be an adjective of a closed phrase.

    A plural of people (`المسلحين`) after a singular, a title, and a noun that is no
    adjective, participle or nisba begin the next argument.
    """
    if parse.unit(head) is not None and parse.unit(at - 1) is not None:
        if parse.word(at - 1).text.endswith(("ون", "ين")):
            return False
        return any(  # behind a name: `حماس الفلسطينية`, not `طهران المتمردين`
            a.number == "s" and (a.pos == "adjective" or a.domain == "nationality")
            for a in parse.word(at).nouns
        )
    lead = parse.analysis(head)
    many = lead is None or lead.number == "p"
    readings = parse.word(at).nouns
    if not readings:
        return not heads_actor(parse.word(at).text)  # `الجيش الميليشيات`
    if lead is not None and _clashes(parse, lead, at):
        return False
    people = lead is not None and lead.number == "p" and lead.domain in _PEOPLE
    if people and all(a.number == "s" for a in readings):
        return _of_body(parse, head, at)  # not `ضرب الجنود الصحفي`
    if any(a.pos == "adjective" and _follows(a, many=many) for a in readings):
        return True
    if any(a.pos == "noun" and a.domain not in _NISBAS for a in readings):
        return False
    return any(
        (a.pos in _PARTICIPLES or _is_nisba(a)) and _follows(a, many=many)
        for a in readings
    )


def _is_nisba(word: Analysis) -> bool:
    """Whether a noun for people can be an adjective: `الحوثي`, but not `السكان`."""
    named = word.domain in _NISBAS and (word.pos != "noun" or word.lemma.endswith("ي"))
    return named or word.domain == "nationality"


def _of_body(parse: Parse, head: int, at: int) -> bool:
    """`قادة المجلس العسكري`: a nisba goes with the body right before it."""
    owner = parse.analysis(at - 1)
    body = owner is not None and owner.domain in ("organisation", "force")
    nisba = any(_is_nisba(a) for a in parse.word(at).nouns)
    return (
        body and nisba and at - 1 > head and owner is not None and owner.number == "s"
    )


def _clashes(parse: Parse, lead: Analysis, at: int) -> bool:
    """A masculine after the feminine adjective of a feminine head or of a plural.

    `القوات الحكومية الصحفي` are two arguments; `قائد القوات الأميركية الجديد` is one,
    for the adjective may go back to a masculine head.
    """
    before, word = parse.word(at - 1), parse.word(at).text
    after_feminine = before.definite and before.text.endswith("ية")
    turned = lead.gender == "f" or lead.number == "p"
    return after_feminine and turned and word.endswith("ي")


def _follows(word: Analysis, *, many: bool) -> bool:
    """A sound plural (`المسلحين`) follows a plural alone."""
    return many or word.number == "s" or word.case not in ("nom", "obl")


def _new_argument(parse: Parse, at: int) -> bool:
    """Whether an indefinite word after an indefinite one begins the next argument.

    An accusative noun does (`مسلحون ضابطا`), a noun after tanwin, which takes no
    genitive (`41 شخصا حتفهم`), one after a plural or dual that keeps its ن, and a
    dual that keeps its own (`جنود فتاتين`).
    """
    found, before = parse.analysis(at), parse.analysis(at - 1)
    if found is None or before is None:
        return False
    noun = found.pos in ("noun", "masdar")
    if noun and (found.case == "acc" or before.case == "acc"):
        return True
    if _keeps_n(parse, at - 1):
        own = noun and found.domain not in _NISBAS
        return own or found.case != before.case
    if noun and found.domain not in _NISBAS and _takes_no_genitive(before):
        return True
    return noun and found.number == "d" and found.case == "obl" and not found.construct


def _keeps_n(parse: Parse, at: int) -> bool:
    """A sound plural or dual that keeps its ن has no genitive behind it."""
    found = parse.analysis(at)
    if found is None or found.construct or found.number not in ("p", "d"):
        return False
    return found.case in ("nom", "obl") and not found.enclitic


def _takes_no_genitive(word: Analysis) -> bool:
    """Nisbas and participles for people (`انتحاري`, `متظاهر`) own nothing."""
    if word.lemma in _owns_nothing():  # not `طائرة مقاتلة`
        return (word.number, word.gender) == ("s", "m")
    nisba = word.domain in _NISBAS and word.lemma.endswith("ي")
    return nisba and word.number == "s" and not word.construct


@cache
def _owns_nothing() -> frozenset[str]:
    """Participles that have become nouns for people."""
    return frozenset(rule_file("extract/clauses/particles.toml").words["owns_nothing"])
