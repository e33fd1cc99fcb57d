"""A ledger: entries are appended to it and read from it, and that is all."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import msgspec
from msgspec import Struct
from sqlalchemy import Engine, insert, select, text

from hudna.core.entry import GENESIS, Article, Entry
from hudna.core.errors import StoreError
from hudna.core.text import digest
from hudna.store.open import open_engine, printable_store, said, writing
from hudna.store.rows import (
    add_entries,
    add_texts,
    decode_text,
    known,
    last_row,
    lock,
    problems_of,
)
from hudna.store.schema import derived, entries, texts

_PAGE = 500
_KEEP_WAIT = 0.5
_ENTRY = msgspec.json.Decoder(Entry)


class Added(Struct, frozen=True):
    """What an append did: the ids that were new, in order."""

    new: tuple[str, ...]


class Fault(Struct, frozen=True):
    """A row that is not what was appended, and what is wrong with it."""

    seq: int
    id: str
    problem: str


class Verified(Struct, frozen=True):
    """What `verify` found: how many entries, the last one's hash, and faults."""

    entries: int
    texts: int
    head: str
    faults: tuple[Fault, ...]


class Store:
    """A ledger behind an engine; use `Store.open`."""

    def __init__(self, engine: Engine, address: str) -> None:
        self._engine = engine
        self._address = address
        self.where = printable_store(address)

    @classmethod
    def open(cls, store: str, *, write: bool = False, **options: float) -> "Store":
        """Open a ledger by path or URL; with `write`, make it where there is none.

        Raises:
            StoreError: See `open_engine`.
        """
        return cls(open_engine(store, write=write, **options), store)

    def append(self, new: Iterable[Entry], articles: Iterable[str] = ()) -> Added:
        """Append entries, with the texts of their articles, in one transaction.

        An entry that the ledger has already adds nothing. All are added or none.
        """
        wanted = {entry.id: entry for entry in new}
        bodies = {digest(article): article for article in articles}
        with said(self.where), writing(self._engine) as connection:
            lock(connection)
            for key in known(connection, entries.c.id, wanted):
                del wanted[key]
            for key in known(connection, texts.c.digest, bodies):
                del bodies[key]
            add_texts(connection, bodies)
            add_entries(connection, wanted.values())
        return Added(tuple(wanted))

    def entries(self) -> Iterator[Entry]:
        """Every entry in the order of arrival, a page at a time."""
        for row in self._rows():
            yield _ENTRY.decode(row.entry)

    def entry(self, key: str) -> Entry | None:
        """The entry of an id."""
        with said(self.where), self._engine.connect() as connection:
            raw = connection.execute(
                select(entries.c.entry).where(entries.c.id == key)
            ).scalar_one_or_none()
        return None if raw is None else _ENTRY.decode(raw)

    def holding(self, keys: Iterable[str]) -> dict[str, tuple[Entry, ...]]:
        """The entries in which each id stands, in the order of arrival: one pass."""
        marks = {msgspec.json.encode(key): key for key in keys}
        found: dict[str, tuple[Entry, ...]] = dict.fromkeys(marks.values(), ())
        if not marks:
            return found
        any_mark = re.compile(b"|".join(map(re.escape, sorted(marks))))
        for row in self._rows():
            held = set(any_mark.findall(bytes(row.entry)))
            if held:
                entry = _ENTRY.decode(row.entry)
                for mark in held:
                    found[marks[mark]] += (entry,)
        return found

    def of_text(self, key: str) -> tuple[Article, ...]:
        """The articles that print the text of a digest, in the order of arrival."""
        with said(self.where), self._engine.connect() as connection:
            found = connection.execute(
                select(entries.c.entry)
                .where(entries.c.digest == key)
                .order_by(entries.c.seq)
            ).scalars()
            bodies = [_ENTRY.decode(raw).body for raw in found]
        return tuple(body for body in bodies if isinstance(body, Article))

    def versions(self, articles: Iterable[str]) -> dict[str, tuple[Entry, ...]]:
        """The entries of articles by their keys, in the order of arrival."""
        listed = sorted(articles)
        found: dict[str, tuple[Entry, ...]] = {}
        with said(self.where), self._engine.connect() as connection:
            for at in range(0, len(listed), _PAGE):
                for key, raw in connection.execute(
                    select(entries.c.article, entries.c.entry)
                    .where(entries.c.article.in_(listed[at : at + _PAGE]))
                    .order_by(entries.c.seq)
                ):
                    found[key] = (*found.get(key, ()), _ENTRY.decode(raw))
        return found

    def text(self, key: str) -> str | None:
        """The text of a digest, as received."""
        with said(self.where), self._engine.connect() as connection:
            raw = connection.execute(
                select(texts.c.raw).where(texts.c.digest == key)
            ).scalar_one_or_none()
        return None if raw is None else decode_text(raw)

    def head(self) -> tuple[int, str]:
        """How many entries there are, and the last one's hash."""
        with said(self.where), self._engine.connect() as connection:
            return last_row(connection)

    def verify(self, head: str | None = None) -> Verified:
        """Check entries against their hashes, texts against their digests.

        Args:
            head: A hash noted before, or its beginning, that some entry must have.
        """
        faults: list[Fault] = []
        previous, count, wanted, noted = GENESIS, 0, set[str](), head is None
        for row in self._rows():
            count += 1
            faults.extend(
                Fault(row.seq, row.id, problem)
                for problem in problems_of(row, count, previous)
            )
            previous = row.hash
            noted = noted or (head is not None and row.hash.startswith(head))
            if row.digest is not None:
                wanted.add(row.digest)
        if not noted:
            problem = f"no entry has the noted head {head}: entries were cut off"
            faults.append(Fault(count, "end", problem))
        held = self._check_texts(faults, wanted)
        return Verified(count, held, previous, tuple(faults))

    def _check_texts(self, faults: list[Fault], wanted: set[str]) -> int:
        held = set()
        with said(self.where), self._engine.connect() as connection:
            for row in connection.execute(select(texts).order_by(texts.c.seq)):
                held.add(row.digest)
                if digest(decode_text(row.raw)) != row.digest:
                    faults.append(
                        Fault(row.seq, row.digest, "text was altered: not its digest")
                    )
        faults.extend(
            Fault(0, missing, "text is missing") for missing in sorted(wanted - held)
        )
        return len(held)

    def cached(self, name: str, mark: str) -> bytes | None:
        """A value kept under this mark; None where there is none, or of another."""
        with said(self.where), self._engine.connect() as connection:
            return connection.execute(
                select(derived.c.value).where(
                    derived.c.name == name, derived.c.head == mark
                )
            ).scalar_one_or_none()

    def keep(self, mark: str, values: Mapping[str, bytes]) -> bool:
        """Keep values that can be made again, in place of all that were kept before.

        A ledger that cannot be written now is left as it is: False.
        """
        rows = [
            {"name": name, "head": mark, "value": value}
            for name, value in values.items()
        ]
        try:
            engine = open_engine(self._address, write=True, wait=_KEEP_WAIT)
            with said(self.where), writing(engine) as connection:
                connection.execute(derived.delete())
                connection.execute(insert(derived), rows)
        except StoreError:
            return False
        return True

    def texts_of(self, sequence: Iterable[int]) -> dict[int, tuple[str, str]]:
        """Digest and text of rows of `texts`."""
        with said(self.where), self._engine.connect() as connection:
            found = connection.execute(
                select(texts).where(texts.c.seq.in_(list(sequence)))
            )
            return {row.seq: (row.digest, decode_text(row.raw)) for row in found}

    def matching(self, query: str, limit: int) -> tuple[int, ...]:
        """Rows of `texts` whose folded words match a query of `search.py`."""
        sql = (
            "SELECT seq FROM search WHERE words @@ to_tsquery('simple', :query) "
            "ORDER BY ts_rank(words, to_tsquery('simple', :query)) DESC, seq "
            "LIMIT :limit"
            if self.postgres
            else "SELECT rowid FROM search WHERE search MATCH :query "
            "ORDER BY rank, rowid LIMIT :limit"
        )
        with said(self.where), self._engine.connect() as connection:
            found = connection.execute(text(sql), {"query": query, "limit": limit})
            return tuple(row[0] for row in found)

    @property
    def postgres(self) -> bool:
        """Whether the ledger is on PostgreSQL, whose queries are written otherwise."""
        return self._engine.dialect.name == "postgresql"

    def _rows(self) -> Iterator[Any]:
        last = 0
        while True:
            with said(self.where), self._engine.connect() as connection:
                page = connection.execute(
                    select(entries)
                    .where(entries.c.seq > last)
                    .order_by(entries.c.seq)
                    .limit(_PAGE)
                ).all()
            if not page:
                return
            yield from page
            last = page[-1].seq
