"""Rows of a ledger: how entries and texts become rows, and what is wrong with one."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Connection, func, insert, select, text

from hudna.core.entry import GENESIS, Article, Entry, canonical, chained
from hudna.core.folding import fold
from hudna.store.schema import entries, texts

_PAGE = 500
_ENTRY = msgspec.json.Decoder(Entry)


def encode_text(words: str) -> bytes:
    """A text as it is kept: its UTF-8 bytes, also where half a surrogate is in it."""
    return words.encode("utf-8", "surrogatepass")


def decode_text(raw: bytes) -> str:
    """A text as received, from how it is kept; altered bytes do not raise."""
    try:
        return bytes(raw).decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return bytes(raw).decode("utf-8", "replace")


def searched(words: str) -> str:
    """The folded words that a text is found by; what no database takes left out."""
    folded = fold(words).text.replace("\0", " ")
    return folded.encode("utf-8", "replace").decode("utf-8")


def lock(connection: Connection) -> None:
    """Keep other writers out for the rest of the transaction."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("LOCK TABLE entries IN EXCLUSIVE MODE"))


def last_row(connection: Connection) -> tuple[int, str]:
    """Number and hash of the last entry."""
    row = connection.execute(
        select(entries.c.seq, entries.c.hash).order_by(entries.c.seq.desc()).limit(1)
    ).one_or_none()
    return (0, GENESIS) if row is None else (row.seq, row.hash)


def known(
    connection: Connection, column: ColumnElement[str], keys: Iterable[str]
) -> list[str]:
    """Those of the keys that a column has already."""
    listed = list(keys)
    found: list[str] = []
    for at in range(0, len(listed), _PAGE):
        page = listed[at : at + _PAGE]
        found.extend(
            connection.execute(select(column).where(column.in_(page))).scalars()
        )
    return found


def add_texts(connection: Connection, bodies: Mapping[str, str]) -> None:
    """Append texts by digest, and their words to the search index."""
    if not bodies:
        return
    last = connection.execute(select(func.max(texts.c.seq))).scalar_one() or 0
    rows = [
        {"seq": last + at, "digest": key, "raw": encode_text(body)}
        | {"words": searched(body)}
        for at, (key, body) in enumerate(bodies.items(), 1)
    ]
    connection.execute(
        insert(texts),
        [{key: row[key] for key in ("seq", "digest", "raw")} for row in rows],
    )
    sql = (
        "INSERT INTO search (seq, words) VALUES (:seq, to_tsvector('simple', :words))"
        if connection.dialect.name == "postgresql"
        else "INSERT INTO search (rowid, words) VALUES (:seq, :words)"
    )
    connection.execute(
        text(sql), [{"seq": row["seq"], "words": row["words"]} for row in rows]
    )


def add_entries(connection: Connection, new: Iterable[Entry]) -> None:
    """Append entries, each chained to the one before."""
    last, previous = last_row(connection)
    rows = []
    for seq, entry in enumerate(new, last + 1):
        raw = canonical(entry)
        body = entry.body
        article = body if isinstance(body, Article) else None
        rows.append(
            {
                "seq": seq,
                "id": entry.id,
                "kind": type(body).__name__.lower(),
                "article": article and article.key,
                "digest": article and article.reading.digest,
                "entry": raw,
                "previous": previous,
                "hash": (previous := chained(previous, raw)),
            }
        )
    if rows:
        connection.execute(insert(entries), rows)


def problems_of(row: Any, count: int, previous: str) -> Iterator[str]:  # noqa: ANN401 a row
    """What is wrong with a row, given its place and the hash before it."""
    if row.seq != count:
        yield f"stands where entry {count} is expected: one before it is missing"
    if row.previous != previous:
        yield "does not follow the entry before it: its link to it was altered"
    if chained(row.previous, bytes(row.entry)) != row.hash:
        yield "was altered: its words do not have its hash"
        return
    entry = _ENTRY.decode(row.entry)
    body = entry.body
    article = (
        (body.key, body.reading.digest) if isinstance(body, Article) else (None, None)
    )
    kind = type(body).__name__.lower()
    if (row.id, row.kind, row.article, row.digest) != (entry.id, kind, *article):
        yield "was altered: its columns do not say what the entry says"
