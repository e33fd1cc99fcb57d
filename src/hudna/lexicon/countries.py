"""Country codes of the actor book (alpha-3) and of the gazetteer (alpha-2)."""

from collections.abc import Iterator

from hudna.lexicon.actors import load_actors, per_book
from hudna.lexicon.places import load_places


@per_book
def alpha3() -> dict[str, str]:
    """The gazetteer's codes to the book's, by the names of states.

    >>> alpha3()["IQ"]
    'IRQ'
    """
    return {two: three for three, two in _pairs()}


@per_book
def alpha2() -> dict[str, str]:
    """The book's codes to the gazetteer's.

    >>> alpha2()["IRQ"]
    'IQ'
    """
    return dict(_pairs())


def _pairs() -> Iterator[tuple[str, str]]:
    """Both codes of each state whose name the gazetteer has as a country's."""
    gazetteer = load_places()
    seen: set[str] = set()
    for actor in load_actors().actors.values():
        if actor.kind != "state" or not actor.country:
            continue
        for place in gazetteer.find(actor.name_ar):
            if place.precision == "country" and place.country not in seen:
                seen.add(place.country)
                yield actor.country, place.country
                break
