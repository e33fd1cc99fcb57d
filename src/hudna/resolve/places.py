"""Choose the place that a name means; what else it could mean is kept."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping

from msgspec import Struct

from hudna.extract.places.heads import Level
from hudna.extract.places.places import PlaceCandidate
from hudna.lexicon.place_schema import Place, Precision
from hudna.lexicon.places import Gazetteer, load_places
from hudna.resolve.bearings import away

_SAID = 6.0
"""For the country of an adjective at the name: `طرابلس اللبنانية`."""
_SAID_ELSEWHERE = 5.0
"""For the country that the text gives the same name in another place."""
_LEVEL, _LOOSE = 5.0, 3.0
"""For the kind of place that the head noun names, or one near it: `محافظة حلب`."""
_SHARE = 4.0
"""Times the share of the text's other countries that are the place's."""
_NEAR, _WORDS_NEAR = 3.0, 12
"""Times the same share among the words that stand so near the name."""
_OWN = 3.0
"""For a place of the user's own files."""
_CLEAR = 1.0
"""Lead from which a choice does not count as ambiguous."""
_CLOSE = 2.0
"""Kilometres within which a spot is as good as at the named place."""
_FAR = 50.0
"""Kilometres from a named place beyond which a spot is in another district."""
_FITS: Mapping[Level, tuple[frozenset[Precision], frozenset[Precision]]] = {
    "town": (frozenset({"town"}), frozenset({"district"})),
    "district": (frozenset({"district"}), frozenset({"town"})),
    "governorate": (frozenset({"governorate"}), frozenset({"region"})),
    "country": (frozenset({"country"}), frozenset()),
    "point": (frozenset({"point"}), frozenset({"town"})),
}
"""Precisions that a head noun names, and those that it may name as well."""


class ResolvedPlace(Struct, frozen=True):
    """A name of a place in the text, and the place that it means.

    `place` is None for a name that the gazetteer lacks. `others` are the further
    places of the name, likeliest first; `ambiguous` tells that one of another country
    is nearly as likely. `precision` is of the phrase: `شرق بعقوبة` is no town but a
    district around it. `lat` and `lon` are its point: the place's, or the spot that
    lies as far from it as the words say (`على بعد 100 كلم شمال شرقي بغداد`).
    """

    mention: PlaceCandidate
    place: Place | None
    precision: Precision
    others: tuple[Place, ...] = ()
    ambiguous: bool = False
    lat: float | None = None
    lon: float | None = None


class _Context(Struct, frozen=True):
    """What the rest of the text tells of countries.

    `shares` add up to 1; `at` and `countries` are the evidence by its word, in order;
    `said` has the country that an adjective gives to the name of some ids.
    """

    shares: dict[str, float]
    at: tuple[int, ...]
    countries: tuple[str, ...]
    said: dict[tuple[str, ...], str]

    def near(self, mention: PlaceCandidate) -> dict[str, float]:
        """Shares of the countries among the words around a name."""
        low = bisect_left(self.at, mention.first - _WORDS_NEAR)
        high = bisect_left(self.at, mention.last + _WORDS_NEAR)
        found = Counter(
            country
            for at, country in zip(
                self.at[low:high], self.countries[low:high], strict=True
            )
            if not mention.first <= at < mention.last
        )
        total = sum(found.values())
        return {country: count / total for country, count in found.items()}


def resolve_places(
    candidates: Iterable[PlaceCandidate],
    context_countries: Mapping[str, float] | None = None,
    gazetteer: Gazetteer | None = None,
    evidence: Iterable[tuple[int, str]] = (),
) -> tuple[ResolvedPlace, ...]:
    """Choose among the places of each name.

    A place's score is the sum of
    - its prior: 9 for a country, else about the logarithm of its people, 2 more where
      the project's own list has it (`Place.prior`), 3 more where a user's list has it;
    - 5 where the head noun names its kind (`محافظة` wants the governorate), 3 where
      it may;
    - 6 where an adjective right after the name is its country's (`اللبنانية`), 5 where
      one stands so after the same name elsewhere in the text;
    - 4 times the share of its country in the text: `context_countries` (weights by
      ISO code), `evidence` (word and country, of adjectives and actors), and every
      name in the text that can mean one country only, countries themselves included;
    - 3 times that share within twelve words.
    The highest score wins; equal scores keep the gazetteer's order.
    """
    known = gazetteer or load_places()
    mentions = tuple(candidates)
    context = _context(mentions, context_countries or {}, known, evidence)
    return tuple([_resolve(mention, context, known) for mention in mentions])


