"""`hudna explain`: how values were derived, as trees of rules and their parts."""

from typing import Annotated

import typer

from hudna.cli.messages import complain, on_one_line
from hudna.cli.options import (
    ActorsOption,
    EncodingOption,
    FromOption,
    Lang,
    LangOption,
    LimitOption,
    PlacesOption,
    PublishedOption,
    source_options,
)
from hudna.core.reading import Explained
from hudna.core.text import Document
from hudna.sources.open import read_source
from hudna.sources.options import Form

_AROUND = 20


def explain(
    path: Annotated[
        str, typer.Argument(metavar="PATH|-", help="A file with an article.")
    ],
    at: Annotated[
        int | None,
        typer.Option(
            metavar="OFFSET", min=0, help="Explain what was read at this character."
        ),
    ] = None,
    claim: Annotated[
        str | None, typer.Option(metavar="ID", help="Explain the claim of this id.")
    ] = None,
    lang: LangOption = Lang.EN,
    published: PublishedOption = None,
    encoding: EncodingOption = None,
    source: FromOption = Form.AUTO,
    limit_mb: LimitOption = 10.0,
    actors: ActorsOption = None,
    places: PlacesOption = None,
) -> None:
    """Show which rules made a value, of which words, from which parts.

    Without --at or --claim, everything that was read is explained. Offsets count the
    characters (Unicode code points) of the text, as in the readings.
    """
    if at is not None and claim is not None:
        raise typer.BadParameter("expected --at or --claim, not both")
    from hudna.reading.reader import Reader  # noqa: PLC0415 slow; not for --help

    reader = Reader(actors=actors or (), places=places or ())
    failed = found = False
    for item in read_source(
        path, source_options(source, encoding, limit_mb, published)
    ):
        if not isinstance(item, Document):
            complain(str(item))
            failed = True
            continue
        explained = reader.explain(item)
        found |= _explain_one(item, explained, at=at, claim=claim, lang=lang)
    if not found and not failed:
        complain(_nothing(path, at, claim))
    if failed or not found:
        raise typer.Exit(1)


def _nothing(path: str, at: int | None, claim: str | None) -> str:
    if claim is not None:
        return f"{path}: no claim {claim}; expected an id that hudna read prints"
    where = "" if at is None else f" at character {at}"
    return f"{path}: nothing was read{where}"


def _explain_one(
    document: Document,
    explained: Explained,
    *,
    at: int | None,
    claim: str | None,
    lang: Lang,
) -> bool:
    """Print the trees that were asked for; whether there were any."""
    from hudna.cli.report import claim_lines  # noqa: PLC0415 slow; not for --help
    from hudna.cli.terminal import console  # noqa: PLC0415 as above
    from hudna.cli.tree import tree_lines  # noqa: PLC0415 as above

    out = console()
    trees = explained.derivations
    if claim is not None:
        chosen = [one for one in explained.reading.claims if one.id == claim]
        for one in chosen:
            for line in claim_lines(one, explained.reading, lang):
                out.print(line)
            out.print()
        trees = tuple(tree for tree in trees if chosen and tree.note == claim)
    if at is not None:
        trees = tuple(tree for tree in trees if tree.span.start <= at < tree.span.end)
        if trees:
            out.print(_pointer(document.text, at))
            out.print()
        trees = tuple(sorted(trees, key=lambda t: (t.span.end - t.span.start, t.rule)))
    for tree in trees:
        for line in tree_lines(tree, document.text):
            out.print(line)
        out.print()
    return bool(trees)


def _pointer(text: str, at: int) -> str:
    """The words around an offset, with a mark at it."""
    before = on_one_line(text[max(0, at - _AROUND) : at])
    after = on_one_line(text[at : at + _AROUND])
    return f"{at}: …{before}‸{after}…"
