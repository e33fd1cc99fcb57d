"""ACLED's event file (since March 2023): acts of violence, and truces as agreements."""

import datetime as dt
from collections.abc import Iterator

from hudna.exports.countries import Country, country_of
from hudna.exports.material import Material
from hudna.exports.shape import Row, Shape
from hudna.exports.where import breadth, days, number, spot_of
from hudna.exports.who import Who, inter_of, is_armed, who_of
from hudna.ledger.values import Incident, Truce

_COLUMNS = (
    "event_id_cnty",
    "event_date",
    "year",
    "time_precision",
    "disorder_type",
    "event_type",
    "sub_event_type",
    "actor1",
    "assoc_actor_1",
    "inter1",
    "actor2",
    "assoc_actor_2",
    "inter2",
    "interaction",
    "civilian_targeting",
    "iso",
    "region",
    "country",
    "admin1",
    "admin2",
    "admin3",
    "location",
    "latitude",
    "longitude",
    "geo_precision",
    "source",
    "source_scale",
    "notes",
    "fatalities",
    "tags",
    "timestamp",
)
_REMOTE = "Explosions/Remote violence"
_CIVILIANS = "Violence against civilians"
_VIOLENCE, _STRATEGIC = "Political violence", "Strategic developments"
_BY_MODE = {
    "aerial": (_REMOTE, "Air/drone strike"),
    "drone": (_REMOTE, "Air/drone strike"),
    "heavy-weapons": (_REMOTE, "Shelling/artillery/missile attack"),
    "explosives": (_REMOTE, "Remote explosive/landmine/IED"),
    "suicide-attack": (_REMOTE, "Suicide bomb"),
    "abduct": (_CIVILIANS, "Abduction/forced disappearance"),
    "sexual": (_CIVILIANS, "Sexual violence"),
    "destroy": (_STRATEGIC, "Looting/property destruction"),
}
_TYPES = frozenset((*dict(_BY_MODE.values()), "Battles"))
_SUBTYPES = frozenset(
    (*(sub for _, sub in _BY_MODE.values()), "Attack", "Armed clash", "Agreement")
)
_CIVIL = 7
_PRECISION = {0: 1, 1: 2, 2: 3, 3: 3}
_WEEK = 7


def _kind(one: Incident, material: Material) -> tuple[str, str]:
    modes = [told.claim.mode for told in material.sources(one.claims)]
    for mode in modes:
        if mode in _BY_MODE:
            return _BY_MODE[mode]
    parties = [who_of(key) for key in (*one.sources[:1], *one.recipients[:1])]
    if one.sources and one.recipients and all(is_armed(who) for who in parties):
        return "Battles", "Armed clash"
    return _CIVILIANS, "Attack"


def _rows(material: Material) -> Iterator[Row]:
    for one in material.view.incidents():
        country = country_of(one.theatre)
        if one.first is None or country is None:
            material.left_out["acts without a day or a country"] += 1
            continue
        main, sub = _kind(one, material)
        doer, sufferer = _who(one.sources), _who(one.recipients)
        row = _base(one, country, material, (doer, sufferer))
        target = row["inter2"] == _CIVIL and main in (_REMOTE, _CIVILIANS, "Battles")
        yield row | {
            "disorder_type": _STRATEGIC if main == _STRATEGIC else _VIOLENCE,
            "event_type": main,
            "sub_event_type": sub,
            "civilian_targeting": "Civilian targeting" if target else "",
            "fatalities": one.killed[0] if one.killed else 0,
        }
    for truce in material.view.truces():
        country = country_of(truce.theatre)
        if truce.founded is None or country is None:
            material.left_out["truces without a founding day or a country"] += 1
            continue
        sides = [who_of(camp) for camp in truce.camps[:2]]
        doer = sides[0] if sides else None
        sufferer = sides[1] if sides[1:] else None
        yield _base(truce, country, material, (doer, sufferer)) | {
            "disorder_type": _STRATEGIC,
            "event_type": _STRATEGIC,
            "sub_event_type": "Agreement",
            "tags": f"hudna={truce.id}",
        }


def _who(keys: tuple[str, ...]) -> Who | None:
    return who_of(keys[0]) if keys else None


