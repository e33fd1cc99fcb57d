"""How well places and actors are found: `python bench/names.py SHARED [-v]`.

Reads the sentences of SHARED/gold/names/wojood_sample.conll and compares places with
GPE and LOC, and the actors that the book knows with ORG and PERS. A place that is a FAC
counts as right; one within a longer name of another kind counts neither way, since the
sample's tags are flat. `-v` prints what is missed and what is wrong. Dialect and titles
of archives are a large part of the sample.
"""
# ruff: noqa: INP001, T201 a script, which prints its results

import argparse
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from hudna.reading.reader import Reader

GOLD = Path("gold") / "names" / "wojood_sample.conll"
_PLACES = frozenset(("GPE", "LOC"))
_NO_ORGANISATIONS = frozenset(("person", "crowd", "tribe", "place", "unnamed"))


class Name(Struct, frozen=True):
    """A name in a sentence: half-open characters and the kind."""

    start: int
    end: int
    kind: str


def main() -> None:
    """Print recall and precision, one kind a line."""
    parser = argparse.ArgumentParser(description="How well names are found.")
    parser.add_argument("shared", type=Path, help="folder that has gold/names")
    parser.add_argument("-v", action="store_true", help="print what is wrong")
    options = parser.parse_args()
    path = options.shared / GOLD
    if not path.exists():
        print(f"{path}: not here, so nothing is measured")
        return
    sentences = list(_sentences(path))
    print(f"sentences          {len(sentences)}")
    reader = Reader()
    found = [_found(reader, text) for text, _ in sentences]
    for title, kinds, fine in (
        ("GPE and LOC", _PLACES, frozenset(("FAC",))),
        ("ORG", frozenset(("ORG",)), frozenset[str]()),
        ("PERS", frozenset(("PERS",)), frozenset[str]()),
    ):
        _score(title, kinds, fine, sentences, found, verbose=options.v)


def _sentences(path: Path) -> Iterator[tuple[str, list[Name]]]:
    """Sentences as texts of words between spaces, each with its names."""
    rows: list[tuple[str, str]] = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        word, _, tag = line.partition("\t")
        if word and word != "$#$":
            rows.append((word, tag.strip()))
        elif rows:
            yield _sentence(rows)
            rows = []


def _sentence(rows: list[tuple[str, str]]) -> tuple[str, list[Name]]:
    names: list[Name] = []
    at = 0
    for word, tag in rows:
        end = at + len(word)
        mark, _, kind = tag.partition("-")
        if mark == "B":
            names.append(Name(at, end, kind))
        elif mark == "I" and names and names[-1].kind == kind:
            names[-1] = Name(names[-1].start, end, kind)
        at = end + 1
    return " ".join(word for word, _ in rows), names


def _found(reader: Reader, text: str) -> list[Name]:
    reading = reader.read(text)
    places = [Name(place.start, place.end, "GPE") for place in reading.places]
    actors = [
        Name(actor.start, actor.end, "PERS" if actor.kind == "person" else "ORG")
        for actor in reading.actors
        if actor.id is not None
        and (actor.kind == "person" or actor.kind not in _NO_ORGANISATIONS)
    ]
    return places + actors


def _score(
    title: str,
    kinds: frozenset[str],
    fine: frozenset[str],
    sentences: list[tuple[str, list[Name]]],
    found: list[list[Name]],
    *,
    verbose: bool,
) -> None:
    gold = hit = right = wrong = 0
    missed: list[str] = []
    extra: list[str] = []
    for (text, names), ours in zip(sentences, found, strict=True):
        mine = [n for n in ours if n.kind in kinds]
        for name in names:
            if name.kind not in kinds:
                continue
            gold += 1
            if any(_overlap(name, one) for one in mine):
                hit += 1
            else:
                missed.append(_shown(text, name))
        for one in mine:
            over = [name.kind for name in names if _overlap(name, one)]
            if kinds & set(over) or fine & set(over):
                right += 1
            elif not over or "GPE" not in kinds:
                wrong += 1
                extra.append(_shown(text, one) + f" {over}")
    recall = hit / gold if gold else 0.0
    precision = right / (right + wrong) if right + wrong else 0.0
    print(f"{title:<18} recall {recall:.3f} of {gold}, precision {precision:.3f}")
    if verbose:
        print("\n".join(f"  missed {line}" for line in missed))
        print("\n".join(f"  wrong  {line}" for line in extra))


def _overlap(one: Name, other: Name) -> bool:
    return one.start < other.end and other.start < one.end


def _shown(text: str, name: Name) -> str:
    before, after = text[max(0, name.start - 25) : name.start], text[name.end :][:20]
    return f"{before}[{text[name.start : name.end]}]{after} {name.kind}"


if __name__ == "__main__":
    main()
