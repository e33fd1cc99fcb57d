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
_ARTICLE = ("ال", "لل", "ل")


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
        hit = next((c for c in left if _same(c.trigger.text, want["find"])), None)
        if hit is None:
            return f"nothing at {want['find']}, only {[c.trigger.text for c in mine]}"
        left.remove(hit)
        wrong = _differs(hit, {"status": row["usual"], **want})
        if wrong:
            return wrong
    if left and not row.get("loose"):
        return f"also {[(c.trigger.text, c.rule) for c in left]}"
    return None


def _is_about(claim: Claim, row: dict[str, Any]) -> bool:
    if "kind" in row:
        return claim.kind == row["kind"]
    return claim.kind == "event" and claim.type == row["type"]


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
    """One phrase may be longer at its end than the other, or keep a clitic less."""
    one, other = _bare(found), _bare(wanted)
    if not one or not other:
        return one == other
    return one.startswith(other) or other.startswith(one)


def _bare(text: str) -> str:
    folded = " ".join(map(fold_word, text.split()))
    for article in _ARTICLE:
        if folded.startswith(article) and len(folded) > len(article) + 2:
            return folded[len(article) :]
    return folded
