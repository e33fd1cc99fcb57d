"""From what the words say to days: each kind of raw time, given its anchors."""

import datetime as dt
from collections.abc import Callable
from typing import Literal

from msgspec import Struct

from hudna.extract.times.raw import RawTime
from hudna.resolve import calendar
from hudna.resolve.calendar import DAY, Stretch

Direction = Literal["past", "future", "free"]
"""Where the clause points; `free` is a time by itself, with no clause around it."""

_SOON = 31
_WEEK = 7
_PARTS = {"MO", "AF", "EV", "NI", "DT"}


class Narrative(Struct, frozen=True):
    """The times that a text last spoke of, from a day to the longest."""

    day: Stretch | None = None
    month: Stretch | None = None
    any: Stretch | None = None

    def then(self, stretch: Stretch) -> "Narrative":
        """The narrative after one more time: a longer one ends what is within it."""
        length = (stretch.last - stretch.first).days
        day = stretch if length == 0 else None
        return Narrative(day, stretch if length < _SOON else None, stretch)


class Anchors(Struct, frozen=True):
    """What a time is counted from.

    Attributes:
        article: the reference day; None where none is known.
        clock: the reference's time of day, where known.
        narrative: the times that the text last spoke of.
        direction: where the clause points.
        year: a year that the same sentence has spoken of.
    """

    article: dt.date | None
    clock: dt.time | None = None
    narrative: "Narrative | None" = None
    direction: Direction = "past"
    year: int | None = None


