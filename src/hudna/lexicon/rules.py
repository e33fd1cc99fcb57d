"""Rules as data: TOML files with examples beside each rule, read with good errors.

A rule file has `[words.NAME]` tables (closed vocabularies) and `[[rule]]` entries. A
rule without an example that it finds and one that it must not find does not load.
The files are checked and compiled into the package by `hudna.lexicon.build`; reading
an article uses the compiled form, `lexicon check` and the tests the files themselves.
"""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import msgspec
from msgspec import Struct

from hudna.core.errors import LexiconError

PACKAGE = Path(__file__).parent.parent
COMPILED = Path(__file__).parent / "compiled" / "rules.msgpack"


class Example(Struct, frozen=True, forbid_unknown_fields=True):
    """A text in which a rule must find something (`find`), or must not (`why`).

    `find` is the words that the rule's finding covers or contains; `value` what it
    makes of them; `expect` further fields of the claim, compared as text. A text may
    have the day it was published, else the examples' frozen day holds.
    """

    text: str
    find: str | None = None
    value: str | None = None
    why: str | None = None
    expect: dict[str, str] = {}
    published: str | None = None
    source: str | None = None


class Rule(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What every rule has; each family of rules adds its own fields."""

    id: str
    examples: tuple[Example, ...] = ()


class RuleFile(Struct, frozen=True):
    """One rule file: its path in the package, vocabularies, and raw rules."""

    path: str
    words: dict[str, Any]
    rules: tuple[dict[str, Any], ...]


R = TypeVar("R", bound=Rule)


def source_files() -> tuple[Path, ...]:
    """All rule files of the package, in a fixed order."""
    return tuple(sorted((PACKAGE / "extract").rglob("*.toml")))


def read_rule_file(path: Path) -> RuleFile:
    """Read and check one TOML file.

    Raises:
        LexiconError: naming the file, the rule and what was expected.
    """
    name = (
        path.relative_to(PACKAGE).as_posix() if PACKAGE in path.parents else path.name
    )
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as fault:
        raise LexiconError(f"{name}: {fault}") from fault
    except OSError as fault:
        raise LexiconError(f"{name}: cannot be read: {fault.strerror}") from fault
    extra = sorted(set(table) - {"words", "rule"})
    if extra:
        raise LexiconError(f"{name}: {extra[0]}: expected only [words.…] and [[rule]]")
    words, rules = table.get("words", {}), table.get("rule", [])
    if not isinstance(words, dict):
        raise LexiconError(f"{name}: words: expected tables, [words.NAME]")
    if not isinstance(rules, list) or not all(isinstance(r, dict) for r in rules):
        raise LexiconError(f"{name}: rule: expected tables, [[rule]]")
    seen: set[str] = set()
    for rule in rules:
        _check(name, rule, seen)
    return RuleFile(name, words, tuple(rules))


def _check(name: str, rule: dict[str, Any], seen: set[str]) -> None:
    key = rule.get("id")
    if not isinstance(key, str) or key.count(".") != 1 or key != key.lower():
        raise LexiconError(f"{name}: {key!r}: expected an id like kind.what-it-reads")
    if key in seen:
        raise LexiconError(f"{name}: {key}: the id is used twice")
    seen.add(key)
    try:
        examples = msgspec.convert(rule.get("examples", []), tuple[Example, ...])
    except msgspec.ValidationError as fault:
        raise LexiconError(f"{name}: {key}: examples: {fault}") from fault
    for example in examples:
        if (example.find is None) == (example.why is None):
            raise LexiconError(
                f"{name}: {key}: {example.text!r}: expected either find or why"
            )
    if all(example.find is None for example in examples):
        raise LexiconError(f"{name}: {key}: wants an example that it finds")
    if all(example.why is None for example in examples):
        raise LexiconError(f"{name}: {key}: wants an example that it must not find")


def typed(file: RuleFile, family: type[R]) -> tuple[R, ...]:
    """The file's rules as values of a family.

    Raises:
        LexiconError: where a field is unknown, missing or of another type.
    """
    rules = []
    for raw in file.rules:
        try:
            rules.append(msgspec.convert(raw, family))
        except msgspec.ValidationError as fault:
            raise LexiconError(f"{file.path}: {raw['id']}: {fault}") from fault
    return tuple(rules)


@cache
def _compiled() -> dict[str, RuleFile]:
    return msgspec.msgpack.decode(COMPILED.read_bytes(), type=dict[str, RuleFile])


def rule_file(path: str) -> RuleFile:
    """A rule file as compiled into the package, without its examples.

    `path` is relative to the package, as in `extract/events/assault.toml`.
    """
    return _compiled()[path]


def rule_files(folder: str) -> tuple[RuleFile, ...]:
    """All rule files of a folder of the package, as compiled, in a fixed order."""
    return tuple(
        file for path, file in _compiled().items() if path.startswith(f"{folder}/")
    )
