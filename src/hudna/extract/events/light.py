"""Light verbs: they carry the noun that tells an event and lend it their subject.

`نفذ الجيش غارة`, `قام المتمردون بقصف`, `تعرضت القافلة لهجوم`; and behind the noun, with
a pronoun that stands for it, `هجوم شنه مسلحون`.
"""

from functools import cache

from msgspec import Struct, structs

from hudna.extract.clauses.arguments import (
    Phrases,
    noun_arguments,
    verb_arguments,
)
from hudna.extract.clauses.parse import Parse
from hudna.extract.events.asserted import SERIES, carries
from hudna.lexicon.rules import rule_file

_REACH = 8
_FOLLOWS = 6
_FAR = 25


class Lent(Struct, frozen=True, gc=False):
    """What a light verb says of the noun that it carries.

    `agent` is who acts where a second verb behind the noun says so.
    """

    kind: str
    verb: int
    subject: Phrases
    passive: bool
    agent: Phrases = ()


@cache
def _light() -> dict[str, tuple[str, str]]:
    words = rule_file("extract/events/light.toml").words
    return {
        lemma: (kind, preposition)
        for kind in ("cause", "undergoer", "agent")
        for lemma, preposition in words[kind].items()
    }


def lender(parse: Parse, noun: int, starts: tuple[int, ...]) -> Lent | None:
    """The light verb that carries a noun: before it, or after it with a pronoun.

    Where one before it tells who suffered or what it led to, one behind it may tell who
    acted: `صد الجيش هجوما شنه مسلحون`, `أدى هجوم شنه مسلحون إلى مقتل حارس`.
    """
    found = _before(parse, noun, starts) or _far(parse, noun, starts)
    behind = _after(parse, noun, starts)
    if found is None or behind is None:
        return found or behind
    if found.kind != "agent" and behind.kind == "agent" and not behind.passive:
        return structs.replace(found, agent=behind.subject)
    return found


def _far(parse: Parse, noun: int, starts: tuple[int, ...]) -> Lent | None:
    """A verb of suffering whose ل comes late, behind words about who suffered.

    `تعرضت قافلة تنقل جنودا وعتادا لهجوم`, `تعرض الوزير، وهو طبيب، لمحاولة اغتيال`.
    """
    head = noun
    while head - 1 > parse.first and parse.lemma(head - 1) in SERIES:
        head -= 1
    if parse.preposition(head) != "ل":
        return None
    light = _light()
    for at in range(head - 1, max(parse.first, head - _FAR) - 1, -1):
        if parse.tag(at) not in ("V", "N"):
            continue
        if light.get(parse.lemma(at)) != ("undergoer", "ل"):
            continue
        if parse.tag(at) == "V":
            arguments = verb_arguments(parse, at, starts, transitive=False)
            return Lent("undergoer", at, arguments.subject, arguments.passive)
        owner = noun_arguments(parse, at, starts).genitive
        return Lent("undergoer", at, owner, passive=False)
    return None


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
