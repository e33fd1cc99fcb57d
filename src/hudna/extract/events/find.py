"""Find what frames tell in a sentence: triggers, their arguments, and their status."""

from collections.abc import Iterator

from msgspec import Struct, structs

from hudna.core.claim import Status
from hudna.extract.clauses.arguments import (
    Arguments,
    Phrases,
    noun_arguments,
    verb_arguments,
)
from hudna.extract.clauses.parse import Parse
from hudna.extract.clauses.status import status_of
from hudna.extract.events.cast import cast
from hudna.extract.events.light import Lent, lender
from hudna.extract.frames import Frame, fits, roles
from hudna.extract.index import Index, cues
from hudna.extract.relations import Classes

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


def find_frames(
    parse: Parse, starts: tuple[int, ...], index: Index, classes: Classes
) -> tuple[Found, ...]:
    """All frames of an index that a sentence tells, in the order of their triggers."""
    return tuple(_find(parse, starts, index, classes))


def _find(
    parse: Parse, starts: tuple[int, ...], index: Index, classes: Classes
) -> Iterator[Found]:
    words = parse.tokens.words[parse.sentence.first : parse.sentence.last]
    around: frozenset[str] | None = None
    for at, may in enumerate(map(index.__getitem__, words), parse.sentence.first):
        if not may or parse.unit(at) is not None:
            continue
        around = cues(words, truce=True) if around is None else around
        frames = tuple(
            [f for f in index.triggered(parse, at) if index.possible(f, around)]
        )
        if not frames:
            continue
        verbal = parse.tag(at) == "V"
        if verbal:
            arguments = verb_arguments(
                parse, at, starts, transitive=_takes(frames), aims=_aims(frames)
            )
        else:
            arguments = noun_arguments(parse, at, starts)
        lent = None if verbal else lender(parse, at, starts)
        seen = _with_subject(arguments, lent)
        for frame in frames:
            if fits(frame, parse, seen, classes):
                yield _made(parse, frame, arguments, lent, starts)
                break


def _takes(frames: tuple[Frame, ...]) -> bool:
    return any(roles(frame)["object"] != "none" for frame in frames)


def _aims(frames: tuple[Frame, ...]) -> frozenset[str]:
    """The prepositions that mark whom the frames' act is done to."""
    return frozenset(
        name
        for frame in frames
        for name, role in frame.roles.items()
        if role in ("recipient", "both") and name not in ("object", "genitive")
    )


def _with_subject(arguments: Arguments, lent: Lent | None) -> Arguments:
    if lent is None or lent.kind == "cause" or arguments.subject:
        return arguments
    return structs.replace(arguments, subject=lent.subject)


def _status(frame: Frame, own: Status) -> Status:
    """The frame's status, but `لم يهدد` is no threat, nor one that is denied."""
    if frame.status == "threatened" and own in ("negated", "denied"):
        return own
    return frame.status or own


def _made(
    parse: Parse,
    frame: Frame,
    arguments: Arguments,
    lent: Lent | None,
    starts: tuple[int, ...],
) -> Found:
    at = arguments.trigger
    source, recipient = cast(parse, frame, arguments, lent)
    first, last = arguments.first, arguments.last
    if lent is not None:
        first, last = min(first, lent.verb), max(last, lent.verb + 1)
    return Found(
        frame,
        at,
        source,
        recipient,
        arguments.others,
        _status(frame, _undergone(parse, at, starts, lent)),
        arguments.passive,
        first,
        min(last, parse.sentence.last),
        lent.verb if lent is not None else None,
    )


def _undergone(
    parse: Parse, at: int, starts: tuple[int, ...], lent: Lent | None
) -> Status:
    """The trigger's status; what was suffered or repelled is no aim, for all its ل."""
    found = status_of(parse, at, starts)
    if found == "planned" and lent is not None and lent.kind == "undergoer":
        return status_of(parse, lent.verb, starts)
    return found
