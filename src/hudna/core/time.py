"""Times as TIMEX3 has them, with the first and last day that each can mean."""

from typing import Literal

from msgspec import Struct

TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
Modifier = Literal["START", "MID", "END", "APPROX", "BEFORE", "AFTER"]
Calendar = Literal["gregorian", "hijri"]
ReferenceBasis = Literal["published", "dateline", "text", "none"]


class Time(Struct, frozen=True, gc=False):
    """A resolved time: TIMEX3 `value` (None where the text alone cannot fix it).

    `earliest` and `latest` are ISO dates of the first and last day it can mean.
    """

    type: TimeType
    value: str | None
    mod: Modifier | None = None
    earliest: str | None = None
    latest: str | None = None
    calendar: Calendar = "gregorian"


class Reference(Struct, frozen=True, gc=False):
    """The day that relative times are counted from, and how it is known."""

    date: str | None
    basis: ReferenceBasis
