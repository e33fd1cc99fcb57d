"""Which countries the words and actors of a text speak of, beside its places."""

from collections.abc import Iterator
from functools import cache

from hudna.extract.actors.names import NameHit
from hudna.extract.clauses.parse import Unit
from hudna.extract.places.lookup import starts_of
from hudna.extract.tokens import Tokens
from hudna.lexicon.actors import load_actors
from hudna.lexicon.places import Gazetteer, load_places


def country_evidence(
    tokens: Tokens,
    units: tuple[Unit, ...],
    hits: tuple[NameHit, ...],
    gazetteer: Gazetteer,
) -> Iterator[tuple[int, str]]:
    """Words that tell of a country (alpha-2), each with the country.

    Adjectives of origin (`القبائل اليمنية`) and actors that belong to one country
    (`الحوثيون`); `units` are the actors' words, parallel to `hits`.
    """
    starts = starts_of(gazetteer)
    for index, start in enumerate(map(starts.__getitem__, tokens.words)):
        if start is not None and start.nisba is not None:
            yield index, start.nisba
    actors = load_actors().actors
    for unit, hit in zip(units, hits, strict=True):
        countries = {actors[key].country for key in hit.ids}
        if len(countries) == 1 and actors[hit.ids[0]].kind != "state":
            country = _alpha2().get(countries.pop())
            if country is not None:
                yield unit.first, country


@cache
def _alpha2() -> dict[str, str]:
    """Alpha-3 codes of the actor book to those of the gazetteer, by states' names."""
    found: dict[str, str] = {}
    places = load_places()
    for actor in load_actors().actors.values():
        if actor.kind == "state" and actor.country:
            for place in places.find(actor.name_ar):
                if place.precision == "country":
                    found.setdefault(actor.country, place.country)
    return found
