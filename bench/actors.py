"""Who stays without identity: `python bench/actors.py SHARED [--step N] [--top N]`.

Reads every Nth article of SHARED/corpus and prints the most frequent actor phrases
that neither have an id nor candidates for one, with how often each stands, and the
share of all mentions that they make. Many can have none by their nature (`مسلحون
مجهولون`); kind, country and role show what is known of them all the same.
"""
# ruff: noqa: INP001, T201 a script, which prints its results

import argparse
import gzip
import itertools
import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from hudna.core.reading import ReadActor
from hudna.core.text import Document
from hudna.reading.reader import Reader

CORPUS = Path("corpus") / "politics.jsonl.gz"
MOST = 0.15
"""The share that the most frequent phrases may make of all mentions."""

Phrase = tuple[str, str, str, str]


def main() -> int:
    """Print the phrases and their share; 1 where it is above the limit."""
    parser = argparse.ArgumentParser(description="Actors that stay without identity.")
    parser.add_argument("shared", type=Path, help="folder that has the corpus")
    parser.add_argument("--step", type=int, default=6, help="every Nth article")
    parser.add_argument("--top", type=int, default=300, help="so many phrases")
    options = parser.parse_args()
    path = options.shared / CORPUS
    if not path.exists():
        print(f"{path}: not here, so nothing is measured")
        return 0
    mentions = list(_mentions(path, options.step))
    open_ones = [a for a in mentions if a.id is None and not a.candidates]
    phrases = Counter(map(_phrase, open_ones))
    top = phrases.most_common(options.top)
    for (text, kind, country, role), count in top:
        print(f"{count:6} {text} | {kind} {country} {role}")
    made = sum(count for _, count in top)
    share = made / max(1, len(mentions))
    named = sum(a.id is not None for a in mentions)
    print(f"mentions               {len(mentions)}")
    print(f"with an identity       {named / max(1, len(mentions)):.3f}")
    print(f"with candidates        {len(mentions) - named - len(open_ones)}")
    print(f"without, top {options.top}       {share:.3f} (at most {MOST})")
    return int(share > MOST)


def _mentions(path: Path, step: int) -> Iterator[ReadActor]:
    reader = Reader()
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in itertools.islice(lines, 0, None, step):
            row = json.loads(line)
            article = Document(row["id"], row["text"], published=row.get("published"))
            yield from reader.read_document(article).actors


def _phrase(actor: ReadActor) -> Phrase:
    code = actor.cameo
    return actor.text.strip(), actor.kind, code.country or "-", code.role or "-"


if __name__ == "__main__":
    sys.exit(main())
