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
from hudna.resolve.pairs import day_after, joined, shared_step
from hudna.resolve.tense import direction
from hudna.resolve.values import time

_DATELINE = 120
_PLACE = 60
_SENTENCE = re.compile(r"[.!?\n]")
_AFTER = "after"
_NEXT = re.compile(r"(?:^|[\s,.])(?:و|ف|ثم )$")


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
    told = False  # whether this sentence has told a day
    said: dict[int, int] = {}  # months that were called last or next, and their years
    out = []
    for at, mention in enumerate(mentions):
        raw = shared_step(mentions, at, folded.source)
        begin = folded.position(mention.span.start)
        end = folded.position(mention.span.end)
        if _SENTENCE.search(folded.text, last_end, begin):
            year, told = None, False
        anchors = Anchors(
            article,
            moment,
            narrative,
            direction(folded, begin, end),
            year,
        )
        if raw.name == _AFTER and anchors.direction == "past":
            raw = replace(raw, narrative=True)
            follows = told or _NEXT.search(folded.text[max(0, begin - 6) : begin])
            stretch = _after(raw, anchors) if follows else None
        elif at and joined(mentions[at - 1], mention, folded.source):
            stretch = day_after(narrative, raw, anchors)
        else:
            stretch = _same_month(raw, said, anchors) or resolve(raw, anchors)
        if stretch is not None and raw.kind == "date" and raw.step and raw.month:
            said[raw.month] = stretch.first.year
        out.append(
            Mention(mention.span, time(raw, stretch, anchors), mention.derivation)
        )
        last_end = end
        if stretch is not None and raw.kind not in ("reference", "running"):
            narrative = narrative.then(stretch)
            told = True
        if raw.kind == "date" and raw.year is not None and article is not None:
            explicit = stretch.first.year if stretch else None
            year = explicit if explicit and explicit < article.year - 1 else None
    return reference, tuple(out)


def _same_month(raw: RawTime, said: dict[int, int], anchors: Anchors) -> Stretch | None:
    """`في سبتمبر المقبل …، استحقاقات سبتمبر`: the same one, where the clause agrees."""
    bare = raw.kind == "date" and (raw.year, raw.step, raw.of) == (None, None, None)
    if not bare or anchors.article is None or raw.calendar != "gregorian":
        return None
    year = said.get(raw.month or 0)
    stretch = resolve(replace(raw, year=year), anchors) if year else None
    gone = stretch is not None and stretch.last < anchors.article
    return None if gone and anchors.direction == "future" else stretch


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


def _after(raw: RawTime, anchors: Anchors) -> Stretch | None:
    """`في 21 أغسطس 2013 …، وبعد ثلاثة أيام وصلت`: counted from what was told.

    What is past has happened before the article; where counting leads beyond it, the
    length was counted from something else.
    """
    stretch, now = resolve(raw, anchors), anchors.article
    late = stretch is not None and now is not None and stretch.first > now
    return None if late else stretch


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
    rest = fold(source[span.end : span.end + 40]).text.lstrip(" )م")
    before = source[: span.start].rsplit("\n", 1)[-1]
    return rest[:1] in ("", *"\n-:(/|") and len(before) < _PLACE
