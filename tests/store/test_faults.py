"""What may go wrong with a ledger's file is said in one line, and loses nothing."""

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import event

from hudna.core.errors import StoreError
from hudna.core.text import Document
from hudna.ledger.keys import article_key
from hudna.store.record import record
from hudna.store.store import Store
from tests.cli.run import process
from tests.store.entries import NOW, article_entry

WORKER = """
import sys
from hudna.core.text import Document
from hudna.core.reading import Reading
from hudna.core.text import digest
from hudna.core.time import Reference
from hudna.store.record import record
from hudna.store.store import Store

def read(document):
    return Reading(id=document.id, digest=digest(document.text), language="ar",
                   published=document.published, reference=Reference(None, "none"))

store = Store.open(sys.argv[1], write=True)
print("ready", flush=True)
for first in range(0, int(sys.argv[2]), 5):
    batch = [Document(id=str(n), text=f"خبر عن هدنة رقم {n}", url=f"https://a/{n}",
                      published="2022-04-02") for n in range(first, first + 5)]
    record(store, batch, read, "2026-01-01T00:00:00.000Z")
print("done", flush=True)
"""


@pytest.fixture
def path(tmp_path):
    return str(tmp_path / "ledger.db")


def made(path: str) -> Store:
    store = Store.open(path, write=True)
    store.append([article_entry("خبر")], ["خبر"])
    return store


def test_a_database_of_somebody_else_is_left_alone(path):
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE mine (x)")
    connection.close()
    for write in (True, False):
        with pytest.raises(StoreError, match="no Hudna ledger"):
            Store.open(path, write=write)
    with sqlite3.connect(path) as connection:
        names = connection.execute("SELECT name FROM sqlite_master").fetchall()
    connection.close()
    assert names == [("mine",)]


def test_a_file_that_is_no_database_is_left_alone(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("هذا نص طويل بما يكفي ليكون ملفا لا قاعدة بيانات" * 30, "utf-8")
    before = path.read_bytes()
    for write in (True, False):
        with pytest.raises(StoreError, match="no Hudna ledger"):
            Store.open(str(path), write=write)
    assert path.read_bytes() == before


def test_a_folder_a_missing_file_and_an_unknown_kind(tmp_path):
    with pytest.raises(StoreError, match="directory"):
        Store.open(str(tmp_path), write=True)
    with pytest.raises(StoreError, match="no such ledger"):
        Store.open(str(tmp_path / "none.db"))
    with pytest.raises(StoreError, match="cannot be opened"):
        Store.open(str(tmp_path / "no" / "such" / "l.db"), write=True)
    with pytest.raises(StoreError, match="no such kind of store"):
        Store.open("mysql://host/x")


def test_a_ledger_open_for_reading_is_not_written(path):
    made(path)
    reader = Store.open(path)
    with pytest.raises(StoreError, match="read-only"):
        reader.append([article_entry("آخر", "url:b")], ["آخر"])
    assert reader.head()[0] == 1


def test_a_ledger_in_a_read_only_folder_is_read(path, monkeypatch):
    store = made(path)
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    monkeypatch.setattr(os, "access", lambda *_: False)
    before = set(os.listdir(os.path.dirname(path)))  # noqa: PTH120, PTH208 names only
    assert Store.open(path).head() == store.head()
    assert set(os.listdir(os.path.dirname(path))) == before  # noqa: PTH120, PTH208


def test_a_locked_ledger_says_so_and_is_still_read(path):
    store = made(path)
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    try:
        other = Store.open(path, write=True, wait=0.1)
        with pytest.raises(StoreError, match="locked"):
            other.append([article_entry("آخر", "url:b")], ["آخر"])
        assert Store.open(path).head() == store.head()
    finally:
        holder.close()


def test_a_full_disk_adds_nothing_of_the_step(path):
    store = made(path)

    @event.listens_for(store._engine, "connect")
    def _small(raw, _record):
        raw.execute("PRAGMA max_page_count = 40")

    text = "هدنة " * 100_000
    with pytest.raises(StoreError, match="disk is full"):
        store.append([article_entry(text, "url:b")], [text])
    again = Store.open(path)
    assert again.head()[0] == 1
    assert again.verify().faults == ()


def test_a_damaged_file_is_one_line(path):
    made(path)
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    with open(path, "r+b") as file:  # noqa: PTH123 a file of bytes
        file.seek(4096)
        file.write(b"\xff" * 40_000)
    done = process("verify", "--store", path)
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
    assert done.stderr.count(b"\n") == 1


def test_two_writers_at_once_make_one_chain(store, address):
    del store

    def write(name: str) -> None:
        mine = Store.open(address, write=True)
        for number in range(15):
            text = f"خبر {name} {number}"
            mine.append([article_entry(text, f"url:{name}{number}")], [text])

    with ThreadPoolExecutor(3) as pool:
        list(pool.map(write, "abc"))
    found = Store.open(address).verify()
    assert (found.entries, found.texts, found.faults) == (45, 45, ())


def _run(address: str, count: int) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(  # noqa: S603 our own code
        [sys.executable, "-c", WORKER, address, str(count)],
        stdout=subprocess.PIPE,
        env={**os.environ},
    )


@pytest.mark.parametrize("seed", range(int(os.environ.get("HUDNA_KILLS", "2"))))
def test_killed_at_any_point_it_resumes_without_loss(store, address, seed):
    del store
    draw = random.Random(seed)  # noqa: S311 no secret
    for _ in range(3):
        with _run(address, 200) as running:
            assert running.stdout is not None
            running.stdout.readline()
            time.sleep(draw.random() * 0.25)
            running.send_signal(signal.SIGKILL)
        found = Store.open(address).verify()
        assert found.faults == ()
        assert found.entries == found.texts
        assert found.entries % 5 == 0, "a batch is added whole or not at all"
    with _run(address, 200) as running:
        running.wait()
    found = Store.open(address).verify()
    assert (found.entries, found.texts, found.faults) == (200, 200, ())


def test_ids_say_nothing_where_the_texts_are_unlike(store):
    """`feed:1` of two days is two articles; the same text twice is one."""
    from hudna.reading.reader import Reader  # noqa: PLC0415 slow

    def article(text: str) -> Document:
        return Document(id="feed:1", text=text, outlet="وكالة")

    assert article_key(article("x")) == ("id:وكالة/feed:1", False)
    first = (
        "دخلت الهدنة حيز التنفيذ في المدينة مساء أمس بعد أيام طويلة من القتال العنيف"
    )
    other = "ارتفعت أسعار القمح في الأسواق هذا الشهر بسبب نقص المعروض وزيادة كلفة النقل"
    read = Reader().read_document
    assert record(store, [article(first)], read, NOW).new == 1
    assert record(store, [article(other)], read, NOW).new == 1
    assert record(store, [article(other), article(first)], read, NOW).known == 2
    mended = record(store, [article(first + " جدا")], read, NOW)
    assert mended.versions == 1
