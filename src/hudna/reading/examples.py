"""Run the examples that stand beside the rules, on whole readings.

`python -m hudna.reading.examples [FILE.toml …]` prints those that fail. Times, places
and actors are checked by the same path: an example holds where the reading has a value
of that rule over the words in `find`.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from hudna.core.claim import Claim
from hudna.core.errors import LexiconError
from hudna.core.folding import fold_word
from hudna.core.reading import Reading
from hudna.lexicon.rules import Example, RuleFile, read_rule_file, source_files
from hudna.reading.reader import Reader

DAY = "2021-05-25"
"""The day on which examples are published that do not say otherwise."""


def failures(paths: tuple[Path, ...] | None = None) -> Iterator[str]:
    """Every example that does not hold, as `file: rule: 'text': problem`.

    Args:
        paths: The rule files to run; all of the package's by default. Files whose
            rules are not about claims are left to their own checks.
    """
    for path in paths or source_files():
        try:
            file = read_rule_file(path)
        except LexiconError as fault:
            yield str(fault)
            continue
        if is_about_claims(file):
            yield from _of_file(file)


def is_about_claims(file: RuleFile) -> bool:
    """Whether the rules of a file are frames of events or truces."""
    return file.path.startswith(("extract/events/", "extract/truces/"))


def _of_file(file: RuleFile) -> Iterator[str]:
    for rule in file.rules:
        for example in msgspec.convert(rule["examples"], tuple[Example, ...]):
            problem = fault_of(rule, example)
            if problem:
                yield f"{file.path}: {rule['id']}: {example.text!r}: {problem}"


def fault_of(rule: dict[str, Any], example: Example) -> str | None:
    """What is wrong with what the reader makes of an example; None where it holds."""
    reading = Reader().read(example.text, published=example.published or DAY)
    mine = [claim for claim in reading.claims if claim.rule == rule["id"]]
    if example.find is None:
        found = ", ".join(claim.trigger.text for claim in mine)
        return f"must not match ({example.why}) but finds {found}" if mine else None
    near = [claim for claim in mine if _covers(claim, example.find)]
    if not near:
        others = ", ".join(f"{c.rule} {c.trigger.text}" for c in reading.claims)
        return f"expected to find {example.find!r}, found {others or 'nothing'}"
    faults = [_unlike(reading, claim, example) for claim in near]
    return None if not all(faults) else faults[0]


def _covers(claim: Claim, words: str) -> bool:
    wanted = fold_word(words)
    return any(
        wanted in fold_word(quote.text) or fold_word(quote.text) in wanted
        for quote in (claim.trigger, claim.evidence)
    )


def _unlike(reading: Reading, claim: Claim, example: Example) -> str | None:
    """The first expected field that a claim does not have."""
    for name, wanted in example.expect.items():
        given = _field(reading, claim, name)
        holds = fold_word(wanted) in fold_word(given) if wanted else not given
        if not holds:
            return f"expected {name} {wanted!r}, found {given!r}"
    if example.value is not None and claim.time.value != example.value:
        return f"expected the time {example.value}, found {claim.time.value}"
    return None


def _field(reading: Reading, claim: Claim, name: str) -> str:
    match name:
        case "source":
            return " + ".join(party.text for party in claim.source)
        case "recipient":
            return " + ".join(party.text for party in claim.recipient)
        case "speaker":
            return claim.speaker.text if claim.speaker else ""
        case "place":
            return " + ".join(place.text for place in claim.places)
        case "time":
            return claim.time.value or ""
        case "means":
            return " + ".join(means.kind for means in claim.means)
        case "killed" | "injured":
            count = getattr(claim, name)
            return "" if count is None else str(count.best)
        case "claims":
            return str(len(reading.claims))
        case _:
            value = getattr(claim, name)
            return "" if value is None else str(value)


def main(names: list[str]) -> int:
    """Print the failing examples of the named files, or of all; 1 where any fails.

    A file is named by its path or by its last part; 2 for a name that no file has.
    """
    wanted = {Path(name).name for name in names}
    chosen = tuple(p for p in source_files() if not names or p.name in wanted)
    unknown = wanted - {path.name for path in chosen}
    if unknown:
        print(f"{min(unknown)}: no rule file has this name")  # noqa: T201
        return 2
    count = 0
    for problem in failures(chosen):
        count += 1
        print(problem)  # noqa: T201
    print(f"{count} examples fail")  # noqa: T201
    return int(count > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
