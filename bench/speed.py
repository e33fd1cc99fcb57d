"""How fast Hudna reads: `python bench/speed.py SHARED [--quick]`, on one core.

Prints MB/s (UTF-8 bytes of article text) of whole readings, of times alone and of
splitting the same text into words with `re` in the same run, start-up time of
`hudna read` on one article, and peak memory of a process that reads it all.
"""
# ruff: noqa: INP001, T201 a script, which prints its results

import argparse
import os
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec

from hudna.core.text import Document
from hudna.reading.reader import Reader
from hudna.resolve.times import read_times
from hudna.sources.open import read_source

BENCH = Path("bench") / "news.jsonl.gz"
QUICK_STEP = 20
STARTS = 5
_WORD = re.compile(r"\w+")
_MEGABYTE = 1_000_000
_KIB_PER_MIB = 1024


def main() -> None:
    """Measure, and print one figure a line."""
    parser = argparse.ArgumentParser(description="How fast Hudna reads, on one core.")
    parser.add_argument("shared", type=Path, help="folder that has bench/news.jsonl.gz")
    parser.add_argument(
        "--quick", action="store_true", help=f"every {QUICK_STEP}th article only"
    )
    options = parser.parse_args()
    _one_core()
    # Articles come lazily and only the sampled ones stay, so that the peak is that of
    # reading, not of holding a corpus.
    articles = list(_sample(options.shared / BENCH, QUICK_STEP if options.quick else 1))
    size = sum(len(article.text.encode("utf-8")) for article in articles) / _MEGABYTE
    print(f"articles               {len(articles)} of {size:.1f} MB")

    reader = Reader()
    reader.read(articles[0].text, articles[0].published)
    splitting = _seconds(articles, lambda article: len(_WORD.findall(article.text)))
    times = _seconds(articles, lambda article: len(read_times(*_dated(article))[1]))
    reading = _seconds(articles, lambda article: _written(reader, article))
    print(f"whole reading          {size / reading:.3f} MB/s")
    print(f"times alone            {size / times:.3f} MB/s")
    print(f"splitting with re      {size / splitting:.1f} MB/s")
    print(f"reading / splitting    {reading / splitting:.0f} times the cost")
    print(f"one article            {1000 * reading / len(articles):.1f} ms on average")
    print(f"peak memory            {_peak():.0f} MiB with the articles held")
    print(f"peak memory, streaming {_streaming_peak(options.shared / BENCH):.0f} MiB")
    print(
        f"cold start             {_cold_start(articles[0]):.3f} s, median of {STARTS}"
    )


def _one_core() -> None:
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def _sample(path: Path, step: int) -> Iterator[Document]:
    for number, item in enumerate(read_source(str(path))):
        if not isinstance(item, Document):
            raise item
        if number % step == 0:
            yield item


def _dated(article: Document) -> tuple[str, str | None]:
    return article.text, article.published


def _written(reader: Reader, article: Document) -> int:
    return len(msgspec.json.encode(reader.read_document(article)))


def _seconds(articles: list[Document], work: Callable[[Document], int]) -> float:
    """Processor time of the work on all articles."""
    start = time.process_time()
    for article in articles:
        work(article)
    return time.process_time() - start


def _peak(who: int = resource.RUSAGE_SELF) -> float:
    """Peak resident memory in MiB (Linux counts in KiB)."""
    return resource.getrusage(who).ru_maxrss / _KIB_PER_MIB


def _hudna(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "hudna.cli", "read", *arguments, "--format", "jsonl"]


def _streaming_peak(path: Path) -> float:
    """Peak memory of `hudna read` on a tenth of the corpus, measured by itself."""
    code = (
        "import resource, sys; from hudna.cli.app import app; "
        f"app({_hudna('-', '--from', 'jsonl')[3:]!r}, standalone_mode=False); "
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, file=sys.stderr)"
    )
    lines = b"".join(
        msgspec.json.encode(article) + b"\n" for article in _sample(path, 10)
    )
    done = subprocess.run(  # noqa: S603 our own code
        [sys.executable, "-c", code], input=lines, capture_output=True, check=True
    )
    return int(done.stderr.split()[-1]) / _KIB_PER_MIB


def _cold_start(article: Document) -> float:
    """Median wall time of `hudna read` on one article, in a new process."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "article.txt"
        path.write_text(article.text, encoding="utf-8")
        taken = []
        for _ in range(STARTS):
            start = time.perf_counter()
            subprocess.run(  # noqa: S603 our own command
                _hudna(str(path)), stdout=subprocess.DEVNULL, check=True
            )
            taken.append(time.perf_counter() - start)
    return statistics.median(taken)


if __name__ == "__main__":
    main()
