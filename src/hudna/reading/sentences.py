"""The sentences worth parsing, parsed: those that hold a trigger of a frame."""

from functools import cache, lru_cache

from msgspec import Struct

from hudna.extract.clauses.bounds import clause_starts
from hudna.extract.clauses.parse import Parse
from hudna.extract.clauses.tagging import parse_sentence
from hudna.extract.frames import keys
from hudna.extract.index import cues, frame_index
from hudna.extract.sentences import Sentence
from hudna.lexicon.rules import rule_file
from hudna.reading.annotate import Annotated

_GOES_ON = 3
"""Sentences over which somebody goes on speaking without being named again."""

EVENTS = "extract/events"
TRUCES = "extract/truces"


class Parsed(Struct, frozen=True, gc=False):
    """A parsed sentence, where its clauses begin, and its place in the article."""

    number: int
    parse: Parse
    starts: tuple[int, ...]


@cache
def _speech() -> frozenset[str]:
    return frozenset(rule_file("extract/attribution/speech.toml").words["report"])


def may_tell(annotated: Annotated, sentence: Sentence) -> bool:
    """Whether a sentence names a truce or holds a trigger with what its frame needs."""
    if any(sentence.first <= n.core < sentence.last for n in annotated.truces):
        return True
    index = frame_index(EVENTS)
    words = annotated.tokens.words[sentence.first : sentence.last]
    frames = {f.id: f for may in map(index.__getitem__, words) for f in may}
    if not frames:
        return False
    around = cues(words, truce=bool(annotated.truces))
    return any(index.possible(frame, around) for frame in frames.values())


def may_report(annotated: Annotated, sentence: Sentence) -> bool:
    """Whether a sentence has a word of saying, so that a later pronoun may mean it."""
    words = annotated.tokens.words[sentence.first : sentence.last]
    return any(map(_says, words))


@lru_cache(maxsize=1 << 17)
def _says(form: str) -> bool:
    return not _speech().isdisjoint(keys(form))


def parse_one(annotated: Annotated, number: int) -> Parsed:
    """Parse the sentence of a number."""
    sentence = annotated.sentences[number]
    parse = parse_sentence(annotated.tokens, sentence, annotated.units_of(sentence))
    return Parsed(number, parse, clause_starts(parse))


def parse_gated(annotated: Annotated) -> tuple[Parsed, ...]:
    """Parse the sentences that may tell something, the gate before syntax.

    A sentence that only reports what somebody says is parsed where one that may tell
    something follows closely: its speaker may go on there (`وأضاف`).
    """
    sentences = annotated.sentences
    tells = [
        sentence.kind != "dateline" and may_tell(annotated, sentence)
        for sentence in sentences
    ]
    return tuple(
        parse_one(annotated, number)
        for number, sentence in enumerate(sentences)
        if tells[number]
        or (
            any(tells[number + 1 : number + 1 + _GOES_ON])
            and sentence.kind != "dateline"
            and may_report(annotated, sentence)
        )
    )
