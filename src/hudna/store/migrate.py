"""Bring a ledger's schema up to this code's, with Alembic."""

from sqlalchemy import Connection, inspect, text

from hudna.core.errors import StoreError
from hudna.store.schema import REVISION

KNOWN = ("0001",)
"""Every migration, oldest first."""


def revision_of(connection: Connection) -> str | None:
    """The revision of the ledger behind a connection, None where there is none yet."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found = connection.execute(text("SELECT version_num FROM alembic_version"))
    return found.scalar_one_or_none()


def check_revision(revision: str | None, where: str) -> bool:
    """Whether a ledger of this revision has to be migrated.

    Raises:
        StoreError: It was made by a newer Hudna.
    """
    if revision is not None and revision not in KNOWN:
        raise StoreError(
            f"{where}: made by a newer Hudna (schema {revision}, this one knows "
            f"{REVISION}); upgrade Hudna to read it"
        )
    return revision != REVISION


def migrate(connection: Connection) -> None:
    """Run the migrations that are missing, in the connection's transaction."""
    from alembic import command  # noqa: PLC0415 only a new or old ledger needs it
    from alembic.config import Config  # noqa: PLC0415 as above

    config = Config()
    config.set_main_option("script_location", "hudna.store:migrations")
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
