"""Lengths of time, and times that are a length away: three days ago, in two weeks."""

from msgspec.structs import replace

from hudna.core.time import Modifier
from hudna.extract.engine import Made, Match
from hudna.extract.symbols import OTHER, Piece
from hudna.extract.times.dates import alone
from hudna.extract.times.raw import RawTime, Unit
from hudna.extract.times.relative import GRAINS, made

_FRACTIONS = {"نصف": 0.5, "ربع": 0.25, "ثلث": 1 / 3}
_MOST = 100_000
_SHORT = ("S", "MIN", "H")


def _length(amount: float | None, unit: Unit, mod: Modifier | None = None) -> RawTime:
    return RawTime(
        kind="duration", grain="", type="DURATION", amount=amount, unit=unit, mod=mod
    )


def duration(match: Match) -> Made | None:
    """`ثلاثة أيام`, `18 يوما`, `أسبوعين`, `نحو 28 ساعة`, `ساعة ونصف`."""
    unit = (
        match.value("unit", "unit")
        or match.value("two", "unit_two")
        or match.value("the", "unit_two_the")
    )
    amount = match.value("n", "card_low") or match.value("n", "card_big")
    if match.group("half"):
        amount = _FRACTIONS[match.word("half")]
    if match.group("two") or match.group("the"):
        amount = 2
    first = match.matched[0]
    before = match.near(-1)
    if amount is None:
        amount = 1
    elif match.group("n") and before is not None and before.end == first.start:
        # `1,5 سنة`: a decimal's or thousands' last figures are no count.
        amount = amount if before.word not in tuple(".,:/-") else _MOST + 1
    if amount > _MOST:
        return None
    half = _FRACTIONS.get(match.word("fraction"), 0)
    mod = match.value("about") or match.value("about2", "about")
    return Made("a_dur", _length(amount + half, unit, mod))


def some(match: Match) -> Made | None:
    """`أشهر`, `عدة أسابيع`, `السنوات الأخيرة`: an unknown number of units."""
    unit = match.value("unit", "unit_many") or match.value("the", "unit_many_the")
    raw = _length(None, unit)
    if match.group("the"):
        rel = match.value("rel")
        raw = replace(raw, step=-1 if rel is None else rel)
    return Made("a_dur", raw)


def _is_event(piece: Piece) -> bool:
    return piece.code == OTHER and piece.word.startswith(("ال", "ذكر"))


def licensed(match: Match) -> Made | None:
    """A unit or plural without a number, after a word of time: `لمدة شهر`."""
    unit = (
        match.value("one", "unit")
        or match.value("many", "unit_many")
        or match.value("unit", "unit_the")
    )
    amount = None if match.group("many") else 1
    after = match.near(0)
    if unit == "DE" and amount and (after is None or after.word != "من"):
        return None  # `بعد عقد اجتماع`: holding, not a decade
    if match.word("sign") in ("قبل", "بعد"):
        if match.group("unit"):
            return None  # `من قبل السنة`: by the Sunnis
        if match.word("one") == "يوم" and after is not None and _is_event(after):
            return None  # `قبل يوم الاقتراع`: a day of something
    if match.word("sign") == "ل" and unit in ("DE", "CE"):
        return None
    length = _length(amount, unit, match.value("about"))
    return Made("a_dur", length, len(match.group("sign")))


def bare_unit(match: Match) -> Made | None:
    """`شهر` as a whole text."""
    if not alone(match):
        return None
    return Made("a_dur", _length(1, match.value("unit")))


def last_units(match: Match) -> Made | None:
    """`الأيام الثلاثة الماضية`: after `خلال` a length, by itself an interval."""
    unit = (
        match.value("unit", "unit_many_the")
        or match.value("many", "unit_many")
        or match.value("two", "unit_two_the")
        or match.value("one", "unit")
    )
    amount = match.value("n", "card_the")
    if match.group("two"):
        amount = 2
    step, after = match.value("rel") or -1, match.near(0)
    of = after is not None and after.word == "من"
    if of and not match.value("rel"):
        step = None  # `الأسبوعين الأخيرين من رمضان`: not the last ones up to now
    raw = replace(_length(amount, unit), step=step)
    if amount is None or amount > _MOST:
        return Made("a_dur", raw) if amount is None else None
    before = match.near(-1)
    extent = match.machine.symbols.words["extent"]
    if before is not None and before.word not in extent and unit not in _SHORT:
        return Made("a_dur", raw)
    if before is None and alone(match) and unit not in _SHORT:
        raw = replace(raw, kind="shift", type="DATE", grain="interval")
        return Made("a_span", raw)
    return Made("a_dur", raw)


def last_of(match: Match) -> Made | None:
    """`آخر ثلاثة أيام`, `آخر 24 ساعة`, `آخر أسبوع`: up to now."""
    length = match.value("length")
    if not isinstance(length, RawTime):
        length = _length(1, match.value("length", "unit"))
    if length.amount is None or length.step is not None:
        return None
    raw = replace(length, step=-1)
    if alone(match) and length.unit not in _SHORT:
        return Made("a_span", replace(raw, kind="shift", type="DATE", grain="interval"))
    return Made("a_dur", raw)


