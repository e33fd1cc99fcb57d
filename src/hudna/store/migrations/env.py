"""What Alembic runs: the migrations on the connection that it was handed."""

from alembic import context

from hudna.store.schema import metadata


def run() -> None:
    """Run the migrations that are missing, on the connection of the configuration."""
    connection = context.config.attributes["connection"]
    context.configure(connection=connection, target_metadata=metadata)
    with context.begin_transaction():
        context.run_migrations()


# Only Alembic's own environment has a configuration; a mere import has none.
if hasattr(context, "config"):
    run()
