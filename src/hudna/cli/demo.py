"""`hudna demo`: the bundled stories, their truces, and the ledger they make."""

import sys
import tempfile
from collections.abc import Iterator
from importlib import resources
from pathlib import Path
from shutil import which

from rich.text import Text

from hudna.cli import labels
from hudna.cli.labels import day, label
from hudna.cli.ledger import last_day, now
from hudna.cli.ledger_labels import WORDS
from hudna.cli.ledger_report import line_of
from hudna.cli.messages import on_one_line
from hudna.cli.options import Lang
from hudna.cli.report import phase_style, quoted, sides_of
from hudna.cli.terminal import console
from hudna.core.claim import Claim
from hudna.core.reading import Reading, ReadTruce
from hudna.core.text import Document
from hudna.ledger.asof import as_of
from hudna.reading.reader import Reader
from hudna.sources.open import read_source
from hudna.store.derived import View
from hudna.store.record import record
from hudna.store.store import Store

_UNDATED = "9999"
_WHEN = len("2021-05-25 afternoon") + 2


def run_demo(lang: Lang) -> None:
    """Read the bundled stories, print their truces, and how they stand in a ledger."""
    out = console()
    reader = Reader()
    bundled = resources.files("hudna.examples") / "articles.jsonl"
    read: dict[str, Reading] = {}
    told: list[Document] = []
    with resources.as_file(bundled) as path:
        for item in read_source(str(path)):
            if not isinstance(item, Document):
                raise item
            told.append(item)
            read[item.id] = reader.read_document(item)
            for line in story(read[item.id], lang):
                out.print(line)
    for line in _ledger(told, read, lang):
        out.print(line)
    for line in _next(str(bundled)):
        out.print(line)


def _ledger(
    told: list[Document], read: dict[str, Reading], lang: Lang
) -> Iterator[Text]:
    """How the truces of the stories stand in a ledger that is made for this alone."""
    with tempfile.TemporaryDirectory() as folder:
        store = Store.open(str(Path(folder) / "demo.db"), write=True)
        record(store, told, lambda document: read[document.id], now())
        found = View(store).truces()
        moment = last_day(found, None)
        yield Text(label(labels.WORDS, "ledger", lang), style="bold underline")
        as_of_day = f"{label(WORDS, 'as of', lang)} {day(moment, lang)}"
        yield Text(as_of_day, style="dim")
        for one in as_of(found, moment):
            yield line_of(one, lang)
        yield Text()


def story(reading: Reading, lang: Lang) -> Iterator[Text]:
    """The lines of one story: its truces, each with sides, status and timeline."""
    yield Text(on_one_line(reading.title or reading.id), style="bold underline")
    published = label(labels.WORDS, "published", lang)
    when = f"{published} {day(reading.published, lang)}" if reading.published else ""
    yield Text(" · ".join(filter(None, (on_one_line(reading.id), when))), style="dim")
    truces = sorted(
        reading.truces, key=lambda truce: (truce.since or _UNDATED, truce.id)
    )
    for truce in truces:
        yield Text()
        yield from _truce(truce, reading, lang)
    if not truces:
        yield Text(label(labels.WORDS, "nothing", lang))
    yield Text()


def _truce(truce: ReadTruce, reading: Reading, lang: Lang) -> Iterator[Text]:
    line = Text("  ")
    if truce.phase:
        name = label(labels.PHASES, truce.phase, lang)
        line.append(name, style=phase_style(truce.phase)).append(" · ")
    line.append(label(labels.TRUCE_KINDS, truce.kind, lang)).append("  ")
    yield line.append(quoted(truce.name), style="bold")
    if truce.sides:
        sides = label(labels.FIELDS, "sides", lang)
        yield Text(f"    {sides}: ", style="dim").append(
            sides_of(truce.sides), style="not dim"
        )
    claims = [claim for claim in reading.claims if claim.truce == truce.id]
    for claim in sorted(claims, key=_in_time):
        if claim.phase:
            yield _moment(claim, lang)


def _in_time(claim: Claim) -> tuple[str, int]:
    return claim.time.earliest or _UNDATED, claim.trigger.start


def _moment(claim: Claim, lang: Lang) -> Text:
    """One entry of the timeline: when, what became of the truce, who says so."""
    when = day(claim.time.value or claim.time.earliest or "", lang)
    line = Text(f"    {when:<{_WHEN}}")
    phase = claim.phase or ""
    line.append(label(labels.PHASES, phase, lang), style=phase_style(phase))
    if claim.status != "actual":
        line.append(f" ({label(labels.STATUSES, claim.status, lang)})")
    line.append(f" · {label(labels.FIELDS, 'speaker', lang)}: ", style="dim")
    if claim.speaker is None:
        return line.append(label(labels.WORDS, "outlet itself", lang))
    return line.append(quoted(claim.speaker.text))


def _next(bundled: str) -> Iterator[Text]:
    yield Text("Try next", style="bold")
    hudna = _program()
    for command in (
        f"add {bundled} --store demo.db",
        "status --store demo.db --as-of 2022-05-01",
        "show ye-2022-04-02 --store demo.db",
        "why ye-2022-04-02 --store demo.db",
        f"read {bundled}",
        f"read {bundled} --show text --lang ar",
        f"read {bundled} --format jsonl",
        f"explain {bundled} --at 60",
        "lexicon find وقصفتها",
        "read ARTICLE.txt --published 2021-05-25",
    ):
        yield Text(f"  {hudna} {command}")


def _program() -> str:
    """How to call the program from here: by its path where it is not on PATH."""
    called = Path(sys.argv[0])
    if which("hudna") or called.name != "hudna":
        return "hudna"
    here = Path.cwd()
    return str(called.relative_to(here) if called.is_relative_to(here) else called)
