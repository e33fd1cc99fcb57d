"""A time as the words describe it, before anything says which day that is."""

from typing import Literal

from msgspec import Struct

from hudna.core.time import Calendar, Modifier, TimeType

Unit = Literal["S", "MIN", "H", "D", "W", "WE", "M", "Y", "DE", "CE"]
"""A TIMEX3 unit; minutes are `MIN` so that `M` is always a month."""

Kind = Literal[
    "date",  # year, month, day as far as given
    "shift",  # `amount` units from the anchor: tomorrow, three months ago
    "period",  # the unit `step` steps from the anchor's: last week, this year
    "weekday",  # a day of the week, nearest or `step` steps away
    "nth",  # the `step`th `weekday` or `unit` of `of`
    "inside",  # a quarter, half, season or decade `name` of `of`
    "part",  # a part of the day `of`
    "clock",  # a time of the day `of`
    "duration",
    "set",
    "reference",  # TIMEX3 PAST_REF, PRESENT_REF, FUTURE_REF
    "range",  # from `of` to `to`
    "feast",  # a feast or season of the religious year
    "running",  # the nth day of what still goes on: the anchor's unit
]


class RawTime(Struct, frozen=True, kw_only=True):
    """The description that words give of a time.

    Attributes:
        grain: the smallest unit that the words fix (`part` and `clock` within a day).
        step: 0 is this one, -1 the last, 1 the next, -2 the one before the last;
            None where the words leave it to the text.
        amount: how many units; None with a unit is an unknown number of them.
        name: which part, season, feast or reference; `after` for a length after
            something, whose beginning only the clause can tell.
        narrative: counted from the day that the text speaks of, not the article's.
        weekday: 0 is Monday; beside a date it confirms the date.
    """

    kind: Kind
    grain: str
    type: TimeType = "DATE"
    year: int | None = None
    month: int | None = None
    day: int | None = None
    calendar: Calendar = "gregorian"
    weekday: int | None = None
    unit: Unit | None = None
    amount: float | None = None
    step: int | None = None
    name: str | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    utc: bool = False
    mod: Modifier | None = None
    narrative: bool = False
    of: "RawTime | None" = None
    to: "RawTime | None" = None
