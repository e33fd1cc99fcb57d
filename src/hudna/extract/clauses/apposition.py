"""Names behind what they name: a person after a title, a body after what it is."""

from hudna.extract.clauses.attributes import is_nisba
from hudna.extract.clauses.lands import is_land
from hudna.extract.clauses.parse import Parse
from hudna.lexicon.places import load_places

_CLEAN_GAPS = frozenset((" ", "", "  ", ' "', '" ', " '", "' ", "-", " - ", " (", ") "))
_OFFICE_IN = frozenset(("role", "agent", "office"))
_NAME_WORDS = 4


def is_close(parse: Parse, index: int) -> bool:
    """Whether a word stands right behind the one before, quotation marks apart."""
    return parse.tokens.gap(index) in _CLEAN_GAPS


def apposed(parse: Parse, head: int, at: int) -> bool:
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
    nisba = any(is_nisba(a) and a.number == "s" for a in parse.word(at).nouns)
    return alone and nisba and before.definite and parse.word(at).definite


def name_follows(parse: Parse, head: int, at: int, *, named: bool) -> bool:
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


def name_end(parse: Parse, at: int, limit: int) -> int:
    """The end of a person's name that begins at a word: two to four words."""
    last = at
    while last < min(limit, at + _NAME_WORDS):
        joined = parse.joined(last) or bool(parse.preposition(last))
        if parse.tag(last) != "N" or (
            last > at and (joined or not is_close(parse, last))
        ):
            break
        unit = parse.unit(last)
        if unit is not None and unit.kind == "place":
            break
        last = unit.last if unit is not None else last + 1
        if parse.word(last - 1).definite:
            break
    return last
