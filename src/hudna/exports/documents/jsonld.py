"""JSON-LD: claims, articles, truces and acts in schema.org's and PROV-O's terms.

A claim is a `Claim` that appears in a `NewsArticle`; a truce or an act is an `Event`
that was derived from claims. There is no `ClaimReview`: that rates whether a claim is
true, which Hudna does not.
"""

from collections.abc import Iterator
from typing import Any, BinaryIO
from urllib.parse import quote

import msgspec

from hudna.exports.document import Document
from hudna.exports.material import Material, Told
from hudna.exports.where import spot_of
from hudna.exports.who import who_is, who_of
from hudna.ledger.status import standing
from hudna.ledger.values import Incident, Truce

_CONTEXT = {
    "@vocab": "https://schema.org/",
    "prov": "http://www.w3.org/ns/prov#",
    "hudna": "urn:hudna:term:",
}
_Node = dict[str, Any]


def _write(material: Material, out: BinaryIO) -> None:
    out.write(b'{"@context":' + msgspec.json.encode(_CONTEXT) + b',"@graph":[')
    for n, node in enumerate(_nodes(material)):
        out.write(b"," if n else b"")
        out.write(b"\n" + msgspec.json.encode(node))
    out.write(b"\n]}\n")


def _nodes(material: Material) -> Iterator[_Node]:
    for truce in material.view.truces():
        yield _truce(truce, material)
    for incident in material.view.incidents():
        yield _incident(incident)
    entries: set[str] = set()
    for told in material.cited.values():
        if told.entry not in entries:
            entries.add(told.entry)
            yield _article(told)
        yield _claim(told)


def _urn(kind: str, key: str) -> str:
    return f"urn:hudna:{kind}:{quote(key, safe=':-._')}"


def _ref(kind: str, key: str) -> _Node:
    return {"@id": _urn(kind, key)}


def _actor(key: str) -> _Node:
    who = who_of(key)
    if not who.known:
        return {"@type": "Thing", "name": {"@value": who.name, "@language": "ar"}}
    kind = "Person" if who.kind == "person" else "Organization"
    return {**_ref("actor", key), "@type": kind, "name": who.name}


def _where(places: tuple[str, ...]) -> list[_Node]:
    found = [place for key in places if (place := spot_of((key,)))]
    return [
        {
            **_ref("place", place.id),
            "@type": "Place",
            "name": [
                {"@value": place.name_en, "@language": "en"},
                {"@value": place.name_ar, "@language": "ar"},
            ],
            "geo": {
                "@type": "GeoCoordinates",
                "latitude": place.lat,
                "longitude": place.lon,
            },
        }
        for place in found
    ]


def _truce(truce: Truce, material: Material) -> _Node:
    stands = standing(truce, material.day)
    claims = sorted({claim for moment in truce.moments for claim in moment.claims})
    return {
        **_ref("truce", truce.id),
        "@type": ["Event", "prov:Entity"],
        "additionalType": "hudna:Truce",
        "name": truce.id,
        "startDate": truce.founded,
        "organizer": [_actor(camp) for camp in truce.camps],
        "location": _where(truce.places),
        "hudna:asOf": material.day,
        "hudna:state": stands.state,
        "hudna:condition": stands.condition,
        "prov:wasDerivedFrom": [_ref("claim", claim) for claim in claims],
    }


def _incident(one: Incident) -> _Node:
    return {
        **_ref("incident", one.id),
        "@type": ["Event", "prov:Entity"],
        "additionalType": "hudna:Incident",
        "startDate": one.first,
        "endDate": one.last,
        "location": _where(one.places),
        "hudna:source": [_actor(key) for key in one.sources],
        "hudna:recipient": [_actor(key) for key in one.recipients],
        "hudna:deniedBy": [_actor(key) for key in one.denied],
        "hudna:truce": [_ref("truce", key) for key in one.truces],
        "prov:wasDerivedFrom": [_ref("claim", claim) for claim in one.claims],
    }


def _article(told: Told) -> _Node:
    return {
        **_ref("entry", told.entry),
        "@type": ["NewsArticle", "prov:Entity"],
        "headline": told.title or None,
        "url": told.url or None,
        "publisher": {"@type": "Organization", "name": told.outlet}
        if told.outlet
        else None,
        "datePublished": told.published or None,
        "inLanguage": "ar",
        "sha256": told.digest.removeprefix("sha256:"),
    }


def _claim(told: Told) -> _Node:
    claim = told.claim
    speaker = who_is(claim.speaker) if claim.speaker else None
    return {
        **_ref("claim", claim.id),
        "@type": ["Claim", "prov:Entity"],
        "text": {"@value": claim.evidence.text, "@language": "ar"},
        "author": _actor(speaker.id or speaker.name) if speaker else None,
        "appearance": _ref("entry", told.entry),
        "prov:wasQuotedFrom": _ref("entry", told.entry),
        "hudna:start": claim.evidence.start,
        "hudna:end": claim.evidence.end,
        "hudna:type": claim.type,
        "hudna:mode": claim.mode,
        "hudna:phase": claim.phase,
        "hudna:status": claim.status,
        "hudna:first": claim.time.earliest,
        "hudna:last": claim.time.latest,
        "hudna:confidence": round(claim.confidence, 3),
        "hudna:rule": claim.rule,
        "hudna:about": [_ref("claim", other) for other in claim.about],
    }


DOCUMENT = Document(
    name="jsonld",
    about="JSON-LD: claims, articles, truces and acts in schema.org and PROV-O",
    write=_write,
    losses=(
        "Claims on which neither a truce nor an act of violence rests: no node.",
        "The chain of who heard it from whom: only the innermost speaker.",
        "ClaimReview: whether a claim is true is not rated.",
        "Persons' judgements and their reasons: only what they come to.",
    ),
)
