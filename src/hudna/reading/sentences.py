"""The sentences worth parsing, parsed: those that hold a trigger of a frame."""

from functools import cache, lru_cache

from msgspec import Struct

from hudna.extract.clauses.bounds import clause_starts
from hudna.extract.clauses.parse import Parse
from hudna.extract.clauses.tagging import parse_sentence
from hudna.extract.frames import Frame, frame_index, keys, possible
from hudna.extract.sentences import Sentence
from hudna.lexicon.rules import rule_file
from hudna.reading.annotate import Annotated

EVENTS = "extract/events"
TRUCES = "extract/truces"


class Parsed(Struct, frozen=True, gc=False):
    """A parsed sentence, where its clauses begin, and its place in the article."""

    number: int
    parse: Parse
    starts: tuple[int, ...]


@lru_cache(maxsize=1 << 17)
def frames_of(form: str) -> tuple[Frame, ...]:
    """The event frames that a folded word form may trigger, by its lemmas alone."""
    index = frame_index(EVENTS)
    found = {
        frame.id: frame
        for lemma in keys(form)
        for frame in (*index.verbs.get(lemma, ()), *index.nouns.get(lemma, ()))
    }
    return tuple(found.values())


@cache
def _speech() -> frozenset[str]:
    return frozenset(rule_file("extract/attribution/speech.toml").words["report"])


def worth_parsing(annotated: Annotated, sentence: Sentence) -> bool:
    """Whether a sentence may tell something: the gate before syntax.

    It names a truce, reports what somebody says, or holds a frame's trigger with the
    words that the frame needs.
    """
    if sentence.kind == "dateline":
        return False
    if any(sentence.first <= n.core < sentence.last for n in annotated.truces):
        return True
    words = annotated.tokens.words[sentence.first : sentence.last]
    around = frozenset().union(*map(keys, words))
    if not _speech().isdisjoint(around):
        return True
    return any(possible(frame, around) for word in words for frame in frames_of(word))


def parse_one(annotated: Annotated, number: int) -> Parsed:
    """Parse the sentence of a number."""
    sentence = annotated.sentences[number]
    parse = parse_sentence(annotated.tokens, sentence, annotated.units_of(sentence))
    return Parsed(number, parse, clause_starts(parse))


def parse_gated(annotated: Annotated) -> tuple[Parsed, ...]:
    """Parse the sentences that may tell something."""
    return tuple(
        parse_one(annotated, number)
        for number, sentence in enumerate(annotated.sentences)
        if worth_parsing(annotated, sentence)
    )
