"""Stretches inside quotation marks, whatever the marks and however many sentences."""

import re
from itertools import pairwise

from hudna.core.folding import Folded

_MARK = re.compile(r'"')
_LONGEST = 1500


def find_quotations(folded: Folded) -> tuple[tuple[int, int], ...]:
    """Folded positions between opening and closing marks, marks left out.

    Marks with a direction (« ») pair by it; plain ones pair in turn within a
    paragraph. A mark that nothing closes opens none.
    """
    text, source = folded.text, folded.source
    found: list[tuple[int, int]] = []
    opened: int | None = None
    marks = [match.start() for match in _MARK.finditer(text)]
    for before, at in pairwise([-1, *marks]):
        mark = source[folded.start(at)]
        if opened is not None and "\n" in text[max(before, opened) : at]:
            opened = None
        if mark in "«“„‟❝〝":
            opened = at
        elif mark in "»”❞〞" or opened is not None:
            if opened is not None and at - opened <= _LONGEST:
                found.append((opened + 1, at))
            opened = None
        else:
            opened = at
    return tuple(found)


def quotation_at(quotations: tuple[tuple[int, int], ...], position: int) -> int | None:
    """Index of the quotation that holds a folded position."""
    for index, (start, end) in enumerate(quotations):
        if start <= position < end:
            return index
    return None
