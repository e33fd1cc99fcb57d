"""Options that several commands share, and how they become source options."""

from enum import StrEnum
from math import isfinite
from typing import Annotated

import typer

from hudna.sources.encoding import known_encoding
from hudna.sources.fields import KEYS
from hudna.sources.options import MEGABYTE, Form, SourceOptions, is_iso


class Lang(StrEnum):
    """Language of the labels."""

    AR = "ar"
    EN = "en"


def _iso(value: str | None) -> str | None:
    if value is not None and not is_iso(value):
        raise typer.BadParameter(
            f"{value!r} is no ISO date; expected such as 2021-05-25"
        )
    return value


def _codec(value: str | None) -> str | None:
    if value is not None and not known_encoding(value):
        raise typer.BadParameter(
            f"{value!r} is no known encoding; expected such as cp1256"
        )
    return value


def _columns(value: str | None) -> str | None:
    for key, name in _pairs(value):
        if key not in KEYS or not name:
            raise typer.BadParameter(
                f"{key!r} is no key with a column's name; expected such as text=Body, "
                f"with a key of {', '.join(KEYS)}"
            )
    return value


def _pairs(value: str | None) -> tuple[tuple[str, str], ...]:
    """What stands before and after the `=` of each part."""
    parts = (part.partition("=") for part in (value or "").split(",") if part.strip())
    return tuple((key.strip(), name.strip()) for key, _, name in parts)


FromOption = Annotated[
    Form,
    typer.Option(
        "--from",
        metavar="FORM",
        help=f"Form of the input: {', '.join(Form)}; "
        "auto goes by the suffix, text on stdin.",
    ),
]
LangOption = Annotated[
    Lang, typer.Option("--lang", metavar="ar|en", help="Language of the labels.")
]
PublishedOption = Annotated[
    str | None,
    typer.Option(
        metavar="DATE",
        callback=_iso,
        help="ISO date of publication, for articles that come without one.",
    ),
]
EncodingOption = Annotated[
    str | None,
    typer.Option(
        metavar="NAME",
        callback=_codec,
        help="Encoding of the input where it is not UTF-8, such as cp1256.",
    ),
]
PathsArgument = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[PATH…|-]",
        help="Files of text, .jsonl, .html, .csv, .xlsx, .parquet, .docx, .pdf, "
        ".warc, .wacz or Telegram's result.json (.gz too), or folders of them; "
        "- is standard input.",
        show_default=False,
    ),
]
ColumnsOption = Annotated[
    str | None,
    typer.Option(
        metavar="KEY=NAME,…",
        callback=_columns,
        help="For tables: which column holds what, such as text=Body,published=Day; "
        f"keys are {', '.join(KEYS)}.",
    ),
]
PlacesOption = Annotated[
    list[str] | None,
    typer.Option(
        metavar="FILE.csv",
        help="Your own places, which extend or correct the gazetteer; repeatable.",
    ),
]
ActorsOption = Annotated[
    list[str] | None,
    typer.Option(
        metavar="FILE.csv",
        help="Your own actors, which extend or correct the book; repeatable.",
    ),
]
LimitOption = Annotated[
    float,
    typer.Option(
        metavar="MB", min=0.001, help="Size limit of one article or line, in megabytes."
    ),
]

LeastOption = Annotated[
    float,
    typer.Option(
        metavar="X",
        min=0.0,
        max=1.0,
        help="Leave out claims of a lower confidence, 0 to 1.",
    ),
]


def source_options(
    form: Form,
    encoding: str | None,
    limit_mb: float,
    published: str | None,
    columns: str | None = None,
) -> SourceOptions:
    """The sources' options from the command line's; usage error for a limit of inf."""
    if not isfinite(limit_mb):
        raise typer.BadParameter("expected a finite number of megabytes")
    return SourceOptions(
        form=form,
        encoding=encoding,
        limit=int(limit_mb * MEGABYTE),
        published=published,
        columns=_pairs(columns),
    )
