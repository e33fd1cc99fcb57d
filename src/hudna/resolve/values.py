"""A resolved time as TIMEX3 writes it, no more precise than its words."""

from msgspec.structs import replace

from hudna.core.time import Calendar, Time
from hudna.extract.times.raw import RawTime, Unit
from hudna.resolve.anchors import Anchors
from hudna.resolve.calendar import DAY, Stretch
from hudna.resolve.counted import last_units

_FINER: dict[str, tuple[Unit, int]] = {
    "CE": ("Y", 100),
    "DE": ("Y", 10),
    "Y": ("M", 12),
    "D": ("H", 24),
    "H": ("MIN", 60),
}
_OF_THE_CLOCK = {"MIN": "M", "H": "H", "S": "S"}


def time(raw: RawTime, stretch: Stretch | None, anchors: Anchors) -> Time:
    """The value of a raw time, resolved to a stretch of days or to none."""
    if raw.kind == "reference":
        return Time("DATE", raw.name)
    if raw.kind == "set":
        return Time("SET", raw.name or (length(raw.of) if raw.of else None))
    if raw.kind == "duration":
        return _duration(raw, anchors)
    if raw.name == "now" and stretch is None:
        return Time("DATE", "PRESENT_REF")
    if stretch is None and raw.kind == "shift" and raw.unit in _OF_THE_CLOCK:
        # `قبل ساعتين` where no time of day is known: on this day or its neighbour.
        # Counted from an event, it is a length and no more.
        amount = raw.amount or 0
        step = None if raw.narrative else 1 if amount > 0 else -1
        return _duration(replace(raw, amount=abs(amount), step=step), anchors)
    calendar: Calendar = "hijri" if _is_hijri(raw) else "gregorian"
    value = stretch.value if stretch else None
    return Time(raw.type, value, raw.mod, *days(stretch, raw), calendar)


def _duration(raw: RawTime, anchors: Anchors) -> Time:
    """A length; `الأيام الثلاثة الماضية` is a known stretch of days as well."""
    known = raw.step is not None and raw.amount is not None
    stretch = None
    if known and anchors.article is not None:
        try:
            stretch = last_units(raw, anchors.article)
        except (OverflowError, ValueError):
            stretch = None
    return Time("DURATION", length(raw), raw.mod, *days(stretch, None))


def _is_hijri(raw: RawTime) -> bool:
    if raw.calendar == "hijri":
        return True
    return any(_is_hijri(part) for part in (raw.of, raw.to) if part is not None)


def days(stretch: Stretch | None, raw: RawTime | None) -> tuple[str | None, str | None]:
    """First and last day that a time can mean: no more precise than its words.

    `أوائل أيار` is somewhere in the first half of May, `أواخر` in the second, `منتصف`
    in the middle half; `نحو` reaches as far to both sides as the time itself is long.
    """
    if stretch is None:
        return None, None
    first, last = stretch.first, stretch.last
    size = (last - first).days + 1
    mod = raw.mod if raw is not None else None
    if mod in ("START", "MID", "END") and size > 1:
        half, quarter = (size + 1) // 2 * DAY, size // 4 * DAY
        if mod == "START":
            last = first + half - DAY
        elif mod == "END":
            first = last - half + DAY
        else:
            first, last = first + quarter, last - quarter
    elif mod == "APPROX" and raw is not None and raw.type == "DATE":
        try:
            first, last = first - size * DAY, last + size * DAY
        except OverflowError:
            first, last = stretch.first, stretch.last
    return first.isoformat(), last.isoformat()


def _joined(first: str, second: str) -> str:
    """`P3Y` and `P2M` are `P3Y2M`; one `T` parts the hours from the days."""
    if first.startswith("PT"):
        return first + second.removeprefix("PT")
    return first + second.removeprefix("P")


def length(raw: RawTime) -> str:
    """A TIMEX3 duration: `P3D`, `PT28H`, `PXY`, `P18M` for a year and a half.

    >>> length(RawTime(kind="duration", grain="", amount=1.5, unit="Y"))
    'P18M'
    """
    unit, amount = raw.unit or "D", raw.amount
    if amount is not None and amount != int(amount) and unit in _FINER:
        unit, factor = _FINER[unit]
        amount = round(amount * factor)
    if raw.of is not None:
        return _joined(length(replace(raw, of=None)), length(raw.of))
    count = "X" if amount is None else f"{amount:.10g}"
    letter = _OF_THE_CLOCK.get(unit)
    return f"PT{count}{letter}" if letter else f"P{count}{unit}"
