"""The real command line, run in this process or in one of its own."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from typer.testing import CliRunner, Result

from hudna.cli.app import app

ARTICLE = (
    "هدنة ليومين في المدينة\n"
    "بغداد - وكالة المثال: أعلنت الحكومة اليمنية أمس هدنة لمدة يومين مع الحوثيين. "
    "وقال مصدر أمني إن مسلحين قتلوا ثلاثة مدنيين بصاروخ في صنعاء يوم الجمعة.\n"
)


def hudna(*arguments: str | Path, stdin: str | bytes | None = None) -> Result:
    """Run a command in this process."""
    return CliRunner().invoke(app, [str(a) for a in arguments], input=stdin)


def process(
    *arguments: str | Path, stdin: bytes = b"", **environment: str
) -> subprocess.CompletedProcess[bytes]:
    """Run a command in its own process."""
    return subprocess.run(  # noqa: S603 our own command
        [sys.executable, "-m", "hudna.cli", *map(str, arguments)],
        input=stdin,
        capture_output=True,
        check=False,
        env={**os.environ, **environment},
    )


def readings(result: Result) -> list[dict[str, Any]]:
    """The readings that a command printed."""
    return [json.loads(line) for line in result.stdout_bytes.splitlines()]


def spans(value: Any) -> Iterator[dict[str, Any]]:
    """Every object with `start`, `end` and `text`, however deep."""
    if isinstance(value, dict):
        if {"start", "end", "text"} <= value.keys():
            yield value
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from spans(part)
