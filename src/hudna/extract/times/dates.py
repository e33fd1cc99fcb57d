"""Dates with a day, month or year in them, in words and in figures."""

from itertools import pairwise

from msgspec.structs import replace

from hudna.extract.engine import Made, Match
from hudna.extract.symbols import OTHER
from hudna.extract.times.raw import RawTime

_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_SHORT = 2
_LAST_DAY = 31
_PIVOT = 50


def _made(raw: RawTime, first: int = 0, last: int | None = None) -> Made:
    return Made(CLASSES[raw.grain], raw, first, last)


CLASSES = {
    "day": "a_day",
    "weekday": "a_weekday",
    "week": "a_week",
    "weekend": "a_week",
    "month": "a_month",
    "year": "a_year",
}


def alone(match: Match) -> bool:
    """Whether the phrase is all that the text says."""
    first, last = match.matched[0], match.matched[-1]
    rest = match.text[: first.start] + match.text[last.end :]
    return not any(letter.isalnum() for letter in rest)


def date(match: Match) -> Made | None:
    """`17 سبتمبر 1978`, `الثاني من آب`, `تشرين الثاني من عام 2017`, `يناير الماضي`."""
    month, day = match.value("month"), match.value("day", "ordinal")
    if day is not None and not 1 <= day <= _DAYS[month - 1]:
        return None
    if match.word("day").endswith("ة"):
        return None  # `الجمعة الثالثة من مايو`: a day is masculine
    year = match.value("year")
    grain = "month" if day is None else "day"
    raw = RawTime(
        kind="date",
        grain=grain,
        year=year,
        month=month,
        day=day,
        step=match.value("rel"),
    )
    return _made(raw)


def hijri(match: Match) -> Made | None:
    """`10 محرم 1442 هـ`; a year of four figures past 1700 is Gregorian."""
    month = match.value("month") or match.value("month2")
    day, year = match.value("day", "ordinal"), match.value("year")
    if match.word("day").endswith("ة") or (day is not None and day > 30):  # noqa: PLR2004
        return None
    raw = RawTime(
        kind="date",
        grain="month" if day is None else "day",
        year=year,
        month=month,
        day=day,
        step=match.value("rel"),
        calendar="hijri",
    )
    return _made(raw)


def figures(match: Match) -> Made | None:
    """`13/12/2016`, `2020-09-21`: day first, or year first; no spaces inside."""
    pieces = match.matched
    body = [p for p in pieces if p.word not in ("يوم", "شهر", "م", "ه")]
    if any(a.end != b.start for a, b in pairwise(body)):
        return None
    before = match.near(-1)
    if before and before.end == pieces[0].start and before.word in tuple(",.:/-"):
        return None
    after = match.near(0)
    if after and after.start == pieces[-1].end and after.word in tuple("/-"):
        return None
    day, month, year = (match.value(name) for name in ("day", "month", "year"))
    if year is not None and len(match.word("year")) == _SHORT:
        year += 2000 if year < _PIVOT else 1900
    islamic = year is not None and (bool(match.word("era")) or year < 1600)  # noqa: PLR2004
    if not 1 <= month <= 12 or (day is not None and not 1 <= day <= _DAYS[month - 1]):  # noqa: PLR2004
        return None
    raw = RawTime(
        kind="date",
        grain="month" if day is None else "day",
        year=year,
        month=month,
        day=day,
        calendar="hijri" if islamic else "gregorian",
    )
    return _made(raw)


def day_and_month_alone(match: Match) -> Made | None:
    """`1/9` as a whole text; within a clause it would be a fraction."""
    return figures(match) if alone(match) else None


def year(match: Match) -> Made | None:
    """A year with its word, or a bare number of four figures where one is expected."""
    value = match.value("year")
    raw = RawTime(kind="date", grain="year", year=value)
    return _made(raw)


_COUNTED = ("ا", "ة")
_NO_NOUN = "بولكا"  # a clitic or the article begins the word
_LINKS = frozenset(("ثم", "حين", "حيث", "عندما", "مع", "عقب", "اثر"))
_MAY_FOLLOW = tuple('.,:;)"]-?!/\n')
_MAY_PRECEDE = tuple('(,-"[/ولب')


def hijri_year(match: Match) -> Made | None:
    """`عام 1402 هـ`: a year of the Hijra."""
    value = match.value("year")
    return _made(RawTime(kind="date", grain="year", year=value, calendar="hijri"))


def named_year(match: Match) -> Made | None:
    """`العام المقبل 2022`, `العام الماضي 1441هـ`: the figures say which year it is."""
    period, year = match.value("period"), match.value("year")
    if period.kind != "period" or period.unit != "Y":
        return None
    if isinstance(year, RawTime):
        return _made(year) if year.kind == "date" else None
    return bare_year(match)


