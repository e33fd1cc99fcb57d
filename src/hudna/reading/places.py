"""An article's places: those of a claim, and the country at hand in each sentence."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from hudna.core.claim import ClaimPlace
from hudna.lexicon.countries import alpha3
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

    A country counts where something is `في` it; elsewhere its name is an actor's.
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
        yield sentence_of(annotated, first), codes[place.country]


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
