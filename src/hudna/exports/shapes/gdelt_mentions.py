"""GDELT 2.0's mentions table: where the claims of the event table stand."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from hudna.exports.material import Material
from hudna.exports.plover import deeds
from hudna.exports.shape import Row, Shape
from hudna.exports.where import number, stamp

_WEB, _OTHER = 1, 2
_COLUMNS = (
    "GLOBALEVENTID",
    "EventTimeDate",
    "MentionTimeDate",
    "MentionType",
    "MentionSourceName",
    "MentionIdentifier",
    "SentenceID",
    "Actor1CharOffset",
    "Actor2CharOffset",
    "ActionCharOffset",
    "InRawText",
    "Confidence",
    "MentionDocLen",
    "MentionDocTone",
    "MentionDocTranslationInfo",
    "Extras",
)


def _rows(material: Material) -> Iterator[Row]:
    lengths: dict[str, int] = {}
    for told, _ in deeds(material):
        claim = told.claim
        if told.digest not in lengths:
            lengths[told.digest] = len(material.view.store.text(told.digest) or "")
        yield {
            "GLOBALEVENTID": number(claim.id),
            "EventTimeDate": stamp(claim.time.earliest or ""),
            "MentionTimeDate": stamp(told.known),
            "MentionType": _WEB if told.url else _OTHER,
            "MentionSourceName": urlsplit(told.url).hostname or told.outlet,
            "MentionIdentifier": told.url or told.entry,
            "SentenceID": None,
            "Actor1CharOffset": claim.source[0].start if claim.source else -1,
            "Actor2CharOffset": claim.recipient[0].start if claim.recipient else -1,
            "ActionCharOffset": claim.trigger.start,
            "InRawText": 1,
            "Confidence": max(10, round(claim.confidence * 10) * 10),
            "MentionDocLen": lengths[told.digest],
            "MentionDocTone": 0.0,
            "MentionDocTranslationInfo": "",
            "Extras": f"hudna={claim.id}",
        }


SHAPE = Shape(
    name="gdelt-mentions",
    about="GDELT 2.0 mentions: where each row of gdelt-events stands in its article",
    columns=_COLUMNS,
    rows=_rows,
    losses=(
        (
            "Offsets count characters of the Arabic text as received, not of an "
            "English translation as GDELT's do; there is no translation."
        ),
        "The number of the sentence and the tone: not kept.",
        "The offsets of all sources and recipients but the first.",
    ),
    codes={
        "MentionType": frozenset((1, 2, 3, 4, 5, 6)),
        "InRawText": frozenset((0, 1)),
    },
    numbers=frozenset(_COLUMNS)
    - {
        *["MentionSourceName", "MentionIdentifier", "MentionDocTone", "Extras"],
        "MentionDocTranslationInfo",
    },
    decimals=frozenset(("MentionDocTone",)),
    delimiter="\t",
    header=False,
)
