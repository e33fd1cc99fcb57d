"""The first schema: texts and entries that are only appended to, search, a cache."""

import sqlalchemy as sa
from alembic import op

from hudna.store.schema import APPLICATION_ID

revision = "0001"
down_revision = None

_KEPT = ("texts", "entries")

_SQLITE_TRIGGER = """
CREATE TRIGGER {table}_keeps_{verb} BEFORE {verb} ON {table}
BEGIN SELECT RAISE(ABORT, 'a ledger is only appended to'); END
"""
_POSTGRES_FUNCTION = """
CREATE FUNCTION hudna_keeps() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'a ledger is only appended to'; END $$
"""
_POSTGRES_TRIGGER = """
CREATE TRIGGER {table}_keeps BEFORE UPDATE OR DELETE OR TRUNCATE ON {table}
FOR EACH STATEMENT EXECUTE FUNCTION hudna_keeps()
"""


def upgrade() -> None:
    """Make the tables, the triggers that keep them, and the search index."""
    op.create_table(
        "texts",
        sa.Column("seq", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("digest", sa.Text, nullable=False, unique=True),
        sa.Column("raw", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "entries",
        sa.Column("seq", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("id", sa.Text, nullable=False, unique=True),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("article", sa.Text, nullable=True, index=True),
        sa.Column("digest", sa.Text, nullable=True, index=True),
        sa.Column("entry", sa.LargeBinary, nullable=False),
        sa.Column("previous", sa.Text, nullable=False),
        sa.Column("hash", sa.Text, nullable=False),
    )
    op.create_table(
        "derived",
        sa.Column("name", sa.Text, primary_key=True),
        sa.Column("head", sa.Text, nullable=False),
        sa.Column("value", sa.LargeBinary, nullable=False),
    )
    if op.get_bind().dialect.name == "sqlite":
        op.execute(
            "CREATE VIRTUAL TABLE search USING fts5(words, content='', "
            "tokenize='unicode61 remove_diacritics 0')"
        )
        for table in _KEPT:
            for verb in ("UPDATE", "DELETE"):
                op.execute(_SQLITE_TRIGGER.format(table=table, verb=verb))
        op.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        return
    op.execute("CREATE TABLE search (seq integer PRIMARY KEY, words tsvector NOT NULL)")
    op.execute("CREATE INDEX search_words ON search USING gin (words)")
    op.execute(_POSTGRES_FUNCTION)
    for table in _KEPT:
        op.execute(_POSTGRES_TRIGGER.format(table=table))
