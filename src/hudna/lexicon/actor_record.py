"""All that the book says of an actor, put together: names, offices, bodies, labels."""

from collections.abc import Iterable, Iterator

import msgspec

from hudna.lexicon.actor_schema import Stance
from hudna.lexicon.actors import Actor, load_actors
from hudna.lexicon.careers import Change, Way, standing

SCHEMA = "hudna.who/1"


class Related(msgspec.Struct, frozen=True, omit_defaults=True):
    """Another actor and the time of the tie; empty dates are open or unknown."""

    id: str
    name_ar: str
    name_en: str
    since: str = ""
    until: str = ""


class Used(msgspec.Struct, frozen=True):
    """A name that takes sides, and who uses it (id of an actor, or words)."""

    text: str
    stance: Stance
    used_by: str


class Turned(msgspec.Struct, frozen=True):
    """Another body that this one became or came from, when, and in which way."""

    id: str
    name_ar: str
    name_en: str
    day: str
    way: Way


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """An actor with everything that the book ties to it.

    Attributes:
        names: Its names and spellings in Arabic and Latin letters; `~` before a name
            that is read only after a noun of its kind (`حركة أمل`), or in a text that
            names the actor in full.
        forms: The folded phrases that are read as this actor, inflected ones too.
        stood: Whether it existed on the day asked for; None where no day was.
        offices: Offices that a person held.
        holders: Persons who held an office.
        bodies: Umbrella bodies that it belonged to.
        members: What belonged to it, by the table of memberships.
        parts: What the book files under it.
        before: What it came from.
        after: What became of it.
    """

    schema: str = SCHEMA
    id: str
    name_ar: str
    name_en: str
    kind: str
    country: str
    role: str
    since: str
    until: str
    title: str
    names: tuple[str, ...]
    forms: tuple[str, ...]
    labels: tuple[Used, ...]
    stood: bool | None
    parent: Related | None
    offices: tuple[Related, ...]
    holders: tuple[Related, ...]
    bodies: tuple[Related, ...]
    members: tuple[Related, ...]
    parts: tuple[Related, ...]
    before: tuple[Turned, ...]
    after: tuple[Turned, ...]


def record(actor: Actor, day: str | None = None) -> Record:
    """What the book says of an actor; with a day, ties of that day alone."""
    book = load_actors()
    key = actor.id
    offices = [t for each in book.tenures.values() for t in each if t.person == key]
    bodies = [m for m in book.memberships if m.member == key]
    members = [m for m in book.memberships if m.body == key]
    holders = book.tenures.get(key, ())
    if day is not None:
        offices = list(standing(offices, day))
        bodies = list(standing(bodies, day))
        members = list(standing(members, day))
        holders = standing(holders, day)
    parts = [a for a in book.actors.values() if a.parent == key and _listed(a)]
    return Record(
        id=key,
        name_ar=actor.name_ar,
        name_en=actor.name_en,
        kind=actor.kind,
        country=actor.country,
        role=actor.role,
        since=actor.since,
        until=actor.until,
        title=actor.office,
        names=tuple(dict.fromkeys((actor.name_ar, *actor.aliases))),
        forms=forms_of(key),
        labels=tuple(Used(b.text, b.stance, b.used_by) for b in actor.labels),
        stood=None if day is None else book.stood(actor, day),
        parent=_related(actor.parent) if actor.parent else None,
        offices=tuple(_related(t.office, t.since, t.until) for t in offices),
        holders=tuple(_related(t.person, t.since, t.until) for t in holders),
        bodies=tuple(_related(m.body, m.since, m.until) for m in bodies),
        members=tuple(_related(m.member, m.since, m.until) for m in members),
        parts=tuple(_related(a.id, a.since, a.until) for a in parts),
        before=tuple(_turned((c.before, c.day, c.way) for c in _into(key))),
        after=tuple(_turned((c.after, c.day, c.way) for c in _out_of(key))),
    )


def forms_of(key: str) -> tuple[str, ...]:
    """The folded phrases that may name an actor, the shortest first."""
    book = load_actors()
    found = {
        " ".join(name.words)
        for table in (book.names, book.bare)
        for names in table.values()
        for name in names
        if key in name.actor_ids
    }
    return tuple(sorted(found, key=lambda form: (len(form.split()), form)))


def _listed(actor: Actor) -> bool:
    """Whether an actor has a row, and is not one of a state's usual institutions."""
    return bool(actor.aliases) or not actor.name_en.endswith(f"({actor.country})")


def _related(key: str, since: str = "", until: str = "") -> Related:
    actor = load_actors().actors[key]
    return Related(key, actor.name_ar, actor.name_en, since, until)


def _into(key: str) -> Iterator[Change]:
    return (change for change in load_actors().changes if change.after == key)


def _out_of(key: str) -> Iterator[Change]:
    return (change for change in load_actors().changes if change.before == key)


def _turned(found: Iterable[tuple[str, str, Way]]) -> Iterator[Turned]:
    actors = load_actors().actors
    for key, day, way in found:
        yield Turned(key, actors[key].name_ar, actors[key].name_en, day, way)
