"""The days that a TIMEX3 value names, worked out apart from Hudna's own code."""

import calendar
import datetime as dt
import re

Days = tuple[dt.date, dt.date]
_SEASONS = {"SP": 3, "SU": 6, "FA": 9}
_SIZES = {"Q": 3, "H": 6}


def days_of(value: str) -> Days | None:
    """First and last day of a value; None for what names no days, or not exactly."""
    first, slash, last = value.partition("/")
    if slash:
        ends = days_of(first), days_of(last)
        return None if None in ends else (ends[0][0], ends[1][1])  # type: ignore[index]
    day = value.partition("T")[0]
    if re.fullmatch(r"\d{4}-\d\d-\d\d", day):
        date = dt.date.fromisoformat(day)
        return date, date
    if found := re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", value):
        monday = dt.date.fromisocalendar(int(found[1]), int(found[2]), 1)
        return monday + dt.timedelta(5 if found[3] else 0), monday + dt.timedelta(6)
    if found := re.fullmatch(r"(\d{4})-(\d\d)", value):
        return _months(int(found[1]), int(found[2]), 1)
    if found := re.fullmatch(r"(\d{4})-(SP|SU|FA)", value):
        return _months(int(found[1]), _SEASONS[found[2]], 3)
    if found := re.fullmatch(r"(\d{4})-([QH])(\d)", value):
        size = _SIZES[found[2]]
        return _months(int(found[1]), (int(found[3]) - 1) * size + 1, size)
    if re.fullmatch(r"\d{2,4}", value):
        size = 10 ** (4 - len(value))
        year = int(value) * size
        return dt.date(max(year, 1), 1, 1), dt.date(year + size - 1, 12, 31)
    return None


def _months(year: int, month: int, count: int) -> Days:
    last = month + count - 1
    end = calendar.monthrange(year, last)[1]
    return dt.date(year, month, 1), dt.date(year, last, end)
