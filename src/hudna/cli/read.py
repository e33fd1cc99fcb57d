"""`hudna read`: articles to readings, for people or as JSON Lines."""

import sys
from collections.abc import Callable
from enum import StrEnum
from typing import Annotated

import typer
from msgspec.structs import replace

from hudna.cli.articles import for_each_article
from hudna.cli.jsonl import write_jsonl
from hudna.cli.options import (
    ActorsOption,
    ColumnsOption,
    EncodingOption,
    FromOption,
    Lang,
    LangOption,
    LeastOption,
    LimitOption,
    PathsArgument,
    PlacesOption,
    PublishedOption,
    source_options,
)
from hudna.core.reading import Reading
from hudna.core.text import Document
from hudna.sources.open import STDIN
from hudna.sources.options import Form

Write = Callable[[Document, Reading], None]


class Format(StrEnum):
    """Form of the output."""

    TEXT = "text"
    JSONL = "jsonl"


class Show(StrEnum):
    """What the text form shows."""

    CLAIMS = "claims"
    TEXT = "text"


def read(
    paths: PathsArgument = None,
    form: Annotated[
        Format,
        typer.Option(
            "--format",
            metavar="text|jsonl",
            help="For people, or one JSON object a line.",
        ),
    ] = Format.TEXT,
    show: Annotated[
        Show,
        typer.Option(
            metavar="claims|text",
            help="The claims, or the article with its spans marked; only for people.",
        ),
    ] = Show.CLAIMS,
    lang: LangOption = Lang.EN,
    published: PublishedOption = None,
    encoding: EncodingOption = None,
    source: FromOption = Form.AUTO,
    limit_mb: LimitOption = 10.0,
    columns: ColumnsOption = None,
    min_confidence: LeastOption = 0.0,
    actors: ActorsOption = None,
    places: PlacesOption = None,
) -> None:
    """Read articles and print what they claim.

    An input that cannot be read gets one line on standard error, the others are still
    read, and the exit status is 1.
    """
    if form is Format.JSONL and show is Show.TEXT:
        raise typer.BadParameter("--show text has no JSON; expected --format text")
    options = source_options(source, encoding, limit_mb, published, columns)
    inputs = given(paths)
    from hudna.reading.reader import Reader  # noqa: PLC0415 slow; not for --help

    reader = Reader(actors=actors or (), places=places or ())
    write = _write_jsonl if form is Format.JSONL else _for_people(show, lang)

    def read_document(document: Document) -> Reading:
        return at_least(reader.read_document(document), min_confidence)

    for_each_article(inputs, options, read_document, write)


def at_least(reading: Reading, least: float) -> Reading:
    """The reading without claims of a lower confidence, or links to them."""
    kept = [claim for claim in reading.claims if claim.confidence >= least]
    ids = {claim.id for claim in kept}
    return replace(
        reading,
        claims=tuple(
            replace(claim, about=tuple(id_ for id_ in claim.about if id_ in ids))
            for claim in kept
        ),
    )


def given(paths: list[str] | None) -> list[str]:
    """The inputs; standard input where none is named and something is piped in.

    Raises:
        typer.BadParameter: There is nothing to read.
    """
    if paths:
        return paths
    if sys.stdin is None or sys.stdin.isatty():
        raise typer.BadParameter("nothing to read; expected files, or - for stdin")
    return [STDIN]


def _write_jsonl(_document: Document, reading: Reading) -> None:
    write_jsonl([reading])


def _for_people(show: Show, lang: Lang) -> Write:
    from hudna.cli.terminal import console  # noqa: PLC0415 rich is slow to load

    out = console()
    if show is Show.TEXT:
        from hudna.cli.marked import print_marked  # noqa: PLC0415 as above

        return lambda document, reading: print_marked(out, document, reading, lang)
    from hudna.cli.report import print_report  # noqa: PLC0415 as above

    return lambda _document, reading: print_report(out, reading, lang)
