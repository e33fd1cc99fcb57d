"""The times of a text by themselves, without the rest of a reading."""

from msgspec import Struct

from hudna.core.mention import Mention
from hudna.core.reading import ReadTime
from hudna.core.text import Document, digest
from hudna.core.time import Reference, Time
from hudna.resolve.times import read_times

SCHEMA = "hudna.times/1"


class Times(Struct, frozen=True, kw_only=True):
    """The times of one article: what `hudna times --format jsonl` prints, one a line.

    Attributes:
        id: The article's id, or its file's stem.
        digest: SHA-256 of the text's UTF-8 bytes, with `sha256:` before it.
        reference: The day that relative times are counted from, and how it is known.
    """

    schema: str = SCHEMA
    id: str
    digest: str
    published: str | None = None
    reference: Reference
    times: tuple[ReadTime, ...] = ()


def find_times(text: str, published: str | None = None) -> tuple[ReadTime, ...]:
    """Find the time expressions of an Arabic text, and say which days they mean.

    Args:
        text: The text as received; offsets count in it, `text[t.start : t.end]`.
        published: Its ISO date, or date and time. Where it is None, relative times are
            counted from the text's own dateline or first full date, and have no value
            where there is none. Today's date is never used.

    Returns:
        The times in order, not overlapping. Never raises, whatever the text.

    Examples:
        >>> from hudna import find_times
        >>> [time] = find_times("غادر الوفد صباح أمس", published="2021-05-25")
        >>> time.text, time.value
        ('صباح أمس', '2021-05-24TMO')
    """
    _, mentions = read_times(text, published)
    return as_read(mentions, text)


def find_times_of(document: Document) -> Times:
    """The times of an article as it came from a source."""
    reference, mentions = read_times(document.text, document.published)
    return Times(
        id=document.id,
        digest=digest(document.text),
        published=document.published,
        reference=reference,
        times=as_read(mentions, document.text),
    )


def as_read(mentions: tuple[Mention[Time], ...], text: str) -> tuple[ReadTime, ...]:
    """Resolved times as a reading lists them, with their words."""
    return tuple(
        ReadTime(
            start=mention.span.start,
            end=mention.span.end,
            text=mention.span.of(text),
            type=mention.value.type,
            value=mention.value.value,
            mod=mention.value.mod,
            earliest=mention.value.earliest,
            latest=mention.value.latest,
            calendar=mention.value.calendar,
            rule=mention.derivation.rule,
        )
        for mention in mentions
    )
