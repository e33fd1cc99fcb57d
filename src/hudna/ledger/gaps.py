"""Since when nothing is heard of a truce, of its places and from its outlets.

Quiet is not calm: a truce that nobody reports a breach of may be one that nobody
reports on. Silence is counted in whole days from the last day on which a report became
known, and stands beside the longest silence that the same place or outlet kept before.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Literal

from msgspec import Struct

from hudna.ledger.values import Member

GapKind = Literal["truce", "place", "outlet"]


class Gap(Struct, frozen=True, gc=False, kw_only=True):
    """When the reports on a truce stopped, in all, of one place, or from one outlet.

    Attributes:
        truce: The truce's id.
        kind: Whose silence it is.
        name: Id of the place, or its words where it has none; the outlet's name;
            nothing for the truce as a whole.
        reports: How many reports there were.
        last: ISO day on which the last became known.
        days: Whole days from it to the day that is asked about.
        longest: The longest such silence between two reports before; None where all
            came on one day.
    """

    truce: str
    kind: GapKind
    name: str
    reports: int
    last: str
    days: int
    longest: int | None

    @property
    def unusual(self) -> bool:
        """Whether it was never quiet for so long while reports still came."""
        return self.longest is not None and self.days > self.longest


def gaps_of(truce: str, members: Iterable[Member], day: str) -> Iterator[Gap]:
    """The silences about a truce as of a day: its own, then places, then outlets.

    Args:
        truce: The truce's id.
        members: What each article says of it.
        day: ISO day; reports that became known later are left out.
    """
    heard: dict[tuple[GapKind, str], list[str]] = {}
    for member in members:
        for report in member.reports:
            if report.known > day:
                continue
            heard.setdefault(("truce", ""), []).append(report.known)
            for place in report.places:
                heard.setdefault(("place", place), []).append(report.known)
            if report.outlet:
                heard.setdefault(("outlet", report.outlet), []).append(report.known)
    found = [_gap(truce, *key, days, day) for key, days in heard.items()]
    order = ("truce", "place", "outlet")
    yield from sorted(found, key=lambda g: (order.index(g.kind), -g.days, g.name))


def _gap(truce: str, kind: GapKind, name: str, known: list[str], day: str) -> Gap:
    days = [dt.date.fromisoformat(one[:10]) for one in sorted(set(known))]
    pauses = [(after - before).days for before, after in pairwise(days)]
    return Gap(
        truce=truce,
        kind=kind,
        name=name,
        reports=len(known),
        last=days[-1].isoformat(),
        days=(dt.date.fromisoformat(day) - days[-1]).days,
        longest=max(pauses, default=None),
    )
