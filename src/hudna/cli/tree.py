"""A derivation as lines of a tree, the way parse trees are drawn."""

from collections.abc import Iterator

from rich.text import Text

from hudna.cli.messages import on_one_line
from hudna.cli.report import quoted
from hudna.core.mention import Derivation


def tree_lines(
    tree: Derivation, text: str, stem: str = "", branch: str = ""
) -> Iterator[Text]:
    """One line a rule: its id, its characters, a note, and the Arabic words last.

    Args:
        tree: The derivation.
        text: The article that its spans point into.
        stem: What stands before the lines of its parts.
        branch: What stands before its own line.
    """
    line = Text(stem + branch, style="dim").append(tree.rule, style="not dim cyan")
    line.append(f" [{tree.span.start}:{tree.span.end}] ")
    if tree.note:
        line.append(f"({on_one_line(tree.note)}) ", style="not dim")
    yield line.append(quoted(tree.span.of(text)), style="not dim")
    below = stem + {"": "", "├─ ": "│  ", "└─ ": "   "}[branch]
    for number, part in enumerate(tree.parts, 1):
        last = number == len(tree.parts)
        yield from tree_lines(part, text, below, "└─ " if last else "├─ ")
