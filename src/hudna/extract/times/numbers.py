"""Number words, months and years: the small parts that dates are made of."""

from hudna.extract.engine import Made, Match, Piece

_YEARS = range(1000, 2300)


def _fits(part: int, value: int) -> bool:
    """Whether tens may follow: the units come first, `ثمان وأربعين`."""
    return 0 < part % 100 < 10 <= value < 100  # noqa: PLR2004


def _total(match: Match, pieces: list[Piece]) -> int | None:
    """The value of Arabic number words in order; None where they make no number."""
    words = match.machine.symbols.words
    total = part = 0
    last = 10**6
    joined = True
    for piece in pieces:
        if piece.word in ("و", "ال"):
            joined = True
            continue
        value = next(
            (
                words[name][piece.word]
                for name in ("card_low", "card_big", "card_the", "ordinal")
                if piece.word in words[name]
            ),
            None,
        )
        if value is None:
            return None
        if value == 10 and not joined and 0 < part % 100 < 10:  # noqa: PLR2004
            part += 10
        elif value in (100, 1000) and not joined and 0 < part < 1000:  # noqa: PLR2004
            part *= value
            if value == 1000:  # noqa: PLR2004
                total, part, last = total + part, 0, 1000
                joined = False
                continue
        elif joined and part % 10 > 0 and value < 10:  # noqa: PLR2004
            return None  # `أربعة وستة`: two numbers
        elif joined and (part == 0 or value < last or _fits(part, value)):
            part += value
        else:
            return None
        if part >= 1000:  # noqa: PLR2004
            total, part = total + part, 0
        last = max(value, 10)
        joined = False
    return total + part


def number(match: Match) -> Made | None:
    """`ثلاثة وعشرين`, `أحد عشر`, `ألف وتسعمئة وتسعين`."""
    total = _total(match, match.matched)
    if total is None:
        return None
    name = "num_low" if total <= 31 else "num_year" if total in _YEARS else "num"  # noqa: PLR2004
    return Made(name, total)


def compound_ordinal(match: Match) -> Made | None:
    """`الثالث عشر`, `الحادي والعشرين`; and `الثلاثين` as a day of the month."""
    total = _total(match, match.matched)
    return Made("nth_made", total) if total is not None else None


def month(match: Match) -> Made | None:
    """A month, alone or as a pair of names that must agree: `أيار/مايو`."""
    first = match.value("a", "month") or match.value("a", "card_low")
    if first is None or not 1 <= first <= 12:  # noqa: PLR2004
        return None
    if match.word("a") in ("واحد", "واحدة"):
        return None  # `لشهر واحد`: one month
    pair = match.value("b", "month")
    if pair is not None and pair != first:
        return None
    word = match.word("a")
    if word == "اب" and match.spelling("a").startswith("أ"):
        return None  # a father; the month is written with a madda
    common = word in match.machine.symbols.words["month_word"]
    bare = pair is None and len(match.matched) == 1
    return Made("mon_word" if common and bare else "mon", first)


def year(match: Match) -> Made | None:
    """`عام 2011`, `سنة ألف وتسعمئة وتسعين`, `2016م`."""
    value, comma = match.value("year"), match.group("comma")
    if comma and comma[0].end != match.group("year")[0].start:
        return None
    return Made("yr", value) if value in _YEARS else None


def hijri_year(match: Match) -> Made | None:
    """`1442 هـ`: years of the Hijra that Umm al-Qura tables know."""
    value = match.value("year")
    return Made("hyr", value) if value is not None and value in range(1, 1601) else None


def hijri_month(match: Match) -> Made | None:
    """`محرم`, `شهر رمضان المبارك`."""
    sure = len(match.matched) > 1 or " " in match.word("month")
    return Made("hmon" if sure else "hmon_word", match.value("month", "hijri_month"))


def step(match: Match) -> Made | None:
    """`الماضي` -1, `المقبل` 1, `الجاري` 0, `قبل الماضي` -2, `بعد القادم` 2."""
    words = match.machine.symbols.words
    word = match.word("rel")
    for name in ("past", "future", "current"):
        if word in words[name]:
            value = words[name][word]
            return Made("rel", value * 2 if match.word("twice") else value)
    return None


def following(match: Match) -> Made | None:
    """`التالي`, `الذي يليه`, `الذي سبقه`: counted from the time that was spoken of."""
    return Made("fol", -1 if match.word("before") else 1)


def nothing(_: Match) -> Made | None:
    """Words that look like a time and are a name, an age, a count."""
    return Made("nothing", None)


MAKERS = {
    maker.__name__: maker
    for maker in (
        number,
        compound_ordinal,
        month,
        year,
        hijri_year,
        hijri_month,
        step,
        following,
        nothing,
    )
}
