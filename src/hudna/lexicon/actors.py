"""The actor book: states, armies, groups, people and outlets, and how they are named.

>>> book = load_actors()
>>> [actor.id for actor in book.find("كتائب حزب الله")]
['irq.kataib-hezbollah']
>>> book.nisbas["يمنيون"]
'YEM'
"""

import functools
from importlib import resources
from typing import Literal

import msgspec

from hudna.lexicon.actor_schema import Kind, Label, Role, Stance
from hudna.lexicon.actor_words import fold_words

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


class ActorBook(msgspec.Struct, frozen=True):
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
    """

    actors: dict[str, Actor]
    names: dict[str, tuple[Name, ...]]
    bare: dict[str, tuple[Name, ...]]
    nisbas: dict[str, str]
    communities: dict[str, Community]
    heads: dict[str, Head]
    institutions: dict[str, Institution]

    def find(self, name: str) -> tuple[Actor, ...]:
        """The actors that the whole of `name` names, best first; often just one."""
        words = fold_words(name)
        for table in (self.names, self.bare):
            for entry in table.get(words[0], ()) if words else ():
                if entry.words == words:
                    return tuple(self.actors[key] for key in entry.actor_ids)
        return ()


@functools.cache
def load_actors() -> ActorBook:
    """The compiled actor book, read once a process."""
    packed = resources.files("hudna.lexicon") / "compiled" / "actors.msgpack"
    return msgspec.msgpack.decode(packed.read_bytes(), type=ActorBook)
