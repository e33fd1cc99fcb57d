"""Which side an actor is of, and which country a report is about.

An army, a ministry and a minister are of their state's side; an armed group, and who
speaks for it, are a side of their own.
"""

from functools import lru_cache

from hudna.lexicon.actors import load_actors, per_book
from hudna.lexicon.countries import alpha2
from hudna.lexicon.places import load_places

_OWN = frozenset(("armed_group", "coalition", "opposition", "party", "tribe"))
_STATE = frozenset(("armed_forces", "court", "government", "office"))
_GROUPS = frozenset(("REB", "OPP", "PRM"))
_DEEP = 6


@per_book
def camp_of(actor: str) -> str:
    """The side that an actor is of: its own id where the book says no more.

    >>> camp_of("yem.p.saree"), camp_of("sdn.army"), camp_of("sdn.rsf")
    ('yem.ansar-allah', 'sdn', 'sdn.rsf')
    """
    book = load_actors().actors
    for _ in range(_DEEP):
        entry = book.get(actor)
        if entry is None:
            return _state_of(actor)
        if entry.kind in _OWN or not entry.parent:
            return actor
        if entry.kind not in _STATE and entry.kind != "person":
            return actor
        actor = entry.parent
    return actor


def _state_of(actor: str) -> str:
    """Institutions that the book makes of a rule: `irq.army` is of `irq`."""
    state, _, rest = actor.partition(".")
    entry = load_actors().actors.get(state)
    return state if rest and entry is not None and entry.kind == "state" else actor


@per_book
def is_group(actor: str) -> bool:
    """Whether it is an armed group, whose country is where its war is."""
    entry = load_actors().actors.get(actor)
    return entry is not None and entry.kind == "armed_group" and entry.role in _GROUPS


@per_book
def wing_of(camp: str) -> str:
    """The body that an armed wing belongs to: a truce binds it, not its wing alone.

    >>> wing_of("pse.qassam"), wing_of("pse.hamas")
    ('pse.hamas', 'pse.hamas')
    """
    book = load_actors().actors
    for _ in range(_DEEP):
        entry = book.get(camp)
        parent = book.get(entry.parent) if entry is not None else None
        if entry is None or parent is None or entry.kind not in _OWN:
            return camp
        if parent.kind not in _OWN or parent.country != entry.country:
            return camp
        camp = parent.id
    return camp


@per_book
def at_war(camp: str, other: str) -> bool:
    """Whether two camps fought each other at some time since 2000.

    A rebel group fights the state that its row names as its country; all other pairs
    are listed, as UCDP lists dyads.

    >>> at_war("yem", "yem.ansar-allah"), at_war("isr", "pse.hamas")
    (True, True)
    >>> at_war("qat", "isr")
    False
    """
    if frozenset((camp, other)) in _dyads():
        return True
    if camp == f"{other}.opposition" or other == f"{camp}.opposition":
        return True
    return _rises_against(camp, other) or _rises_against(other, camp)


def _rises_against(group: str, state: str) -> bool:
    entry = load_actors().actors.get(group)
    if entry is None or entry.kind not in _OWN or entry.role not in ("OPP", "REB"):
        return False
    return entry.kind != "party" and entry.country.lower() == state


@per_book
def _dyads() -> frozenset[frozenset[str]]:
    """The listed pairs, by their camps and as they are listed."""
    dyads = load_actors().dyads
    listed = {frozenset((d.side, d.other)) for d in dyads}
    return frozenset(
        listed | {frozenset((camp_of(d.side), camp_of(d.other))) for d in dyads}
    )


@per_book
def speaks_for_no_side(actor: str) -> bool:
    """Whether it is an organisation, an outlet or one of their people."""
    entry = load_actors().actors.get(camp_of(actor))
    return entry is None or entry.kind in ("organisation", "outlet")


@per_book
def fights(actor: str) -> bool:
    """Whether it is an army or an armed group, or speaks for a group."""
    book = load_actors().actors
    return any(
        (entry := book.get(key)) is not None
        and entry.kind in ("armed_forces", "armed_group")
        for key in (actor, camp_of(actor))
    )


@per_book
def is_outlet(actor: str) -> bool:
    """Whether it is a news agency, a channel or a paper."""
    entry = load_actors().actors.get(actor)
    return entry is not None and entry.kind == "outlet"


@per_book
def actor_name(actor: str, *, arabic: bool = False) -> str:
    """The name of an actor; the id itself where the book does not list it."""
    entry = load_actors().actors.get(actor)
    if entry is None:
        return actor
    return entry.name_ar if arabic else entry.name_en


@lru_cache(maxsize=8192)
def place_name(place: str, *, arabic: bool = False) -> str:
    """The name of a place; the id itself where the gazetteer does not list it."""
    entry = load_places().places.get(place)
    if entry is None:
        return place
    return entry.name_ar if arabic else entry.name_en


@per_book
def country_of_actor(actor: str) -> str:
    """The country (alpha-2) of an actor; empty where it belongs to none."""
    entry = load_actors().actors.get(actor)
    code = entry.country if entry else actor.partition(".")[0].upper()
    return alpha2().get(code, "")


@lru_cache(maxsize=8192)
def country_of_place(place: str) -> str:
    """The country (alpha-2) of a place."""
    entry = load_places().places.get(place)
    return entry.country if entry else ""


@lru_cache(maxsize=8192)
def is_country(place: str) -> bool:
    """Whether a place is a whole country or more, which tells no truce from another."""
    entry = load_places().places.get(place)
    return entry is None or entry.precision in ("country", "region")
