"""Times that are counted from a day: yesterday, last week, three months ago."""

import datetime as dt

from hudna.extract.times.raw import RawTime
from hudna.resolve import calendar
from hudna.resolve.anchors import Anchors
from hudna.resolve.calendar import DAY, Stretch

WEEK = 7 * DAY
_CLOCK = {"H": 3600, "MIN": 60, "S": 1}
_YEARS = {"Y": 1, "DE": 10, "CE": 100}
_CENTURY = 100
_NEAR = 45
_SUMMER = 7
_SATURDAY = 5


def base(raw: RawTime, anchors: Anchors) -> dt.date | None:
    """The day that a time is counted from: the article's or the narrative's."""
    if not raw.narrative:
        return anchors.article
    told = anchors.narrative
    fine = raw.kind == "weekday" or raw.unit in ("D", "W", "H", "MIN", "S")
    known = told.day if fine else told.month if raw.unit == "M" else told.any
    if known is None and raw.name == "previous":
        return anchors.article
    return known.first if known else None


def shift(raw: RawTime, anchors: Anchors, _: Stretch | None) -> Stretch | None:
    """A number of units before or after."""
    start, amount, unit = base(raw, anchors), raw.amount, raw.unit
    if start is None or amount is None:
        return None
    if raw.grain == "interval":
        return last_units(raw, start)
    if unit == "W":
        return calendar.day(start + int(amount * 7) * DAY)
    if unit == "D":
        return _day(raw, start)
    if unit in _CLOCK:
        return _shift_clock(raw, anchors, start)
    if unit == "M" or amount != int(amount):
        moved = calendar.add_months(start, int(amount * (1 if unit == "M" else 12)))
        return calendar.month(moved.year, moved.month)
    count = _YEARS[unit or "Y"]
    number = start.year + int(amount * count)
    if unit == "Y" or amount * count < _CENTURY:
        return calendar.year(number)
    return calendar.years(number // count * count, count)


def _day(raw: RawTime, start: dt.date) -> Stretch:
    found = start + int(raw.amount or 0) * DAY
    if raw.weekday is not None:
        # `أمس الاثنين` is a Monday, though the article be stamped a day late.
        found += ((raw.weekday - found.weekday() + 3) % 7 - 3) * DAY
        gone, came = (raw.amount or 0) < 0, (raw.amount or 0) > 0
        if gone and found > start:
            found -= WEEK
        elif came and found < start:
            found += WEEK
    return calendar.day(found)


def _shift_clock(raw: RawTime, anchors: Anchors, start: dt.date) -> Stretch | None:
    seconds = _CLOCK[raw.unit or "H"] * (raw.amount or 0)
    if anchors.clock is None or raw.narrative:
        whole, rest = divmod(seconds, 86400)
        return None if rest else calendar.day(start + int(whole) * DAY)
    moment = dt.datetime.combine(start, anchors.clock) + dt.timedelta(seconds=seconds)
    value = moment.isoformat(timespec="minutes")
    return Stretch(moment.date(), moment.date(), "minute", value)


def last_units(raw: RawTime, start: dt.date) -> Stretch:
    """The last or next so many whole units, without the present one."""
    count, unit, ahead = int(raw.amount or 1), raw.unit or "D", (raw.step or -1) > 0
    if unit in _CLOCK:
        days = max(1, count // 24) if unit == "H" else 1
        span = (start, start + days * DAY) if ahead else (start - days * DAY, start)
        return calendar.interval(*span)
    if unit in ("D", "W"):
        size = DAY if unit == "D" else WEEK
        here = start if unit == "D" else start - start.weekday() * DAY
        first = here + size if ahead else here - count * size
        return calendar.interval(first, first + count * size - DAY)
    own = 1 if unit == "M" else 12
    size_months = {"M": 1, "Y": 12, "DE": 120, "CE": 1200}[unit] * count
    here = start.replace(day=1) if unit == "M" else start.replace(month=1, day=1)
    first = calendar.add_months(here, own if ahead else -size_months)
    return calendar.interval(first, calendar.add_months(first, size_months) - DAY)


def period(raw: RawTime, anchors: Anchors, _: Stretch | None) -> Stretch | None:
    """The unit around a day, or one so many steps away."""
    start, step, unit = base(raw, anchors), raw.step or 0, raw.unit
    if start is None:
        return None
    if unit == "D":
        return calendar.day(start + step * DAY)
    if unit == "W":
        return calendar.week(start + step * WEEK)
    if unit == "WE":
        if raw.step is None and anchors.direction == "past":
            step = -int(start.weekday() < _SATURDAY)
        return calendar.weekend(start + step * WEEK)
    if unit == "M":
        moved = calendar.add_months(start.replace(day=1), step)
        return calendar.month(moved.year, moved.month)
    count = _YEARS.get(unit or "")
    if count is None:
        return None
    if raw.name == "new":
        step = int(start.month >= _SUMMER)
    if count == 1:
        return calendar.year(start.year + step)
    return calendar.years((start.year // count + step) * count, count)


def weekday(raw: RawTime, anchors: Anchors, _: Stretch | None) -> Stretch | None:
    """A day of the week: the last one up to today, unless the words point ahead."""
    now, wanted, step = base(raw, anchors), raw.weekday or 0, raw.step
    if now is None:
        return None
    if raw.day is not None:
        return _numbered(raw, now)
    back = (now.weekday() - wanted) % 7
    ahead = (wanted - now.weekday()) % 7
    if raw.narrative:
        days = ahead or (7 if step else 0)
    elif step:
        days = (ahead or 7) if step > 0 else -(back or 7)
        days += 7 * (step - 1 if step > 0 else step + 1)
    else:
        days = ahead if anchors.direction in ("future", "free") else -back
    return calendar.day(now + days * DAY)


def _numbered(raw: RawTime, now: dt.date) -> Stretch | None:
    """`الثلاثاء 19`: the nearest such weekday that is that day of its month.

    Only within a month or so, since the two agree about twice a year; where they
    agree on no day so near, the words do not say which day is meant.
    """
    days = [now + n * DAY for n in range(-_NEAR, _NEAR + 1)]
    fits = [d for d in days if (d.weekday(), d.day) == (raw.weekday, raw.day)]
    return calendar.day(min(fits, key=lambda d: abs(d - now))) if fits else None