def _base(
    one: Incident | Truce,
    country: Country,
    material: Material,
    parties: tuple[Who | None, Who | None],
) -> Row:
    if isinstance(one, Truce):
        first, last = one.founded or "", one.founded
        claims = tuple(claim for m in one.moments for claim in m.claims)
        rest: tuple[tuple[str, ...], tuple[str, ...]] = (), one.camps[2:]
    else:
        first, last, claims = one.first or "", one.last, one.claims
        rest = one.sources[1:], one.recipients[1:]
    place = spot_of(one.places)
    span = days(first, last) or 1
    told = material.sources(claims)
    kinds = [inter_of(who, country.alpha3) if who else None for who in parties]
    known = [kind for kind in kinds if kind is not None]
    latest = max((item.known for item in told), default=first)
    moment = dt.datetime.fromisoformat(latest).replace(tzinfo=dt.UTC)
    return {
        "event_id_cnty": f"{country.alpha3}{number(one.id)}",
        "event_date": first,
        "year": int(first[:4]),
        "time_precision": 1 if span == 1 else 2 if span <= _WEEK else 3,
        "disorder_type": "",
        "event_type": "",
        "sub_event_type": "",
        "actor1": parties[0].name if parties[0] else "",
        "assoc_actor_1": "; ".join(who_of(key).name for key in rest[0]),
        "inter1": kinds[0],
        "actor2": parties[1].name if parties[1] else "",
        "assoc_actor_2": "; ".join(who_of(key).name for key in rest[1]),
        "inter2": kinds[1],
        "interaction": "".join(f"{n}" for n in sorted(known)).ljust(2, "0")
        if known
        else "",
        "civilian_targeting": "",
        "iso": country.iso,
        "region": country.acled,
        "country": country.name,
        "admin1": place.name_en if place and place.precision == "governorate" else "",
        "admin2": "",
        "admin3": "",
        "location": place.name_en if place else country.name,
        "latitude": place.lat if place else None,
        "longitude": place.lon if place else None,
        "geo_precision": _PRECISION[breadth(place)],
        "source": "; ".join(dict.fromkeys(i.outlet or i.url for i in told)),
        "source_scale": "Other",
        "notes": told[0].claim.evidence.text if told else "",
        "fatalities": 0,
        "tags": "",
        "timestamp": int(moment.timestamp()),
    }


SHAPE = Shape(
    name="acled",
    about="ACLED (since 2023): a row an act of violence, or a truce as an agreement",
    columns=_COLUMNS,
    rows=_rows,
    losses=(
        "Who says so, who denies it, and rival versions: a row is one fact.",
        (
            "Phases of a truce after its founding: no row; a breach is a row like"
            " any other, not tied to its truce."
        ),
        "Ranges: fatalities is the lowest number given; 0 where none is.",
        "Who did what to whom: the order of actors means nothing to ACLED's readers.",
        "Protests: the ledger does not yet join reports of one protest.",
        "Administrative units and the outlets' scale: not derived.",
        "Identity militias, rioters and protesters are not told apart.",
        "Ids are Hudna's own, not ACLED's.",
    ),
    codes={
        "time_precision": frozenset((1, 2, 3)),
        "geo_precision": frozenset((1, 2, 3)),
        "event_type": _TYPES,
        "sub_event_type": _SUBTYPES,
        "disorder_type": frozenset((_VIOLENCE, _STRATEGIC)),
        "inter1": frozenset((None, 1, 2, 3, 4, 5, 6, 7, 8)),
        "inter2": frozenset((None, 1, 2, 3, 4, 5, 6, 7, 8)),
        "interaction": frozenset(
            (
                "",
                *[
                    "10",
                    "11",
                    "12",
                    "13",
                    "14",
                    "15",
                    "16",
                    "17",
                    "18",
                    "20",
                    "22",
                    "23",
                    "24",
                    "25",
                    "26",
                    "27",
                    "28",
                    "30",
                    "33",
                    "34",
                    "35",
                    "36",
                    "37",
                    "38",
                    "40",
                    "44",
                    "45",
                    "46",
                    "47",
                    "48",
                    "50",
                    "55",
                    "56",
                    "57",
                    "58",
                    "60",
                    "66",
                    "67",
                    "68",
                    "70",
                    "77",
                    "78",
                    "80",
                    "88",
                ],
            )
        ),
        "civilian_targeting": frozenset(("", "Civilian targeting")),
    },
    numbers=frozenset(
        [
            "year",
            "time_precision",
            "inter1",
            "inter2",
            "iso",
            "geo_precision",
            "fatalities",
            "timestamp",
        ]
    ),
    decimals=frozenset(("latitude", "longitude")),
)
