"""The page that says how confidence was fitted and how far it can be relied on."""
# ruff: noqa: INP001

from collections.abc import Iterator, Mapping
from itertools import pairwise

from msgspec import Struct

from hudna.reading.confidence import Weights

BANDS = (0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 1.01)
SHOWN = 14
SPLIT = 0.4
"""Share of annotators for the event from which on they are split over it."""


class Scored(Struct, frozen=True):
    """A sentence, and its confidence by models that have not and have seen it.

    `share` is that of its annotators who say that it has the event.
    """

    label: str
    share: float
    unseen: float
    seen: float


HEAD = """# Confidence

Written by `make fit` (`bench/fit.py`); do not edit.

Each claim has a `confidence` between 0 and 1. For **ASSAULT** and **PROTEST** it is the
estimated chance that a reader who knows the coding rules would say that the sentence
reports such an act: specific, asserted, done or attempted, rather than a case, a date,
a series, a view or a general remark. It is a logistic model over the rule that found
the act, features of grammar, and *signs* (`src/hudna/extract/signs/signs.toml`, with
examples), fitted on the shares of the development gold's annotators who see the event.
No feature knows who the actors are. The weights are a file made to be read:
`src/hudna/reading/confidence.toml`.

What an act's sentence leaves out (where, with what, who was hurt) counts against it
only in sentences of twelve words and more: a headline has no room for it. `lacks.3`
holds where three or more such details are missing, `doubts.2` where two or more signs
are there that something else is spoken of than the act (a court, a view, a case).

An actual claim of these types below `least` is a mention and is **not emitted**, but
where its sentence is shorter than twelve words (syntax alone decides there) or its noun
names both who and whom. `least` keeps a stated share of the events in sentences that
the model has not seen. To be stricter: `hudna read --min-confidence 0.5`. Claims of
**other types** have weights set by hand, which order them but are no chances.

The gold's sentences were sampled by violent words and are of 2004-2012; in other text
the same confidence may be right more or less often. A sentence counts as one with the
event only where its annotators agree on it. Those on which they are split (two of four
say yes) count as without it, though many of them read like any report. "Split left out"
gives the figures without them (without the event, yet two of five or more say yes): as
only wrong ones can fall away so, it can but flatter, and shows where the mistakes lie.
"""


def page(
    fitted: Mapping[str, Weights], scored: Mapping[str, tuple[Scored, ...]]
) -> str:
    """The whole page."""
    lines = [HEAD]
    for kind, weights in fitted.items():
        lines += [f"## {kind}", ""]
        lines += _figures(scored[kind], weights.least)
        lines += _reliability(scored[kind])
        lines += _strongest(weights)
    return "\n".join(lines).rstrip() + "\n"


def _figures(rows: tuple[Scored, ...], least: float) -> Iterator[str]:
    yield f"`least` is {least}."
    yield ""
    yield "| | average precision | precision | recall | F1 at `least` |"
    yield "|---|---|---|---|---|"
    clear = [r for r in rows if r.label == "yes" or r.share < SPLIT]
    for name, pairs in (
        ("cross-validated (five folds by day)", [(r.unseen, r.label) for r in rows]),
        ("cross-validated, split left out", [(r.unseen, r.label) for r in clear]),
        ("fitted (seen; flatters)", [(r.seen, r.label) for r in rows]),
    ):
        right, all_told = 0, 0
        events = sum(label == "yes" for _, label in pairs)
        for score, label in pairs:
            all_told += score >= least
            right += score >= least and label == "yes"
        precision, recall = right / max(1, all_told), right / max(1, events)
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        yield (
            f"| {name} | {average_precision(pairs):.3f} | {precision:.3f} "
            f"| {recall:.3f} | {f1:.3f} |"
        )
    yield ""


def average_precision(pairs: list[tuple[float, str]]) -> float:
    """The mean of the precisions at each event, in the order of confidence."""
    hits, total = 0, 0.0
    ordered = sorted(pairs, key=lambda pair: -pair[0])
    for rank, (_, label) in enumerate(ordered, 1):
        if label == "yes":
            hits += 1
            total += hits / rank
    return total / max(1, hits)


def _reliability(rows: tuple[Scored, ...]) -> Iterator[str]:
    yield "What annotators say of sentences of a confidence (cross-validated):"
    yield ""
    yield "| confidence | sentences | mean confidence | say yes | all agree on yes |"
    yield "|---|---|---|---|---|"
    for low, high in pairwise(BANDS):
        held = [r for r in rows if low <= r.unseen < high and r.unseen > 0]
        if held:
            mean = sum(r.unseen for r in held) / len(held)
            votes = sum(r.share for r in held) / len(held)
            agreed = sum(r.label == "yes" for r in held) / len(held)
            yield (
                f"| {low:.1f}-{min(high, 1.0):.1f} | {len(held)} | {mean:.2f} "
                f"| {votes:.2f} | {agreed:.2f} |"
            )
    yield ""


def _strongest(weights: Weights) -> Iterator[str]:
    ordered = sorted(weights.weights.items(), key=lambda pair: (-abs(pair[1]), pair[0]))
    named = ", ".join(f"`{name}` {weight:+.2f}" for name, weight in ordered[:SHOWN])
    yield f"Strongest weights: {named}."
    yield ""
