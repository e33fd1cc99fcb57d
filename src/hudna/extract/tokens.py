"""Words of a folded text: runs of letters or of digits, with their positions."""

import re
from bisect import bisect_left

from msgspec import Struct

from hudna.core.folding import Folded

_WORD = re.compile(r"[0-9]+|[^\W0-9_]+")


class Tokens(Struct, frozen=True, gc=False):
    """The words of one text in order; three parallel tuples.

    `starts` and `ends` are positions in the folded text, half-open.
    """

    folded: Folded
    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.words)

    def at(self, position: int) -> int:
        """Index of the first word that begins at or after a folded position."""
        return bisect_left(self.starts, position)

    def between(self, first: int, last: int) -> str:
        """The folded text of words `first` (included) to `last` (excluded)."""
        return self.folded.text[self.starts[first] : self.ends[last - 1]]

    def gap(self, index: int) -> str:
        """What stands between the word at `index` and the one before it."""
        begin = self.ends[index - 1] if index else 0
        return self.folded.text[begin : self.starts[index]]


def tokenise(folded: Folded) -> Tokens:
    """Split folded text into words; letters and digits written together are two.

    >>> from hudna.core.folding import fold
    >>> tokenise(fold("قتل 12جنديا")).words
    ('قتل', '12', 'جنديا')
    """
    found = list(_WORD.finditer(folded.text))
    return Tokens(
        folded,
        tuple([match[0] for match in found]),
        tuple([match.start() for match in found]),
        tuple([match.end() for match in found]),
    )
