"""From what the words say to days: each kind of raw time, given its anchors."""

import datetime as dt
from collections.abc import Callable

from hudna.extract.times.raw import RawTime
from hudna.resolve import calendar, counted, yearly
from hudna.resolve.anchors import Anchors
from hudna.resolve.calendar import DAY, Stretch

_MIDNIGHT = 24
_DAWN = 6


def _nth(raw: RawTime, _: Anchors, whole: Stretch | None) -> Stretch | None:
    if whole is None or raw.step is None:
        return None
    if raw.weekday is None:
        found = whole.last if raw.step < 0 else whole.first + (raw.step - 1) * DAY
    elif raw.step < 0:
        found = whole.last - ((whole.last.weekday() - raw.weekday) % 7) * DAY
    else:
        ahead = (raw.weekday - whole.first.weekday()) % 7
        found = whole.first + (ahead + 7 * (raw.step - 1)) * DAY
    return calendar.day(found) if whole.first <= found <= whole.last else None


def _inside(raw: RawTime, anchors: Anchors, whole: Stretch | None) -> Stretch | None:
    now, name = anchors.article, raw.name or ""
    if whole is not None:
        if raw.grain == "interval":
            return calendar.inside_month(whole, name, raw.step or 1)
        if raw.grain == "season":
            if raw.step:
                return calendar.winter(whole.first.year)
            return calendar.season(whole.first.year, name)
        return calendar.inside(whole.first.year, name, raw.step or 1)
    if raw.of is not None or now is None or raw.grain != "season":
        return None
    return yearly.nearest(
        lambda n: calendar.season(n, name), now, now.year, raw.step, anchors.direction
    )


def _day_of(raw: RawTime, anchors: Anchors, whole: Stretch | None) -> Stretch | None:
    """The one day of a part of the day or a time of the clock."""
    if raw.of is None:
        told, now = anchors.narrative.day, anchors.article
        whole = told or (calendar.day(now) if now else None)
    return whole if whole is not None and whole.first == whole.last else None


def _part(raw: RawTime, anchors: Anchors, whole: Stretch | None) -> Stretch | None:
    day = _day_of(raw, anchors, whole)
    if day is None:
        return None
    return Stretch(day.first, day.last, "part", f"{day.first}T{raw.name}")


def _clock(raw: RawTime, anchors: Anchors, whole: Stretch | None) -> Stretch | None:
    if raw.name == "now":
        return _now(anchors)
    day = _day_of(raw, anchors, whole)
    if day is None:
        return None
    hour, date = raw.hour or 0, day.first
    told = anchors.narrative.day
    if raw.of is None and hour == _MIDNIGHT and anchors.direction == "past":
        # `منتصف الليل` by itself: of the night before a morning or the article's day.
        hour = 0 if told is None or told.value.endswith("TMO") else _MIDNIGHT
    late = raw.of is None and day.value.endswith("TNI") and hour < _DAWN
    if hour == _MIDNIGHT or late:
        hour, date = hour % _MIDNIGHT, date + DAY
    value = f"{date}T{hour:02}:{raw.minute or 0:02}"
    return Stretch(date, date, "minute", value + ("Z" if raw.utc else ""))


def _now(anchors: Anchors) -> Stretch | None:
    date = anchors.article
    if date is None or anchors.clock is None:
        return None
    moment = dt.datetime.combine(date, anchors.clock)
    return Stretch(date, date, "second", moment.isoformat(timespec="seconds"))


def _range(raw: RawTime, anchors: Anchors, whole: Stretch | None) -> Stretch | None:
    last = resolve(raw.to, anchors) if raw.to is not None else None
    if raw.of is None or whole is None or last is None:
        return None
    if whole.first > last.first and raw.of.kind == "weekday":
        whole = calendar.day(whole.first - counted.WEEK)
    clocks = raw.of.kind == raw.to.kind == "clock" if raw.to is not None else False
    if whole.first > last.last or (clocks and whole.value > last.value):
        return None
    value = f"{whole.value}/{last.value}"
    return Stretch(whole.first, max(whole.last, last.last), "interval", value)


_KINDS: dict[str, Callable[[RawTime, Anchors, Stretch | None], Stretch | None]] = {
    "date": yearly.date,
    "feast": yearly.feast,
    "shift": counted.shift,
    "period": counted.period,
    "running": counted.period,
    "weekday": counted.weekday,
    "nth": _nth,
    "inside": _inside,
    "part": _part,
    "clock": _clock,
    "range": _range,
}


def resolve(raw: RawTime, anchors: Anchors) -> Stretch | None:
    """The days that a raw time means; None where the anchors do not tell.

    Dates outside the years 1 to 9999 mean nothing here.
    """
    make = _KINDS.get(raw.kind)
    if make is None:
        return None
    try:
        whole = resolve(raw.of, anchors) if raw.of is not None else None
        return make(raw, anchors, whole)
    except (OverflowError, ValueError):
        return None
