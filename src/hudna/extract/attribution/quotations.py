"""Stretches inside quotation marks, whatever the marks and however many sentences."""

import re

from hudna.core.folding import Folded

_MARK = re.compile(r'"')
_LONGEST = 1500


def find_quotations(folded: Folded) -> tuple[tuple[int, int], ...]:
    """Folded positions between opening and closing marks, marks left out.

    « closes with » alone, so that plain marks inside are left; marks of the other
    kinds pair in turn within a paragraph, since pages turn “ and ” either way. A mark
    that nothing closes opens none.
    """
    text, source = folded.text, folded.source
    found: list[tuple[int, int]] = []
    opened, opener = -1, ""
    for match in _MARK.finditer(text):
        at = match.start()
        mark = source[folded.start(at)]
        if opener and "\n" in text[opened:at]:
            opener = ""
        if not opener or mark == "«":
            opened, opener = at, "" if mark == "»" else mark
        elif (mark == "»") == (opener == "«"):
            if at - opened <= _LONGEST:
                found.append((opened + 1, at))
            opener = ""
    return tuple(found)


def quotation_at(quotations: tuple[tuple[int, int], ...], position: int) -> int | None:
    """Index of the quotation that holds a folded position."""
    for index, (start, end) in enumerate(quotations):
        if start <= position < end:
            return index
    return None
