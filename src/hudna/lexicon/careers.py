"""Who held an office and who belonged to a body, on which day; what became of bodies.

Dates are as exact as their sources: a year, a month or a day. A year or month at
either end counts whole, so that both of two holders may fit the year of a handover;
then nobody is named. A person or body whose term ended on the very day on which the
next one began no longer counts on that day.
"""

from collections.abc import Iterable
from typing import Literal, Protocol, TypeVar

import msgspec

Way = Literal["merged", "renamed", "replaced", "split"]
"""How one body became another; `replaced` also took over the task, not the people."""


class Dated(Protocol):
    """Whatever has a first and a last day, `""` where open or unknown."""

    @property
    def since(self) -> str:
        """First year, month or day."""

    @property
    def until(self) -> str:
        """Last year, month or day."""


class Tenure(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A person in an office; `acting` for a caretaker's own title."""

    office: str
    person: str
    since: str
    until: str = ""


class Membership(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A group, state or person in an umbrella body."""

    member: str
    body: str
    since: str = ""
    until: str = ""


class Dyad(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Two bodies that fought each other, as UCDP counts dyads."""

    side: str
    other: str
    since: str
    until: str = ""


class Change(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A body that became another on a day, in whole or in part."""

    before: str
    after: str
    day: str
    way: Way


DatedT = TypeVar("DatedT", bound=Dated)


def stands(entry: Dated, day: str) -> bool:
    """Whether something was so on a day, or at some time of a year or month.

    >>> stands(Tenure("irq.president", "irq.p.salih", "2018-10-02", "2022"), "2022-05")
    True
    """
    begun = not entry.since or entry.since <= day + "~"
    return begun and (not entry.until or day <= entry.until + "~")


def standing(entries: Iterable[DatedT], day: str) -> tuple[DatedT, ...]:
    """What was so on a day; of a handover on that day, the newcomer alone."""
    found = [entry for entry in entries if stands(entry, day)]
    if any(entry.since == day for entry in found):
        found = [entry for entry in found if entry.until != day or entry.since == day]
    return tuple(found)
