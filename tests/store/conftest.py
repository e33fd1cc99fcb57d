"""Every test of the store's behaviour runs on each kind of store."""

import pytest

from hudna.store.store import Store
from tests.store.postgres import fresh_postgres


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request, tmp_path):
    """Where a new ledger may be made."""
    if request.param == "sqlite":
        yield str(tmp_path / "ledger.db")
    else:
        with fresh_postgres() as url:
            yield url


@pytest.fixture
def store(address) -> Store:
    """A new ledger."""
    return Store.open(address, write=True)
