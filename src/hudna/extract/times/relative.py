"""Times counted from a day that the text knows: yesterday, last week, that year."""

from msgspec.structs import replace

from hudna.core.time import Calendar, Modifier
from hudna.extract.engine import Made, Match
from hudna.extract.times.dates import CLASSES, alone
from hudna.extract.times.raw import RawTime

GRAINS = {
    "S": "second",
    "MIN": "minute",
    "H": "hour",
    "D": "day",
    "W": "week",
    "WE": "weekend",
    "M": "month",
    "Y": "year",
    "DE": "decade",
    "CE": "century",
}


def made(raw: RawTime) -> Made:
    """The raw time under the class of its grain."""
    if raw.kind in ("nth", "inside"):
        return Made("a_day" if raw.grain == "day" else "a_inside", raw)
    return Made(CLASSES.get(raw.grain, "a_long"), raw)


def day_word(match: Match) -> Made | None:
    """`أمس`, `أول من أمس`, `غدا`, `بعد غد`, `يوم أمس`."""
    amount = match.value("word", "day_word") or match.value("single", "day_word") or 0
    if match.group("twice"):
        amount *= 2
    return made(RawTime(kind="shift", grain="day", unit="D", amount=amount))


def day_before(match: Match) -> Made | None:
    """`أمس الأول`, and `اليوم الذي بعد الغد`."""
    amount = 2 if any(piece.word in ("غد", "الغد") for piece in match.matched) else -2
    return made(RawTime(kind="shift", grain="day", unit="D", amount=amount))


def weekday(match: Match) -> Made | None:
    """`الاثنين`, `يوم الأحد الماضي`, `هذا الخميس`, `الثلاثاء التالي`."""
    day = match.value("day", "weekday")
    step, narrative = match.value("rel"), False
    if match.group("this") or match.group("now"):
        step = 0
    if match.group("same") or match.group("fol"):
        step, narrative = match.value("fol") or 0, True
    if match.group("recent"):
        step = -1
    return made(
        RawTime(
            kind="weekday", grain="weekday", weekday=day, step=step, narrative=narrative
        )
    )


def period(match: Match) -> Made | None:
    """`الأسبوع الماضي`, `هذا الشهر`, `العام نفسه`, `اليوم التالي`, `ذلك اليوم`."""
    unit = match.value("unit", "unit_the") or match.value("unit2", "unit_the")
    before = match.near(-1)
    general = match.machine.symbols.words["general"]
    if unit == "Y" and before is not None and before.word in general:
        return None
    step, narrative = match.value("rel"), False
    if match.group("this"):
        step = 0
    if match.group("same") or match.group("fol") or match.group("that"):
        step, narrative = match.value("fol") or 0, True
    if step is None:
        step = -1 if match.group("recent") else 0
    if match.word("weekend"):
        if unit != "W":
            return None
        unit = "WE"
    raw = RawTime(
        kind="period", grain=GRAINS[unit], unit=unit, step=step, narrative=narrative
    )
    return made(raw)


def bare_period(match: Match) -> Made | None:
    """`العام`, `الأسبوع` as a whole text: the present one."""
    return period(match) if alone(match) else None


def with_weekday(match: Match) -> Made | None:
    """`أمس الاثنين`, `الأربعاء 9 أكتوبر`: a day, and the weekday that it is."""
    raw, other = match.value("date"), match.value("weekday")
    if raw.kind not in ("date", "shift", "period", "nth") or raw.weekday is not None:
        return None
    if raw.kind == "date" and other.step is not None and raw.step is None:
        raw = replace(raw, step=other.step) if other.step else raw
    if raw.kind == "nth":
        return made(raw)
    return made(replace(raw, weekday=other.weekday))


def same_day(match: Match) -> Made | None:
    """`اليوم الجمعة 4 ديسمبر 2015`, `15 رمضان 1445 الموافق 25 مارس 2024`."""
    first, second = match.value("first"), match.value("second")
    if first.kind == "date" and second.kind == "shift":
        first, second = second, first
    if first.kind == "shift" and second.kind == "shift":
        return None
    if first.calendar == second.calendar == "gregorian" and first.kind == "date":
        if (first.day, first.month) != (second.day, second.month):
            return None
    hijri = first if first.calendar == "hijri" else second
    civil = second if hijri is first else first
    if hijri.calendar == "hijri" and civil.kind == "date":
        if civil.year is None:
            return made(replace(hijri, weekday=first.weekday or second.weekday))
        return made(replace(civil, weekday=first.weekday))
    return made(replace(second, weekday=second.weekday or first.weekday))


