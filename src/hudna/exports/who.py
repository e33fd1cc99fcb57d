"""An actor of the ledger as the field's codes see it."""

from msgspec import Struct

from hudna.core.claim import Party
from hudna.lexicon.actors import load_actors
from hudna.resolve.camps import actor_name

_OFFICES = {"army": "MIL", "police": "COP", "intelligence": "SPY", "government": "GOV"}
_STATE_FORCES = frozenset(("MIL", "COP", "SPY", "GOV"))
_REBELS = frozenset(("REB", "OPP"))
_MILITIAS = frozenset(("PRM", "UAF"))
_PEOPLE = frozenset(
    ("CVL", "MED", "BUS", "EDU", "HLH", "LAB", "REF", "NGO", "JUD", "LEG")
)


class Who(Struct, frozen=True, gc=False, kw_only=True):
    """An actor: English name where it is known, else the Arabic words.

    Attributes:
        country: CAMEO's country code (alpha-3), "" where unknown.
        role: CAMEO's role code, "" where unknown.
        known: Whether the actor book or a rule knows it.
    """

    id: str
    name: str
    country: str = ""
    role: str = ""
    kind: str = ""
    known: bool = False


def who_of(key: str) -> Who:
    """Who an id names; words that are no id stand for themselves.

    >>> who_of("irq.army").role, who_of("مسلحون").known
    ('MIL', False)
    """
    book = load_actors().actors
    entry = book.get(key)
    if entry is not None:
        role = entry.role or ("GOV" if entry.kind == "state" else "")
        return Who(
            id=key,
            name=entry.name_en,
            country=entry.country or "",
            role=role,
            kind=entry.kind,
            known=True,
        )
    state, _, office = key.partition(".")
    home = book.get(state)
    if office and home is not None and home.kind == "state":
        return Who(
            id=key,
            name=actor_name(key, arabic=False),
            country=home.country or "",
            role=_OFFICES.get(office, "GOV"),
            kind="government",
            known=True,
        )
    return Who(id="", name=key)


def who_is(party: Party) -> Who:
    """Who a party of a claim is: its identity, with the codes that its words give."""
    found = who_of(party.id) if party.id else Who(id="", name=party.text)
    return Who(
        id=found.id,
        name=found.name,
        country=found.country or party.cameo.country or "",
        role=found.role or party.cameo.role or "",
        kind=found.kind,
        known=found.known,
    )


def is_armed(who: Who) -> bool:
    """Whether it bears arms: forces of a state, rebels, militias."""
    return who.kind in ("armed_group", "armed_forces") or (
        who.role in _STATE_FORCES | _REBELS | _MILITIAS
    )


def inter_of(who: Who, country: str) -> int | None:
    """ACLED's kind of actor, in a country (alpha-3); None where it cannot be told."""
    if who.role in _STATE_FORCES or who.kind in ("state", "armed_forces"):
        return 1 if not country or who.country == country else 8
    if who.role in _MILITIAS:
        return 3
    if who.kind == "armed_group" or who.role in _REBELS:
        return 2
    if who.role == "IGO" or who.kind in ("organisation", "coalition"):
        return 8
    if who.role in _PEOPLE or who.kind in ("civilians", "crowd", "person"):
        return 7
    return None
