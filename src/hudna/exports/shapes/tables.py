"""Hudna's own tables: a row a truce report, a truce, or an act of violence."""

from collections.abc import Iterable, Iterator

from hudna.exports.material import Material
from hudna.exports.shape import Row, Shape
from hudna.ledger.status import standing


def _list(values: Iterable[str]) -> str:
    return "; ".join(values)


def _reports(material: Material) -> Iterator[Row]:
    view = material.view
    for truce in view.truces():
        texts: dict[str, str] = {}
        for member in view.members(truce.id):
            for report in member.reports:
                if report.text not in texts:
                    texts[report.text] = view.store.text(report.text) or ""
                told = material.cited.get(report.claim)
                yield {
                    "truce": truce.id,
                    "claim": report.claim,
                    "entry": report.entry,
                    "text": report.text,
                    "outlet": report.outlet,
                    "url": told.url if told else "",
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
                    "background": int(report.background),
                    "confidence": round(report.confidence, 3),
                    "score": member.score,
                    "corrected": _list(report.corrected),
                }


def _truces(material: Material) -> Iterator[Row]:
    for truce in material.view.truces():
        stands = standing(truce, material.day)
        yield {
            "truce": truce.id,
            "country": truce.theatre,
            "founded": truce.founded,
            "sides": _list(truce.camps),
            "places": _list(truce.places),
            "as_of": material.day,
            "state": stands.state,
            "condition": stands.condition,
            "since": stands.since,
            "term_ends": stands.term_ends,
            "heard": stands.heard,
            "rivals": len(stands.rivals),
            "articles": truce.articles,
            "origins": truce.origins,
            "voices": _list(f"{v.kind}:{v.id}" for v in truce.voices),
        }


def _incidents(material: Material) -> Iterator[Row]:
    for one in material.view.incidents():
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
            "voices": _list(f"{v.kind}:{v.id}" for v in one.voices),
            "truces": _list(one.truces),
            "claims": _list(one.claims),
        }


REPORTS = Shape(
    name="reports",
    about="Hudna's own: a row a report of a truce, in the order of the truces",
    columns=(
        "truce",
        "claim",
        "entry",
        "text",
        "outlet",
        "url",
        "known",
        "phase",
        "status",
        "first",
        "last",
        "basis",
        "actors",
        "places",
        "speaker",
        "speaker_words",
        "start",
        "end",
        "evidence",
        "background",
        "confidence",
        "score",
        "corrected",
    ),
    rows=_reports,
    numbers=frozenset(("start", "end", "background")),
    decimals=frozenset(("confidence", "score")),
)
TRUCES = Shape(
    name="truces",
    about="Hudna's own: a row a truce, with how it stands",
    columns=(
        "truce",
        "country",
        "founded",
        "sides",
        "places",
        "as_of",
        "state",
        "condition",
        "since",
        "term_ends",
        "heard",
        "rivals",
        "articles",
        "origins",
        "voices",
    ),
    rows=_truces,
    numbers=frozenset(("rivals", "articles", "origins")),
)
INCIDENTS = Shape(
    name="incidents",
    about="Hudna's own: a row an act of violence, with every side's version",
    columns=(
        "incident",
        "country",
        "first",
        "last",
        "places",
        "means",
        "sources",
        "recipients",
        "denied",
        "killed_low",
        "killed_high",
        "injured_low",
        "injured_high",
        "voices",
        "truces",
        "claims",
    ),
    rows=_incidents,
    numbers=frozenset(("killed_low", "killed_high", "injured_low", "injured_high")),
)
