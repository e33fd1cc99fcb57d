"""Anchor the times of a text: which days they mean, counted from which day.

Two anchors: the article's reference date (its publication, else its dateline, else
the first full date of the text; never today), and the narrative's current time, the
one that the text spoke of last.
"""

import datetime as dt
import re

from msgspec.structs import replace

from hudna.core.folding import Folded, fold
from hudna.core.mention import Mention
from hudna.core.text import Span
from hudna.core.time import Reference, ReferenceBasis, Time
from hudna.extract.times.raw import RawTime
from hudna.extract.times.times import find_times
from hudna.resolve.anchoring import resolve
from hudna.resolve.anchors import Anchors, Narrative
from hudna.resolve.calendar import DAY, Stretch
from hudna.resolve.counted import last_units
from hudna.resolve.tense import direction

_DATELINE = 120
_SENTENCE = re.compile(r"[.!?\n]")
_NEXT = re.compile(r"(?:^|[\s,.])(?:و|ف|ثم )$")
_SECONDS = ("S", "MIN", "H")


def read_times(
    text: str, published: str | None = None
) -> tuple[Reference, tuple[Mention[Time], ...]]:
    """Find and resolve the times of a text.

    Args:
        text: the text as received.
        published: its ISO date, or date and time; None where unknown.

    Examples:
        >>> _, times = read_times("وصل الوفد أمس", "2021-05-25")
        >>> times[0].value.value
        '2021-05-24'
    """
    folded = fold(text)
    return resolve_times(find_times(folded), folded, published)


def resolve_times(
    mentions: tuple[Mention[RawTime], ...], folded: Folded, published: str | None
) -> tuple[Reference, tuple[Mention[Time], ...]]:
    """Resolve the times of one text in the order in which they stand."""
    reference, moment = _reference(mentions, folded, published)
    article = dt.date.fromisoformat(reference.date) if reference.date else None
    if article is not None:
        article += _late(mentions, article) * DAY
    narrative = Narrative()
    year: int | None = None
    last_end = 0
    dated = False  # whether this sentence has told a date before the article's
    out = []
    for mention in mentions:
        raw = mention.value
        begin = folded.position(mention.span.start)
        end = folded.position(mention.span.end)
        if _SENTENCE.search(folded.text, last_end, begin):
            year, dated = None, False
        anchors = Anchors(
            article,
            moment,
            narrative,
            direction(folded, begin, end),
            year,
        )
        follows = dated or bool(_NEXT.search(folded.text[max(0, begin - 6) : begin]))
        if follows and _tells_what_came_next(raw, narrative, anchors):
            raw = replace(raw, narrative=True)
        stretch = resolve(raw, anchors)
        out.append(
            Mention(mention.span, _time(raw, stretch, anchors), mention.derivation)
        )
        last_end = end
        if stretch is not None and raw.kind not in ("reference", "running"):
            narrative = narrative.then(stretch)
        if raw.kind == "date" and stretch is not None and article is not None:
            dated = stretch.last < article - DAY
        if raw.kind == "date" and raw.year is not None and article is not None:
            explicit = stretch.first.year if stretch else None
            year = explicit if explicit and explicit < article.year - 1 else None
    return reference, tuple(out)


def _late(mentions: tuple[Mention[RawTime], ...], article: dt.date) -> int:
    """By how many days the text's own today differs from its reference date.

    `اليوم الخميس` in an article that is stamped Friday was written on Thursday: where
    all such pairs of a text agree on one day off, its other relative days follow.
    """
    shifts = {_off(mention.value, article) for mention in mentions} - {None}
    only = shifts.pop() if len(shifts) == 1 else None
    return only if only in (-1, 1) else 0


def _off(raw: RawTime, article: dt.date) -> int | None:
    if raw.kind in ("part", "clock") and raw.of is not None:
        raw = raw.of
    if raw.kind != "shift" or raw.weekday is None or raw.amount is None:
        return None
    day = article.weekday() + int(raw.amount)
    return (raw.weekday - day + 3) % 7 - 3


def _tells_what_came_next(raw: RawTime, narrative: Narrative, anchors: Anchors) -> bool:
    """`في 21 أغسطس 2013 …، وبعد ثلاثة أيام وصلت`: counted from the narrative."""
    if raw.kind != "shift" or raw.narrative or (raw.amount or 0) <= 0:
        return False
    if raw.grain == "interval" or narrative.any is None or anchors.article is None:
        return False
    if anchors.direction == "future" or narrative.any.last >= anchors.article - DAY:
        return False
    return True


def _reference(
    mentions: tuple[Mention[RawTime], ...], folded: Folded, published: str | None
) -> tuple[Reference, dt.time | None]:
    if published:
        try:
            moment = dt.datetime.fromisoformat(published)
        except ValueError:
            return _from_text(mentions, folded), None
        clock = moment.time() if len(published) > 10 else None  # noqa: PLR2004
        return Reference(moment.date().isoformat(), "published"), clock
    return _from_text(mentions, folded), None


