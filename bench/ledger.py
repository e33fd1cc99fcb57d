"""Cost of the ledger against its size: add, derive, one more article, status.

`python bench/ledger.py [SIZE …] [--store URL]` makes articles' worth of claims by
varying the readings of the bundled stories (country, day, outlet and words), so that
nothing is read but the first eight, and prints a line for each size.
"""

# ruff: noqa: INP001 a script, which prints its results

import argparse
import datetime as dt
import hashlib
import random
import resource
import tempfile
import time
from collections.abc import Iterator
from importlib import resources
from pathlib import Path

import msgspec

from hudna.core.entry import Article, Entry, make_entry
from hudna.core.reading import Reading
from hudna.core.text import Document
from hudna.ledger.asof import as_of
from hudna.ledger.keys import sketch
from hudna.reading.reader import Reader
from hudna.sources.open import read_source
from hudna.store.derived import View
from hudna.store.store import Store

SIZES = (1_000, 10_000, 100_000)
BATCH = 64
NOW = "2026-01-01T00:00:00.000Z"
_DAYS = 3650
_REPRINTS = 0.2


def stories() -> tuple[tuple[Document, Reading], ...]:
    """The bundled stories with their readings."""
    bundled = resources.files("hudna.examples") / "articles.jsonl"
    reader = Reader()
    with resources.as_file(bundled) as path:
        return tuple(
            (item, reader.read_document(item))
            for item in read_source(str(path))
            if isinstance(item, Document)
        )


def varied(count: int) -> Iterator[tuple[Entry, str]]:
    """So many articles: stories moved in time, one in five a reprint."""
    told = stories()
    draw = random.Random(1)  # noqa: S311 no secret
    sketches: dict[tuple[int, int], str] = {}
    for at in range(count):
        which = draw.randrange(len(told))
        shift = draw.randrange(_DAYS)
        document, reading = told[which]
        text = f"{document.text}\n{at}"
        mark = "sha256:" + hashlib.sha256(text.encode()).hexdigest()
        moved = _moved(reading, shift, f"{at:012x}", mark, at)
        if draw.random() < _REPRINTS or (which, shift) not in sketches:
            sketches.setdefault((which, shift), sketch(f"{shift} " + _mixed(text, at)))
        body = Article(
            key=f"url:bench.example/{at}",
            known=(moved.published or NOW)[:10],
            sketch=sketches[which, shift],
            reading=moved,
        )
        yield make_entry(body, NOW), text


def _mixed(text: str, seed: int) -> str:
    """The words of a text in another order, so that it reprints nothing."""
    words = text.split()
    random.Random(seed).shuffle(words)  # noqa: S311 as above
    return " ".join(words)


def _moved(reading: Reading, shift: int, mark: str, digest: str, at: int) -> Reading:
    """A reading so many days later, with claims of its own."""
    value = msgspec.to_builtins(reading)
    ids = {claim["id"]: f"c{mark}{i:04x}" for i, claim in enumerate(value["claims"])}
    for claim in value["claims"]:
        claim["id"] = ids[claim["id"]]
        claim["about"] = [ids[key] for key in claim["about"] if key in ids]
        when = claim["time"]
        for key in ("earliest", "latest"):
            when[key] = _later(when[key], shift)
        claim["evidence"]["text"] += f" {at}"
    value["published"] = _later(value["published"], shift)
    value["digest"] = digest
    value["id"] = str(at)
    value["outlet"] = f"{value['outlet']} {at % 40}"
    return msgspec.convert(value, Reading)


def _later(day: str | None, shift: int) -> str | None:
    if day is None:
        return None
    moved = dt.date.fromisoformat(day[:10]) + dt.timedelta(days=shift - _DAYS)
    return moved.isoformat()


def measure(size: int, address: str) -> str:
    """One line of figures for one size."""
    store = Store.open(address, write=True)
    spent = 0.0
    batch: list[tuple[Entry, str]] = []
    for pair in varied(size):
        batch.append(pair)
        if len(batch) == BATCH:
            spent += _append(store, batch)
            batch = []
    spent += _append(store, batch)
    start = time.perf_counter()
    view = View(store)
    full = time.perf_counter() - start
    counts = f"{len(view.truces())} truces, {len(view.incidents())} incidents"
    del view
    start = time.perf_counter()
    list(as_of(View(Store.open(address)).truces(), "2020-06-01"))
    status = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return (
        f"{size:>7}  add {size / spent:>6.0f} articles/s  derive {full:>6.2f} s  "
        f"status {status:>5.2f} s  peak {peak:>5.0f} MB  {counts}"
    )


def _append(store: Store, batch: list[tuple[Entry, str]]) -> float:
    start = time.perf_counter()
    store.append([entry for entry, _ in batch], [text for _, text in batch])
    return time.perf_counter() - start


def main() -> None:
    """Print a line for each size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=list(SIZES))
    parser.add_argument("--store", help="URL of an empty PostgreSQL database")
    chosen = parser.parse_args()
    for size in chosen.sizes:
        with tempfile.TemporaryDirectory() as folder:
            address = chosen.store or str(Path(folder) / "ledger.db")
            print(measure(size, address), flush=True)  # noqa: T201 a script's output


if __name__ == "__main__":
    main()
