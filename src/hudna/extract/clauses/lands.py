"""Countries and cities as nouns: which names are of one, and their gender.

The name of a country or city is feminine (`طالبت إسرائيل`) but for a handful.
"""

from functools import cache, lru_cache

from hudna.extract.clauses.parse import Parse
from hudna.lexicon.places import load_places
from hudna.lexicon.rules import rule_file

_WELL_KNOWN = 6.0
"""The prior of a place that needs no word before it to be one; names of people that
are a village's as well stay below."""


def is_land(parse: Parse, at: int) -> bool:
    """Whether a name of one word, at an index, is a country's or a known city's."""
    unit = parse.unit(at)
    single = unit is not None and unit.last == unit.first + 1
    return single and _is_land(parse.word(at).text)


def land_gender(parse: Parse, at: int) -> str:
    """`f` for a country or city, but for those that are masculine or either."""
    if not is_land(parse, at):
        return ""
    return "" if parse.word(at).text in _masculine() else "f"


@lru_cache(maxsize=1 << 14)
def _is_land(text: str) -> bool:
    found = load_places()
    if text in found.given:
        return False
    named = [name for name in found.names.get(text, ()) if name.words == (text,)]
    return any(
        not name.cue and found.places[name.ids[0]].prior >= _WELL_KNOWN
        for name in named
    )


@cache
def _masculine() -> frozenset[str]:
    return frozenset(
        rule_file("extract/clauses/particles.toml").words["masculine_land"]
    )
