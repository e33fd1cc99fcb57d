"""Choose the place that a name means; what else it could mean is kept."""

from collections import Counter
from collections.abc import Iterable, Mapping

from msgspec import Struct

from hudna.extract.places.heads import Level
from hudna.extract.places.places import PlaceCandidate
from hudna.lexicon.place_schema import Place, Precision
from hudna.lexicon.places import Gazetteer, load_places

_SAID = 6.0
"""For the country of an adjective at the name: `طرابلس اللبنانية`."""
_LEVEL = 5.0
"""For the kind of place that the head noun names: `محافظة حلب`."""
_SHARE = 4.0
"""Times the share of the text's other countries that are the place's."""
_CLEAR = 1.0
"""Lead from which a choice does not count as ambiguous."""
_FITS: Mapping[Level, frozenset[Precision]] = {
    "town": frozenset({"town"}),
    "district": frozenset({"district", "town"}),
    "governorate": frozenset({"governorate", "region"}),
    "country": frozenset({"country"}),
    "point": frozenset({"point", "town"}),
}


class ResolvedPlace(Struct, frozen=True):
    """A name of a place in the text, and the place that it means.

    `place` is None for a name that the gazetteer lacks. `others` are the further
    places of the name, likeliest first; `ambiguous` tells that one of another country
    is nearly as likely. `precision` is of the phrase: `شرق بعقوبة` is no town but a
    district around it.
    """

    mention: PlaceCandidate
    place: Place | None
    precision: Precision
    others: tuple[Place, ...] = ()
    ambiguous: bool = False


def resolve_places(
    candidates: Iterable[PlaceCandidate],
    context_countries: Mapping[str, float] | None = None,
    gazetteer: Gazetteer | None = None,
) -> tuple[ResolvedPlace, ...]:
    """Choose among the places of each name.

    A place's score is the sum of
    - its prior: 9 for a country, else about the logarithm of its people, 2 more where
      the project's own list has it (`Place.prior`);
    - 5 where the head noun names its kind: `محافظة` wants the governorate;
    - 6 where an adjective right after the name is its country's: `اللبنانية`;
    - 4 times the share of its country in the text: `context_countries` (weights by
      ISO code, say from adjectives and actors) and every name in the text that can
      mean one country only, countries themselves included.
    The highest score wins; equal scores keep the gazetteer's order.
    """
    known = gazetteer or load_places()
    mentions = tuple(candidates)
    weights = Counter(dict(context_countries or {}))
    for mention in mentions:
        countries = {known.places[key].country for key in mention.ids}
        if mention.nisba in countries:
            weights[mention.nisba] += 1
        elif len(countries) == 1:
            weights[countries.pop()] += 1
    weights.pop("", None)
    total = sum(weights.values())
    shares = {country: weight / total for country, weight in weights.items() if weight}
    return tuple([_resolve(mention, shares, known) for mention in mentions])


def _score(mention: PlaceCandidate, place: Place, shares: Mapping[str, float]) -> float:
    nearest = next(
        (level for level in reversed(mention.levels) if level in _FITS), None
    )
    return (
        place.prior
        + _LEVEL * (nearest is not None and place.precision in _FITS[nearest])
        + _SAID * (mention.nisba is not None and place.country == mention.nisba)
        + _SHARE * shares.get(place.country, 0.0)
    )


def _resolve(
    mention: PlaceCandidate, shares: Mapping[str, float], known: Gazetteer
) -> ResolvedPlace:
    places = [known.places[key] for key in mention.ids]
    if not places:
        return ResolvedPlace(mention, None, _phrase(mention, "town"))
    scored = [(_score(mention, place, shares), place) for place in places]
    scored.sort(key=lambda pair: -pair[0])
    (best, place), rest = scored[0], scored[1:]
    return ResolvedPlace(
        mention,
        place,
        _phrase(mention, place.precision),
        tuple([other for _, other in rest]),
        any(
            best - score < _CLEAR and other.country != place.country
            for score, other in rest
        ),
    )


def _phrase(mention: PlaceCandidate, precision: Precision) -> Precision:
    """The precision of the whole phrase, given that of the bare name's place."""
    if not mention.ids and "district" in mention.levels:
        precision = "district"
    if "area" not in mention.levels:
        return precision
    return "district" if precision in {"point", "town", "district"} else "region"
