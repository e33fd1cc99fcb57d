"""Split folded text into sentences; a headline and a dateline are their own.

A full stop ends a sentence unless it stands in a decimal, after an abbreviation
(`د.`, `أ. ف. ب.`) or inside a web address; a line break always does. Quotations are
no bar: a quotation over several sentences is found by the attribution stage.
"""

import re
from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from hudna.extract.tokens import Tokens

Kind = Literal["headline", "dateline", "body"]

_END = re.compile(r"[.!?…]+[\"'\])]*|\n+")
_ABBREVIATION = re.compile(r"(?<!\w)(?:[^\W\d_]|ال[دم]|ص\.ب|ق\.م)$")
_DATELINE = re.compile(
    r"[ \t]*[^\W\d_][\w ,()\"'|/]{1,50}? ?(?:-+|:) ?(?:[\w \".()']{2,30} ?[:-] ?)?"
)
_LONGEST = 300
_HEADLINE_LETTERS = 160
_DATELINE_WORDS = 7


class Sentence(Struct, frozen=True, gc=False):
    """Words `first` (included) to `last` (excluded) of the tokens."""

    first: int
    last: int
    kind: Kind = "body"


def split_sentences(tokens: Tokens) -> tuple[Sentence, ...]:
    """The sentences of a text in order; together they hold every word.

    >>> from hudna.core.folding import fold
    >>> from hudna.extract.tokens import tokenise
    >>> text = "قال د. سالم إن 2.5 مليون نزحوا. وأضاف آخر."
    >>> [(s.first, s.last) for s in split_sentences(tokenise(fold(text)))]
    [(0, 8), (8, 10)]
    """
    return tuple(_sentences(tokens))


def _sentences(tokens: Tokens) -> Iterator[Sentence]:
    text = tokens.folded.text
    begin = 0
    first = True
    for end in (*_ends(text), len(text)):
        low, high = tokens.at(begin), tokens.at(end)
        if low < high:
            line = text[begin:end]
            if first and _is_headline(text, begin, end):
                yield Sentence(low, high, "headline")
            else:
                split = _dateline(tokens, text, begin, end, low)
                if low < split < high:
                    yield Sentence(low, split, "dateline")
                    low = split
                yield from _bounded(low, high)
            first = first and not line.strip()
        begin = end


def _bounded(low: int, high: int) -> Iterator[Sentence]:
    """A stretch without a stop, cut where no writer's sentence goes on.

    Syntax looks about within a sentence; its cost must not grow with a text that has
    no full stops.
    """
    for first in range(low, high, _LONGEST):
        yield Sentence(first, min(high, first + _LONGEST))


def _ends(text: str) -> Iterator[int]:
    for found in _END.finditer(text):
        at, end = found.span()
        if text[at] == "\n":
            yield end
            continue
        if text[at] in ".…" and end < len(text):
            after = text[end]
            before = text[max(0, at - 4) : at]
            inside = before[-1:].isalnum() and after.isalnum()
            if inside and before[-1:].isascii() and after.isascii():
                continue  # a decimal, a version, a web address
            if found[0] == "." and _ABBREVIATION.search(before):
                continue
        yield end


def _is_headline(text: str, begin: int, end: int) -> bool:
    line = text[begin:end]
    return (
        line.endswith("\n")
        and bool(text[end:].strip())
        and len(line.strip()) <= _HEADLINE_LETTERS
        and not line.rstrip().endswith((".", '."', ":"))
    )


def _dateline(tokens: Tokens, text: str, begin: int, end: int, low: int) -> int:
    """Index of the first word after a dateline such as `بغداد - رويترز:`."""
    starts_line = begin == 0 or text[begin - 1] == "\n"
    found = _DATELINE.match(text, begin, min(end, begin + 90)) if starts_line else None
    marks = ("-", "(", "وكالات", '"')
    if found is None or not any(mark in found[0] for mark in marks):
        return low
    split = tokens.at(found.end())
    return split if split - low <= _DATELINE_WORDS else low
