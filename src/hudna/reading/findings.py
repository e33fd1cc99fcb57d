"""What frames find in each sentence of an article, before claims are made of it."""

from msgspec import Struct

from hudna.extract.events.find import Found, find_frames
from hudna.extract.index import frame_index
from hudna.extract.relations import Classes
from hudna.reading.annotate import Annotated
from hudna.reading.classes import classes_for
from hudna.reading.sentences import EVENTS, TRUCES, Parsed

_SPEAKS_ON = 8
"""Sentences after which a speaker who was named is hardly meant by a pronoun."""


class Told(Struct, frozen=True, gc=False):
    """A parsed sentence and what frames find in it, in the order of the text."""

    parsed: Parsed
    found: tuple[Found, ...]


def find_told(annotated: Annotated, parsed: tuple[Parsed, ...]) -> tuple[Told, ...]:
    """What each of the sentences tells; many tell nothing."""
    classes = classes_for(annotated)
    return tuple([Told(item, _found(annotated, item, classes)) for item in parsed])


def _found(annotated: Annotated, item: Parsed, classes: Classes) -> tuple[Found, ...]:
    """Truce reports first: a word that tells a truce's phase tells no event beside."""
    truces: tuple[Found, ...] = ()
    if _names_truce(annotated, item):
        truces = find_frames(item.parse, item.starts, frame_index(TRUCES), classes)
    taken = {found.trigger for found in truces}
    events = find_frames(item.parse, item.starts, frame_index(EVENTS), classes)
    both = [*truces, *(found for found in events if found.trigger not in taken)]
    return tuple(sorted(both, key=lambda found: found.trigger))


def heard(told: tuple[Told, ...]) -> tuple[Parsed, ...]:
    """The sentences whose speakers matter: those that tell, and those just before.

    Somebody may go on without being named (`وأضاف`) for `_SPEAKS_ON` sentences.
    """
    near: list[Parsed] = []
    telling: int | None = None
    for one in reversed(told):
        number = one.parsed.number
        if one.found:
            telling = number
        if telling is not None and telling - number <= _SPEAKS_ON:
            near.append(one.parsed)
    return tuple(reversed(near))


def _names_truce(annotated: Annotated, item: Parsed) -> bool:
    """Whether a truce is named in the sentence; no report of one is elsewhere."""
    sentence = item.parse.sentence
    return any(sentence.first <= n.core < sentence.last for n in annotated.truces)
