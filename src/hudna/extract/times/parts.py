"""Parts of the day, times of the clock, and parts of a period."""

import re

from msgspec.structs import replace

from hudna.core.time import Modifier
from hudna.extract.engine import Made, Match
from hudna.extract.times.dates import CLASSES
from hudna.extract.times.raw import RawTime

_NOON = 12
_FRACTIONS = {"الربع": 15, "الثلث": 20, "النصف": 30, "ربع": 15, "ثلث": 20, "نصف": 30}


def _afternoon(part: str | None, hour: int) -> bool:
    """Whether an hour of twelve is after noon: two at night is not."""
    if part == "EV":
        return 1 <= hour < _NOON
    if part == "AF":
        return 1 <= hour < 10  # noqa: PLR2004
    return part == "NI" and 5 <= hour < _NOON  # noqa: PLR2004


# `فجر أمس انتحاري نفسه`: the verb, "blew himself up yesterday".
_ITSELF = re.compile(r"(?: \w+){1,3} (?:نفسه|نفسها|نفسيهما|انفسهم|انفسهما)\b")


def _day(match: Match) -> RawTime | None:
    day = match.value("day")
    return day if isinstance(day, RawTime) else None


def part_of_day(match: Match) -> Made | None:
    """`مساء أمس الاثنين`, `فجر اليوم`, `صباح السبت`, `ليل 4 آذار`, `أمس مساء`."""
    name = match.value("part", "day_part") or match.value("part", "day_part_the")
    if match.word("part") == "فجر" and _ITSELF.match(match.text, match.matched[-1].end):
        return None
    if match.group("after"):
        name = "AF"
    if match.group("before"):
        name = "MO"
    raw = RawTime(kind="part", grain="part", type="TIME", name=name, of=_day(match))
    return Made("a_part", raw)


def midnight(match: Match) -> Made | None:
    """`منتصف ليل السبت الأحد`: the midnight between the two days, or a day's end."""
    second, part = match.value("second"), match.value("part")
    if part is not None and part.name != "NI":
        return None
    day = part.of if part is not None else second or match.value("day")
    raw = RawTime(kind="clock", grain="hour", type="TIME", hour=0, of=day)
    if second is None:
        raw = replace(raw, hour=24)
    return Made("a_clock", raw)


def night_between(match: Match) -> Made | None:
    """`ليل السبت الأحد`: from the one day to the next."""
    first, second = match.value("first"), match.value("second")
    if first.weekday is None or second.weekday != (first.weekday + 1) % 7:
        return None
    raw = RawTime(kind="range", grain="interval", of=first, to=second)
    return Made("a_span", raw)


def this_part(match: Match) -> Made | None:
    """`هذه الليلة`, `الليلة الماضية`, `هذا الصباح`, `تلك الليلة`."""
    name = match.value("part", "day_part_the") or match.value("night", "day_part_the")
    narrative = bool(match.group("that"))
    step = match.value("rel")
    if step is None:
        step = -1 if match.group("recent") else 0
    day = RawTime(kind="period", grain="day", unit="D", step=step, narrative=narrative)
    raw = RawTime(kind="part", grain="part", type="TIME", name=name, of=day)
    return Made("a_part", raw)


def clock(match: Match) -> Made | None:
    """`الساعة 10:30 صباحا`, `الخامسة والنصف مساء`, `14:00 بتوقيت غرينتش`."""
    hour = match.value("hour", "ordinal")
    if hour is None:
        hour = match.value("hour", "card_low")
    minute = match.value("minute", "card_low") or 0
    fraction = _FRACTIONS.get(match.word("fraction"), 0)
    if match.word("to") and fraction:
        hour, minute = hour - 1, 60 - fraction
    elif match.word("to"):
        hour, minute = hour - 1, 60 - minute
    else:
        minute += fraction
    part = match.value("part", "day_part") or match.value("part", "day_part_the")
    if match.group("midnight"):
        hour = 0
    if match.group("noon"):
        part = "AF"
    if _afternoon(part, hour):
        hour += _NOON
    elif part in ("NI", "MO") and hour == _NOON:
        hour = 0
    if not (0 <= hour <= 24 and 0 <= minute < 60):  # noqa: PLR2004
        return None
    raw = RawTime(
        kind="clock",
        grain="minute",
        type="TIME",
        hour=hour,
        minute=minute,
        utc=bool(match.group("utc")),
        mod="APPROX" if match.group("about") else None,
        of=_day(match),
    )
    last = len(match.matched) - len(match.group("zone"))
    return Made("a_clock", raw, 0, last)


def clock_of_day(match: Match) -> Made | None:
    """`الساعة العاشرة من مساء أمس`, `أمس الساعة 10:30`: a time and its day."""
    time, day = match.value("time"), match.value("day")
    if time.kind != "clock" or time.of is not None or time.name:
        return None
    if day.kind == "part":
        hour = time.hour or 0
        if _afternoon(day.name, hour):
            time = replace(time, hour=hour + _NOON)
        day = day.of
    return Made("a_clock", replace(time, of=day))


def hour_of_part(match: Match) -> Made | None:
    """`في العاشرة من صباح الأحد`: an hour without its word, and the part of a day."""
    hour, part = match.value("hour", "ordinal"), match.value("day")
    if not 1 <= hour <= _NOON:
        return None
    if _afternoon(part.name, hour):
        hour += _NOON
    half = _FRACTIONS.get(match.word("fraction"), 0)
    raw = RawTime(
        kind="clock", grain="minute", type="TIME", hour=hour, minute=half, of=part.of
    )
    return Made("a_clock", raw)


_MODS: dict[str, Modifier] = {"START": "START", "MID": "MID", "END": "END"}


def portion(match: Match) -> Made | None:
    """`مطلع هذا الشهر`, `منتصف نيسان/أبريل 2023`, `أواخر العام الماضي`."""
    mod = match.value("mod", "portion")
    period = match.value("period")
    if isinstance(period, int):
        period = RawTime(kind="date", grain="year", year=period)
    if period.grain == "week" and match.word("mod") == "نهاية":
        return Made("a_week", replace(period, grain="weekend", unit="WE"))
    name = CLASSES.get(period.grain, "a_long")
    return Made(name, replace(period, mod=_MODS[mod]))


def about(match: Match) -> Made | None:
    """`قرابة الثلاثاء القادم`: about a time."""
    raw = match.value("time")
    name = {"part": "a_part", "clock": "a_clock", "minute": "a_clock"}.get(raw.grain)
    return Made(name or CLASSES.get(raw.grain, "a_long"), replace(raw, mod="APPROX"))


def earlier(match: Match) -> Made | None:
    """`وقت سابق من اليوم`: some time within the day or week."""
    raw = match.value("time")
    return Made(CLASSES.get(raw.grain, "a_long"), raw)


MAKERS = {
    f"part_{maker.__name__}": maker
    for maker in (
        part_of_day,
        midnight,
        night_between,
        this_part,
        clock,
        clock_of_day,
        hour_of_part,
        portion,
        about,
        earlier,
    )
}