def bare_year(match: Match) -> Made | None:
    """`في 2017`: not where a counted noun follows (`في 2000 قرية`)."""
    value = match.value("year")
    if not 1800 <= value <= 2100:  # noqa: PLR2004
        return None
    before, after = match.near(-1), match.near(0)
    first, last = match.matched[0].start, match.matched[-1].end
    if after is not None and after.start <= last + 1:
        tight = after.start == last and after.word not in _MAY_FOLLOW
        counted = _counts(after.word) or (value % 100 == 0 and after.code == OTHER)
        if tight or counted or after.word in ("%", "$") or _goes_on(match):
            return None
    if before is not None and before.end == first and before.word not in _MAY_PRECEDE:
        return None
    return _made(RawTime(kind="date", grain="year", year=value))


def _goes_on(match: Match) -> bool:
    """Whether the figures begin a date that no calendar has: `2021-02-30`."""
    pieces = [match.near(at) for at in range(4)]
    end = match.matched[-1].end
    for piece, figures in zip(pieces, (False, True, False, True), strict=True):
        if piece is None or piece.start != end:
            return False
        if not (piece.word.isdecimal() if figures else piece.word in tuple("-/.")):
            return False
        end = piece.end
    return True


def _counts(word: str) -> bool:
    """Whether a word after a number looks like what it counts: `قرية`, `شخصا`."""
    return (
        word.endswith(_COUNTED) and len(word) > _SHORT + 1 and word[0] not in _NO_NOUN
    )


def short_year(match: Match) -> Made | None:
    """`أكتوبر 73`, `عام 48`, `مارس 03`: a year without its century.

    From 32 on it can be no day and is of the twentieth century; below, only a leading
    zero shows a year. A counted noun after the number makes it a count.
    """
    word, last, after = match.word("year"), match.matched[-1].end, match.near(0)
    value = int(word) if len(word) == _SHORT else 0
    if not (value > _LAST_DAY or (value and word[0] == "0")):
        return None
    if after is not None:
        tight = after.start == last and after.word not in _MAY_FOLLOW
        units = match.machine.symbols.words["unit"]
        noun = after.code == OTHER and after.word[0] not in _NO_NOUN + "ف"
        noun = noun and after.word not in _LINKS
        if tight or noun or after.word in units or after.word.isdecimal():
            return None
    full = value + (2000 if word[0] == "0" else 1900)
    if not match.group("month"):
        return _made(RawTime(kind="date", grain="year", year=full))
    made = date(match)
    return made and _made(replace(made.value, year=full))


def noun_and_year(match: Match) -> Made | None:
    """`انتخابات 2014`: a year that tells which one, at the end of its phrase."""
    noun, value, after = match.word("noun"), match.value("year"), match.near(0)
    ends = after is None or after.code != "x" or after.word[0] in "بولف"
    if noun.startswith("ال") or not 1900 <= value <= 2050 or not ends:  # noqa: PLR2004
        return None
    if not noun.isalpha() or len(noun) <= _SHORT or (after and after.word in "%$"):
        return None
    made = bare_year(match)
    return made and Made(made.name, made.value, 1)


def bare_month(match: Match) -> Made | None:
    """A month and nothing else; a name that is a word too wants a sign of time."""
    month = match.value("month")
    return _made(RawTime(kind="date", grain="month", month=month))


def common_month(match: Match) -> Made | None:
    """`مارس`, `آب`: a month only after a word of time, or as the whole text."""
    if match.group("sign"):
        month = match.value("month")
        raw = RawTime(kind="date", grain="month", month=month)
        return _made(raw, first=len(match.group("sign")))
    return bare_month(match) if alone(match) else None


def with_year(match: Match) -> Made | None:
    """A date without a year, and a year that follows: `3 مايو من العام الماضي`."""
    raw, year = match.value("date"), match.value("year")
    if raw.kind != "date" or raw.year is not None or raw.step is not None:
        return None
    if isinstance(year, int):
        return _made(replace(raw, year=year))
    if year.kind == "date" and year.year is not None:
        return _made(replace(raw, year=year.year))
    return _made(replace(raw, of=year))


MAKERS = {
    f"date_{maker.__name__}": maker
    for maker in (
        date,
        hijri,
        figures,
        day_and_month_alone,
        year,
        named_year,
        bare_year,
        hijri_year,
        noun_and_year,
        short_year,
        bare_month,
        common_month,
        with_year,
    )
}
