"""What Alembic runs: the migrations on the connection that it was handed."""

from alembic import context

from hudna.store.schema import metadata

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=metadata)
with context.begin_transaction():
    context.run_migrations()
