"""A user's own actors: rows that extend or correct the book, without touching it.

A file is CSV with a header. It needs the column `id`; all other columns of the
package's own files may be there, in any order. A row with an id of the book corrects
that actor: cells that say something replace what the book says, names and labels are
added, and `-name` among the aliases takes a name away. Any other row is a new actor.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import msgspec

from hudna.core.errors import LexiconError
from hudna.lexicon.actor_names import Phrase, phrases
from hudna.lexicon.actor_schema import ActorRow, make_row
from hudna.lexicon.actor_words import fold_words
from hudna.lexicon.actors import Actor, ActorBook, Name, load_actors
from hudna.lexicon.own_tables import OwnRow, read_own_table

COLUMNS = tuple(name for name in ActorRow.__struct_fields__ if name != "where")
_LISTS = ("aliases", "labels")
_NEEDED = ("name_ar", "name_en", "kind")


class _Change(NamedTuple):
    """An actor as it shall be, and the names that are no longer its own."""

    actor: Actor
    dropped: tuple[str, ...] = ()


def book_with(sources: Iterable[str | Path | Actor]) -> ActorBook:
    """The book in force, extended by one's own files or actors; the later wins.

    Raises:
        LexiconError: A file or row is wrong: `file: line: problem, expected …`.
    """
    book = load_actors()
    for source in sources:
        if isinstance(source, Actor):
            book = extended(book, (_Change(source),))
        else:
            book = extended(book, tuple(_read(Path(source), book)))
    return book


def extended(book: ActorBook, changes: Iterable[_Change]) -> ActorBook:
    """A book with actors added or changed; the given one stays as it is."""
    changes = tuple(changes)
    actors = dict(book.actors)
    names, bare = dict(book.names), dict(book.bare)
    for actor, dropped in changes:
        old = actors.get(actor.id)
        if old is not None:
            gone = msgspec.structs.replace(actor, name_ar="", aliases=dropped)
            for phrase in phrases(gone, book.heads):
                _drop(bare if phrase.bare else names, phrase, actor.id)
        actors[actor.id] = actor
        for phrase in phrases(actor, book.heads):
            _add(bare if phrase.bare else names, phrase, actor.id)
    for actor, _ in changes:
        if actor.parent and actor.parent not in actors:
            problem = f"{actor.id}: parent {actor.parent}: expected the id of an actor"
            raise LexiconError(problem)
    return msgspec.structs.replace(book, actors=actors, names=names, bare=bare)


_Table = dict[str, tuple[Name, ...]]


def _drop(table: _Table, phrase: Phrase, key: str) -> None:
    """Take a name from an actor; others who bear it keep it."""
    words = fold_words(phrase.text)
    if not words or words[0] not in table:
        return
    kept: list[Name] = []
    for name in table[words[0]]:
        ids = tuple(i for i in name.actor_ids if name.words != words or i != key)
        if ids:
            kept.append(msgspec.structs.replace(name, actor_ids=ids))
    table[words[0]] = tuple(kept)


def _add(table: _Table, phrase: Phrase, key: str) -> None:
    """Give an actor a name, before others who bear it."""
    words = fold_words(phrase.text)
    if not words:
        return
    found = table.get(words[0], ())
    known = next((name for name in found if name.words == words), None)
    if known is None:
        entry = Name(words, (key,), phrase.sort, phrase.stance)
    elif key in known.actor_ids:
        return
    else:
        stance = known.stance if known.stance == phrase.stance else ""
        entry = Name(words, (key, *known.actor_ids), known.sort, stance)
    others = [name for name in found if name.words != words]
    table[words[0]] = tuple(
        sorted((entry, *others), key=lambda n: (-len(n.words), n.words))
    )


def _read(path: Path, book: ActorBook) -> Iterator[_Change]:
    """The rows of a file, checked."""
    seen: dict[str, str] = {}
    parents: list[tuple[str, OwnRow]] = []
    for row in read_own_table(path, COLUMNS, ("id",)):
        key = row.cells["id"]
        if not key:
            raise row.error("id: empty, expected yours or one that hudna who prints")
        if key in seen:
            raise row.error(f"{key}: as in {seen[key]}, expected once only")
        seen[key] = row.line
        change = _change(row, book)
        parents.append((change.actor.parent, row))
        yield change
    for parent, row in parents:
        if parent and parent not in book.actors and parent not in seen:
            raise row.error(f"parent {parent}: unknown, expected the id of an actor")


def _change(row: OwnRow, book: ActorBook) -> _Change:
    known = book.actors.get(row.cells["id"])
    cells = {name: row.cells.get(name, "") for name in COLUMNS}
    dropped: tuple[str, ...] = ()
    if known is not None:
        for name in COLUMNS:
            if name not in _LISTS:
                cells[name] = cells[name] or str(getattr(known, name))
        parts = [part.strip() for part in cells["aliases"].split(";")]
        dropped = tuple(part[1:].strip() for part in parts if part[:1] == "-")
        cells["aliases"] = ";".join(part for part in parts if part[:1] != "-")
    for name in _NEEDED:
        if not cells[name]:
            raise row.error(f"{name}: empty, expected for an actor new to the book")
    country = cells["country"]
    if country and country.lower() not in book.actors:
        problem = f"country {country}: unknown, expected ISO 3166-1 alpha-3 such as IRQ"
        raise row.error(problem)
    checked = make_row(cells, ActorRow, row.where)
    actor = Actor(**{name: getattr(checked, name) for name in Actor.__struct_fields__})
    problem = _fault(actor)
    if problem:
        raise row.error(problem)
    return _Change(actor if known is None else _merged(known, actor, dropped), dropped)


def _fault(actor: Actor) -> str:
    """What is wrong with an actor taken as a whole; empty where nothing is."""
    if actor.parent == actor.id:
        return f"parent {actor.parent}: itself, expected what it is a part of"
    if actor.since and actor.until and actor.until < actor.since[: len(actor.until)]:
        return f"until {actor.until}: expected no earlier than since {actor.since}"
    for name in (actor.name_ar, *actor.aliases):
        if not fold_words(name):
            return f"name {name!r}: expected at least a word"
    return ""


def _merged(known: Actor, new: Actor, dropped: tuple[str, ...]) -> Actor:
    """A listed actor with what a row adds; its old name stays as an alias."""
    names = dict.fromkeys((known.name_ar, *known.aliases, *new.aliases))
    gone = {fold_words(name) for name in (*dropped, new.name_ar)}
    return msgspec.structs.replace(
        new,
        aliases=tuple(name for name in names if fold_words(name) not in gone),
        labels=tuple(dict.fromkeys((*known.labels, *new.labels))),
    )
