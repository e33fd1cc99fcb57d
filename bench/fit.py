"""Fit the confidence of ASSAULT and PROTEST claims: `make fit`, or `fit.py SHARED`.

Reads the development gold's sentences, fits one logistic model a type, and writes
`src/hudna/reading/confidence.toml` and `docs/reference/confidence.md`. The figures that
count are cross-validated: sentences of one day are of one fold, since several come from
one article. Skips with a reason where the gold is absent.
"""
# ruff: noqa: INP001, T201

import json
import sys
import zlib
from pathlib import Path

from fit_page import Scored, page
from logistic import Example, fit
from msgspec import Struct

from hudna.core.text import digest
from hudna.reading.annotate import annotate
from hudna.reading.confidence import MODEL, Weights, chance_of, model
from hudna.reading.features import features_of, sentence_features
from hudna.reading.findings import find_told, heard
from hudna.reading.sentences import parse_gated
from hudna.reading.speakers import find_scopes
from hudna.reading.stages import merged, valid_day

FOLDS = 5
ROUNDS = 3
PENALTY = {"ASSAULT": 8.0, "PROTEST": 6.0}
"""Strength of the ridge, chosen by the cross-validated average precision."""
KEPT = {"ASSAULT": 0.84, "PROTEST": 0.83}
"""Share of the sentences with the event that the threshold is to keep.

Fewer kept would raise the F1 of assault sentences a little further (.75 at .79) and
cost acts that are told without details.
"""
PAGE = Path(__file__).parents[1] / "docs/reference/confidence.md"
SMALL = 0.03
"""Weights nearer to zero than this are left out."""


class Row(Struct, frozen=True):
    """A gold sentence: the features of each actual claim of its type in it.

    `share` is that of its annotators who say that it has the event.
    """

    id: str
    fold: int
    label: str
    share: float
    claims: tuple[tuple[str, ...], ...]


def main(argv: list[str]) -> int:
    """Fit and write both files; 0 also where there is no gold."""
    shared = Path(argv[0] if argv else "../shared")
    if not (shared / "gold").is_dir():
        print(f"{shared}/gold: not here, so nothing is fitted")
        return 0
    fitted: dict[str, Weights] = {}
    scored: dict[str, tuple[Scored, ...]] = {}
    for kind in ("ASSAULT", "PROTEST"):
        rows = read_rows(shared / f"gold/events/{kind.lower()}_sentences.jsonl", kind)
        weights = fit_rows(rows, PENALTY[kind])
        scored[kind] = cross_validated(rows, kind, weights)
        fitted[kind] = Weights(
            weights.bias, weights.weights, threshold(scored[kind], KEPT[kind])
        )
    MODEL.write_text(as_toml({**fitted, "other": model()["other"]}), encoding="utf-8")
    PAGE.write_text(page(fitted, scored), encoding="utf-8")
    print(PAGE.read_text(encoding="utf-8"))
    return 0


def read_rows(path: Path, kind: str) -> list[Row]:
    """The sentences of a gold file with the features of their claims."""
    rows: list[Row] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        annotated = annotate(item["text"], valid_day(item.get("published")))
        told = find_told(annotated, parse_gated(annotated))
        scopes = find_scopes(annotated, heard(told))
        found = merged(annotated, told, scopes, digest(item["text"]))
        mine = [one for one in found if one.claim.type == kind]
        actual = [one for one in mine if one.claim.status == "actual"]
        key = (item.get("published") or item["id"]).encode()
        claims = tuple(
            features_of(one, sentence_features(one.parsed.parse), len(mine), annotated)
            for one in actual
        )
        share = item["accept"] / (item["accept"] + item["reject"])
        fold = zlib.crc32(key) % FOLDS
        rows.append(Row(item["id"], fold, item["label"], share, claims))
    return rows


def fit_rows(rows: list[Row], penalty: float) -> Weights:
    """The weights that tell sentences with the event from those without.

    What is fitted is the share of a sentence's annotators who see the event, so that
    sentences on which they disagree, half of the hard ones, teach that they are so. A
    sentence has the event where its strongest claim reports it: fitted first on all
    claims, then on the strongest of each sentence, until that settles.
    """
    usable = [row for row in rows if row.claims]
    weights = Weights(0.0, {})
    for turn in range(ROUNDS):
        examples: list[Example] = []
        for row in usable:
            chosen = row.claims
            if turn:
                chosen = (max(row.claims, key=lambda names: chance_of(weights, names)),)
            weight = 1 / len(chosen)
            examples.extend(Example(names, row.share, weight) for names in chosen)
        weights = fit(examples, penalty)
    kept = {n: round(w, 2) for n, w in weights.weights.items() if abs(w) >= SMALL}
    return Weights(round(weights.bias, 2), kept)


def cross_validated(rows: list[Row], kind: str, final: Weights) -> tuple[Scored, ...]:
    """Each clear row with the confidence of its strongest claim; 0 without a claim."""
    models = [
        fit_rows([row for row in rows if row.fold != fold], PENALTY[kind])
        for fold in range(FOLDS)
    ]
    return tuple(
        Scored(row.label, row.share, best(models[row.fold], row), best(final, row))
        for row in rows
        if row.label != "ambiguous"
    )


def best(weights: Weights, row: Row) -> float:
    """The confidence of a sentence's strongest claim."""
    return max((chance_of(weights, names) for names in row.claims), default=0.0)


def threshold(scored: tuple[Scored, ...], share: float) -> float:
    """The confidence above which this share of the events is, in unseen sentences."""
    told = sorted((one.unseen for one in scored if one.label == "yes"), reverse=True)
    return round(told[int(share * len(told)) - 1] - 0.005, 2)


def as_toml(models: dict[str, Weights]) -> str:
    """The data file: strongest weights first."""
    lines = [
        "# Weights of the confidence of claims. ASSAULT and PROTEST are written by",
        "# bench/fit.py (`make fit`) and reviewed; `other` is set by hand.",
    ]
    for kind, weights in models.items():
        lines += ["", f"[{kind}]", f"bias = {weights.bias}"]
        if weights.least:
            lines.append(f"least = {weights.least}")
        lines += ["", f"[{kind}.weights]"]
        lines += [
            f'"{name}" = {weight}'
            for name, weight in sorted(
                weights.weights.items(), key=lambda pair: (-pair[1], pair[0])
            )
        ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
