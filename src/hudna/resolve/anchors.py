"""What a time is counted from: the article's day, and the times a text has told of."""

import datetime as dt
from typing import Literal

from msgspec import Struct

from hudna.resolve.calendar import Stretch

Direction = Literal["past", "future", "free"]
"""Where the clause points; `free` is a time by itself, with no clause around it."""

MONTH_DAYS = 31


class Narrative(Struct, frozen=True):
    """The times that a text last spoke of, from a day to the longest."""

    day: Stretch | None = None
    month: Stretch | None = None
    any: Stretch | None = None

    def then(self, stretch: Stretch) -> "Narrative":
        """The narrative after one more time: a longer one ends what is within it."""
        length = (stretch.last - stretch.first).days
        day = stretch if length == 0 else None
        return Narrative(day, stretch if length < MONTH_DAYS else None, stretch)


class Anchors(Struct, frozen=True):
    """What a time is counted from.

    Attributes:
        article: the reference day; None where none is known.
        clock: the reference's time of day, where known.
        narrative: the times that the text last spoke of.
        direction: where the clause points.
        year: a past year that the same sentence has spoken of.
    """

    article: dt.date | None
    clock: dt.time | None = None
    narrative: Narrative = Narrative()
    direction: Direction = "past"
    year: int | None = None
