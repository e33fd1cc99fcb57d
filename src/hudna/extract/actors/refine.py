"""What adjectives and places after a head noun add to it."""

import msgspec

from hudna.core.actor import Actor
from hudna.core.claim import Cameo
from hudna.extract.actors.book import institution_of, of_entry
from hudna.extract.actors.heads import Head
from hudna.extract.actors.origin import (
    community_of,
    country_of,
    country_of_place,
    is_homograph,
    override_of,
    role_of,
)
from hudna.extract.clauses.parse import Parse, Unit

_WITHOUT = frozenset(("بدون", "بلا", "دون"))
_OTHERS = ("ة", "ات", "ون", "ين", "ان")
_WHO = frozenset(("MIL", "COP", "REB", "UAF", "PRM"))


def refined(
    head: Head, actor: Actor, words: tuple[str, ...], at: int, last: int
) -> tuple[Actor, int] | None:
    """The actor with what the adjective at a word says, and the index after it.

    None where the word is no adjective of origin, role or community.
    """
    after = words[at + 1] if at + 1 < last else ""
    country = country_of(words[at], after)
    if country is not None and is_homograph(words[at]) and actor.cameo.role not in _WHO:
        country = None
    if country is not None:
        return with_country(actor, country[0]), at + country[1]
    role = override_of(words[at]) if head.kind == "party" else None
    if role is not None:
        return _with(actor, role), at + 1
    if words[at] in _WITHOUT and after == "طيار":
        return _with(actor, actor.cameo.role or "MIL"), at + 2
    role = role_of(words[at])
    if role is not None and after == "الهوية":
        return actor, at + 2  # `امرأة مجهولة الهوية` is unknown, and did nothing
    if role is not None:
        return _with_role(head, actor, role), at + 1
    if community_of(words[at]) is not None:
        return actor, at + 1
    return None


def stretched(parse: Parse, first: int, last: int) -> int:
    """The end of a phrase with the adjectives that go on to agree with its head.

    Definite adjectives of origin and role (`السلطات العسكرية`) agree with a definite
    head in gender; the plural of what is not human takes a feminine singular.
    """
    words = parse.tokens.words
    if not parse.word(first).definite:
        return _accusative(parse, first, last)
    found = parse.analysis(first)
    feminine = words[first].endswith(("ة", "ات"))
    if found is not None:
        feminine = found.gender == "f" or found.number == "p"
    while last < parse.sentence.last and parse.unit(last) is None:
        word = words[last]
        agrees = word.endswith("ة") if feminine else not word.endswith(_OTHERS)
        known = country_of(word) or role_of(word) or override_of(word)
        clean = not parse.tokens.gap(last).strip(" \"'") and word.startswith("ال")
        if parse.tag(last) != "N" or not (agrees and known and clean):
            break
        last += 1
    return last


def _accusative(parse: Parse, first: int, last: int) -> int:
    """`مهاجما انتحاريا`, `جنديا تركيا`: adjectives in the case of the head."""
    words = parse.tokens.words
    while (
        last < parse.sentence.last
        and words[first].endswith("ا")
        and words[last].endswith("يا")
        and parse.tag(last) == "N"
        and parse.unit(last) is None
        and not parse.tokens.gap(last).strip()
        and (country_of(words[last]) or role_of(words[last]))
    ):
        last += 1
    return last


def with_place(
    actor: Actor, words: tuple[str, ...], at: int, last: int, *, led: bool = False
) -> Actor:
    """The actor with the country of a place in genitive: `شرطة بعقوبة`."""
    if actor.cameo.country is not None:
        return actor
    country = country_of_place(words, at, last, led=led or actor.kind == "place")
    return with_country(actor, country) if country else actor


def with_unit_place(actor: Actor, words: tuple[str, ...], unit: Unit) -> Actor:
    """The actor with the country of a name that is a place's: `محافظ البصرة`."""
    if unit.kind != "place":
        return actor
    return with_place(actor, words, unit.first, unit.last, led=True)


def with_country(actor: Actor, country: str) -> Actor:
    """The actor with a country, unless it has one."""
    if actor.cameo.country is not None and actor.cameo.country != "INT":
        return actor
    role = None if country == "IGO" else actor.cameo.role
    keep = actor.cameo.role if actor.cameo.role != "GOV" else role
    return msgspec.structs.replace(actor, cameo=Cameo(country, keep))


def _with(actor: Actor, role: str) -> Actor:
    return msgspec.structs.replace(actor, cameo=Cameo(actor.cameo.country, role))


def _with_role(head: Head, actor: Actor, role: str) -> Actor:
    """An adjective gives a role where the head has none of its own."""
    if head.sort == "place":
        return actor
    vague = actor.cameo.role is None or (head.weak and role != "CVL")
    if not vague:
        return actor
    kind = actor.kind
    if head.weak and head.sort == "group" and role in ("UAF", "REB"):
        kind = "armed_group"
    return msgspec.structs.replace(_with(actor, role), kind=kind)


def unnamed(head: Head, actor: Actor) -> Actor:
    """`قائد عسكري بارز`, `مسؤول أميركي`: somebody whom the text does not name."""
    if actor.kind != "office" or actor.id is not None:
        return actor
    if head.role == "GOV" and not head.weak:
        return actor  # `وزير الدفاع`, `سفير ألمانيا`: the office tells who it is
    return msgspec.structs.replace(actor, kind="unnamed")


def bare(parse: Parse, first: int, last: int) -> bool:
    """Whether nothing but a country stands behind a head: `سفير ألمانيا`."""
    words = parse.tokens.words
    return all(parse.unit(at) or country_of(words[at]) for at in range(first, last))


def settled(head: Head, actor: Actor, words: tuple[str, ...]) -> Actor:
    """Identity of an institution where head and country name one: `جيش العراق`."""
    if actor.id is not None or head.sort not in ("group", "office"):
        return actor
    entry = institution_of(" ".join(words), actor.cameo.country)
    if entry is None:
        return actor
    known = of_entry(entry, actor.stance)
    role = known.cameo.role or actor.cameo.role
    return msgspec.structs.replace(known, cameo=Cameo(known.cameo.country, role))
