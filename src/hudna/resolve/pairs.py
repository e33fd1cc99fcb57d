"""Two weekdays with `و` between them: one adjective, one direction, one order."""

from msgspec.structs import replace

from hudna.core.mention import Mention
from hudna.extract.times.raw import RawTime
from hudna.resolve import calendar
from hudna.resolve.anchoring import resolve
from hudna.resolve.anchors import Anchors, Narrative
from hudna.resolve.calendar import DAY, Stretch


def shared_step(
    mentions: tuple[Mention[RawTime], ...], at: int, source: str
) -> RawTime:
    """`الأربعاء والخميس الماضيين`: the adjective after the second is for both."""
    raw = mentions[at].value
    if raw.kind != "weekday" or raw.step is not None or at + 1 == len(mentions):
        return raw
    second = mentions[at + 1]
    if not joined(mentions[at], second, source):
        return raw
    return replace(raw, step=second.value.step)


def joined(first: Mention[RawTime], second: Mention[RawTime], source: str) -> bool:
    """`الأربعاء والخميس`: two weekdays with nothing but `و` between them."""
    between = source[first.span.end : second.span.start].strip()
    kinds = (first.value.kind, second.value.kind)
    return between == "و" and kinds == ("weekday", "weekday")


def day_after(narrative: Narrative, raw: RawTime, anchors: Anchors) -> Stretch | None:
    """The second of two weekdays: the next such day after the first."""
    stretch, first = resolve(raw, anchors), narrative.day
    if stretch is None or first is None or raw.weekday is None or raw.narrative:
        return stretch
    ahead = (raw.weekday - first.first.weekday()) % 7
    after = calendar.day(first.first + ahead * DAY)
    late = anchors.article is not None and after.first > anchors.article
    return stretch if late and anchors.direction == "past" and not raw.step else after
