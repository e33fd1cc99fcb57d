"""What may go on with a noun phrase: adjectives and genitives behind its head.

An adjective agrees in definiteness and number; a noun that owns, or that keeps its ن,
begins the next argument.
"""

from functools import cache

from hudna.extract.actors.heads import heads_actor
from hudna.extract.clauses.parse import Parse
from hudna.lexicon.forms import Analysis
from hudna.lexicon.rules import rule_file

_PEOPLE = frozenset(("agent", "role", "casualty", "nationality"))
_PARTICIPLES = frozenset(("active_participle", "passive_participle"))
_NISBAS = frozenset(("agent", "nationality"))
"""Domains whose words are as often adjectives as nouns: `العسكري`, `الحوثي`."""


def describes(parse: Parse, head: int, at: int) -> bool:
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
        (a.pos in _PARTICIPLES or is_nisba(a)) and _follows(a, many=many)
        for a in readings
    )


def owns_nothing(parse: Parse, head: int, at: int) -> bool:
    """`قصفت طائرات تركية المدينة`: a nationality behind its noun owns nothing."""
    found = parse.analysis(at)
    return at > head and found is not None and found.domain == "nationality"


def is_nisba(word: Analysis) -> bool:
    """Whether a noun for people can be an adjective: `الحوثي`, but not `السكان`."""
    named = word.domain in _NISBAS and (word.pos != "noun" or word.lemma.endswith("ي"))
    return named or word.domain == "nationality"


def _of_body(parse: Parse, head: int, at: int) -> bool:
    """`قادة المجلس العسكري`: a nisba goes with the body right before it."""
    owner = parse.analysis(at - 1)
    body = owner is not None and owner.domain in ("organisation", "force")
    nisba = any(is_nisba(a) for a in parse.word(at).nouns)
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


def begins_argument(parse: Parse, at: int) -> bool:
    """Whether an indefinite word after an indefinite one begins the next argument.

    An accusative noun does (`مسلحون ضابطا`), a noun after tanwin, which takes no
    genitive (`41 شخصا حتفهم`), one after a plural or dual that keeps its ن, and a
    dual that keeps its own (`جنود فتاتين`).
    """
    found, before = parse.analysis(at), parse.analysis(at - 1)
    if found is None or before is None:
        return False
    noun = found.pos in ("noun", "masdar")
    if noun and found.domain == "death" and found.enclitic:
        return True  # `لقي جنود حتفهم`
    if noun and (found.case == "acc" or before.case == "acc"):
        return True
    if keeps_n(parse, at - 1):
        own = noun and found.domain not in _NISBAS
        return own or found.case != before.case
    if noun and found.domain not in _NISBAS and _takes_no_genitive(before):
        return True
    return noun and found.number == "d" and found.case == "obl" and not found.construct


def keeps_n(parse: Parse, at: int) -> bool:
    """A sound plural or dual that keeps its ن has no genitive behind it."""
    found = parse.analysis(at)
    if found is None or found.construct or found.number not in ("p", "d"):
        return False
    return found.case in ("nom", "obl") and not found.enclitic


def _takes_no_genitive(word: Analysis) -> bool:
    """Nisbas and participles for people (`انتحاري`, `متظاهر`) own nothing."""
    if word.lemma in _owning_nothing():  # not `طائرة مقاتلة`
        return (word.number, word.gender) == ("s", "m")
    nisba = word.domain in _NISBAS and word.lemma.endswith("ي")
    return nisba and word.number == "s" and not word.construct


@cache
def _owning_nothing() -> frozenset[str]:
    """Participles that have become nouns for people."""
    return frozenset(rule_file("extract/clauses/particles.toml").words["owns_nothing"])
