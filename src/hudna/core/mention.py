"""What a stretch of text means, and how that was found."""

from typing import Generic, TypeVar

from msgspec import Struct

from hudna.core.text import Span

T = TypeVar("T")


class Derivation(Struct, frozen=True, gc=False):
    """Which rule made a value of which characters, from which parts."""

    rule: str
    span: Span
    parts: tuple["Derivation", ...] = ()
    note: str = ""


class Mention(Struct, Generic[T], frozen=True):
    """A value, where it stands in the text as received, and its derivation."""

    span: Span
    value: T
    derivation: Derivation
