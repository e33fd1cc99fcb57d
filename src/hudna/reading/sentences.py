"""The sentences worth parsing, parsed: those that hold a trigger of a frame."""

from functools import lru_cache

from msgspec import Struct

from hudna.extract.clauses.bounds import clause_starts
from hudna.extract.clauses.parse import Parse
from hudna.extract.clauses.tagging import parse_sentence
from hudna.extract.frames import frame_index, keys
from hudna.reading.annotate import Annotated

EVENTS = "extract/events"
TRUCES = "extract/truces"


class Parsed(Struct, frozen=True, gc=False):
    """A parsed sentence, where its clauses begin, and its place in the article."""

    number: int
    parse: Parse
    starts: tuple[int, ...]


@lru_cache(maxsize=1 << 17)
def triggers_something(form: str) -> bool:
    """Whether a folded word form may trigger any frame; the gate before syntax."""
    known = keys(form)
    return not (
        frame_index(EVENTS).lemmas.isdisjoint(known)
        and frame_index(TRUCES).lemmas.isdisjoint(known)
    )


def parse_one(annotated: Annotated, number: int) -> Parsed:
    """Parse the sentence of a number."""
    sentence = annotated.sentences[number]
    parse = parse_sentence(annotated.tokens, sentence, annotated.units_of(sentence))
    return Parsed(number, parse, clause_starts(parse))


def parse_gated(annotated: Annotated) -> tuple[Parsed, ...]:
    """Parse the sentences that hold a trigger; datelines tell nothing."""
    words = annotated.tokens.words
    return tuple(
        parse_one(annotated, number)
        for number, sentence in enumerate(annotated.sentences)
        if sentence.kind != "dateline"
        and any(map(triggers_something, words[sentence.first : sentence.last]))
    )
