"""Light verbs: they carry the noun that tells an event and lend it their subject.

`نفذ الجيش غارة`, `قام المتمردون بقصف`, `تعرضت القافلة لهجوم`; and behind the noun, with
a pronoun that stands for it, `هجوم شنه مسلحون`.
"""

from functools import cache

from msgspec import Struct

from hudna.extract.clauses.arguments import Phrases, verb_arguments
from hudna.extract.clauses.parse import Parse
from hudna.extract.events.asserted import carries
from hudna.lexicon.rules import rule_file

_REACH = 8
_FOLLOWS = 6


class Lent(Struct, frozen=True, gc=False):
    """What a light verb says of the noun that it carries."""

    kind: str
    verb: int
    subject: Phrases
    passive: bool


@cache
def _light() -> dict[str, tuple[str, str]]:
    words = rule_file("extract/events/light.toml").words
    return {
        lemma: (kind, preposition)
        for kind in ("cause", "undergoer", "agent")
        for lemma, preposition in words[kind].items()
    }


def lender(parse: Parse, noun: int, starts: tuple[int, ...]) -> Lent | None:
    """The light verb that carries a noun: before it, or after it with a pronoun."""
    found = _before(parse, noun, starts)
    return found or _after(parse, noun, starts)


def _before(parse: Parse, noun: int, starts: tuple[int, ...]) -> Lent | None:
    light = _light()
    first = max(parse.sentence.first, noun - _REACH)
    for at in range(noun - 1, first - 1, -1):
        tag = parse.tag(at)
        if tag == "V":
            entry = light.get(parse.lemma(at))
            if entry is None:
                return None
            arguments = verb_arguments(parse, at, starts, transitive=True)
            kind, _ = entry
            inside = any(p.first <= noun < p.last for p in arguments.subject)
            if not carries(parse, at, noun):
                return None
            if inside or kind == "cause":
                return Lent("cause", at, (), arguments.passive)
            return Lent(kind, at, arguments.subject, arguments.passive)
        entry = light.get(parse.lemma(at)) if tag == "N" else None
        if entry is not None and parse.lemma(at) != parse.lemma(noun):
            outer = _before(parse, at, starts)
            if outer is not None:
                return outer
        if tag in ("C", "R", "S", "IF", "Q") or ";" in parse.tokens.gap(at + 1):
            return None
    return None


def _after(parse: Parse, noun: int, starts: tuple[int, ...]) -> Lent | None:
    """`هجوم شنه مسلحون`, `الغارة التي نفذتها طائرات`."""
    light = _light()
    for at in range(noun + 1, min(parse.sentence.last, noun + _FOLLOWS)):
        if parse.tag(at) == "V":
            form = parse.analysis(at)
            entry = light.get(parse.lemma(at))
            if entry is None or form is None or not form.enclitic:
                return None
            arguments = verb_arguments(parse, at, starts, transitive=True)
            return Lent(entry[0], at, arguments.subject, arguments.passive)
        if parse.tag(at) not in ("N", "R", "ASP", "T", "P", "NUM"):
            return None
    return None
