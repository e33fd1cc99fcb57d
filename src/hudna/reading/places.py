"""An article's places: those of a claim, and the country at hand in each sentence."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache

from hudna.core.claim import ClaimPlace
from hudna.extract.frames import keys
from hudna.lexicon.countries import alpha3
from hudna.lexicon.rules import rule_file
from hudna.reading.annotate import Annotated
from hudna.resolve.ground import Ground, survey

_LOCATING = frozenset(("في", "ب"))


def sentence_of(annotated: Annotated, at: int) -> int:
    """The number of the sentence that a word stands in."""
    return bisect_right(annotated.sentences, at, key=lambda s: s.first) - 1


def ground_of(annotated: Annotated) -> Ground:
    """The countries at hand in an article, by the places that it names."""
    sentences = annotated.sentences
    dateline = next((n for n, s in enumerate(sentences) if s.kind == "dateline"), None)
    return survey(_placed(annotated), dateline)


def _placed(annotated: Annotated) -> Iterator[tuple[int, str]]:
    """Sentence and country of each place that locates something.

    A country counts where something is `في` it; elsewhere its name is an actor's. Where
    people met (`محادثات جدة`) is no ground: their war is elsewhere.
    """
    codes = alpha3()
    words = annotated.tokens.words
    for resolved in annotated.resolved_places:
        place, first = resolved.place, resolved.mention.first
        if place is None or resolved.ambiguous or place.country not in codes:
            continue
        inside = words[first].startswith("ب") or words[first - 1] in _LOCATING
        if resolved.precision == "country" and not (first and inside):
            continue
        if first and _talk(
            words[first - 2 if words[first - 1] in _LOCATING else first - 1]
        ):
            continue
        yield sentence_of(annotated, first), codes[place.country]


def tells_of_talks(annotated: Annotated, number: int) -> bool:
    """Whether a sentence tells of people meeting: `وقع الجيش والفصائل اتفاقا في جدة`.

    Where they met says not whose army it is.
    """
    sentence = annotated.sentences[number]
    return any(map(_talk, annotated.tokens.words[sentence.first : sentence.last]))


@lru_cache(maxsize=1 << 16)
def _talk(form: str) -> bool:
    talks = rule_file("extract/truces/parties.toml").words["talks"]
    return not keys(form).isdisjoint(talks)


def claim_places(annotated: Annotated, keys: Iterable[int]) -> tuple[ClaimPlace, ...]:
    """Places of an article, by their numbers in it, as a claim carries them."""
    folded = annotated.folded
    return tuple(
        ClaimPlace(
            span.start,
            span.end,
            span.of(folded.source),
            best.id if (best := annotated.resolved_places[key].place) else None,
        )
        for key in keys
        for place in [annotated.places[key]]
        for span in [folded.span(place.start, place.end)]
    )
