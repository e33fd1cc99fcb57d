"""Find what frames tell in a sentence: triggers, their arguments, and their status."""

from collections.abc import Iterator
from functools import cache

from msgspec import Struct, structs

from hudna.core.claim import Status
from hudna.extract.clauses.arguments import (
    Arguments,
    Phrases,
    noun_arguments,
    verb_arguments,
)
from hudna.extract.clauses.parse import Parse
from hudna.extract.clauses.phrases import Phrase
from hudna.extract.clauses.status import status_of
from hudna.extract.events.asserted import carries
from hudna.extract.frames import (
    Classes,
    Frame,
    Index,
    fits,
    keys,
    possible,
    relation,
    roles,
    sentence_keys,
    triggers,
)
from hudna.lexicon.rules import rule_file

_REACH = 8
_FOLLOWS = 6
_ADJECTIVES = frozenset(("adjective", "active_participle", "passive_participle"))


class Found(Struct, frozen=True, gc=False):
    """A frame found at a trigger: indices are of the tokens of the whole text.

    `first` to `last` is the stretch that supports it. `light` is the verb that lent
    the noun its subject.
    """

    frame: Frame
    trigger: int
    source: Phrases
    recipient: Phrases
    others: Phrases
    status: Status
    passive: bool
    first: int
    last: int
    light: int | None = None


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


def find_frames(
    parse: Parse, starts: tuple[int, ...], index: Index, classes: Classes
) -> tuple[Found, ...]:
    """All frames of an index that a sentence tells, in the order of their triggers."""
    return tuple(_find(parse, starts, index, classes))


def _find(
    parse: Parse, starts: tuple[int, ...], index: Index, classes: Classes
) -> Iterator[Found]:
    around = sentence_keys(parse)
    for at in range(parse.sentence.first, parse.sentence.last):
        if index.lemmas.isdisjoint(keys(parse.tokens.words[at])) or (
            parse.unit(at) is not None
        ):
            continue
        frames = tuple([f for f in triggers(index, parse, at) if possible(f, around)])
        if not frames:
            continue
        verbal = parse.tag(at) == "V"
        if verbal:
            arguments = verb_arguments(parse, at, starts, transitive=_takes(frames))
        else:
            arguments = noun_arguments(parse, at, starts)
        lent = None if verbal else lender(parse, at, starts)
        seen = _with_subject(arguments, lent)
        for frame in frames:
            if fits(frame, parse, seen, classes):
                yield _made(parse, frame, at, arguments, lent, starts)
                break


def _takes(frames: tuple[Frame, ...]) -> bool:
    return any(roles(frame)["object"] != "none" for frame in frames)


def _with_subject(arguments: Arguments, lent: Lent | None) -> Arguments:
    if lent is None or lent.kind == "cause" or arguments.subject:
        return arguments
    return structs.replace(arguments, subject=lent.subject)


def _made(
    parse: Parse,
    frame: Frame,
    at: int,
    arguments: Arguments,
    lent: Lent | None,
    starts: tuple[int, ...],
) -> Found:
    table = roles(frame)
    source: list[Phrase] = []
    recipient: list[Phrase] = []
    for name in (
        "subject",
        "object",
        *sorted({p.preposition for p in arguments.others}),
    ):
        role = table.get(name)
        group = relation(arguments, name)
        if role in ("source", "both"):
            source.extend(group)
        if role in ("recipient", "both"):
            recipient.extend(group)
    if arguments.genitive:
        role = table["genitive"]
        aimed = bool(recipient) or any(p.preposition == "ل" for p in arguments.others)
        if "genitive" not in frame.roles and aimed:
            role = "source"
            if not recipient:
                recipient.extend(p for p in arguments.others if p.preposition == "ل")
        if role in ("source", "both"):
            source.extend(arguments.genitive)
        if role in ("recipient", "both"):
            recipient.extend(arguments.genitive)
    if parse.tag(at) != "V" and not source:
        source.extend(_origins(parse, at))
    if lent is not None and not source and not lent.passive and lent.kind == "agent":
        source.extend(lent.subject)
    if lent is not None and not recipient and lent.kind == "undergoer":
        recipient.extend(lent.subject)
    if frame.reciprocal:
        both = [*source, *(p for p in recipient if p not in source)]
        source = recipient = both
    first, last = arguments.first, arguments.last
    if lent is not None:
        first = min(first, lent.verb)
        last = max(last, lent.verb + 1)
    return Found(
        frame,
        at,
        tuple(source),
        tuple(recipient),
        arguments.others,
        frame.status or status_of(parse, at, starts),
        arguments.passive,
        first,
        min(last, parse.sentence.last),
        lent.verb if lent is not None else None,
    )


def _origins(parse: Parse, noun: int) -> list[Phrase]:
    """Adjectives of origin name who acts: `غارة إسرائيلية`, `الوساطة القطرية`."""
    definite = parse.word(noun).definite
    found: list[Phrase] = []
    for at in range(noun + 1, min(parse.sentence.last, noun + _FOLLOWS)):
        form = parse.analysis(at)
        if (
            form is None
            or parse.tag(at) != "N"
            or parse.unit(at) is not None
            or parse.word(at).definite != definite
            or parse.joined(at)
            or not any(reading.pos in _ADJECTIVES for reading in parse.word(at).nouns)
        ):
            break
        if any(reading.domain == "nationality" for reading in parse.word(at).nouns):
            found.append(Phrase(at, at, at + 1))
    return found


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
