"""`hudna export`: the ledger as tables, one row a truce report, truce or incident."""

import csv
import io
import sys
from collections.abc import Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from hudna.cli.jsonl import write_jsonl
from hudna.cli.ledger import (
    AsOfOption,
    KnownByOption,
    StoreOption,
    derived,
    last_day,
    open_ledger,
)

if TYPE_CHECKING:
    from hudna.store.derived import View


class Form(StrEnum):
    """Form of the export."""

    CSV = "csv"
    JSONL = "jsonl"


class What(StrEnum):
    """What a row is."""

    REPORTS = "reports"
    TRUCES = "truces"
    INCIDENTS = "incidents"


Row = dict[str, str | int | float | bool | None]


def export(
    store: StoreOption = None,
    what: Annotated[
        What,
        typer.Option(metavar="reports|truces|incidents", help="What a row is."),
    ] = What.REPORTS,
    as_of: AsOfOption = None,
    known_by: KnownByOption = None,
    form: Annotated[
        Form, typer.Option("--format", metavar="csv|jsonl", help="Form of the output.")
    ] = Form.CSV,
) -> None:
    """Write the ledger out: every row with the ids and the words that it rests on.

    Several values in a cell are separated by "; ". A cell that a spreadsheet would take
    for a formula begins with an apostrophe.
    """
    found = derived(open_ledger(store), known_by)
    moment = as_of or last_day(found.truces(), known_by)
    rows = {
        What.REPORTS: reports,
        What.TRUCES: truces,
        What.INCIDENTS: incidents,
    }[what](found, moment)
    if form is Form.JSONL:
        write_jsonl(rows)
        return
    buffer = io.StringIO(newline="")
    writer: csv.DictWriter[str] | None = None
    for row in rows:
        if writer is None:
            writer = csv.DictWriter(buffer, list(row), lineterminator="\n")
            writer.writeheader()
        writer.writerow({key: _cell(value) for key, value in row.items()})
    sys.stdout.buffer.write(buffer.getvalue().encode("utf-8", "replace"))
    sys.stdout.buffer.flush()


def _cell(value: str | float | None) -> str | float | None:
    """A cell that no spreadsheet runs as a formula."""
    if isinstance(value, str) and value[:1] in ("=", "+", "-", "@", "\t", "\r"):
        return f"'{value}"
    return value


def _list(values: tuple[str, ...]) -> str:
    return "; ".join(values)


def reports(found: "View", _moment: str) -> Iterator[Row]:
    """A row for each truce report, in the order of the truces."""
    for truce in found.truces():
        texts: dict[str, str] = {}
        for member in found.members(truce.id):
            for report in member.reports:
                if report.text not in texts:
                    texts[report.text] = found.store.text(report.text) or ""
                yield {
                    "truce": truce.id,
                    "claim": report.claim,
                    "entry": report.entry,
                    "text": report.text,
                    "outlet": report.outlet,
                    "known": report.known,
                    "phase": report.phase,
                    "status": report.status,
                    "first": report.first,
                    "last": report.last,
                    "basis": report.basis,
                    "actors": _list(report.actors),
                    "places": _list(report.places),
                    "speaker": report.speaker,
                    "speaker_words": report.speaker_words,
                    "start": report.start,
                    "end": report.end,
                    "evidence": texts[report.text][report.start : report.end],
                    "background": report.background,
                    "confidence": round(report.confidence, 3),
                    "score": member.score,
                    "corrected": _list(report.corrected),
                }


def truces(found: "View", moment: str) -> Iterator[Row]:
    """A row for each truce, with how it stands."""
    from hudna.ledger.status import standing  # noqa: PLC0415 slow; not for --help

    for truce in found.truces():
        stands = standing(truce, moment)
        yield {
            "truce": truce.id,
            "country": truce.theatre,
            "founded": truce.founded,
            "sides": _list(truce.camps),
            "places": _list(truce.places),
            "as_of": moment,
            "state": stands.state,
            "condition": stands.condition,
            "since": stands.since,
            "term_ends": stands.term_ends,
            "heard": stands.heard,
            "rivals": len(stands.rivals),
            "articles": truce.articles,
            "origins": truce.origins,
            "voices": _list(tuple(f"{v.kind}:{v.id}" for v in truce.voices)),
        }


def incidents(found: "View", _moment: str) -> Iterator[Row]:
    """A row for each act of violence."""
    for one in found.incidents():
        killed, injured = one.killed or (None, None), one.injured or (None, None)
        yield {
            "incident": one.id,
            "country": one.theatre,
            "first": one.first,
            "last": one.last,
            "places": _list(one.places),
            "means": _list(one.means),
            "sources": _list(one.sources),
            "recipients": _list(one.recipients),
            "denied": _list(one.denied),
            "killed_low": killed[0],
            "killed_high": killed[1],
            "injured_low": injured[0],
            "injured_high": injured[1],
            "voices": _list(tuple(f"{v.kind}:{v.id}" for v in one.voices)),
            "truces": _list(one.truces),
            "claims": _list(one.claims),
        }
