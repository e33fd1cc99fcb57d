"""Times that come once a year: dates without a year, feasts, seasons, Hijri months."""

import datetime as dt
from collections.abc import Callable

from hudna.extract.times.raw import RawTime
from hudna.resolve import calendar
from hudna.resolve.anchors import MONTH_DAYS, Anchors, Direction
from hudna.resolve.calendar import Stretch

Build = Callable[[int], Stretch | None]
"""From a year's number to the time in that year."""

_FIRST_GREGORIAN = 1700
_LONG_AGO = 9 * MONTH_DAYS


def nearest(
    build: Build, now: dt.date, base: int, step: int | None, direction: Direction
) -> Stretch | None:
    """Which year of a thing that comes once a year is meant.

    Args:
        build: makes the thing of a year.
        now: the day it is counted from.
        base: the year of `now` in the thing's calendar.
        step: -1 for the last, 1 for the next, 0 for this year's, None for none said.
        direction: where the clause points, if no step is said.
    """
    found = [item for n in range(base - 3, base + 4) if (item := build(n)) is not None]
    past = [item for item in found if item.last < now]
    running = [item for item in found if item.first <= now <= item.last]
    future = [item for item in found if item.first > now]
    if step:
        # A day that is today is also the last one; a month that runs is not.
        done = past + running if found and found[0].grain == "day" else past
        row = future[step - 1 :] if step > 0 else done[step:]
        return row[0] if row and (step > 0 or len(done) >= -step) else None
    if step == 0 or direction == "free":
        return next((item for item in found if item.first.year == now.year), None)
    if direction == "future" or running:
        return next(iter(running + future), None)
    soon = bool(future) and (future[0].first - now).days <= MONTH_DAYS
    if soon and (not past or (now - past[-1].last).days > _LONG_AGO):
        return future[0]
    return past[-1] if past else None


def date(raw: RawTime, anchors: Anchors, whole: Stretch | None) -> Stretch | None:
    """A date as far as it is given; `whole` is the year that the words point to."""
    if raw.calendar == "hijri":
        return _hijri(raw, anchors)
    if raw.grain in ("decade", "century"):
        return calendar.years(raw.year or 0, 10 if raw.grain == "decade" else 100)
    if raw.of is not None and whole is None:
        return None
    year = whole.first.year if whole is not None else raw.year
    if raw.month is None:
        return calendar.year(year) if year else None
    build = _builder(raw.month, raw.day)
    now = anchors.article
    ahead = anchors.direction == "future" or raw.step is not None
    if year is None and (now is None or not ahead):
        year = anchors.year
    if year is not None:
        return build(year)
    if now is None:
        return None
    return _by_weekday(raw, build, now) or nearest(
        build, now, now.year, raw.step, anchors.direction
    )


def _builder(month: int, day: int | None) -> Build:
    def build(year: int) -> Stretch | None:
        try:
            if day is None:
                return calendar.month(year, month)
            return calendar.day(dt.date(year, month, day))
        except ValueError:
            return None

    return build


def _by_weekday(raw: RawTime, build: Build, now: dt.date) -> Stretch | None:
    """The nearest year in which the date is the weekday that is named beside it."""
    years = (now.year, now.year - 1, now.year + 1)
    days = [item for year in years if (item := build(year)) is not None]
    fits = [item for item in days if item.first.weekday() == raw.weekday]
    return min(fits, key=lambda item: abs((item.first - now).days), default=None)


def _hijri(raw: RawTime, anchors: Anchors) -> Stretch | None:
    month, year = raw.month, raw.year
    if month is None:
        return calendar.hijri_year(year or 0)
    if year is not None and year < _FIRST_GREGORIAN:
        return calendar.hijri(year, month, raw.day)
    return _lunar(lambda n: calendar.hijri(n, month, raw.day), year, raw.step, anchors)


def feast(raw: RawTime, anchors: Anchors, whole: Stretch | None) -> Stretch | None:
    """The days of a feast, or its nth day."""
    name, now = raw.name or "", anchors.article
    year = whole.first.year if whole is not None else raw.year

    def build(number: int) -> Stretch | None:
        return calendar.feast(name, number)

    if name.startswith("h") and (year is None or year >= _FIRST_GREGORIAN):
        found = _lunar(build, year, raw.step, anchors)
    elif year is not None:
        found = build(year)
    elif now is not None:
        found = nearest(build, now, now.year, raw.step, _clause(anchors))
    else:
        found = None
    if found is not None and raw.day is not None:
        return calendar.day(found.first + (raw.day - 1) * calendar.DAY)
    return found


def _lunar(
    build: Build, year: int | None, step: int | None, anchors: Anchors
) -> Stretch | None:
    """What comes once a lunar year: that of a Gregorian year, or the nearest one."""
    now = anchors.article
    if year is None and now is None:
        return None
    number = year if year is not None else now.year if now else 0
    # 33 lunar years are 32 solar ones, counted from 622.
    base = (number - 622) * 33 // 32 + 1
    near = [item for n in range(base - 2, base + 3) if (item := build(n)) is not None]
    if year is not None:
        return next((item for item in near if item.first.year == year), None)
    if now is None:
        return None
    if not step and anchors.direction != "future":
        return min(near, key=lambda item: _distance(item, now), default=None)
    return nearest(build, now, base, step or None, _clause(anchors))


def _clause(anchors: Anchors) -> Direction:
    return "past" if anchors.direction == "free" else anchors.direction


def _distance(item: Stretch, now: dt.date) -> int:
    if item.first <= now <= item.last:
        return 0
    return min(abs((item.first - now).days), abs((item.last - now).days))
