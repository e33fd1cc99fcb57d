"""`hudna why`: from a truce, an incident or a claim down to the words of an article."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from hudna.cli.jsonl import write_jsonl
from hudna.cli.labels import day
from hudna.cli.ledger import (
    FormatOption,
    StoreOption,
    derived,
    open_ledger,
)
from hudna.cli.messages import on_one_line
from hudna.cli.options import Lang, LangOption
from hudna.cli.read import Format
from hudna.core.entry import Correct
from hudna.core.errors import LedgerError

if TYPE_CHECKING:
    from rich.text import Text

    from hudna.core.reading import Reading
    from hudna.ledger.collect import Judged
    from hudna.store.evidence import Evidence


def why(
    key: Annotated[
        str,
        typer.Argument(metavar="ID", help="A truce, an incident, a claim or an entry."),
    ],
    store: StoreOption = None,
    form: FormatOption = Format.TEXT,
    lang: LangOption = Lang.EN,
) -> None:
    """Show what an id rests on: articles, words, judgements, and what it is part of.

    The words are cut out of the text that the ledger keeps, by their offsets.
    """
    from hudna.store.evidence import evidence_of  # noqa: PLC0415 slow; not for --help

    ledger = open_ledger(store)
    found = list(evidence_of(ledger, derived(ledger), key))
    if not found:
        raise LedgerError(
            f"{ledger.where}: nothing has the id {key}; expected one that hudna "
            "truces, timeline or incidents prints"
        )
    if form is Format.JSONL:
        write_jsonl(evidence for evidence, _ in found)
        return
    from hudna.cli.terminal import console  # noqa: PLC0415 rich is slow to load

    out = console()
    for evidence, reading in found:
        for line in _lines(evidence, reading, lang):
            out.print(line)
        out.print()


def _lines(one: "Evidence", reading: "Reading", lang: Lang) -> "Iterator[Text]":
    from hudna.cli.ledger_report import field  # noqa: PLC0415 rich is slow to load
    from hudna.cli.report import claim_lines  # noqa: PLC0415 as above

    yield from claim_lines(one.claim, reading, lang)
    published = one.published and day(one.published[:10], lang)
    facts = (one.article, one.outlet, published, one.url)
    yield field("article", " · ".join(on_one_line(f) for f in facts if f), lang)
    place = f"{one.claim.evidence.start}:{one.claim.evidence.end}"
    sound = "=" if one.sound else "!="
    yield field("words at", f"{one.digest[:19]} [{place}] {sound}", lang)
    entry = f"{one.entry} · {one.recorded} · {day(one.known, lang)}"
    yield field("entry", entry, lang)
    if one.newer:
        yield field("newer", one.newer, lang)
    if one.truce:
        reasons = " · ".join(f"{r.what} {r.points:+g}" for r in one.reasons)
        yield field("tied", f"{one.truce} ({reasons})", lang)
    if one.incident:
        yield field("incident", one.incident, lang)
    for judged in one.judgements:
        yield field("judged", _said(judged), lang)


def _said(judged: "Judged") -> str:
    """A judgement on one line: what was judged, by whom, when and why."""
    judgement = judged.judgement
    what = type(judgement).__name__.lower()
    if isinstance(judgement, Correct):
        what += f" {judgement.field} = {judgement.value}"
    by = f"{judgement.by}, {judged.recorded[:10]}: {judgement.reason}"
    return on_one_line(f"{what} · {by}  {judged.entry}")
