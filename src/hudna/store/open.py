"""Open a ledger: make it where asked, refuse what is not ours, say faults in words."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.pool import NullPool

from hudna.core.errors import StoreError
from hudna.store.migrate import check_revision, migrate, revision_of
from hudna.store.schema import APPLICATION_ID

WAIT = 30.0
"""Seconds to wait for another writer before giving up."""

_FAULTS = (
    ("locked", "is locked by another writer; try again when it has finished"),
    ("readonly", "is read-only; expected a ledger that can be written"),
    ("read-only", "is read-only; expected a ledger that can be written"),
    ("full", "the disk is full; nothing of this step was added"),
    ("No space left", "the disk is full; nothing of this step was added"),
    ("not a database", "is no Hudna ledger; expected a file made by hudna add"),
    ("malformed", "is damaged; restore it from a copy (hudna verify says where)"),
    ("unable to open", "cannot be opened; expected a file in a folder that exists"),
    ("only appended to", "a ledger is only appended to; nothing was changed"),
)


def is_url(store: str) -> bool:
    """Whether a store is named by a database URL rather than a file's path."""
    return "://" in store


def printable_store(store: str) -> str:
    """The store's name for messages, without a password."""
    if not is_url(store):
        return store
    scheme, _, rest = store.partition("://")
    return f"{scheme}://{rest.rpartition('@')[2]}"


@contextmanager
def said(where: str) -> Iterator[None]:
    """Turn a database's errors into one line that says what to do."""
    try:
        yield
    except DBAPIError as error:
        words = str(error.orig)
        for sign, problem in _FAULTS:
            if sign in words:
                raise StoreError(f"{where}: {problem}") from error
        raise StoreError(f"{where}: {' '.join(words.split())}") from error
    except SQLAlchemyError as error:
        raise StoreError(f"{where}: {' '.join(str(error).split())}") from error


def open_engine(store: str, *, write: bool, wait: float = WAIT) -> Engine:
    """An engine on a ledger that is ours and of this version.

    Args:
        store: A file's path, or a URL such as `postgresql://host/name`.
        write: Whether to make the ledger where there is none, and to migrate it.
        wait: Seconds to wait for another writer.

    Raises:
        StoreError: There is none, it is not ours, too new, locked or not to be opened.
    """
    where = printable_store(store)
    engine = _postgres(store) if is_url(store) else _sqlite(store, write, wait)
    with said(where):
        with engine.connect() as connection:
            _own(connection, where)
            revision = revision_of(connection)
            old = check_revision(revision, where)
        if old and write:
            with writing(engine) as connection:
                # Another writer may have been faster.
                if check_revision(revision_of(connection), where):
                    migrate(connection)
        elif revision is None:
            raise StoreError(f"{where}: holds no ledger; hudna add makes one")
        elif old:
            raise StoreError(f"{where}: of an older schema; hudna add mends it")
    return engine


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """A transaction that keeps other writers out from its first statement.

    One that begins by reading would meet, when it turns to writing, a ledger that has
    moved on.
    """
    with engine.execution_options(hudna_writes=True).begin() as connection:
        yield connection


def _own(connection: Connection, where: str) -> None:
    """Refuse a database that somebody else's tables are in."""
    if connection.dialect.name == "sqlite":
        mark = connection.execute(text("PRAGMA application_id")).scalar_one()
        if mark == APPLICATION_ID:
            return
    names = inspect(connection).get_table_names()
    if names and "entries" not in names:
        raise StoreError(
            f"{where}: is no Hudna ledger (it has the table {min(names)}); "
            "expected a new file or one made by hudna add"
        )
    if names and connection.dialect.name == "sqlite":
        raise StoreError(f"{where}: is no Hudna ledger; expected a new file")


def _sqlite(store: str, write: bool, wait: float) -> Engine:  # noqa: FBT001 internal
    path = Path(store)
    if not write and not path.exists():
        raise StoreError(f"{store}: no such ledger; hudna add makes one")
    if path.is_dir():
        raise StoreError(f"{store}: is a directory; expected a file")

    def connect() -> sqlite3.Connection:
        mode = "rwc" if write else "ro"
        if not write and _is_settled(path):
            mode += "&immutable=1"
        address = f"{path.absolute().as_uri()}?mode={mode}"
        return sqlite3.connect(address, uri=True, timeout=wait, isolation_level=None)

    engine = create_engine("sqlite://", creator=connect, poolclass=NullPool)

    @event.listens_for(engine, "connect")
    def _pragmas(raw: Any, _record: object) -> None:  # noqa: ANN401 a DBAPI connection
        if write:
            raw.execute("PRAGMA journal_mode = WAL")
            raw.execute("PRAGMA synchronous = FULL")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get("hudna_writes", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def _is_settled(path: Path) -> bool:
    """Whether a file cannot change: a read-only folder, and no log left beside it.

    A reader of a ledger in WAL mode needs to write an index beside it otherwise.
    """
    log = path.with_name(f"{path.name}-wal")
    return not os.access(path.parent, os.W_OK) and not log.exists()


def _postgres(store: str) -> Engine:
    scheme, _, rest = store.partition("://")
    if scheme.partition("+")[0] not in ("postgresql", "postgres"):
        raise StoreError(
            f"{scheme}: no such kind of store; expected a file or postgresql://…"
        )
    try:
        return create_engine(f"postgresql+psycopg://{rest}", poolclass=NullPool)
    except ModuleNotFoundError as missing:
        raise StoreError(
            f"{scheme}: wants {missing.name}; pip install 'hudna[postgres]'"
        ) from missing
