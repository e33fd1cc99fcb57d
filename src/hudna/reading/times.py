"""The times of a text by themselves, without the rest of a reading."""

from msgspec.structs import replace

from hudna.core.mention import Mention
from hudna.core.reading import ReadTime
from hudna.core.text import Document, digest
from hudna.core.time import Reference, Time
from hudna.core.times import ArticleTimes
from hudna.reading.language import is_read, language_of_article
from hudna.resolve.times import read_times


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


def find_times_of(document: Document) -> ArticleTimes:
    """The times of an article as it came from a source; none of one not Arabic."""
    empty = ArticleTimes(
        id=document.id,
        digest=digest(document.text),
        language=language_of_article(document),
        published=document.published,
        reference=Reference(None, "none"),
    )
    if not is_read(empty.language):
        return empty
    reference, mentions = read_times(document.text, document.published)
    times = as_read(mentions, document.text)
    return replace(empty, reference=reference, times=times)


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
