"""A ledger as of a day: by what had happened by then, and by what was known by then."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from hudna.ledger.status import standing
from hudna.ledger.values import Standing, Truce


class AsOf(Struct, frozen=True, gc=False):
    """A truce and how it stands on a day."""

    truce: Truce
    day: str
    standing: Standing


def as_of(truces: Iterable[Truce], day: str) -> Iterator[AsOf]:
    """The truces of which anything was said until a day, each with how it stands.

    A truce of which nobody gives a day is listed on every day, as unknown.
    """
    for truce in truces:
        found = standing(truce, day)
        undated = all(moment.day is None for moment in truce.moments)
        if found.state != "unknown" or undated:
            yield AsOf(truce, day, found)
