"""Phrases about somebody without a head noun of the list: by origin, act or place."""

from hudna.core.actor import Actor
from hudna.core.claim import Cameo
from hudna.extract.actors.origin import (
    community_of,
    country_of,
    country_of_place,
    role_of,
)
from hudna.extract.clauses.parse import Parse

_FILE = "extract/actors/modifiers.toml"
_PEOPLE = frozenset(("agent", "person", "people", "role", "office"))
_BODIES = {"force": "armed_forces", "organisation": "organisation"}
_SINGULAR = ("ي", "مسلم", "مسلمة")
_DOERS = {"violence": "UAF", "protest": "CVL"}


def without_head(parse: Parse, at: int, last: int) -> Actor | None:
    """Who `الفلسطينيين`, `أكراد`, `القاتلون`, `غزة` are, as far as it shows."""
    words = parse.tokens.words
    word = words[at]
    after = words[at + 1] if at + 1 < last else ""
    country = country_of(word, after)
    if country is not None:
        place = country_of_place(words, at, last)
        if place is None:
            return _people(words, at + country[1], last, country[0])
    if community_of(word) == "religious" and not word.endswith(_SINGULAR):
        return Actor(kind="people", cameo=Cameo(None, "REL"))
    if community_of(word) is not None:
        return _people(words, at + 1, last, None)
    role = role_of(word)
    if role is not None:
        return _by_adjective(word, after, role)
    place = country_of_place(words, at, last)
    if place is not None:
        return Actor(kind="place", cameo=Cameo(place, None))
    return _by_lexicon(parse, at, last)


def _by_adjective(word: str, after: str, role: str) -> Actor | None:
    """`مسلحة` after a counting word; not `الإنسانية` of something, nor `ميدانيا`."""
    if word.startswith("ال") or word.endswith("يا"):
        return None
    country = country_of(after) if after else None
    return Actor(kind="unnamed", cameo=Cameo(country and country[0], role))


def _people(words: tuple[str, ...], at: int, last: int, country: str | None) -> Actor:
    """People by origin: `عراقيون مسلحون`."""
    role = role_of(words[at]) if at < last else None
    return Actor(kind="people", cameo=Cameo(country, role))


def _by_lexicon(parse: Parse, at: int, last: int) -> Actor | None:
    """A noun that the lexicon knows to be of people, or a plural that does an act."""
    found = parse.analysis(at)
    if found is None:
        return None
    words = parse.tokens.words
    kind = "people" if found.domain in _PEOPLE else _BODIES.get(found.domain)
    role = None
    human_plural = found.number in ("p", "d") and found.case in ("nom", "obl")
    if found.pos == "active_participle" and human_plural:
        kind, role = "people", _DOERS.get(found.domain)
    if kind is None:
        return None
    country = None
    for index in range(at + 1, last):
        origin = country_of(words[index])
        country = country or (origin and origin[0])
        role = role or role_of(words[index])
    return Actor(kind=kind, cameo=Cameo(country, role))
