"""Compile the lexicon's data files into the package: `python -m hudna.lexicon.build`.

`--check` builds in memory and compares with what is checked in, so that data and
compiled files cannot drift apart (the tests call it).
"""

import argparse
import importlib
import sys
from pathlib import Path

COMPILED = Path(__file__).parent / "compiled"
PARTS = {
    "rules.msgpack": "hudna.lexicon.compile_rules",
    "forms.msgpack": "hudna.lexicon.compile_forms",
    "actors.msgpack": "hudna.lexicon.compile_actors",
    "places.msgpack": "hudna.lexicon.compile_places",
}
"""File name to the module whose `compiled()` returns that file's bytes."""


def main(argv: list[str] | None = None) -> int:
    """Build or check all parts or those named; 1 where `--check` finds any stale."""
    parser = argparse.ArgumentParser(prog="python -m hudna.lexicon.build")
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    parser.add_argument("parts", nargs="*", metavar="PART", help="; ".join(PARTS))
    options = parser.parse_args(argv)
    COMPILED.mkdir(exist_ok=True)
    stale = False
    for name in options.parts or PARTS:
        wanted: bytes = importlib.import_module(PARTS[name]).compiled()
        path = COMPILED / name
        same = path.exists() and path.read_bytes() == wanted
        if options.check and not same:
            print(f"{path}: differs from its data files: run make lexicon")  # noqa: T201
            stale = True
        elif not same:
            path.write_bytes(wanted)
            print(f"{path}: {len(wanted):,} bytes")  # noqa: T201
    return int(stale)


if __name__ == "__main__":
    sys.exit(main())
