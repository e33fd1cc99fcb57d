"""The gold beside the repository, read through the command line as anyone would."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

SHARED = Path(__file__).parents[3] / "shared"
SEED, GOLD = SHARED / "seed", SHARED / "gold"
SCORE = GOLD / "score"

needs_seed = pytest.mark.skipif(
    not (SEED / "gold.json").is_file() or not SCORE.is_dir(),
    reason=f"no seed article and scorer under {SHARED}",
)
needs_gold = pytest.mark.skipif(
    not SCORE.is_dir(), reason=f"no gold articles under {GOLD}"
)


def run(*command: str | Path) -> str:
    """What a Python program prints."""
    done = subprocess.run(  # noqa: S603 our own interpreter, on files that we name
        [sys.executable, *map(str, command)],
        capture_output=True,
        check=True,
        env=os.environ | {"PYTHONIOENCODING": "utf-8"},
        timeout=280,
    )
    return done.stdout.decode("utf-8")


def readings(path: Path) -> str:
    """What `hudna read` prints of a JSON Lines file."""
    return run("-m", "hudna.cli", "read", path, "--format", "jsonl")


def dated(path: Path, copy: Path) -> Path:
    """A copy in which what is said of an item is under the names of our input."""
    items = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    for item in items:
        item["language"] = "ar"
        item.setdefault("published", item.get("reference"))
    copy.write_text("\n".join(map(json.dumps, items)), encoding="utf-8")
    return copy


def figures(scorer: str, *arguments: str | Path) -> dict[str, Any]:
    """What a scorer of the gold says, its figures by name."""
    told: dict[str, Any] = json.loads(run(SCORE / scorer, *arguments))
    return told
