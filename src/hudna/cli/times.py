"""`hudna times`: the times of articles, for people or as JSON Lines."""

import sys
from collections.abc import Iterator
from typing import Annotated

import typer

from hudna.cli import labels
from hudna.cli.articles import for_each_article
from hudna.cli.jsonl import write_jsonl
from hudna.cli.labels import label
from hudna.cli.messages import on_one_line
from hudna.cli.options import (
    EncodingOption,
    FromOption,
    Lang,
    LimitOption,
    PathsArgument,
    PublishedOption,
    source_options,
)
from hudna.cli.read import Format, given
from hudna.core.reading import ReadTime
from hudna.core.text import Document
from hudna.core.times import ArticleTimes
from hudna.reading.language import is_read
from hudna.sources.options import Form


def times(
    paths: PathsArgument = None,
    form: Annotated[
        Format,
        typer.Option(
            "--format",
            metavar="text|jsonl",
            help="For people, or one JSON object an article.",
        ),
    ] = Format.TEXT,
    published: PublishedOption = None,
    encoding: EncodingOption = None,
    source: FromOption = Form.AUTO,
    limit_mb: LimitOption = 10.0,
) -> None:
    """Find the time expressions of articles and print which days they mean.

    An input that cannot be read gets one line on standard error, the others are still
    read, and the exit status is 1.
    """
    from hudna.reading.times import find_times_of  # noqa: PLC0415 not for --help

    for_each_article(
        given(paths),
        source_options(source, encoding, limit_mb, published),
        find_times_of,
        _write_jsonl if form is Format.JSONL else _write_lines,
    )


def _write_jsonl(_document: Document, found: ArticleTimes) -> None:
    write_jsonl([found])


def _write_lines(document: Document, found: ArticleTimes) -> None:
    for line in lines(document, found):
        print(line)
    sys.stdout.flush()


def lines(document: Document, found: ArticleTimes) -> Iterator[str]:
    """An article's times for people, one a line; Arabic words come last on a line."""
    yield on_one_line(document.title or document.id)
    if not is_read(found.language):
        yield f"not Arabic, so not read; language: {found.language}"
        yield ""
        return
    reference = found.reference
    if reference.date:
        basis = label(labels.BASES, reference.basis, Lang.EN)
        yield f"counted from {reference.date} ({basis})"
    else:
        yield "counted from no day: none is given or found"
    rows = [(_value(time), _days(time), on_one_line(time.text)) for time in found.times]
    widths = [max((len(row[at]) for row in rows), default=0) for at in (0, 1)]
    for value, days, words in rows:
        yield f"  {value:<{widths[0]}}  {days:<{widths[1]}}  {words}"
    yield ""


def _value(time: ReadTime) -> str:
    """`2021-05 START`, `1442-01 hijri`; a dash where the text cannot fix it."""
    parts = [time.value or "-", time.mod or ""]
    if time.calendar != "gregorian":
        parts.append(time.calendar)
    return " ".join(part for part in parts if part)


def _days(time: ReadTime) -> str:
    """First and last day that it can mean; nothing where the value is one day."""
    if time.earliest is None or time.earliest == time.latest == time.value:
        return ""
    if time.earliest == time.latest:
        return time.earliest
    return f"{time.earliest} to {time.latest}"
