"""JSON Lines on standard output, the same for every command."""

import sys
from collections.abc import Iterable

import msgspec


def write_jsonl(values: Iterable[object]) -> None:
    """One JSON object a line, each written as soon as it is there."""
    for value in values:
        sys.stdout.buffer.write(msgspec.json.encode(value) + b"\n")
    sys.stdout.buffer.flush()