def _context(
    mentions: tuple[PlaceCandidate, ...],
    given: Mapping[str, float],
    known: Gazetteer,
    evidence: Iterable[tuple[int, str]],
) -> _Context:
    found = list(evidence)
    said: dict[tuple[str, ...], str] = {}
    for mention in mentions:
        countries = {known.places[key].country for key in mention.ids}
        if mention.nisba is not None and mention.nisba in countries:
            found.append((mention.first, mention.nisba))
            said[mention.ids] = mention.nisba
        elif len(countries) == 1:
            found.append((mention.first, countries.pop()))
    found = sorted((at, country) for at, country in found if country)
    weights = Counter(dict(given))
    weights.update(country for _, country in found)
    total = sum(weights.values())
    return _Context(
        {country: weight / total for country, weight in weights.items() if weight},
        tuple([at for at, _ in found]),
        tuple([country for _, country in found]),
        said,
    )


def _score(
    mention: PlaceCandidate,
    place: Place,
    context: _Context,
    near: dict[str, float],
    known: Gazetteer,
) -> float:
    level = next((one for one in reversed(mention.levels) if one in _FITS), None)
    fits, may = _FITS[level] if level is not None else (frozenset(), frozenset())
    return (
        place.prior
        + _OWN * (place.id in known.preferred)
        + _LEVEL * (place.precision in fits)
        + _LOOSE * (place.precision in may)
        + _SAID * (mention.nisba is not None and place.country == mention.nisba)
        + _SAID_ELSEWHERE * (context.said.get(mention.ids) == place.country)
        + _SHARE * context.shares.get(place.country, 0.0)
        + _NEAR * near.get(place.country, 0.0)
    )


def _resolve(
    mention: PlaceCandidate, context: _Context, known: Gazetteer
) -> ResolvedPlace:
    places = [known.places[key] for key in mention.ids]
    if not places:
        return ResolvedPlace(mention, None, _phrase(mention, "town"))
    if len(places) == 1:
        return _placed(mention, places[0], (), ambiguous=False)
    near = context.near(mention)
    scored = [(_score(mention, place, context, near, known), place) for place in places]
    scored.sort(key=lambda pair: -pair[0])
    (best, place), rest = scored[0], scored[1:]
    ambiguous = any(
        best - score < _CLEAR and other.country != place.country
        for score, other in rest
    )
    others = tuple([other for _, other in rest])
    return _placed(mention, place, others, ambiguous=ambiguous)


def _placed(
    mention: PlaceCandidate,
    place: Place,
    others: tuple[Place, ...],
    *,
    ambiguous: bool,
) -> ResolvedPlace:
    lat, lon = place.lat, place.lon
    precision = _phrase(mention, place.precision)
    if mention.distance is not None:
        if mention.distance >= _CLOSE:
            precision = "region" if mention.distance >= _FAR else "district"
        if mention.direction is not None:
            lat, lon = away(lat, lon, mention.distance, mention.direction)
    return ResolvedPlace(mention, place, precision, others, ambiguous, lat, lon)


def _phrase(mention: PlaceCandidate, precision: Precision) -> Precision:
    """The precision of the whole phrase, given that of the bare name's place."""
    if not mention.ids and "district" in mention.levels:
        precision = "district"
    if "area" not in mention.levels:
        return precision
    return "district" if precision in {"point", "town", "district"} else "region"
