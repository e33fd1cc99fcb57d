"""Where a claim's event happened: the places that its own words give."""

from hudna.core.claim import ClaimPlace
from hudna.extract.events.find import Found
from hudna.reading.annotate import Annotated
from hudna.reading.sentences import Parsed

_INTO = frozenset(
    ("في", "ب", "علي", "قرب", "الي", "نحو", "خارج", "امام", "بين", "من", "عند", "")
)
_MOST = 4


def where(annotated: Annotated, parsed: Parsed, found: Found) -> tuple[ClaimPlace, ...]:
    """The places among the words of a claim, then those of its sentence after `في`."""
    sentence = parsed.parse.sentence
    near: list[int] = []
    far: list[int] = []
    for key, place in enumerate(annotated.places):
        if place.government or not sentence.first <= place.first < sentence.last:
            continue
        unit = parsed.parse.unit(place.first)
        if unit is None or not _locates(parsed, place.first):
            continue
        inside = found.first <= place.first < found.last + 1
        (near if inside else far).append(key)
    places, folded = annotated.places, annotated.folded
    far = [key for key in far if _locates(parsed, places[key].first, strict=True)]
    chosen = near or sorted(far, key=lambda k: abs(places[k].first - found.trigger))[:1]
    return tuple(
        ClaimPlace(
            span.start,
            span.end,
            span.of(folded.source),
            best.id if (best := annotated.resolved_places[key].place) else None,
        )
        for key in chosen[:_MOST]
        for span in [folded.span(places[key].start, places[key].end)]
    )


def _locates(parsed: Parsed, first: int, *, strict: bool = False) -> bool:
    """Whether a place's name says where rather than whose."""
    parse = parsed.parse
    attached = parse.preposition(first)
    if attached:
        return attached == "ب"
    before = first - 1
    if parse.tag(before) == "P":
        value = parse.word(before).value
        return value == "في" if strict else value in _INTO and value != "من"
    return (
        not strict
        and parse.tag(before) in ("N", "V")
        and (
            parse.unit(first) is not None and parse.unit(first).kind == "place"  # type: ignore[union-attr]
        )
    )
