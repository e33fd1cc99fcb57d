"""Score readings against the development gold: `make gold`, or `gold.py SHARED`.

Reads each gold set, runs its own scorer from SHARED/gold/score, and prints one line a
set. Skips with a reason where the folder is absent.
"""
# ruff: noqa: INP001, T201

import json
import subprocess
import sys
import tempfile
from pathlib import Path

import msgspec

from hudna.core.text import Document
from hudna.reading.reader import Reader

SETS = (
    ("score_time.py", "sentences", "time/sentences.jsonl"),
    ("score_time.py", "sentences", "time/news.jsonl"),
    ("score_time.py", "expressions", "time/expressions.jsonl"),
    ("score_events.py", "sentences", "events/assault_sentences.jsonl"),
    ("score_events.py", "sentences", "events/protest_sentences.jsonl"),
    ("score_events.py", "spans", "events/assault_spans.jsonl"),
    ("score_events.py", "spans", "events/protest_spans.jsonl"),
    ("score_truce.py", "", "truce/articles.jsonl"),
)
TRUCE_REPORTS = "truce/reports.jsonl"


def main(argv: list[str]) -> int:
    """Print every set's figures; 1 where a scorer fails."""
    shared = Path(argv[0] if argv else "../shared")
    if not (shared / "gold").is_dir():
        print(f"{shared}/gold: not here, so nothing is scored")
        return 0
    failed = False
    seed = json.loads((shared / "seed/gold.json").read_text(encoding="utf-8"))
    article = {
        "id": "article",
        "text": (shared / "seed/article.txt").read_text(encoding="utf-8"),
        "published": seed["published"],
    }
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "readings.jsonl"
        write_readings([article], out)
        failed |= score(shared, ["score_seed.py", "seed/gold.json"], out, "seed")
        for script, kind, name in SETS:
            rows = (shared / "gold" / name).read_text(encoding="utf-8").splitlines()
            write_readings([json.loads(row) for row in rows if row], out)
            gold = TRUCE_REPORTS if script == "score_truce.py" else name
            failed |= score(shared, [script, kind, f"gold/{gold}"], out, name)
    return int(failed)


def write_readings(rows: list[dict[str, str]], out: Path) -> None:
    """Read the rows of a gold set and write their readings, one a line."""
    reader = Reader()
    with out.open("wb") as file:
        for row in rows:
            document = Document(
                row["id"],
                row["text"],
                published=row.get("published", row.get("reference")),
            )
            file.write(msgspec.json.encode(reader.read_document(document)) + b"\n")


def score(shared: Path, call: list[str], out: Path, name: str) -> bool:
    """Run a scorer and print what it says; whether it failed."""
    script, *kinds, gold = call
    command = [
        sys.executable,
        str(shared / "gold/score" / script),
        *[kind for kind in kinds if kind],
        str(shared / gold),
        str(out),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - the scorers are ours to run
    print(f"{name}: {(done.stdout or done.stderr).strip()}")
    return done.returncode != 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
