"""Countries and cities as nouns: which names are of one, and their gender.

The name of a country or city is feminine (`طالبت إسرائيل`) but for a handful.
"""

from functools import cache, lru_cache

from hudna.extract.clauses.parse import Parse
from hudna.lexicon.places import Place, load_places
from hudna.lexicon.rules import rule_file

_WELL_KNOWN = 5.0
"""The prior of a place that needs no word before it to be one; names of people that
are a village's as well stay below."""


def is_land(parse: Parse, at: int) -> bool:
    """Whether the name at an index is a country's or a known city's."""
    return _named(parse, at) is not None


def is_country(parse: Parse, at: int) -> bool:
    """Whether the name at an index is a country's."""
    place = _named(parse, at)
    return place is not None and place.precision == "country"


def land_gender(parse: Parse, at: int) -> str:
    """`f` for a country or city, but for those that are masculine or either."""
    unit = parse.unit(at)
    if unit is None or unit.last != at + 1 or not is_land(parse, at):
        return ""  # `جنوب السودان` has the gender of its first word
    return "" if parse.word(at).text in masculine_lands() else "f"


def _named(parse: Parse, at: int) -> Place | None:
    unit = parse.unit(at)
    if unit is None or unit.first != at or unit.kind == "time":
        return None
    return _place(tuple(parse.tokens.words[at : unit.last]))


@lru_cache(maxsize=1 << 14)
def _place(words: tuple[str, ...]) -> Place | None:
    """The well-known place that folded words name, where they need no cue for it."""
    found = load_places()
    if words[0] in found.given:
        return None
    for name in found.names.get(words[0], ()):
        if name.words == words and not name.cue:
            place = found.places[name.ids[0]]
            return place if place.prior >= _WELL_KNOWN else None
    return None


@cache
def masculine_lands() -> frozenset[str]:
    """Folded names of the countries that are masculine, or either."""
    return frozenset(
        rule_file("extract/clauses/particles.toml").words["masculine_land"]
    )