_SIZES = ("S", "MIN", "H", "D", "W", "M", "Y", "DE", "CE")


def compound(match: Match) -> Made | None:
    """`ثلاث سنوات وشهرين`, `5 ساعات و30 دقيقة`: the smaller unit second."""
    first, second = match.value("first"), match.value("second")
    if first.amount is None or second.amount is None or first.of is not None:
        return None
    if first.step is not None or second.step is not None:
        return None
    if _SIZES.index(second.unit) >= _SIZES.index(first.unit):
        return None
    return Made("a_dur", replace(first, of=second))


_TOGETHER = {("Y", "M"): 12, ("W", "D"): 7, ("D", "H"): 24, ("H", "MIN"): 60}


def _one_unit(length: RawTime) -> RawTime:
    """A length of two units in the smaller one, where the calendar lets it."""
    second = length.of
    if second is None or length.unit is None or second.unit is None:
        return length
    factor = _TOGETHER.get((length.unit, second.unit))
    if factor is None:
        return replace(length, of=None)
    amount = (length.amount or 0) * factor + (second.amount or 0)
    return replace(second, amount=amount, mod=length.mod)


def away(match: Match) -> Made | None:
    """`قبل ثلاثة أيام`, `بعد أسبوعين`; before `من` and an event only a length.

    A time ahead is named `after`: the clause tells whether it is counted from the
    article's day or from what the text told before.
    """
    length = match.value("length")
    sign = -1 if match.word("way") == "قبل" else 1
    if match.group("of"):
        begin = len(match.group("way"))
        return Made("a_dur", length, begin, len(match.matched) - len(match.group("of")))
    if length.amount is None or length.step is not None:
        return Made("a_dur", length)
    mod = match.value("about") or length.mod
    made = _shifted(length, sign, mod=mod, narrative=False)
    ahead = made.value.kind == "shift" and sign > 0
    return Made(made.name, replace(made.value, name="after")) if ahead else made


def _shifted(length: RawTime, sign: int, *, mod: str | None, narrative: bool) -> Made:
    length = _one_unit(length)
    unit, amount = length.unit, length.amount
    if amount is None or unit is None:
        return Made("a_dur", length)
    grain = GRAINS[unit]
    raw = RawTime(
        kind="shift",
        grain="day" if unit == "W" else grain,
        type="TIME" if unit in _SHORT else "DATE",
        unit=unit,
        amount=sign * amount,
        mod="APPROX" if mod == "APPROX" else None,
        narrative=narrative,
    )
    return Made("a_clock", raw) if unit in _SHORT else made(raw)


def away_from_that(match: Match) -> Made | None:
    """`بعد ذلك بيومين`, `قبلها بشهر`: counted from the day that the text speaks of."""
    word = match.group("way")[0].word
    sign = -1 if word.startswith("قبل") else 1
    length = match.value("length")
    if not isinstance(length, RawTime):
        length = _length(1, match.value("length", "unit"))
    return _shifted(length, sign, mod=length.mod, narrative=True)


def since(match: Match) -> Made | None:
    """`منذ يومين`: a day when the days are few, the length otherwise."""
    length = match.value("length")
    if length.amount is None or length.unit != "D" or length.amount > 6:  # noqa: PLR2004
        return None
    raw = RawTime(kind="shift", grain="day", unit="D", amount=-length.amount)
    return Made("a_day", raw, 1)


def ago_in_speech(match: Match) -> Made | None:
    """`من أسبوع` for a week ago, as it is spoken; only as a whole text."""
    length = match.value("length")
    if not alone(match):
        return None
    if not isinstance(length, RawTime):
        length = _length(1, match.value("length", "unit"))
    return _shifted(length, -1, mod=None, narrative=False)


def repeated(match: Match) -> Made | None:
    """`يوميا`, `كل جمعة`, `كل ثلاثة أيام`: TIMEX3 sets."""
    value = match.value("daily")
    unit = match.value("unit", "unit") or match.value("the", "unit_the")
    length = match.value("length")
    day = match.value("bare", "weekday_bare")
    named = match.value("day")
    if named is not None:
        day = named.weekday
    if value is None and unit is not None:
        value = {"H": "PT1H", "MIN": "PT1M", "S": "PT1S"}.get(unit) or f"P1{unit}"
    if day is not None:
        value = f"XXXX-WXX-{day + 1}"
    raw = RawTime(kind="set", grain="", type="SET", name=value, of=length)
    return Made("a_set", raw)


MAKERS = {
    f"duration_{maker.__name__}": maker
    for maker in (
        duration,
        some,
        licensed,
        bare_unit,
        last_units,
        last_of,
        compound,
        away,
        away_from_that,
        since,
        ago_in_speech,
        repeated,
    )
}
