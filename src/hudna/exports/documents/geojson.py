"""GeoJSON (RFC 7946): a point for each act of violence and each place of a truce."""

from collections.abc import Iterator
from typing import Any, BinaryIO

import msgspec

from hudna.exports.document import Document
from hudna.exports.material import Material
from hudna.exports.where import breadth, spot_of
from hudna.ledger.status import standing
from hudna.lexicon.place_schema import Place


def _write(material: Material, out: BinaryIO) -> None:
    out.write(b'{"type":"FeatureCollection","features":[')
    for n, feature in enumerate(_features(material)):
        out.write(b"," if n else b"")
        out.write(b"\n" + msgspec.json.encode(feature))
    out.write(b"\n]}\n")


def _features(material: Material) -> Iterator[dict[str, Any]]:
    for one in material.view.incidents():
        place = spot_of(one.places)
        if place is None:
            material.left_out["acts without a place"] += 1
            continue
        yield _feature(
            one.id,
            place,
            {
                "kind": "incident",
                "first": one.first,
                "last": one.last,
                "sources": one.sources,
                "recipients": one.recipients,
                "denied": one.denied,
                "means": one.means,
                "killed": one.killed,
                "injured": one.injured,
                "truces": one.truces,
                "claims": one.claims,
            },
        )
    for truce in material.view.truces():
        stands = standing(truce, material.day)
        spots = [place for key in truce.places if (place := spot_of((key,)))]
        if not spots:
            material.left_out["truces without a place"] += 1
        for place in spots:
            yield _feature(
                f"{truce.id}/{place.id}",
                place,
                {
                    "kind": "truce",
                    "truce": truce.id,
                    "sides": truce.camps,
                    "founded": truce.founded,
                    "as_of": material.day,
                    "state": stands.state,
                    "condition": stands.condition,
                    "rivals": len(stands.rivals),
                },
            )


def _feature(key: str, place: Place, properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "Feature",
        "id": key,
        "geometry": {"type": "Point", "coordinates": [place.lon, place.lat]},
        "properties": properties
        | {
            "place": place.id,
            "name_ar": place.name_ar,
            "name_en": place.name_en,
            "precision": place.precision,
            "exact": not breadth(place),
        },
    }


DOCUMENT = Document(
    name="geojson",
    about="GeoJSON: a point for each act of violence and each place of a truce",
    write=_write,
    losses=(
        "Acts and truces without a place that the gazetteer knows: no point.",
        "All places of an act but its most exact one.",
        "An area is shown by its middle: see `precision` and `exact`.",
        "The life of a truce: only how it stands on one day.",
    ),
)
