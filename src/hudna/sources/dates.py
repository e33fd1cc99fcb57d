"""Dates as tables and pages write them, in Arabic or in figures."""

import re

from hudna.sources.options import is_iso

_FULL = re.compile(r"\d{4}-\d{2}-\d{2}")


def iso_day(written: str) -> str | None:
    """The ISO date, or date and time, of a written date; None where it has no full day.

    What is not ISO is read as the times of an article are: the day before the month.

    >>> iso_day("2021-05-25T10:30:00Z"), iso_day("25/5/2021"), iso_day("أيار 2021")
    ('2021-05-25T10:30:00Z', '2021-05-25', None)
    >>> iso_day("الثلاثاء، ٢٥ مايو/أيار ٢٠٢١")
    '2021-05-25'
    """
    written = written.strip()
    if is_iso(written):
        return written
    from hudna.reading.times import find_times  # noqa: PLC0415 it loads the rules

    for time in find_times(written):
        # A part of a day (`2021-05-24TMO`) is no ISO date; its day is.
        if time.value and (day := _FULL.match(time.value)):
            return time.value if is_iso(time.value) else day[0]
    return None
