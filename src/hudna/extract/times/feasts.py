"""Feasts of the Muslim and Christian year, and days that nations keep."""

from msgspec.structs import replace

from hudna.extract.engine import Made, Match
from hudna.extract.times.raw import RawTime


def feast(match: Match) -> Made | None:
    """`عيد الأضحى 2016`, `عيد الفطر الماضي`: the feast with its days."""
    year = match.value("year")
    raw = RawTime(
        kind="feast",
        grain="day",
        name=match.value("name", "holiday"),
        year=year if isinstance(year, int) else None,
        step=match.value("rel"),
        of=year if isinstance(year, RawTime) else None,
    )
    return Made("a_feast", raw)


def day_of_feast(match: Match) -> Made | None:
    """`أول أيام عيد الأضحى`, `ثاني أيام العيد`: one of the feast's days."""
    nth = match.value("nth", "ordinal")
    return Made("a_feast", replace(match.value("feast"), day=nth))


MAKERS = {f"feast_{maker.__name__}": maker for maker in (feast, day_of_feast)}
