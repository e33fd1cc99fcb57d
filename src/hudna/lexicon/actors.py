"""The actor book: states, armies, groups, people and outlets, and how they are named.

>>> book = load_actors()
>>> [actor.id for actor in book.find("كتائب حزب الله")]
['irq.kataib-hezbollah']
>>> book.nisbas["يمنيون"]
'YEM'
"""

import functools
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from importlib import resources
from typing import Literal, TypeVar
from weakref import finalize

import msgspec

from hudna.lexicon.actor_schema import Kind, Label, Role, Stance
from hudna.lexicon.actor_words import fold_words
from hudna.lexicon.careers import Change, Dyad, Membership, Tenure, standing, stands

Sort = Literal["name", "alias", "label", "capital"]


class Actor(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Somebody or something that acts, speaks or is acted on.

    Attributes:
        id: Stable, kebab ASCII, prefixed with the state: `irq.kataib-hezbollah`.
        name_ar: The name as neutral Arabic news writes it.
        name_en: The name in English.
        kind: What sort of thing it is.
        country: ISO 3166-1 alpha-3 in capitals; empty where it belongs to none.
        role: CAMEO/PLOVER agent code; empty for a state.
        parent: Id of what it is a part of; for persons, of what they speak or act for.
        since: First year or date of the group, or of the person in the office.
        until: Last year or date.
        aliases: Other spellings and names.
        labels: Names that take sides.
        office: For persons: office or rank, in Arabic.
    """

    id: str
    name_ar: str
    name_en: str
    kind: Kind
    country: str = ""
    role: Role = ""
    parent: str = ""
    since: str = ""
    until: str = ""
    aliases: tuple[str, ...] = ()
    labels: tuple[Label, ...] = ()
    office: str = ""


class Name(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A phrase that names an actor, or several when it is ambiguous (best first)."""

    words: tuple[str, ...]
    actor_ids: tuple[str, ...]
    sort: Sort = "name"
    stance: Stance = ""


class Community(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """An ethnic, religious or regional community: `كردي`, `سني`, `درزي`."""

    code: str
    sort: str
    name_en: str


class Head(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A noun before names, as `حركة`; `ميليشيا` makes a hostile label of the name."""

    kinds: tuple[Kind, ...]
    stance: Stance = ""


class Institution(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """An institution without its state: `الجيش`; with IRQ from context: `irq.army`."""

    suffix: str
    kind: Kind
    role: Role


class ActorBook(msgspec.Struct, frozen=True, weakref=True, eq=False):
    """All actors and the tables to find them by; words are folded as texts are.

    Attributes:
        actors: By id.
        names: Phrases by their first word, longest first.
        bare: Phrases too common to stand alone (`الحياة`, `النصر`): they name the actor
            only after one of `heads`, or in a text that has named it in full. The
            common headed forms (`صحيفة الحياة`) are in `names` already.
        nisbas: Adjective or demonym without `ال` to alpha-3 country; several words are
            joined by a space (`كوري شمالي`).
        communities: Adjective or collective without `ال` to its community.
        heads: Noun without `ال` to the kinds of name that it may stand before.
        institutions: Phrase, joined by a space, to the institution that it names.
        tenures: Office to who held it and when, in order.
        memberships: Who belonged to which umbrella body, and when.
        changes: Splits, mergers and new names of bodies.
        dyads: Who fought whom, where that is not a group against its own state.
    """

    actors: dict[str, Actor]
    names: dict[str, tuple[Name, ...]]
    bare: dict[str, tuple[Name, ...]]
    nisbas: dict[str, str]
    communities: dict[str, Community]
    heads: dict[str, Head]
    institutions: dict[str, Institution]
    tenures: dict[str, tuple[Tenure, ...]] = {}
    memberships: tuple[Membership, ...] = ()
    changes: tuple[Change, ...] = ()
    dyads: tuple[Dyad, ...] = ()

    def find(self, name: str) -> tuple[Actor, ...]:
        """The actors that the whole of `name` names, best first; often just one."""
        words = fold_words(name)
        for table in (self.names, self.bare):
            for entry in table.get(words[0], ()) if words else ():
                if entry.words == words:
                    return tuple(self.actors[key] for key in entry.actor_ids)
        return ()

    def holders(self, office: str, day: str) -> tuple[Actor, ...]:
        """Who held an office on a day: several where the dates are too coarse.

        Args:
            office: Id of the office: `irq.prime-minister`, `un.envoy-yemen`.
            day: ISO date, or a year or month for anybody who held it then.
        """
        found = standing(self.tenures.get(office, ()), day)
        ids = dict.fromkeys(tenure.person for tenure in found)
        return tuple(self.actors[key] for key in ids)

    def successors(self, key: str, day: str) -> tuple[Actor, ...]:
        """What an actor had become by a day; itself where it still stood.

        `الحركة الشعبية لتحرير السودان شمال` is one body until 2017 and two after;
        a wing that merely left a body does not end it.
        """
        actor = self.actors[key]
        later = [c for c in self.changes if c.before == key and c.day <= day]
        if not later or self.stood(actor, day):
            return (actor,)
        found = {one.id: one for c in later for one in self.successors(c.after, day)}
        return tuple(found.values())

    def stood(self, actor: Actor, day: str) -> bool:
        """Whether an actor was there on a day, as exactly as its changes tell.

        A book that says `until 2016` and has a new name for the 28th of July means that
        the old one was there until then.
        """
        if not stands(actor, day):
            return False
        ends = (
            change.day
            for change in self.changes
            if change.before == actor.id
            and actor.until
            and change.day.startswith(actor.until)
        )
        return all(day < end for end in ends)


_chosen: ContextVar[ActorBook | None] = ContextVar("actors", default=None)
ResultT = TypeVar("ResultT")
_MOST = 1 << 16
"""Values that are kept of one function and book: a ledger asks for any words."""


@functools.cache
def _packaged() -> ActorBook:
    packed = resources.files("hudna.lexicon") / "compiled" / "actors.msgpack"
    return msgspec.msgpack.decode(packed.read_bytes(), type=ActorBook)


def load_actors() -> ActorBook:
    """The actor book in force: the package's, read once a process, or one's own."""
    chosen = _chosen.get()
    return _packaged() if chosen is None else chosen


@contextmanager
def using(book: ActorBook | None) -> Iterator[None]:
    """Put a book in force for this thread or task; None leaves all as it is."""
    if book is None:
        yield
        return
    token = _chosen.set(book)
    try:
        yield
    finally:
        _chosen.reset(token)


def per_book(make: Callable[..., ResultT]) -> Callable[..., ResultT]:
    """A cache for what is drawn from the book in force, kept for each book apart.

    As `functools.lru_cache`; what was drawn from a book goes when the book does.
    """
    remember = functools.lru_cache(maxsize=_MOST)
    packaged = remember(make)
    others: dict[int, Callable[..., ResultT]] = {}

    @functools.wraps(make)
    def cached(*arguments: object, **named: object) -> ResultT:
        book = _chosen.get()
        if book is None:
            return packaged(*arguments, **named)
        own = others.get(id(book))
        if own is None:
            own = others[id(book)] = remember(make)
            finalize(book, others.pop, id(book), None)
        return own(*arguments, **named)

    return cached
