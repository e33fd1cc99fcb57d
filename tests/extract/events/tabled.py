"""The table of sentences under `table/`: what each must and must not tell."""

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from hudna import Reader
from hudna.core.claim import Claim
from hudna.core.folding import fold_word

TABLE = Path(__file__).with_name("table")
DAY = "2024-03-12"
_CLITICS = ("و", "ب", "ل", "لل", "ال", "وب", "وال", "بال")


def files() -> tuple[Path, ...]:
    return tuple(sorted(TABLE.glob("*.toml")))


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """The rows of a file, with the kind or type that the file is about."""
    data = tomllib.loads(path.read_text("utf-8"))
    for row in data["rows"]:
        about = {"type": data["type"]} if "type" in data else {"kind": row["kind"]}
        yield {**row, **about, "usual": data.get("status", "actual")}


@cache
def _claims(text: str) -> tuple[Claim, ...]:
    return Reader().read(text, published=DAY).claims


def fault(row: dict[str, Any]) -> str | None:
    """What the reading of a row's text has wrong; None where nothing is."""
    mine = [claim for claim in _claims(row["text"]) if _is_about(claim, row)]
    wanted = [row, *row.get("more", ())] if "find" in row else []
    left = list(mine)
    for want in wanted:
        hit = next((c for c in left if _triggers(c, want["find"])), None)
        if hit is None:
            return f"nothing at {want['find']}, only {[c.trigger.text for c in mine]}"
        left.remove(hit)
        wrong = _differs(hit, {"status": row["usual"], **want})
        if wrong:
            return wrong
    if left and not row.get("loose"):
        return f"also {[(c.trigger.text, c.rule) for c in left]}"
    return None


def _triggers(claim: Claim, words: str) -> bool:
    """Of a light verb and its noun (`نظم|مظاهرة`) either may be the trigger."""
    return any(_same(claim.trigger.text, word) for word in words.split("|"))


def _is_about(claim: Claim, row: dict[str, Any]) -> bool:
    if "kind" in row:
        return bool(claim.kind == row["kind"])
    return bool(claim.kind == "event" and claim.type == row["type"])


def _differs(claim: Claim, want: dict[str, Any]) -> str | None:
    for name in ("status", "mode"):
        if name in want and getattr(claim, name) != want[name]:
            return f"{claim.rule}: {name}: {getattr(claim, name)}, not {want[name]}"
    for name in ("source", "recipient"):
        if name not in want:
            continue
        found = [party.text for party in getattr(claim, name)]
        named = [want[name]] if isinstance(want[name], str) else want[name]
        named = [text for text in named if text]
        alike = all(any(_same(text, other) for other in found) for text in named)
        if not alike or len(found) != len(named):
            return f"{claim.rule}: {name}: {found}, not {named}"
    if "speaker" in want:
        said = claim.speaker.text if claim.speaker else ""
        if not _same(said, want["speaker"]):
            return f"{claim.rule}: speaker: {said!r}, not {want['speaker']!r}"
    return None


def _same(found: str, wanted: str) -> bool:
    """One phrase may be longer than the other, or keep its clitics."""
    one, other = _folded(found), _folded(wanted)
    if not one or not other:
        return one == other
    return any(_within(a, b) for a, b in ((one, other), (other, one)))


def _within(one: str, other: str) -> bool:
    """`لحكومة` is `الحكومة` after ل, which writes no alef."""
    return any(f" {bare} " in f" {other} " for bare in _bare(one)) or any(
        f" {one} " in f" {bare} " for bare in _bare(other)
    )


def _folded(text: str) -> str:
    return " ".join(map(fold_word, text.split()))


def _bare(text: str) -> Iterator[str]:
    yield text
    for clitic in _CLITICS:
        if text.startswith(clitic) and len(text) > len(clitic) + 1:
            rest = text[len(clitic) :]
            yield from (rest, f"ال{rest}")
