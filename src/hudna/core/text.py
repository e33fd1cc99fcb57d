"""A text as received, and the stretches of it that values point to."""

import hashlib

from msgspec import Struct


class Span(Struct, frozen=True, order=True, gc=False):
    """Half-open stretch of the text as received, in Unicode code points; never empty.

    >>> Span(5, 9).of("هذه هدنة")
    'دنة'
    """

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words that the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: "Span") -> bool:
        """Whether the other lies wholly within this one."""
        return self.start <= other.start and other.end <= self.end


class Document(Struct, frozen=True, gc=False):
    """One article as it came from a source; `text` is never changed.

    `published` is an ISO date (or date and time) or None where unknown.
    """

    id: str
    text: str
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: str | None = None
    language: str | None = None


def digest(text: str) -> str:
    """`sha256:` and the hex digest of the text's UTF-8 bytes."""
    raw = text.encode("utf-8", "surrogatepass")
    return "sha256:" + hashlib.sha256(raw).hexdigest()
