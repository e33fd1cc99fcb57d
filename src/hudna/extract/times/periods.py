"""Parts of a period: a day of a month, a quarter of a year; decades and centuries."""

from msgspec.structs import replace

from hudna.core.time import Calendar, Modifier
from hudna.extract.engine import Made, Match
from hudna.extract.times.raw import RawTime, Unit
from hudna.extract.times.relative import GRAINS, made


def day_of(match: Match) -> Made | None:
    """`التاسع من الشهر الجاري`: a day by its number in a month."""
    day, month = match.value("day", "ordinal"), match.value("month")
    if not 1 <= day <= 31:  # noqa: PLR2004
        return None
    return made(RawTime(kind="nth", grain="day", unit="D", step=day, of=month))


def day_of_this(match: Match) -> Made | None:
    """`يوم 20 من الشهر`: of the present month."""
    day = match.value("day", "ordinal")
    if not 1 <= day <= 31:  # noqa: PLR2004
        return None
    month = RawTime(kind="period", grain="month", unit="M", step=0)
    return made(RawTime(kind="nth", grain="day", unit="D", step=day, of=month))


def weekday_of(match: Match) -> Made | None:
    """`الأحد من الأسبوع الماضي`, `ثلاثاء الأسبوع الفائت`."""
    day = match.value("bare", "weekday_bare")
    if day is None:
        day = match.value("bare2", "weekday_bare")
    named = match.value("day")
    if day is None:
        day = named.weekday
        if named.step is not None:
            return None
    week = match.value("week")
    return made(RawTime(kind="nth", grain="day", weekday=day, step=1, of=week))


def nth_weekday(match: Match) -> Made | None:
    """`آخر خميس من شهر 9`, `الثلاثاء الأخير من مارس`, `أول أحد في أيلول`."""
    nth = match.value("nth", "ordinal") or match.value("nth2", "ordinal")
    step = nth or -1
    words = match.machine.symbols.words["weekday_bare"]
    word = match.word("bare")
    named = match.value("day")
    day = words.get(word) if named is None else named.weekday
    unit: Unit | None = "D" if match.group("unit") else None
    if (day is None and unit is None) or step > (31 if unit else 5):
        return None
    month = match.value("month")
    if isinstance(month, int):
        hijri = match.group("month")[0].rule == "month.hijri"
        month = RawTime(
            kind="date",
            grain="month",
            month=month,
            calendar="hijri" if hijri else "gregorian",
        )
    year = match.value("year")
    if isinstance(year, int):
        month = replace(month, year=year)
    elif year is not None:
        month = replace(month, year=year.year, of=year if year.year is None else None)
    return made(
        RawTime(kind="nth", grain="day", weekday=day, unit=unit, step=step, of=month)
    )


def inside(match: Match) -> Made | None:
    """`الربع الأول من 2024`, `النصف الثاني من العام الحالي`, `ربيع عام 2011`."""
    nth = match.value("nth", "ordinal")
    if match.group("final"):
        nth = {"الربع": 4, "النصف": 2}.get(match.word("what"), 3)
    of = match.value("year")
    if isinstance(of, int):
        of = RawTime(kind="date", grain="year", year=of)
    season = match.value("season")
    if season is not None:
        step = match.value("rel")
        if match.group("this"):
            step = 0
        if of is None and step is None:
            return None
        if match.group("second"):
            return _winter(match, season, of)
        raw = RawTime(kind="inside", grain="season", name=season, step=step, of=of)
        return made(raw)
    letter = {"الربع": "Q", "النصف": "H", "الثلث": "T"}[match.word("what")]
    limit = {"Q": 4, "H": 2, "T": 3}[letter]
    if not 1 <= nth <= limit:
        return None
    grain = {"Q": "quarter", "H": "half", "T": "third"}[letter]
    return made(RawTime(kind="inside", grain=grain, name=letter, step=nth, of=of))


def _winter(match: Match, season: str, of: RawTime) -> Made | None:
    """`شتاء 2014-2015`: the one winter that begins in a year and ends in the next."""
    second = match.value("second")
    if season != "WI" or of.year is None or second != of.year + 1:
        return None
    raw = RawTime(kind="inside", grain="season", name="WI", of=of, step=1)
    return made(raw)


def inside_month(match: Match) -> Made | None:
    """`الأسبوع الأول من آذار 2019`, `النصف الثاني من رمضان`: days of a month."""
    nth = -1 if match.group("final") else match.value("nth", "ordinal")
    month = match.value("month")
    if isinstance(month, int):
        hijri = match.group("month")[0].rule == "month.hijri"
        calendar: Calendar = "hijri" if hijri else "gregorian"
        month = RawTime(
            kind="date",
            grain="month",
            month=month,
            year=match.value("year"),
            step=match.value("rel"),
            calendar=calendar,
        )
    letter = {"الاسبوع": "W", "اسبوع": "W", "النصف": "H", "الثلث": "T"}[
        match.word("what")
    ]
    if nth > {"W": 5, "H": 2, "T": 3}[letter]:
        return None
    raw = RawTime(kind="inside", grain="interval", name=letter, step=nth, of=month)
    return Made("a_inside", raw)


_PORTIONS: dict[str, Modifier] = {
    "منتصف": "MID",
    "اواسط": "MID",
    "نهاية": "END",
    "اواخر": "END",
}


def portion_of_this(match: Match) -> Made | None:
    """`نهاية العام`, `مطلع الأسبوع`: of the present year or week."""
    unit, word = match.value("unit", "unit_the"), match.word("mod")
    if unit == "W" and word.endswith("نهاية"):
        return made(RawTime(kind="period", grain="weekend", unit="WE"))
    mod = _PORTIONS.get(word, "START")
    name = "new" if match.group("new") and unit == "Y" else None
    raw = RawTime(
        kind="period", grain=GRAINS[unit], unit=unit, step=0, mod=mod, name=name
    )
    return made(raw)


def decade(match: Match) -> Made | None:
    """`التسعينات`, `ثمانينيات القرن الماضي`: without a century, the twentieth."""
    tens = match.value("decade")
    century = match.value("century", "ordinal")
    if match.group("century") and not isinstance(century, int):
        century = None
    base = 1900 if century is None else (century - 1) * 100
    return made(RawTime(kind="date", grain="decade", year=base + tens * 10))


def century(match: Match) -> Made | None:
    """`القرن التاسع عشر` is 1800 to 1899, as TIMEX3 counts."""
    nth = match.value("nth", "ordinal")
    if not 1 <= nth <= 30:  # noqa: PLR2004
        return None
    return made(RawTime(kind="date", grain="century", year=(nth - 1) * 100))


MAKERS = {
    f"period_{maker.__name__}": maker
    for maker in (
        day_of,
        day_of_this,
        weekday_of,
        nth_weekday,
        inside,
        inside_month,
        portion_of_this,
        decade,
        century,
    )
}