def _nearest(
    build: Callable[[int], Stretch | None],
    now: dt.date,
    base: int,
    step: int | None,
    direction: Direction,
) -> Stretch | None:
    """Which year of a thing that comes once a year is meant."""
    found = [item for n in range(base - 3, base + 4) if (item := build(n)) is not None]
    past = [item for item in found if item.last < now]
    running = [item for item in found if item.first <= now <= item.last]
    future = [item for item in found if item.first > now]
    if step is not None and step < 0:
        days = past if found and found[0].grain != "day" else past + running
        return days[step] if len(days) >= -step else None
    if step is not None and step > 0:
        return future[step - 1] if len(future) >= step else None
    if step == 0 or direction == "free":
        here = [item for item in found if item.first.year == now.year]
        return here[0] if here else None
    if direction == "future":
        return (running + future)[0] if running or future else None
    if running:
        return running[0]
    soon = future and (future[0].first - now).days <= _SOON
    if soon and (not past or (now - past[-1].last).days > 10 * _SOON // 1 - _SOON):
        return future[0]
    return past[-1] if past else None


def _date(raw: RawTime, anchors: Anchors) -> Stretch | None:
    if raw.calendar == "hijri":
        return _hijri(raw, anchors)
    if raw.grain == "decade":
        return calendar.years(raw.year or 0, 10)
    if raw.grain == "century":
        return calendar.years(raw.year or 0, 100)
    year = raw.year
    if year is None and raw.of is not None:
        whole = resolve(raw.of, anchors)
        year = whole.first.year if whole else None
        if whole is None:
            return None
    if raw.month is None:
        return calendar.year(year) if year else None
    month = raw.month

    def build(number: int) -> Stretch | None:
        try:
            if raw.day is None:
                return calendar.month(number, month)
            return calendar.day(dt.date(number, month, raw.day))
        except ValueError:
            return None

    if year is not None:
        return build(year)
    now = anchors.article
    if now is None:
        return build(anchors.year) if anchors.year else None
    if raw.weekday is not None:
        fits = [
            item
            for n in (now.year, now.year - 1, now.year + 1)
            if (item := build(n)) and item.first.weekday() == raw.weekday
        ]
        if fits:
            return min(fits, key=lambda item: abs((item.first - now).days))
    if anchors.year is not None and raw.step is None:
        return build(anchors.year)
    return _nearest(build, now, now.year, raw.step, anchors.direction)


def _hijri(raw: RawTime, anchors: Anchors) -> Stretch | None:
    month, now = raw.month or 1, anchors.article
    if raw.month is None:
        return calendar.hijri_year(raw.year or 0)
    if raw.year is not None and raw.year < 1700:  # noqa: PLR2004
        return calendar.hijri(raw.year, month, raw.day)
    if raw.year is not None:
        # A Gregorian year: the Hijri year whose month begins in it.
        about = (raw.year - 622) * 33 // 32
        for number in range(about - 1, about + 3):
            found = calendar.hijri(number, month, raw.day)
            if found is not None and found.first.year == raw.year:
                return found
        return None
    if now is None:
        return None
    found = _by_moon(
        lambda n: calendar.hijri(n, month, raw.day), now, raw.step, anchors
    )
    return found


def _by_moon(
    build: Callable[[int], Stretch | None],
    now: dt.date,
    step: int | None,
    anchors: Anchors,
) -> Stretch | None:
    base = (now.year - 622) * 33 // 32 + 1
    if step is None and anchors.direction != "future":
        near = [item for n in range(base - 2, base + 3) if (item := build(n))]
        return min(near, key=lambda item: _distance(item, now)) if near else None
    if step == 0:
        step, anchors = None, anchors
    direction = "past" if anchors.direction == "free" else anchors.direction
    return _nearest(build, now, base, step, direction)


def _distance(item: Stretch, now: dt.date) -> int:
    if item.first <= now <= item.last:
        return 0
    return min(abs((item.first - now).days), abs((item.last - now).days))


def _shift(raw: RawTime, anchors: Anchors) -> Stretch | None:
    base = _base(raw, anchors)
    amount = raw.amount
    if base is None or amount is None:
        return None
    if raw.grain == "interval":
        return last_units(raw, base)
    unit = raw.unit
    if unit == "W":
        unit, amount = "D", amount * _WEEK
    if unit == "D":
        found = base + int(amount) * DAY
        if raw.weekday is not None:
            # `أمس الاثنين` is a Monday, though the article be stamped a day late.
            off = (raw.weekday - found.weekday() + 3) % _WEEK - 3
            found += off * DAY
        return calendar.day(found)
    if unit in ("H", "MIN", "S"):
        return _shift_clock(raw, anchors, base)
    if unit == "Y" and amount != int(amount):
        unit, amount = "M", amount * 12
    if unit == "M":
        moved = calendar.add_months(base, int(amount))
        return calendar.month(moved.year, moved.month)
    count = {"Y": 1, "DE": 10, "CE": 100}[unit or "Y"]
    number = base.year + int(amount * count)
    if unit == "Y" or amount * count < 100:  # noqa: PLR2004
        return calendar.year(number)
    return calendar.years(number // count * count, count)


def _shift_clock(raw: RawTime, anchors: Anchors, base: dt.date) -> Stretch | None:
    seconds = {"H": 3600, "MIN": 60, "S": 1}[raw.unit or "H"] * (raw.amount or 0)
    if anchors.clock is None:
        if seconds % 86400:
            return None
        return calendar.day(base + int(seconds // 86400) * DAY)
    moment = dt.datetime.combine(base, anchors.clock) + dt.timedelta(seconds=seconds)
    value = moment.isoformat(timespec="minutes")
    return Stretch(moment.date(), moment.date(), "minute", value)


def last_units(raw: RawTime, base: dt.date) -> Stretch | None:
    """The last or next so many whole units, without the present one."""
    count, unit, ahead = int(raw.amount or 1), raw.unit or "D", (raw.step or -1) > 0
    if unit in ("H", "MIN", "S"):
        days = max(1, count // 24) if unit == "H" else 1
        span = (base, base + days * DAY) if ahead else (base - days * DAY, base)
        return calendar.interval(*span)
    if unit == "D":
        first = base + DAY if ahead else base - count * DAY
        return calendar.interval(first, first + (count - 1) * DAY)
    if unit == "W":
        monday = base - base.weekday() * DAY
        first = monday + _WEEK * DAY if ahead else monday - count * _WEEK * DAY
        return calendar.interval(first, first + (count * _WEEK - 1) * DAY)
    months = {"M": 1, "Y": 12, "DE": 120, "CE": 1200}[unit]
    here = base.replace(day=1) if unit == "M" else base.replace(month=1, day=1)
    size = months * count
    own = 1 if unit == "M" else 12
    first = calendar.add_months(here, own if ahead else -size)
    return calendar.interval(first, calendar.add_months(first, size) - DAY)


def _base(raw: RawTime, anchors: Anchors) -> dt.date | None:
    if not raw.narrative:
        return anchors.article
    told = anchors.narrative
    if told is None:
        return None
    fine = raw.kind == "weekday" or raw.unit in ("D", "W", "H", "MIN", "S")
    known = told.day if fine else told.month if raw.unit == "M" else told.any
    return known.first if known else None


def _period(raw: RawTime, anchors: Anchors) -> Stretch | None:
    base, step = _base(raw, anchors), raw.step or 0
    if base is None:
        return None
    unit = raw.unit
    if unit == "D":
        return calendar.day(base + step * DAY)
    if unit == "W":
        return calendar.week(base + step * _WEEK * DAY)
    if unit == "WE":
        return calendar.weekend(base + step * _WEEK * DAY)
    if unit == "M":
        moved = calendar.add_months(base.replace(day=1), step)
        return calendar.month(moved.year, moved.month)
    if unit == "Y":
        return calendar.year(base.year + step)
    if unit in ("DE", "CE"):
        count = 10 if unit == "DE" else 100
        return calendar.years((base.year // count + step) * count, count)
    return None


def _weekday(raw: RawTime, anchors: Anchors) -> Stretch | None:
    now, wanted = _base(raw, anchors), raw.weekday or 0
    if now is None:
        return None
    back = (now.weekday() - wanted) % _WEEK
    ahead = (wanted - now.weekday()) % _WEEK
    step = raw.step
    if raw.narrative:
        return calendar.day(now + (ahead or (_WEEK if step else 0)) * DAY)
    if step is not None and step < 0:
        return calendar.day(now - ((back or _WEEK) + _WEEK * (-step - 1)) * DAY)
    if step is not None and step > 0:
        return calendar.day(now + ((ahead or _WEEK) + _WEEK * (step - 1)) * DAY)
    if back == 0 or anchors.direction in ("future", "free"):
        return calendar.day(now + ahead * DAY)
    return calendar.day(now - back * DAY)


def _nth(raw: RawTime, anchors: Anchors) -> Stretch | None:
    whole = resolve(raw.of, anchors) if raw.of is not None else None
    if whole is None or raw.step is None:
        return None
    if raw.weekday is None:
        found = whole.last if raw.step < 0 else whole.first + (raw.step - 1) * DAY
    elif raw.step < 0:
        found = whole.last - ((whole.last.weekday() - raw.weekday) % _WEEK) * DAY
    else:
        ahead = (raw.weekday - whole.first.weekday()) % _WEEK
        found = whole.first + (ahead + _WEEK * (raw.step - 1)) * DAY
    return calendar.day(found) if whole.first <= found <= whole.last else None


def _inside(raw: RawTime, anchors: Anchors) -> Stretch | None:
    now, name = anchors.article, raw.name or ""
    whole = resolve(raw.of, anchors) if raw.of is not None else None
    if raw.grain == "interval":
        return calendar.inside_month(whole, name, raw.step or 1) if whole else None
    if raw.grain != "season":
        return calendar.inside(whole.first.year, name, raw.step or 1) if whole else None
    if raw.of is not None:
        return calendar.season(whole.first.year, name) if whole else None
    if now is None:
        return None
    return _nearest(
        lambda n: calendar.season(n, name), now, now.year, raw.step, anchors.direction
    )


def _day_of(raw: RawTime, anchors: Anchors) -> Stretch | None:
    if raw.of is not None:
        return resolve(raw.of, anchors)
    if anchors.narrative is not None and anchors.narrative.day is not None:
        return anchors.narrative.day
    return calendar.day(anchors.article) if anchors.article else None


def _part(raw: RawTime, anchors: Anchors) -> Stretch | None:
    whole = _day_of(raw, anchors)
    if whole is None or whole.first != whole.last:
        return None
    value = f"{whole.first}T{raw.name}"
    return Stretch(whole.first, whole.last, "part", value)


def _clock(raw: RawTime, anchors: Anchors) -> Stretch | None:
    if raw.name == "now":
        if anchors.article is None or anchors.clock is None:
            return None
        moment = dt.datetime.combine(anchors.article, anchors.clock)
        date = anchors.article
        return Stretch(date, date, "second", moment.isoformat(timespec="seconds"))
    whole = _day_of(raw, anchors)
    if whole is None or whole.first != whole.last:
        return None
    hour, date = raw.hour or 0, whole.first
    night = raw.of is None and whole.value.endswith("TNI")
    if hour == 24 or (night and hour < 6):  # noqa: PLR2004
        hour, date = hour % 24, date + DAY
    value = f"{date}T{hour:02}:{raw.minute or 0:02}"
    return Stretch(date, date, "minute", value + ("Z" if raw.utc else ""))


def _range(raw: RawTime, anchors: Anchors) -> Stretch | None:
    if raw.of is None or raw.to is None:
        return None
    first, last = resolve(raw.of, anchors), resolve(raw.to, anchors)
    if first is None or last is None:
        return None
    if first.first > last.first and raw.of.kind == "weekday":
        first = calendar.day(first.first - _WEEK * DAY)
    if first.first > last.last:
        return None
    begin, end = max(first.first, dt.date.min), max(first.last, last.last)
    return Stretch(begin, end, "interval", f"{first.value}/{last.value}")


def _feast(raw: RawTime, anchors: Anchors) -> Stretch | None:
    name, now = raw.name or "", anchors.article
    year = raw.year
    if raw.of is not None:
        whole = resolve(raw.of, anchors)
        year = whole.first.year if whole else None
    found: Stretch | None = None
    if year is not None:
        numbers = [year]
        if name[0] == "h" and year > 1600:  # noqa: PLR2004
            about = (year - 622) * 33 // 32
            numbers = list(range(about - 1, about + 3))
        days = [item for n in numbers if (item := calendar.feast(name, n))]
        fits = [item for item in days if item.first.year == year or year < 1600]  # noqa: PLR2004
        found = fits[0] if fits else None
    elif now is not None and name[0] == "h":
        found = _by_moon(lambda n: calendar.feast(name, n), now, raw.step, anchors)
    elif now is not None:
        direction = "past" if anchors.direction == "free" else anchors.direction
        found = _nearest(
            lambda n: calendar.feast(name, n), now, now.year, raw.step, direction
        )
    if found is not None and raw.day is not None:
        return calendar.day(found.first + (raw.day - 1) * DAY)
    return found


def _running(raw: RawTime, anchors: Anchors) -> Stretch | None:
    return _period(raw, anchors)


_KINDS: dict[str, Callable[[RawTime, Anchors], Stretch | None]] = {
    "date": _date,
    "shift": _shift,
    "period": _period,
    "weekday": _weekday,
    "nth": _nth,
    "inside": _inside,
    "part": _part,
    "clock": _clock,
    "range": _range,
    "feast": _feast,
    "running": _running,
}


def resolve(raw: RawTime, anchors: Anchors) -> Stretch | None:
    """The days that a raw time means; None where the anchors do not tell.

    Dates outside the years 1 to 9999 mean nothing here.
    """
    make = _KINDS.get(raw.kind)
    if make is None:
        return None
    try:
        return make(raw, anchors)
    except (OverflowError, ValueError):
        return None
