"""Times counted from a day that the text knows: yesterday, last week, that year."""

from msgspec.structs import replace

from hudna.extract.engine import Made, Match
from hudna.extract.times.dates import CLASSES, alone
from hudna.extract.times.raw import RawTime, Unit

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
    if match.group("recent") and unit == "D":
        return None
    if match.word("weekend"):
        if unit != "W":
            return None
        unit = "WE"
    rel = match.group("rel")
    previous = bool(rel) and match.text[rel[0].start : rel[-1].end] in _PREVIOUS
    raw = RawTime(
        kind="period",
        grain=GRAINS[unit],
        unit=unit,
        step=step,
        narrative=narrative or previous,
        name="previous" if previous else None,
    )
    return made(raw)


_PREVIOUS = ("السابق", "السابقة")
"""The one before what was spoken of; the last one where nothing was."""


def bare_period(match: Match) -> Made | None:
    """`العام`, `الأسبوع` as a whole text: the present one."""
    return period(match) if alone(match) else None


def with_weekday(match: Match) -> Made | None:
    """`أمس الاثنين`, `الأربعاء 9 أكتوبر`: a day, and the weekday that it is."""
    raw, other = match.value("date"), match.value("weekday")
    if raw.kind not in ("date", "shift", "period", "nth") or raw.weekday is not None:
        return None
    if raw.kind == "date" and other.step and raw.step is None:
        raw = replace(raw, step=other.step)
    if raw.kind == "nth":
        return made(raw)
    return made(replace(raw, weekday=other.weekday))


def same_day(match: Match) -> Made | None:
    """`اليوم الجمعة 4 ديسمبر 2015`, `15 رمضان 1445 الموافق 25 مارس 2024`."""
    first, second = match.value("first"), match.value("second")
    if first.kind == "date" and second.kind == "shift":
        first, second = second, first
    if first.kind == "shift" and second.kind == "shift":
        # `اليوم (أمس)`: a paper's note in what an agency wrote the day before.
        return made(second) if match.group("aside") else None
    weekday = first.weekday if first.weekday is not None else second.weekday
    civil_both = first.calendar == second.calendar == "gregorian"
    same = (first.day, first.month) == (second.day, second.month)
    if civil_both and first.kind == "date" and not same:
        return None
    hijri = first if first.calendar == "hijri" else second
    civil = second if hijri is first else first
    if hijri.calendar == "hijri" and civil.kind == "date":
        if civil.year is None:
            return made(replace(hijri, weekday=weekday))
        return made(replace(civil, weekday=first.weekday))
    return made(replace(second, weekday=weekday))


_GOES_ON = frozenset(("في", "فى", "الي", "علي", "حتي", "بعد", "قبل", "خلال"))


def numbered_weekday(match: Match) -> Made | None:
    """`الثلاثاء 19`: a weekday and its number in the month, not a count of things."""
    raw, day, after = match.value("weekday"), match.value("day"), match.near(0)
    if after is not None and after.word not in _GOES_ON and after.word.isalnum():
        return None
    if raw.kind != "weekday" or raw.step is not None or raw.narrative:
        return None
    return made(replace(raw, day=day))


def these_days(_: Match) -> Made | None:
    """`هذه الأيام`: the present, without bounds."""
    return Made("a_ref", RawTime(kind="reference", grain="", name="PRESENT_REF"))


def september_eleventh(match: Match) -> Made | None:
    """`هجمات 11 سبتمبر`: known by its day alone."""
    day = match.value("day")
    if (day.day, day.month, day.year, day.step) != (11, 9, None, None):
        return None
    return Made("a_day", replace(day, year=2001), 1)


def reference(match: Match) -> Made | None:
    """`مؤخرا`, `حاليا`, `قريبا`: no date, only a side of the present."""
    name = match.value("vague")
    if name == "PRESENT_REF" and alone(match) and match.word("vague") == "الان":
        return Made("a_ref", RawTime(kind="clock", grain="second", name="now"))
    return Made("a_ref", RawTime(kind="reference", grain="", name=name))


def today(_: Match) -> Made | None:
    """`يومنا هذا`: the day of writing."""
    return made(RawTime(kind="period", grain="day", unit="D", step=0))


def running(match: Match) -> Made | None:
    """`اليوم الحادي عشر على التوالي`, `يومه الـ11`: it is going on, so it is now."""
    unit: Unit = match.value("unit", "unit_the") or "D"
    return made(RawTime(kind="running", grain=GRAINS[unit], unit=unit))


def event_day(_: Match) -> Made | None:
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
        numbered_weekday,
        these_days,
        september_eleventh,
        reference,
        running,
        today,
        event_day,
    )
}