def day_of(match: Match) -> Made | None:
    """`التاسع من الشهر الجاري`: a day by its number in a month."""
    day, month = match.value("day", "ordinal"), match.value("month")
    if not 1 <= day <= 31:  # noqa: PLR2004
        return None
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
    unit = "D" if match.group("unit") else None
    if (day is None and unit is None) or step > (31 if unit else 5):
        return None
    month = match.value("month")
    if isinstance(month, int):
        month = RawTime(kind="date", grain="month", month=month)
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
        raw = RawTime(kind="inside", grain="season", name=season, step=step, of=of)
        return made(raw)
    letter = {"الربع": "Q", "النصف": "H", "الثلث": "T"}[match.word("what")]
    limit = {"Q": 4, "H": 2, "T": 3}[letter]
    if not 1 <= nth <= limit:
        return None
    grain = {"Q": "quarter", "H": "half", "T": "third"}[letter]
    return made(RawTime(kind="inside", grain=grain, name=letter, step=nth, of=of))


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
    letter = {"الاسبوع": "W", "النصف": "H", "الثلث": "T"}[match.word("what")]
    if nth > {"W": 5, "H": 2, "T": 3}[letter]:
        return None
    raw = RawTime(kind="inside", grain="interval", name=letter, step=nth, of=month)
    return Made("a_inside", raw)


_PORTIONS: dict[str, Modifier] = {"منتصف": "MID", "اواسط": "MID", "نهاية": "END"}


def portion_of_this(match: Match) -> Made | None:
    """`نهاية العام`, `مطلع الأسبوع`: of the present year or week."""
    unit, word = match.value("unit", "unit_the"), match.word("mod")
    if unit == "W" and word.endswith("نهاية"):
        return made(RawTime(kind="period", grain="weekend", unit="WE", step=0))
    mod = "END" if word == "اواخر" else _PORTIONS.get(word, "START")
    raw = RawTime(kind="period", grain=GRAINS[unit], unit=unit, step=0, mod=mod)
    return made(raw)


def these_days(match: Match) -> Made | None:  # noqa: ARG001
    """`هذه الأيام`: the present, without bounds."""
    return Made("a_ref", RawTime(kind="reference", grain="", name="PRESENT_REF"))


def september_eleventh(match: Match) -> Made | None:
    """`هجمات 11 سبتمبر`: known by its day alone."""
    day = match.value("day")
    if (day.day, day.month, day.year, day.step) != (11, 9, None, None):
        return None
    return Made("a_day", replace(day, year=2001), 1)


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


def reference(match: Match) -> Made | None:
    """`مؤخرا`, `حاليا`, `قريبا`: no date, only a side of the present."""
    name = match.value("vague")
    if name == "PRESENT_REF" and alone(match) and match.word("vague") == "الان":
        return Made("a_ref", RawTime(kind="clock", grain="second", name="now"))
    return Made("a_ref", RawTime(kind="reference", grain="", name=name))


def today(match: Match) -> Made | None:  # noqa: ARG001
    """`يومنا هذا`: the day of writing."""
    return made(RawTime(kind="period", grain="day", unit="D", step=0))


def running(match: Match) -> Made | None:
    """`اليوم الحادي عشر على التوالي`, `يومه الـ11`: it is going on, so it is now."""
    unit = match.value("unit", "unit_the") or "D"
    return made(RawTime(kind="running", grain=GRAINS[unit], unit=unit))


def event_day(match: Match) -> Made | None:
    """`يوم الحادثة`: the day that the text speaks of."""
    raw = RawTime(kind="period", grain="day", unit="D", step=0, narrative=True)
    return made(raw)


MAKERS = {
    f"relative_{maker.__name__}": maker
    for maker in (
        day_word,
        day_before,
        weekday,
        period,
        bare_period,
        with_weekday,
        same_day,
        day_of,
        weekday_of,
        nth_weekday,
        inside,
        inside_month,
        portion_of_this,
        these_days,
        september_eleventh,
        decade,
        century,
        reference,
        running,
        today,
        event_day,
    )
}
