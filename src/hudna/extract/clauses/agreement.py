"""Gender and number of a phrase, and whether a verb agrees with it."""

from hudna.extract.clauses.lands import land_gender
from hudna.extract.clauses.parse import Parse
from hudna.extract.clauses.phrases import Phrase
from hudna.lexicon.forms import Analysis

_HUMAN = frozenset(("agent", "role", "casualty", "nationality"))
_ACTING = _HUMAN | {"force", "organisation"}

_ONE = {"احد": "m", "احدي": "f"}
"""`أحد الجنود قتل` agrees with the one, not with those whom he is of."""
_THINGS = frozenset(("مصدر", "عنصر", "قيادة", "طاقم", "كادر"))
"""Words for people that are things by their form, so that `قالت مصادر` agrees."""


def gender(parse: Parse, phrase: Phrase) -> str:
    """`m`, `f`, or empty where the words leave it open.

    The plural of what is not human is feminine singular to a verb, and so is that
    of words for people which are things by form (`قالت مصادر`). A word that nobody
    knows has the gender of its ending; a name has none, for men are called هنية.
    """
    found, unit = parse.analysis(phrase.head), parse.unit(phrase.head)
    text = parse.word(phrase.head).text
    if unit is not None or found is None:
        named = unit is not None and unit.kind == "actor"
        if text.endswith("ة") and not named:
            return "f"
        return land_gender(parse, phrase.head)
    if found.number == "p" and (found.domain not in _HUMAN or found.lemma in _THINGS):
        return ""
    if found.pos == "masdar":
        return "f" if text.endswith("ة") else "m"
    return found.gender


def relative_gender(parse: Parse, phrase: Phrase) -> str:
    """`m`, `f` or `p`: the relative pronoun that a phrase takes.

    Plurals of people take الذين, those of all else التي.
    """
    found = parse.analysis(phrase.head)
    if parse.unit(phrase.head) is None and found is not None and found.number == "p":
        return "p" if found.domain in _HUMAN else "f"
    return gender(parse, phrase) or "m"


def agrees(verb: Analysis, parse: Parse, phrase: Phrase, *, after: bool) -> bool:
    """Whether a third-person verb can have the phrase as its subject.

    A verb before its subject (`after`) is singular and agrees in gender alone; behind
    it, it agrees in number as well where the subject's number shows.
    """
    if verb.person and verb.person != "3":
        return False
    one = _ONE.get(parse.word(phrase.first).text)
    if one is not None and phrase.head > phrase.first:
        return verb.number in ("s", "") and verb.gender in ("", one)
    wanted = gender(parse, phrase)
    counted = phrase.head - phrase.first >= 1
    if wanted and verb.gender and wanted != verb.gender and not counted:
        return False
    if after:
        return verb.number in ("s", "")
    found = parse.analysis(phrase.head)
    if found is None or parse.unit(phrase.head) is not None:
        return True
    if verb.number == "p":
        return found.number == "p" or counted
    if verb.number == "s" and found.number == "p" and found.domain in _HUMAN:
        return found.case == "" and verb.gender == "f"
    return True


def can_act(parse: Parse, phrase: Phrase) -> bool:
    """Whether a phrase is headed by people, a force or a body, or by a known name."""
    unit = parse.unit(phrase.head)
    if unit is not None:
        return unit.kind == "actor"
    found = parse.analysis(phrase.head)
    return found is not None and found.domain in _ACTING
