"""Which country a word or place name after a head noun tells of."""

from functools import cache, lru_cache

from hudna.extract.actors.heads import cuts
from hudna.lexicon.actors import load_actors
from hudna.lexicon.countries import alpha3
from hudna.lexicon.places import load_places
from hudna.lexicon.rules import rule_file

_FILE = "extract/actors/modifiers.toml"
_COMMON = frozenset(("المدينة", "البلدة", "القرية", "المنطقة", "الجزيرة", "المركز"))
"""Names of places that mostly are the nouns: `المدينة` is seldom Medina."""
_SIDES = frozenset(
    ("شرق", "غرب", "شمال", "جنوب", "شرقي", "غربي", "شمالي", "جنوبي", "وسط", "ريف")
)
"""Words before a place that keep it in its country: `بشمال غرب باكستان`."""


@cache
def _adjectives(table: str) -> dict[str, str]:
    """Every form of the adjectives of a table of `modifiers.toml`, without article."""
    endings = ("", "ة", "ا", "ون", "ين", "ان", "تين", "تان", "ات", "و")
    found: dict[str, str] = {}
    for adjective, value in rule_file(_FILE).words[table].items():
        stem = adjective.replace("أ", "ا").replace("إ", "ا")
        found |= {stem + ending: value for ending in endings}
    return found


@lru_cache(maxsize=65536)
def role_of(word: str) -> str | None:
    """The role that an adjective gives: `MIL` for `العسكرية`."""
    for before, _, rest in cuts(word):
        if not before and rest in _adjectives("roles"):
            return _adjectives("roles")[rest]
    return None


def is_bomb(word: str) -> bool:
    """Whether an adjective makes a bomb of a vehicle: `سيارة مفخخة`."""
    return any(
        rest in _adjectives("bombs") for before, _, rest in cuts(word) if not before
    )


def override_of(word: str) -> str | None:
    """The role that an adjective gives a party in place of its own: `الحزب الحاكم`."""
    for before, _, rest in cuts(word):
        if not before and rest in _adjectives("overrides"):
            return _adjectives("overrides")[rest]
    return None


def is_former(word: str) -> bool:
    """Whether an adjective says that an office is held no more: `السابق`."""
    return any(rest in _adjectives("former") for _, _, rest in cuts(word))


def is_homograph(word: str) -> bool:
    """Whether an adjective of origin mostly means something else: `المالية`."""
    return word.removeprefix("ال") in rule_file(_FILE).words["homographs"]


@lru_cache(maxsize=65536)
def country_of(word: str, after: str = "") -> tuple[str, int] | None:
    """The country of an adjective of origin, and how many words it has.

    `INT` is what is only said to be foreign or international (CAMEO), `KUR` a
    community that CAMEO codes as it does a country.

    >>> country_of("الاميركية"), country_of("الكورية", "الشمالية")
    (('USA', 1), ('PRK', 2))
    """
    book = load_actors()
    follower = after.removeprefix("ال")
    for before, _, rest in cuts(word):
        if before not in ("", "و", "ف", "ل", "ب", "ول"):
            continue
        if after and f"{rest} {follower}" in book.nisbas:
            return book.nisbas[f"{rest} {follower}"], 2
        if rest in book.nisbas:
            return book.nisbas[rest], 1
        code = _adjectives("international").get(rest)
        if code is None and rest in book.communities:
            code = (
                rule_file(_FILE).words["communities"].get(book.communities[rest].code)
            )
        if code is not None:
            return code, 1
    return None


def community_of(word: str) -> str | None:
    """`ethnic`, `religious` or `regional` for a word that names a community."""
    for before, _, rest in cuts(word):
        if before in ("", "و", "ل", "ب") and rest in load_actors().communities:
            return load_actors().communities[rest].sort
    return None


def country_of_place(
    words: tuple[str, ...], at: int, end: int, *, led: bool = False
) -> str | None:
    """The country of the place named at a word: that of the likeliest of its name.

    `led` says that a preposition or a head noun (`في`, `مدينة`) makes it a place.
    """
    gazetteer = load_places()
    if words[at].removeprefix("ب") in _COMMON:
        return None
    while led and at + 1 < end and words[at].removeprefix("ب") in _SIDES:
        at += 1
    for before, definite, rest in cuts(words[at]):
        first = "ال" + rest if definite else rest
        if before not in ("", "ل", "ب", "و"):
            continue
        for name in gazetteer.names.get(first, ()):
            length = len(name.words)
            same = words[at + 1 : at + length] == name.words[1:]
            cued = name.cue == "never" or (name.cue != "" and not led)
            if not same or at + length > end or cued or not name.ids:
                continue
            if name.ids[0].startswith("gn:") and not led:
                continue
            return alpha3().get(gazetteer.places[name.ids[0]].country)
    return None
