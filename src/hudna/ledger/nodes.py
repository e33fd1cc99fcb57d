"""Nodes: what one article says of one truce, the least that linking moves about."""

import datetime as dt
from collections.abc import Iterable
from math import asin, cos, radians, sin, sqrt

from msgspec import Struct

from hudna.ledger.values import Report
from hudna.lexicon.places import load_places
from hudna.resolve.camps import country_of_place, is_country

FOUNDING = ("agreed", "in_effect")
FOUNDINGS_APART = 21
"""Days from which two foundings in one article are of two truces."""

_NIGH = 3
_NEAR_KM = 90.0


class Node(Struct, frozen=True, gc=False, kw_only=True):
    """What one article says of one truce.

    Attributes:
        id: The least claim id of its reports.
        founded: The day on which the truce was agreed or began, where it is stated.
        began: Whether that is the day on which it began.
        day: A day about which the article speaks of it, None where unknown.
    """

    id: str
    theatre: str
    founded: str | None
    began: bool
    day: str | None
    known: str
    camps: frozenset[str]
    places: frozenset[str]
    reports: tuple[Report, ...]


def nodes_of(reports: Iterable[Report], dated: bool = True) -> tuple[Node, ...]:  # noqa: FBT001,FBT002 says what `known` is worth
    """The nodes of one article's reports.

    Args:
        reports: All of one article.
        dated: Whether the article's own date is known, so that a report without a
            day speaks of about then.
    """
    locals_: dict[str, list[Report]] = {}
    for report in reports:
        locals_.setdefault(report.local, []).append(report)
    return tuple(
        _node(part, dated) for group in locals_.values() for part in _split(group)
    )


def _split(group: list[Report]) -> list[list[Report]]:
    """Reports whose foundings lie far apart are of two truces, told as one."""
    days = sorted({_day(r) for r in group if founds(r)})
    starts = [
        day
        for at, day in enumerate(days)
        if at == 0 or days_between(days[at - 1], day) > FOUNDINGS_APART
    ]
    if len(starts) < 2:  # noqa: PLR2004 one founding, one truce
        return [group]
    parts: dict[str, list[Report]] = {}
    for report in group:
        day = report.first if report.basis == "stated" else report.known
        before = [start for start in starts if day is None or start <= day]
        parts.setdefault(before[-1] if before else starts[0], []).append(report)
    return list(parts.values())


def founds(report: Report) -> bool:
    """Whether a report states the day on which a truce was agreed or began."""
    exact = report.first is not None and report.first == report.last
    return (
        report.phase in FOUNDING
        and report.status == "actual"
        and report.basis in ("stated", "published")
        and exact
    )


def _day(report: Report) -> str:
    return report.first or ""


def _node(reports: list[Report], dated: bool) -> Node:  # noqa: FBT001 as above
    began, agreed = (
        sorted(_day(r) for r in reports if r.phase == phase and founds(r))
        for phase in ("in_effect", "agreed")
    )
    # What was agreed about the day of an extension is the extension.
    extended = [
        r.first or r.known
        for r in reports
        if r.phase == "extended" and r.status == "actual"
    ]
    founding = began or [
        day
        for day in agreed
        if all(abs(days_between(day, other)) > _NIGH for other in extended)
    ]
    stated = sorted(
        r.first for r in reports if r.first and r.basis == "stated" and not r.background
    )
    known = reports[0].known
    return Node(
        id=min(r.claim for r in reports),
        theatre=reports[0].theatre,
        founded=founding[0] if founding else None,
        began=bool(began),
        day=known if dated else (stated[-1] if stated else None),
        known=known,
        camps=frozenset(c for r in reports for c in r.camps),
        places=frozenset(
            p for r in reports for p in r.places if _applies(p, r.theatre)
        ),
        reports=tuple(reports),
    )


def _applies(place: str, theatre: str) -> bool:
    """Whether a truce may apply there: talks are often held in another country."""
    if is_country(place):
        return False
    return not theatre or country_of_place(place) == theatre


def days_between(one: str, other: str) -> int:
    """Days from one ISO day to another."""
    return (dt.date.fromisoformat(other) - dt.date.fromisoformat(one)).days


def plus_days(day: str, days: int) -> str:
    """The ISO day so many days later."""
    return (dt.date.fromisoformat(day) + dt.timedelta(days=days)).isoformat()


def apart(ones: frozenset[str], others: frozenset[str]) -> bool:
    """Whether two sets of places lie so far apart that no truce is of both."""
    if not ones or not others or ones & others:
        return False
    return all(_kilometres(a, b) > _NEAR_KM for a in ones for b in others)


def _kilometres(one: str, other: str) -> float:
    places = load_places().places
    a, b = places.get(one), places.get(other)
    if a is None or b is None:
        return 0.0
    half = (
        sin(radians(b.lat - a.lat) / 2) ** 2
        + cos(radians(a.lat))
        * cos(radians(b.lat))
        * sin(radians(b.lon - a.lon) / 2) ** 2
    )
    return 12742.0 * asin(sqrt(half))
