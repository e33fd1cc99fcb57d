"""A ledger of the bundled stories, made once."""

import pytest

from hudna.exports.material import Material
from hudna.store.derived import View
from hudna.store.store import Store
from tests.cli.run import hudna
from tests.store.test_commands import EXAMPLES


@pytest.fixture(scope="session")
def ledger(tmp_path_factory):
    where = str(tmp_path_factory.mktemp("exports") / "l.db")
    assert hudna("add", EXAMPLES, "--store", where).exit_code == 0
    return where


@pytest.fixture
def material(ledger):
    return Material(View(Store.open(ledger)), "2026-01-01")
