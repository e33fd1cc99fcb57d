"""Which countries the words and actors of a text speak of, beside its places."""

from collections.abc import Iterator

from hudna.extract.actors.names import NameHit
from hudna.extract.clauses.parse import Unit
from hudna.extract.places.lookup import starts_of
from hudna.extract.tokens import Tokens
from hudna.lexicon.actors import load_actors
from hudna.lexicon.countries import alpha2
from hudna.lexicon.places import Gazetteer


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
            country = alpha2().get(countries.pop())
            if country is not None:
                yield unit.first, country
