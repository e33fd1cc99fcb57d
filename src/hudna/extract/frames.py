"""Frames: which words tell which event or truce phase, and who stands where.

A frame names verbs and nouns by their lemma and says for each grammatical relation
what role it fills. `needs` tells senses apart by what stands in a relation:
`أطلق النار` is an assault, `أطلق سراح` a concession.
"""

from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Literal

from msgspec import field

from hudna.core.claim import ClaimKind, EventType, Phase, Status
from hudna.core.errors import LexiconError
from hudna.extract.clauses.arguments import Arguments
from hudna.extract.clauses.parse import Parse
from hudna.extract.clauses.words import look_up
from hudna.extract.relations import Classes, ranges, understood
from hudna.lexicon.rules import Rule, RuleFile, typed

Role = Literal["source", "recipient", "both", "truce", "none"]
Uses = Literal["verb", "masdar", "noun", "participle"]


class Frame(Rule, frozen=True, kw_only=True):
    """A rule that reads an event or a truce phase off a verb or noun.

    Attributes:
        kind: What kind of claim it makes; a frame with a phase makes a truce claim.
        type: PLOVER event type, for events.
        mode: PLOVER mode, where it has one.
        phase: Truce phase, for truces.
        verbs: Lemmas as in `verbs.csv`; every conjugated form triggers.
        nouns: Lemmas as in `nouns.csv`.
        uses: Parts of speech of the verbs that trigger.
        needs: Relation to folded words or %classes; one of them must stand in it.
            `any` is any relation, `near` the words around the trigger, `before` the
            word that it stands behind (`وفد وساطة`), `clause`
            the clause after أن, `rest` a bare phrase behind subject and object,
            `reach` the nominal words after the trigger up to where a verb, a clause
            or a circumstance (`بعد`, `رغم`) begins, `relative` the clause that
            describes a noun (`مقترح ينص على …`), `sentence` all its words,
            `negation` a negating particle before a verb.
        lacks: Relation to words none of which may stand in it.
        roles: Relation to role; a subject is a source and an object a recipient
            unless said otherwise. A preposition is named by itself.
        status: The status that the words themselves give.
        reciprocal: Both sides are source and recipient.
    """

    kind: ClaimKind = "event"
    type: EventType | None = None
    mode: str | None = None
    phase: Phase | None = None
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    uses: tuple[Uses, ...] = ("verb", "masdar")
    needs: dict[str, tuple[str, ...]] = field(default_factory=dict)
    lacks: dict[str, tuple[str, ...]] = field(default_factory=dict)
    roles: dict[str, Role] = field(default_factory=dict)
    status: Status | None = None
    reciprocal: bool = False


_DEFAULT_ROLES: dict[str, Role] = {
    "subject": "source",
    "object": "recipient",
    "genitive": "recipient",
    "من قبل": "source",
}


_TRUCE_ROLES: dict[str, Role] = {"مع": "recipient", "بين": "both"}


NEGATIONS = frozenset(("لم", "لن", "لا", "ليس", "ليست", "ليسوا", "ولا", "ولم", "ولن"))


def load_frames(files: Iterable[RuleFile]) -> tuple[Frame, ...]:
    """The frames of rule files, with every %class and `words` name expanded.

    Raises:
        LexiconError: where a frame has neither verbs nor nouns, or names a word list
            that its file does not have.
    """
    frames: list[Frame] = []
    for file in files:
        for frame in typed(file, Frame):
            if not (frame.verbs or frame.nouns):
                raise LexiconError(f"{file.path}: {frame.id}: expected verbs or nouns")
            frames.append(_expanded(file, frame))
    return tuple(frames)


def _expanded(file: RuleFile, frame: Frame) -> Frame:
    def expand(values: tuple[str, ...]) -> tuple[str, ...]:
        out: list[str] = []
        for value in values:
            name = value.removeprefix("@")
            if value.startswith("@"):
                if name not in file.words:
                    raise LexiconError(
                        f"{file.path}: {frame.id}: {value}: no such word list here"
                    )
                out.extend(file.words[name])
            else:
                out.append(value)
        return tuple(out)

    needs = {relation: expand(values) for relation, values in frame.needs.items()}
    lacks = {relation: expand(values) for relation, values in frame.lacks.items()}
    return Frame(
        **{
            **{name: getattr(frame, name) for name in frame.__struct_fields__},
            "verbs": expand(frame.verbs),
            "nouns": expand(frame.nouns),
            "needs": needs,
            "lacks": lacks,
        }
    )


def fits(frame: Frame, parse: Parse, arguments: Arguments, classes: Classes) -> bool:
    """Whether what stands around a trigger is what the frame needs."""
    for name, wanted in frame.needs.items():
        if name == "negation":
            if not negated(parse, arguments.trigger):
                return False
        elif not _holds(parse, arguments, name, wanted, classes):
            return False
    return not any(
        _holds(parse, arguments, name, barred, classes)
        for name, barred in frame.lacks.items()
    )


def negated(parse: Parse, verb: int) -> bool:
    """Whether a particle of negation stands right before a verb."""
    return parse.tag(verb - 1) == "NEG"


def _holds(
    parse: Parse,
    arguments: Arguments,
    names: str,
    wanted: tuple[str, ...],
    classes: Classes,
) -> bool:
    words, tests = apart(wanted)
    if "%truce" in tests and understood(parse, arguments, names, classes):
        return True
    for name in names.split("|"):
        for first, last in ranges(parse, arguments, name):
            if "*" in tests:
                return True
            forms = parse.tokens.words[first:last]
            if any(not words.isdisjoint(keys(form)) for form in forms):
                return True
            if any(classes[test](parse, first, last) for test in tests):
                return True
    return False


@cache
def apart(values: tuple[str, ...]) -> tuple[frozenset[str], tuple[str, ...]]:
    """Words and lemmas, apart from %classes and `*`."""
    tests = tuple(value for value in values if value == "*" or value.startswith("%"))
    return frozenset(values) - frozenset(tests), tests


@lru_cache(maxsize=1 << 17)
def keys(form: str) -> frozenset[str]:
    """All that a rule may call a word by: itself, its stems and its lemmas."""
    found = {form, form.removeprefix("و")}
    for joined in (form, form[1:] if form[0] in "وف" else form):
        letters = joined[1:] if joined[:1] in ("ب", "ل", "ك") else joined
        found |= {letters.removeprefix("ال"), joined.removeprefix("ال")}
        found.add(joined.removeprefix("لل"))
    for reading in look_up(form).analyses:
        found.add(reading.lemma)
        found.add(form[reading.start : reading.end])
    return frozenset(found)


def roles(frame: Frame) -> dict[str, Role]:
    """Relation to role, with the defaults of Arabic syntax filled in.

    A truce is made `مع` another side and `بين` sides, whatever is said of it.
    """
    if frame.phase is not None:
        return {**_DEFAULT_ROLES, **_TRUCE_ROLES, **frame.roles}
    return {**_DEFAULT_ROLES, **frame.roles}
