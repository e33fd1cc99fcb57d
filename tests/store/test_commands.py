"""The commands do the same on both kinds of store, down to the byte."""

from tests.cli.run import hudna
from tests.store.postgres import fresh_postgres

EXAMPLES = "src/hudna/examples/articles.jsonl"
COMMANDS = (
    ("truces",),
    ("status", "--as-of", "2022-05-01"),
    ("show", "ye-2022-04-02"),
    ("timeline", "ye-2022-04-02", "--format", "jsonl"),
    ("incidents", "--format", "jsonl"),
    ("why", "ye-2022-04-02", "--format", "jsonl"),
    ("export", "--to", "reports"),
)


def test_sqlite_and_postgresql_print_the_same(tmp_path, monkeypatch):
    monkeypatch.setenv("HUDNA_NOW", "2026-01-01T00:00:00.000Z")
    with fresh_postgres() as url:
        printed = []
        for store in (str(tmp_path / "l.db"), url):
            assert hudna("add", EXAMPLES, "--store", store).exit_code == 0
            results = [hudna(*command, "--store", store) for command in COMMANDS]
            assert all(result.exit_code == 0 for result in results)
            assert hudna("verify", "--store", store).exit_code == 0
            printed.append([result.stdout for result in results])
    assert printed[0] == printed[1]
