"""Two times that make one stretch, and bare years where only a range shows them."""

from msgspec.structs import replace

from hudna.extract.engine import Made, Match
from hudna.extract.times.raw import RawTime

_COARSE = ("year", "month", "day", "week", "weekday", "part", "minute", "hour")


def _range(first: RawTime, second: RawTime) -> RawTime:
    return RawTime(kind="range", grain="interval", of=first, to=second)


def days(match: Match) -> Made | None:
    """`23 و24 أكتوبر 2014`, `03 إلى 09 مارس 2021`: the first has the second's month."""
    day, last = match.value("first", "ordinal"), match.value("second")
    if last.kind != "date" or last.day is None or day is None or day >= last.day:
        return None
    first = replace(last, day=day, weekday=None)
    return Made("a_span", _range(first, last))


def years(match: Match) -> Made | None:
    """`1968 و2003` after `بين`, `2014-2017`, `عامي 1968 و2003`."""
    first, second = match.value("first"), match.value("second")
    if isinstance(first, RawTime):
        first = first.year
    if isinstance(second, RawTime):
        second = second.year
    if first is None or second is None or not 1000 <= first < second < 2200:  # noqa: PLR2004
        return None
    before = match.near(-1)
    after = match.near(0)
    for other in (before, after):
        if other is not None and other.word in tuple("/-:") and match.group("figures"):
            return None
    ends = [RawTime(kind="date", grain="year", year=year) for year in (first, second)]
    return Made("a_span", _range(ends[0], ends[1]))


def times(match: Match) -> Made | None:
    """`يناير 2023 إلى مارس 2024`, `الأحد إلى الثلاثاء`, `بين 3 و5 مارس`."""
    first, second = match.value("first"), match.value("second")
    if first.grain not in _COARSE or second.grain not in _COARSE:
        return None
    if (first.kind == "clock") != (second.kind == "clock"):
        return None  # `السبت 18 مارس - الساعة 17:00` is one time
    if first.kind == "date" and second.kind == "date" and first.year is None:
        first = replace(first, year=second.year, step=second.step)
    begin = len(match.group("sign"))
    return Made("a_span", _range(first, second), begin)


def months(match: Match) -> Made | None:
    """`يناير وفبراير 2020`, `بين آذار وأيار`."""
    first, second = match.value("first"), match.value("second")
    if second.kind != "date" or second.month is None or second.day is not None:
        return None
    if isinstance(first, RawTime):
        return None
    start = replace(second, month=first)
    if first > second.month and second.year is not None:
        start = replace(start, year=second.year - 1)
    return Made("a_span", _range(start, second))


MAKERS = {f"range_{maker.__name__}": maker for maker in (days, years, times, months)}
