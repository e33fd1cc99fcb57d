"""Fold a text for matching, with the way back to the text as received.

Folding takes out what Arabic writes or leaves out at will (vowel signs, tatweel,
bidi marks) and makes one letter of several spellings (hamza forms of alef, alef
maqsura, presentation forms, digits, quotation marks). Rules see folded text only.
"""

import re
import unicodedata
from bisect import bisect_right
from functools import lru_cache

from msgspec import Struct

from hudna.core.text import Span

_VOWELS = "\u0610-\u061a\u064b-\u065f\u0670"
_KORANIC = "\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed"
MARKS = _VOWELS + _KORANIC
_INVISIBLE = "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
_FORMS = "\ufb50-\ufdff\ufe70-\ufefc"
_IRREGULAR = re.compile(f"[{MARKS}\u0640{_INVISIBLE}{_FORMS}]")
_MARK = re.compile(f"[{MARKS}\u0640]*")


def _table() -> dict[int, str]:
    pairs = dict(zip("أإآٱىکیےہۀ", "اااايكييهه", strict=True))
    pairs |= {chr(0x660 + n): str(n) for n in range(10)}
    pairs |= {chr(0x6F0 + n): str(n) for n in range(10)}
    pairs |= dict.fromkeys("«»“”„‟″〝〞＂", '"') | dict.fromkeys("‹›‘’‚‛′", "'")
    pairs |= dict.fromkeys("–—―‐‑‒−", "-")
    pairs |= dict.fromkeys("\u00a0\u2002\u2003\u2007\u2009\u200a\u202f\u3000", " ")
    pairs |= {"،": ",", "؛": ";", "؟": "?", "٪": "%", "٫": ".", "٬": ","}
    pairs |= {chr(n): chr(n + 32) for n in range(ord("A"), ord("Z") + 1)}
    return {ord(key): value for key, value in pairs.items()}


_TABLE = _table()


class Folded(Struct, frozen=True, gc=False):
    """Folded text with the map of its positions to the text as received.

    `cuts` are folded positions from which the matching entry of `shifts` has to be
    added to reach the source; both are empty where folding moved nothing.
    """

    source: str
    text: str
    cuts: tuple[int, ...] = ()
    shifts: tuple[int, ...] = ()

    def start(self, position: int) -> int:
        """Where the folded character at this position stands in the source."""
        at = bisect_right(self.cuts, position)
        return position + (self.shifts[at - 1] if at else 0)

    def span(self, start: int, end: int) -> Span:
        """The source span of a non-empty folded one, with the last letter's marks."""
        last = self.start(end - 1) + 1
        marks = _MARK.match(self.source, last)
        return Span(self.start(start), marks.end() if marks else last)

    def position(self, source: int) -> int:
        """The folded position of a source one: of the next letter that was kept."""
        low, high = 0, len(self.text)
        while low < high:
            middle = (low + high) // 2
            if self.start(middle) < source:
                low = middle + 1
            else:
                high = middle
        return low


def fold(text: str) -> Folded:
    """Fold a text for matching.

    >>> fold("هُـدْنَةٌ ٢٠٢٠").text
    'هدنة 2020'
    """
    first = _IRREGULAR.search(text)
    if first is None:
        return Folded(text, text.translate(_TABLE))
    pieces: list[str] = []
    cuts: list[int] = []
    shifts: list[int] = []
    done = length = 0
    for found in _IRREGULAR.finditer(text, first.start()):
        at = found.start()
        pieces.append(text[done:at])
        length += at - done
        done = at + 1
        new = unicodedata.normalize("NFKC", found[0])
        new = "" if new == found[0] else _IRREGULAR.sub("", new)
        for step in range(len(new)):
            cuts.append(length + step)
            shifts.append(at - length - step)
        pieces.append(new)
        length += len(new)
        if cuts and cuts[-1] == length:
            shifts[-1] = done - length
        else:
            cuts.append(length)
            shifts.append(done - length)
    pieces.append(text[done:])
    folded = "".join(pieces).translate(_TABLE)
    return Folded(text, folded, tuple(cuts), tuple(shifts))


@lru_cache(maxsize=65536)
def fold_word(word: str) -> str:
    """A word or name as it stands in folded text, for lexicons and look-ups."""
    return fold(word).text
