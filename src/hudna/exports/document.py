"""An export that is one document and not a table."""

from collections.abc import Callable
from typing import BinaryIO

from msgspec import Struct

from hudna.exports.material import Material


class Document(Struct, frozen=True, kw_only=True):
    """A document about a whole ledger.

    Attributes:
        name: What `--to` calls it.
        about: What it is.
        write: Writes it.
        losses: What it cannot hold, a sentence each.
        binary: Whether it is of no use on a terminal.
    """

    name: str
    about: str
    write: Callable[[Material, BinaryIO], None]
    losses: tuple[str, ...] = ()
    binary: bool = False
