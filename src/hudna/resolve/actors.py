"""Which actor is meant: offices by their day, homonyms by the countries spoken of.

>>> from hudna.core.actor import Actor
>>> resolve_actor(Actor(name_ar="الجيش", kind="armed_forces"), None, {"IRQ"}).id
'irq.army'
"""

from collections.abc import Collection
from functools import lru_cache

import msgspec

from hudna.core.actor import Actor
from hudna.core.claim import Cameo
from hudna.core.folding import fold_word
from hudna.extract.actors.book import institution_of, of_entry
from hudna.lexicon.actors import Actor as Entry
from hudna.lexicon.actors import load_actors, per_book
from hudna.lexicon.forms import load_forms

_MOVING = frozenset(("vehicle", "weapon"))


def resolve_actor(
    actor: Actor, day: str | None, context_countries: Collection[str]
) -> Actor:
    """The actor with its identity settled as far as the context allows.

    Args:
        actor: An actor as the words give it.
        day: ISO date that the claim is of; None where unknown.
        context_countries: Alpha-3 codes of the countries that the text speaks of.

    Returns:
        A holder of the office on that day, the one homonym that fits, the institution
        of the only country spoken of; else the actor unchanged.
    """
    if len(actor.candidates) > 1 and actor.id is None:
        return _homonym(actor, day, context_countries)
    if actor.id is not None and actor.kind == "office" and day is not None:
        return _holder(actor, day)
    if actor.id is None and not actor.candidates:
        found = _institution(actor, context_countries)
        if found.id is not None and found.kind == "office" and day is not None:
            held = _holder(found, day)
            return msgspec.structs.replace(held, inferred=found.inferred)
        return found
    return actor


def located(actor: Actor, country: str | None) -> Actor:
    """A building or base with the country that it lies in: the one at hand.

    People, vehicles and troops need not be of the country that they are in; buildings
    are.
    """
    if actor.kind != "target" or actor.id is not None or actor.cameo.country:
        return actor
    words = fold_word(actor.name_ar or "").split()
    if not words or _moves(words[0]):
        return actor
    cameo = Cameo(country, actor.cameo.role)
    return msgspec.structs.replace(actor, cameo=cameo, inferred=country is not None)


@lru_cache(maxsize=1 << 12)
def _moves(word: str) -> bool:
    """Whether a folded word names a vehicle, ship or aircraft."""
    return any(found.domain in _MOVING for found in load_forms().analyse(word))


def _homonym(
    actor: Actor, day: str | None, context_countries: Collection[str]
) -> Actor:
    """The only candidate that was there on the day, of a country spoken of."""
    actors = load_actors().actors
    entries = [actors[key] for key in actor.candidates if key in actors]
    own = actor.cameo.country
    for fits in (
        [e for e in entries if _stood(e, day)],
        [e for e in entries if own is not None and e.country == own],
        [e for e in entries if e.country in context_countries],
    ):
        entries = fits or entries
        if len(entries) == 1:
            found = of_entry(entries[0], actor.stance)
            role = found.cameo.role or actor.cameo.role
            return msgspec.structs.replace(
                found, cameo=Cameo(found.cameo.country or own, role)
            )
    ids = tuple([entry.id for entry in entries])
    return msgspec.structs.replace(actor, candidates=ids)


def _stood(entry: Entry, day: str | None) -> bool:
    """Whether an actor existed, or held its office, on a day."""
    if day is None:
        return True
    begun = not entry.since or entry.since <= day
    ended = entry.until and day > entry.until + "~"[: len(entry.until) < len(day)]
    return begun and not ended


@per_book
def _holders() -> dict[str, tuple[Entry, ...]]:
    """Office to the people of the book who have held it."""
    found: dict[str, list[Entry]] = {}
    for entry in load_actors().actors.values():
        if entry.kind != "person" or not entry.office or not entry.since:
            continue
        office = institution_of(fold_word(entry.office), entry.country or None)
        if office is not None:
            found.setdefault(office.id, []).append(entry)
    return {key: tuple(entries) for key, entries in found.items()}


def _holder(actor: Actor, day: str) -> Actor:
    """Who held an office on a day; several keep the office, with them as candidates."""
    book, office = load_actors(), actor.id or ""
    if office in book.tenures:
        holders = list(book.holders(office, day))
    else:
        holders = [e for e in _holders().get(office, ()) if _stood(e, day)]
    if not holders:
        return actor
    if len(holders) > 1:
        ids = tuple([entry.id for entry in holders])
        return msgspec.structs.replace(actor, candidates=ids)
    found = of_entry(holders[0], actor.stance)
    role = actor.cameo.role or found.cameo.role
    return msgspec.structs.replace(found, cameo=Cameo(found.cameo.country, role))


def _institution(actor: Actor, context_countries: Collection[str]) -> Actor:
    """`الجيش` where one country alone is at hand, `رئيس الوزراء في بغداد`."""
    own = actor.cameo.country
    if actor.name_ar is None or (own is None and len(context_countries) != 1):
        return actor
    words = fold_word(actor.name_ar)
    if not words.split()[-1].startswith("ال"):
        return actor
    entry = institution_of(words, own or next(iter(context_countries)))
    if entry is None:
        return actor
    known = of_entry(entry, actor.stance)
    return msgspec.structs.replace(known, inferred=own is None)