def _from_text(mentions: tuple[Mention[RawTime], ...], folded: Folded) -> Reference:
    for mention in mentions:
        raw = mention.value
        while raw.kind in ("part", "clock") and raw.of is not None:
            raw = raw.of
        if raw.kind != "date" or raw.day is None or raw.year is None:
            continue
        stretch = resolve(raw, Anchors(None))
        if stretch is not None and not any(
            _off(other.value, stretch.first) for other in mentions
        ):
            basis: ReferenceBasis = (
                "dateline" if _opens_the_text(mention.span, folded.source) else "text"
            )
            return Reference(stretch.first.isoformat(), basis)
    return Reference(None, "none")


def _opens_the_text(span: Span, source: str) -> bool:
    """Whether a date stands in the dateline: before the first sentence's verb.

    A dateline is `place - date (agency) -` or a line of its own near the top.
    """
    if span.start > _DATELINE:
        return False
    rest = source[span.end : span.end + 40].lstrip(" )م\u200f")
    before = source[: span.start].rsplit("\n", 1)[-1]
    return (
        rest[:1] in ("", "\n", "-", "–", "—", ":", "(", "/", "|") and len(before) < 60
    )


def _time(raw: RawTime, stretch: Stretch | None, anchors: Anchors) -> Time:
    if raw.kind == "reference":
        return Time("DATE", raw.name)
    if raw.kind == "set":
        length = raw.of
        value = raw.name or (_length(length) if length else None)
        return Time("SET", value)
    if raw.kind == "duration":
        window = None
        if raw.step is not None and raw.amount is not None and anchors.article:
            window = _window(raw, anchors.article)
        return Time("DURATION", _length(raw), raw.mod, *_days(window, None))
    if raw.name == "now" and stretch is None:
        return Time("DATE", "PRESENT_REF")
    if stretch is None and raw.kind == "shift" and raw.unit in _SECONDS:
        return _hours(raw, anchors)
    first, last = _days(stretch, raw)
    value = stretch.value if stretch else None
    islamic = _is_hijri(raw)
    return Time(
        raw.type, value, raw.mod, first, last, "hijri" if islamic else "gregorian"
    )


def _window(raw: RawTime, article: dt.date) -> Stretch | None:
    try:
        return last_units(raw, article)
    except (OverflowError, ValueError):
        return None


def _hours(raw: RawTime, anchors: Anchors) -> Time:
    """`قبل ساعتين` where no time of day is known: the day is this one or its neighbour."""
    length = replace(raw, amount=abs(raw.amount or 0))
    window = (
        _window(
            replace(length, step=1 if (raw.amount or 0) > 0 else -1), anchors.article
        )
        if anchors.article
        else None
    )
    return Time("DURATION", _length(length), raw.mod, *_days(window, None))


def _is_hijri(raw: RawTime) -> bool:
    if raw.calendar == "hijri":
        return True
    parts = [part for part in (raw.of, raw.to) if part is not None]
    return any(_is_hijri(part) for part in parts)


def _days(
    stretch: Stretch | None, raw: RawTime | None
) -> tuple[str | None, str | None]:
    """First and last day that a time can mean: no more precise than its words.

    `أوائل أيار` is somewhere in the first half of May, `أواخر` in the second, `منتصف`
    in the middle half; `نحو` reaches as far to both sides as the time itself is long.
    """
    if stretch is None:
        return None, None
    first, last = stretch.first, stretch.last
    length = (last - first).days + 1
    mod = raw.mod if raw is not None else None
    if mod in ("START", "MID", "END") and length > 1:
        quarter = length // 4
        if mod == "START":
            last = first + (length + 1) // 2 * DAY - DAY
        elif mod == "END":
            first = last - (length + 1) // 2 * DAY + DAY
        else:
            first, last = first + quarter * DAY, last - quarter * DAY
    elif mod == "APPROX" and raw is not None and raw.type == "DATE":
        try:
            first, last = first - length * DAY, last + length * DAY
        except OverflowError:
            return stretch.first.isoformat(), stretch.last.isoformat()
    return first.isoformat(), last.isoformat()


def _length(raw: RawTime) -> str:
    """A TIMEX3 duration: `P3D`, `PT28H`, `PXY`, `P18M` for a year and a half."""
    unit, amount = raw.unit or "D", raw.amount
    if amount is not None and amount != int(amount):
        finer = {"Y": ("M", 12), "D": ("H", 24), "H": ("MIN", 60), "DE": ("Y", 10)}
        if unit in finer:
            unit, factor = finer[unit]
            amount = round(amount * factor)
    letters = {"MIN": "M", "H": "H", "S": "S"}.get(unit)
    count = (
        "X"
        if amount is None
        else f"{amount:.4g}"
        if amount != int(amount)
        else int(amount)
    )
    return f"PT{count}{letters}" if letters else f"P{count}{unit}"
