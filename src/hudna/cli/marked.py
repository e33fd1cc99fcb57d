"""An article with its spans marked by brackets and, on a terminal, by colour."""

from collections import defaultdict
from typing import NamedTuple

from rich.console import Console
from rich.text import Text

from hudna.cli import labels
from hudna.cli.labels import label
from hudna.cli.messages import visible
from hudna.cli.options import Lang
from hudna.core.reading import Reading
from hudna.core.text import Document


class Mark(NamedTuple):
    """A stretch of the article and its kind, such as `time`."""

    start: int
    end: int
    kind: str


# Outermost first, where several kinds cover the very same words.
_BRACKETS = {
    "trigger": ("⟦", "⟧"),
    "actor": ("[", "]"),
    "place": ("{", "}"),
    "time": ("⟨", "⟩"),
}
_STYLES = {"trigger": "bold red", "actor": "cyan", "place": "green", "time": "yellow"}
_ORDER = list(_BRACKETS)


def print_marked(
    out: Console, document: Document, reading: Reading, lang: Lang
) -> None:
    """Print the legend and the article; no character of it is moved or left out."""
    out.print(legend(lang))
    out.print()
    out.print(marked(document.text, marks_of(reading)))
    out.print()


def legend(lang: Lang) -> Text:
    """Which bracket and colour stands for what."""
    line = Text(label(labels.WORDS, "legend", lang) + ":", style="bold")
    for kind, (left, right) in _BRACKETS.items():
        name = label(labels.MARKS, kind, lang)
        line.append("  ").append(
            f"{left}{name}{right}", style=f"not bold {_STYLES[kind]}"
        )
    return line


def marks_of(reading: Reading) -> tuple[Mark, ...]:
    """The times, places, actors and triggers of a reading, each stretch once."""
    return tuple(
        sorted(
            {Mark(time.start, time.end, "time") for time in reading.times}
            | {Mark(place.start, place.end, "place") for place in reading.places}
            | {Mark(actor.start, actor.end, "actor") for actor in reading.actors}
            | {
                Mark(claim.trigger.start, claim.trigger.end, "trigger")
                for claim in reading.claims
            }
        )
    )


def marked(text: str, marks: tuple[Mark, ...]) -> Text:
    """The text with a bracket put in at each end of each mark."""
    out = Text()
    cuts = sorted({0, len(text), *(m.start for m in marks), *(m.end for m in marks)})
    opening: defaultdict[int, list[Mark]] = defaultdict(list)
    for mark in sorted(marks, key=lambda m: (-m.end, _ORDER.index(m.kind))):
        opening[mark.start].append(mark)
    covering: list[Mark] = []
    for start, end in zip(cuts, [*cuts[1:], len(text)], strict=True):
        for mark in reversed([m for m in covering if m.end == start]):
            out.append(_BRACKETS[mark.kind][1], style=_STYLES[mark.kind])
            covering.remove(mark)
        for mark in opening[start]:
            out.append(_BRACKETS[mark.kind][0], style=_STYLES[mark.kind])
            covering.append(mark)
        style = _STYLES[covering[-1].kind] if covering else ""
        out.append(visible(text[start:end].replace("\r\n", "\n")), style=style)
    return out
