"""Where a claim's event happened: the places that its own words give."""

from bisect import bisect_right

from hudna.core.claim import ClaimPlace
from hudna.extract.events.find import Found
from hudna.extract.places.names import load_neighbours
from hudna.reading.annotate import Annotated
from hudna.reading.places import claim_places
from hudna.reading.sentences import Parsed

_INTO = frozenset(
    ("في", "ب", "علي", "قرب", "الي", "نحو", "خارج", "امام", "بين", "من", "عند", "")
)
_WITHIN = frozenset(("في", "ب", "قرب"))
"""Prepositions between a place and the wider one that it lies in."""
_OCCASION_NEAR = 6
_MOST = 4


def where(annotated: Annotated, parsed: Parsed, found: Found) -> tuple[ClaimPlace, ...]:
    """The places among the words of a claim, else the nearest that can be meant.

    That is one of its clause, or of an earlier one of the sentence, but not of a later
    one, nor where a speaker only says it (`قال في مؤتمر صحفي في بغداد إن`). A place
    brings along the one that it lies in, or that lies in it, right beside it.
    """
    sentence = parsed.parse.sentence
    near: list[int] = []
    far: list[int] = []
    for key, place in enumerate(annotated.places):
        if place.government or not sentence.first <= place.first < sentence.last:
            continue
        unit = parsed.parse.unit(place.first)
        if unit is None or not _locates(annotated, parsed, key):
            continue
        inside = found.first <= place.first < found.last + 1
        (near if inside else far).append(key)
    places = annotated.places
    if not near:
        far = [
            key
            for key in far
            if _locates(annotated, parsed, key, strict=True)
            and _reaches(annotated, parsed, found, places[key].first)
        ]
        far.sort(key=lambda key: abs(places[key].first - found.trigger))
    chosen = _with_neighbours(annotated, parsed, near or far[:1])
    return claim_places(annotated, chosen[:_MOST])


def _reaches(annotated: Annotated, parsed: Parsed, found: Found, place: int) -> bool:
    """Whether a place outside a claim's words can still be its own."""
    clause = bisect_right(parsed.starts, found.trigger)
    if bisect_right(parsed.starts, place) > clause:
        return False
    if place > found.trigger:
        return True
    said = any(parsed.parse.tag(at) == "C" for at in range(place, found.trigger))
    words = annotated.tokens.words[max(0, place - _OCCASION_NEAR) : place]
    return not (said and not load_neighbours().occasions.isdisjoint(words))


def _with_neighbours(
    annotated: Annotated, parsed: Parsed, chosen: list[int]
) -> list[int]:
    """The chosen places and those right beside them: `نوشيرا بإقليم خيبر`."""
    keys = set(chosen)
    sentence = parsed.parse.sentence
    for step in (1, -1):
        for key in chosen:
            other = key + step
            while (
                0 <= other < len(annotated.places)
                and sentence.first <= annotated.places[other].first < sentence.last
                and not annotated.places[other].government
                and _beside(annotated, parsed, *sorted((other, other - step)))
            ):
                keys.add(other)
                other += step
    return sorted(keys)


def _beside(annotated: Annotated, parsed: Parsed, first: int, second: int) -> bool:
    """Whether a place follows another one with `في` between them, or nothing."""
    left, right = annotated.places[first], annotated.places[second]
    if not all(
        annotated.tokens.gap(at).isspace() for at in range(left.last, right.first + 1)
    ):
        return False
    attached = parsed.parse.preposition(right.first)
    if right.first == left.last:
        return attached == "ب" or (not attached and "area" in right.levels)
    return (
        right.first == left.last + 1
        and not attached
        and parsed.parse.tag(left.last) == "P"
        and parsed.parse.word(left.last).value in _WITHIN
    )


def _locates(
    annotated: Annotated, parsed: Parsed, key: int, *, strict: bool = False
) -> bool:
    """Whether a place's name says where rather than whose."""
    parse, place = parsed.parse, annotated.places[key]
    first = place.first
    attached = parse.preposition(first)
    if attached:
        return attached == "ب"
    before = first - 1
    if parse.tag(before) == "P":
        value = parse.word(before).value
        if place.distance is not None:
            return True
        return value == "في" if strict else value in _INTO and value != "من"
    unit = parse.unit(first)
    if unit is None or unit.kind != "place":
        return False
    # `تظاهروا أمس وسط النجف`: a direction needs no preposition.
    if "area" in place.levels:
        return True
    return not strict and parse.tag(before) in ("N", "V")
