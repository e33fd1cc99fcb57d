"""What a head noun takes over from that which it belongs to."""

import msgspec

from hudna.core.actor import Actor
from hudna.core.claim import Cameo
from hudna.extract.actors.heads import Head
from hudna.lexicon.actors import load_actors

_BODIES = frozenset(
    (
        "armed_forces",
        "armed_group",
        "coalition",
        "court",
        "government",
        "opposition",
        "organisation",
        "outlet",
        "party",
        "state",
        "tribe",
    )
)
_IRREGULAR = frozenset(("REB", "UAF", "PRM", "CRM", "COP", "SPY"))
_GENERIC = frozenset(("", "UAF", "PRM"))
_SIDES = frozenset(("OPP", "PTY", "REB", "REL"))
"""Roles that go over to supporters: a party's, not a government's."""

_RULED_OTHERWISE = frozenset(("organisation", "armed_group", "coalition", "unnamed"))
"""What a `رئيس` may head without being of a government."""

_OWNED = frozenset(("MIL", "CVL"))
"""Roles of sites that give way to the owner's: `قاعدة للشرطة`, `منزل ضابط`."""


def joined_to(head: Head, own: Actor, owner: Actor) -> Actor:
    """An actor with what its owner, leader or body adds.

    Members, speakers and troops of a body are that body to a claim: they take its id.
    Who merely supports it (`أنصار`) does not. A person behind a title is the person.
    """
    if owner.kind == "person":
        return _person(head, own, owner)
    identity = owner.id
    deputy = head.sort == owner.kind == "office"  # `وكيل الأمين العام` is not he
    if head.apart or deputy or owner.kind == "state" or head.sort == "place":
        identity = None
    return _merged(
        own, owner, _kind(head, own, owner), _role(head, own, owner), identity
    )


def _role(head: Head, own: Actor, owner: Actor) -> str | None:
    mine, other = own.cameo.role, owner.cameo.role
    if head.sort == "place":
        return None
    if head.apart and head.sort == "people":
        return mine  # who suffers from somebody is not of him
    if head.apart:
        return other if other in _SIDES else mine
    if head.sort in ("member", "office"):
        foreign = mine == "GOV" and owner.kind in _RULED_OTHERWISE
        return other or (None if foreign else mine)
    if head.sort == "people":
        return (other if head.weak or mine in (None, "UAF") else None) or mine
    if head.sort == "site":
        return (other if mine is None or mine in _OWNED else None) or mine
    return _group_role(own, owner)


def _kind(head: Head, own: Actor, owner: Actor) -> str:
    """A group's members and branches are of its kind, whatever the head noun."""
    if head.weak and head.sort == "group" and owner.kind not in _BODIES:
        return owner.kind
    bodies = owner.kind in _BODIES and owner.kind != "state"
    members = head.sort == "member" and not head.apart
    branch = head.sort == "group" and owner.id is not None
    return owner.kind if bodies and (members or branch) else own.kind


def _group_role(own: Actor, owner: Actor) -> str | None:
    """A body's role: forces of rebels are rebels, an office of the army is military."""
    mine, other = own.cameo.role, owner.cameo.role
    if mine is None or mine in _GENERIC:
        return other or mine
    if mine == "MIL" and other in _IRREGULAR:
        return other
    return mine


def _person(head: Head, own: Actor, person: Actor) -> Actor:
    """`الرئيس بوش` is the person; `قوات حفتر`, `منزل بوش` are another's."""
    role = person.cameo.role or own.cameo.role
    if head.sort in ("people", "office"):
        role = own.cameo.role or role
        return _merged(own, person, "person", role, person.id)
    entry = load_actors().actors.get(person.id or "")
    parent = entry.parent if entry is not None else ""
    body = load_actors().actors.get(parent)
    identity = parent if body is not None and body.kind != "state" else None
    if head.sort == "group":
        role = own.cameo.role or role
    elif own.cameo.role is not None and own.cameo.role not in _OWNED:
        role = own.cameo.role
    if head.sort == "site" or head.apart:
        identity = None
    return _merged(own, person, own.kind, role, identity)


def _merged(
    own: Actor, owner: Actor, kind: str, role: str | None, identity: str | None
) -> Actor:
    same = identity is not None and identity == owner.id
    mine = own.cameo.country  # `التحالف بقيادة أميركية` is of more than `INT`
    country = owner.cameo.country if mine in (None, "INT") else mine
    return msgspec.structs.replace(
        own,
        id=identity or own.id,
        name_ar=owner.name_ar if same and kind == owner.kind else own.name_ar,
        name_en=owner.name_en if same and kind == owner.kind else own.name_en,
        kind=kind,
        cameo=Cameo(country or mine, role),
        stance=own.stance or owner.stance,
        candidates=own.candidates or owner.candidates,
    )
