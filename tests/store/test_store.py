"""A ledger keeps what is appended, on SQLite and on PostgreSQL alike."""

import pytest
from sqlalchemy import text

from hudna.core.entry import Correct, Retract, make_entry
from hudna.core.errors import StoreError
from hudna.core.text import digest
from hudna.store.open import open_engine, said
from hudna.store.store import Store
from tests.store.entries import NOW, article_entry

FIRST = "أعلنت الحكومة هدنة ليومين"
SECOND = "انتهت الهدنة مساء الأحد"


def test_what_is_appended_is_read_back_in_order(store, address):
    entries = [
        article_entry(FIRST),
        make_entry(Retract(target="c1", by="سلمى", reason="ترجمة"), NOW),
        make_entry(
            Correct(claim="c1", field="date", value="2022-04-01", by="x", reason="y"),
            NOW,
        ),
    ]
    assert store.append(entries, [FIRST]).new == tuple(e.id for e in entries)
    assert list(Store.open(address).entries()) == entries
    assert store.entry(entries[1].id) == entries[1]
    assert store.text(digest(FIRST)) == FIRST


def test_adding_twice_adds_nothing(store):
    entry = article_entry(FIRST)
    store.append([entry], [FIRST])
    assert store.append([entry, entry], [FIRST]).new == ()
    assert store.head()[0] == 1


def test_versions_are_kept_side_by_side(store):
    entries = [article_entry(FIRST), article_entry(SECOND), article_entry("غيره", "b")]
    store.append(entries, [FIRST, SECOND])
    assert store.versions(["url:a", "c"]) == {"url:a": tuple(entries[:2])}


def test_a_sound_ledger_is_verified(store):
    store.append([article_entry(FIRST)], [FIRST])
    store.append([article_entry(SECOND)], [SECOND])
    found = store.verify()
    assert (found.entries, found.texts, found.faults) == (2, 2, ())
    assert store.verify(found.head).faults == ()
    assert "cut off" in store.verify("f" * 64).faults[0].problem


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE entries SET kind = 'x'",
        "DELETE FROM entries",
        "UPDATE texts SET raw = raw",
        "DELETE FROM texts",
    ],
)
def test_the_database_itself_refuses_to_change_a_row(store, address, sql):
    store.append([article_entry(FIRST)], [FIRST])
    engine = open_engine(address, write=True)
    with (
        pytest.raises(StoreError, match="only appended to"),
        said("x"),
        engine.begin() as connection,
    ):
        connection.execute(text(sql))
    assert store.verify().faults == ()


def _force(address: str, *statements: str) -> None:
    """Change rows as somebody with the file in hand can."""
    engine = open_engine(address, write=True)
    postgres = engine.dialect.name == "postgresql"
    drop = (
        ("DROP FUNCTION hudna_keeps CASCADE",)
        if postgres
        else tuple(
            f"DROP TRIGGER {table}_keeps_{verb}"
            for table in ("entries", "texts")
            for verb in ("UPDATE", "DELETE")
        )
    )
    with engine.begin() as connection:
        for statement in (*drop, *statements):
            connection.execute(text(statement))


@pytest.mark.parametrize(
    ("statement", "seq", "problem"),
    [
        ("UPDATE entries SET entry = :raw WHERE seq = 2", 2, "words"),
        ("UPDATE entries SET id = 'other' WHERE seq = 2", 2, "columns"),
        ("UPDATE entries SET previous = 'x' WHERE seq = 2", 2, "link"),
        ("DELETE FROM entries WHERE seq = 1", 2, "missing"),
        ("UPDATE texts SET raw = :raw WHERE seq = 1", 1, "text was altered"),
        ("DELETE FROM texts WHERE seq = 1", 0, "text is missing"),
    ],
)
def test_an_altered_row_is_found_and_named(store, address, statement, seq, problem):
    store.append([article_entry(FIRST), article_entry(SECOND)], [FIRST, SECOND])
    raw = r"'\x7b7d'" if store.postgres else "x'7b7d'"
    _force(address, statement.replace(":raw", raw))
    faults = store.verify().faults
    assert any(fault.seq == seq and problem in fault.problem for fault in faults)


def test_a_text_of_any_characters_is_kept_as_received(store):
    odd = "هدنة\x00\ud800 ☮"
    store.append([article_entry(odd)], [odd])
    assert store.text(digest(odd)) == odd
    assert store.verify().faults == ()


def test_a_derived_value_is_kept_until_another(store):
    assert store.cached("x", "h1") is None
    assert store.keep("h1", {"x": b"1", "y": b"2"})
    assert store.cached("y", "h1") == b"2"
    assert store.keep("h2", {"x": b"3"})
    assert store.cached("x", "h2") == b"3"
    assert store.cached("x", "h1") is None
    assert store.cached("y", "h2") is None


def test_a_newer_ledger_is_refused(store, address):
    del store
    _force(address, "UPDATE alembic_version SET version_num = '9999'")
    for write in (True, False):
        with pytest.raises(StoreError, match="newer Hudna"):
            Store.open(address, write=write)
