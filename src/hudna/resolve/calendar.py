"""Days, months and years as stretches of days, and their TIMEX3 values."""

import datetime as dt
from functools import cache

from hijridate import Hijri
from hijridate.ummalqura import HIJRI_RANGE
from msgspec import Struct

FIRST_HIJRI, LAST_HIJRI = HIJRI_RANGE[0][0], HIJRI_RANGE[1][0]
DAY = dt.timedelta(days=1)
_MONTHS = 12


class Stretch(Struct, frozen=True):
    """First and last day of a time, its smallest unit, and its value in TIMEX3."""

    first: dt.date
    last: dt.date
    grain: str
    value: str


def day(date: dt.date) -> Stretch:
    """One day."""
    return Stretch(date, date, "day", date.isoformat())


def month(year: int, number: int) -> Stretch:
    """A Gregorian month."""
    first = dt.date(year, number, 1)
    following = dt.date(year + number // _MONTHS, number % _MONTHS + 1, 1)
    return Stretch(first, following - DAY, "month", f"{year:04}-{number:02}")


def year(number: int) -> Stretch:
    """A Gregorian year."""
    last = dt.date(number, 12, 31)
    return Stretch(dt.date(number, 1, 1), last, "year", f"{number:04}")


def years(first: int, count: int) -> Stretch:
    """A decade (`199`) or century (`18`) from its first year."""
    begin = max(first, 1)
    last = dt.date(first + count - 1, 12, 31)
    value = f"{first // 10:03}" if count == 10 else f"{first // 100:02}"  # noqa: PLR2004
    grain = "decade" if count == 10 else "century"  # noqa: PLR2004
    return Stretch(dt.date(begin, 1, 1), last, grain, value)


def week(date: dt.date) -> Stretch:
    """The ISO week that a day is in: Monday to Sunday."""
    first = date - date.weekday() * DAY
    iso = date.isocalendar()
    return Stretch(first, first + 6 * DAY, "week", f"{iso.year:04}-W{iso.week:02}")


def weekend(date: dt.date) -> Stretch:
    """The last two days of the ISO week that a day is in."""
    whole = week(date)
    return Stretch(whole.first + 5 * DAY, whole.last, "weekend", whole.value + "-WE")


def interval(first: dt.date, last: dt.date) -> Stretch:
    """From one day to another."""
    return Stretch(first, last, "interval", f"{first}/{last}")


def add_months(date: dt.date, count: int) -> dt.date:
    """The same day so many months on, or the last day of a shorter month."""
    number = date.year * _MONTHS + date.month - 1 + count
    whole = month(number // _MONTHS, number % _MONTHS + 1)
    return min(whole.first + (date.day - 1) * DAY, whole.last)


_SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def season(number: int, name: str) -> Stretch:
    """A season of the northern year; winter may be that at either end of the year."""
    begin = dt.date(number, _SEASONS[name], 1)
    last = add_months(begin, 3) - DAY
    first = dt.date(number, 1, 1) if name == "WI" else begin
    return Stretch(first, last, "season", f"{number:04}-{name}")


def winter(number: int) -> Stretch:
    """The winter that begins in a year and ends in the next."""
    first = dt.date(number, 12, 1)
    return interval(first, add_months(first, 3) - DAY)


def inside(number: int, name: str, step: int) -> Stretch:
    """A quarter, half or third of a year."""
    size = {"Q": 3, "H": 6, "T": 4}[name]
    first = dt.date(number, (step - 1) * size + 1, 1)
    last = add_months(first, size) - DAY
    if name == "T":
        return interval(first, last)
    grain = "quarter" if name == "Q" else "half"
    return Stretch(first, last, grain, f"{number:04}-{name}{step}")


def inside_month(whole: Stretch, name: str, step: int) -> Stretch | None:
    """A week (days 1 to 7 …), half or third of a month; -1 is the last one."""
    size, count = {"W": (7, 5), "H": (15, 2), "T": (10, 3)}[name]
    if step < 0 and name == "W":
        return interval(whole.last - (size - 1) * DAY, whole.last)
    number = count if step < 0 else step
    first = whole.first + (number - 1) * size * DAY
    last = whole.last if number == count else first + (size - 1) * DAY
    return interval(first, min(last, whole.last)) if first <= whole.last else None


@cache
def hijri_first(number: int, month_number: int) -> dt.date | None:
    """First day of a Hijri month by Umm al-Qura; None outside its tables."""
    if not FIRST_HIJRI <= number <= LAST_HIJRI:
        return None
    return Hijri(number, month_number, 1).to_gregorian()


def hijri(number: int, month_number: int, date: int | None) -> Stretch | None:
    """A Hijri month, or a day of it; None where the calendar has none such."""
    first = hijri_first(number, month_number)
    if first is None:
        return None
    length = Hijri(number, month_number, 1).month_length()
    if date is None:
        return interval(first, first + (length - 1) * DAY)
    return day(first + (date - 1) * DAY) if 1 <= date <= length else None


def hijri_year(number: int) -> Stretch | None:
    """A Hijri year; None outside the tables."""
    first, after = hijri_first(number, 1), hijri_first(number + 1, 1)
    return interval(first, after - DAY) if first and after else None


def easter(number: int) -> dt.date:
    """Easter Sunday of the Western churches (the Gregorian computus)."""
    golden = number % 19
    century, rest = divmod(number, 100)
    moon = (19 * golden + century - century // 4 - (8 * century + 13) // 25 + 15) % 30
    moon -= moon // 28 * (1 - 29 // (moon + 1) * ((21 - golden) // 11))
    weekday = (number + number // 4 + moon + 2 - century + century // 4) % 7
    shift = moon - weekday
    del rest
    number_of_month = 3 + (shift + 40) // 44
    return dt.date(number, number_of_month, shift + 28 - 31 * (number_of_month // 4))


def orthodox_easter(number: int) -> dt.date:
    """Easter Sunday of the Eastern churches, as a Gregorian date (1900 to 2099)."""
    a = (19 * (number % 19) + 15) % 30
    b = (2 * (number % 4) + 4 * (number % 7) - a + 34) % 7
    number_of_month, rest = divmod(a + b + 114, 31)
    return dt.date(number, number_of_month, rest + 1) + 13 * DAY


def feast(name: str, number: int) -> Stretch | None:
    """The days of a feast in a year of its own calendar.

    `h10-1-3` is three days from 1 Shawwal, `g12-25-1` Christmas Day, `e-2-1` one day
    two days before Easter, `o0-1` Easter of the Eastern churches.
    """
    if name[0] in "eo":
        offset, _, count = name[1:].rpartition("-")
        sunday = easter(number) if name[0] == "e" else orthodox_easter(number)
        first = sunday + int(offset) * DAY
    else:
        month_number, date, count = name[1:].split("-")
        if name[0] == "h":
            begin = hijri_first(number, int(month_number))
            if begin is None:
                return None
        else:
            begin = dt.date(number, int(month_number), 1)
        first = begin + (int(date) - 1) * DAY
    last = first + (int(count) - 1) * DAY
    return day(first) if first == last else interval(first, last)
