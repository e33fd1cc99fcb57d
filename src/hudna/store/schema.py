"""The tables of a ledger, the same on SQLite and PostgreSQL.

`entries` is the ledger: one row an entry, in the order of arrival, each with the hash
of the row before it. `texts` has every article as received. Both are append-only.
`derived` holds nothing that could not be made again.
"""

from sqlalchemy import (
    Column,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
)

APPLICATION_ID = 0x48756431
"""What marks an SQLite file as a ledger of ours (`Hud1`)."""

REVISION = "0001"
"""The newest migration: the schema that this code reads and writes."""

metadata = MetaData()

texts = Table(
    "texts",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("digest", Text, nullable=False, unique=True),
    Column("raw", LargeBinary, nullable=False),  # UTF-8: Text cannot hold U+0000
)

entries = Table(
    "entries",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("id", Text, nullable=False, unique=True),
    Column("kind", Text, nullable=False),
    Column("article", Text, nullable=True, index=True),
    Column("digest", Text, nullable=True, index=True),
    Column("entry", LargeBinary, nullable=False),
    Column("previous", Text, nullable=False),
    Column("hash", Text, nullable=False),
)

derived = Table(
    "derived",
    metadata,
    Column("name", Text, primary_key=True),
    Column("head", Text, nullable=False),
    Column("value", LargeBinary, nullable=False),
)
