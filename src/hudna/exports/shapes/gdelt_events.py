"""GDELT 2.0's event table: 61 columns, tabs, no header; a row a claim."""

from collections.abc import Iterator

from hudna.core.claim import Claim
from hudna.exports.countries import country_of
from hudna.exports.material import Material
from hudna.exports.plover import QUADS, Coded, deeds
from hudna.exports.shape import Row, Shape
from hudna.exports.where import breadth, number, spot_of, stamp
from hudna.exports.who import Who, who_is

_ACTOR = [
    "Code",
    "Name",
    "CountryCode",
    "KnownGroupCode",
    "EthnicCode",
    "Religion1Code",
    "Religion2Code",
    "Type1Code",
    "Type2Code",
    "Type3Code",
]
_GEO = [
    "Type",
    "FullName",
    "CountryCode",
    "ADM1Code",
    "ADM2Code",
    "Lat",
    "Long",
    "FeatureID",
]
_COLUMNS = (
    *["GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate"],
    *(f"Actor{n}{part}" for n in (1, 2) for part in _ACTOR),
    *[
        "IsRootEvent",
        "EventCode",
        "EventBaseCode",
        "EventRootCode",
        "QuadClass",
        "GoldsteinScale",
        "NumMentions",
        "NumSources",
        "NumArticles",
        "AvgTone",
    ],
    *(f"{who}Geo_{part}" for who in ("Actor1", "Actor2", "Action") for part in _GEO),
    "DATEADDED",
    "SOURCEURL",
)
_COUNTRY, _CITY, _PROVINCE = 1, 4, 5
_GEO_TYPES = {0: _CITY, 1: _PROVINCE, 2: _PROVINCE, 3: _COUNTRY}


def _rows(material: Material) -> Iterator[Row]:
    for told, code in deeds(material):
        yield _row(told.claim, code, told.known, told.url)


def _row(claim: Claim, code: Coded, known: str, url: str) -> Row:
    day = (claim.time.earliest or "")[:10].replace("-", "")
    year, month, rest = int(day[:4]), int(day[4:6]), int(day[6:])
    return {
        "GLOBALEVENTID": number(claim.id),
        "SQLDATE": int(day),
        "MonthYear": int(day[:6]),
        "Year": year,
        "FractionDate": round(year + (month * 30 + rest) / 365, 4),
        **_actor("Actor1", who_is(claim.source[0]) if claim.source else None),
        **_actor("Actor2", who_is(claim.recipient[0]) if claim.recipient else None),
        "IsRootEvent": int(not claim.background),
        "EventCode": code.cameo,
        "EventBaseCode": code.cameo[:3],
        "EventRootCode": code.cameo[:2],
        "QuadClass": QUADS[code.type],
        "GoldsteinScale": code.goldstein,
        **dict.fromkeys(("NumMentions", "NumSources", "NumArticles"), 1),
        "AvgTone": 0.0,
        **_geo("Actor1", ()),
        **_geo("Actor2", ()),
        **_geo("Action", tuple(p.id for p in claim.places if p.id)),
        "DATEADDED": stamp(known),
        "SOURCEURL": url,
    }


def _actor(which: str, who: Who | None) -> Row:
    row: Row = {f"{which}{part}": "" for part in _ACTOR}
    if who is not None:
        row[f"{which}Code"] = who.country + who.role
        row[f"{which}Name"] = who.name.upper()
        row[f"{which}CountryCode"] = who.country
        row[f"{which}Type1Code"] = who.role
    return row


def _geo(which: str, places: tuple[str, ...]) -> Row:
    place = spot_of(places)
    country = country_of(place.country) if place else None
    values = (
        _GEO_TYPES[breadth(place)] if place else 0,
        place.name_en if place else "",
        country.fips if country else "",
        "",
        "",
        place.lat if place else None,
        place.lon if place else None,
        place.id if place else "",
    )
    return {f"{which}Geo_{part}": v for part, v in zip(_GEO, values, strict=True)}


SHAPE = Shape(
    name="gdelt-events",
    about="GDELT 2.0 events: a row a claim of a deed, tabs, no header",
    columns=_COLUMNS,
    rows=_rows,
    losses=(
        "Denials, negations, plans, conditions, calls and mere possibilities: no row.",
        "Words that a truce holds, that it is suspended or ended: CAMEO has no code.",
        "Who says so, and the whole chain of who heard it from whom.",
        "All sources and recipients but the first.",
        "Reports of one deed are not joined: NumMentions is always 1.",
        "IsRootEvent says that a claim is not background, not that it leads.",
        "Tone: not measured, 0. Goldstein's values are those of the published scale.",
        "How a day is known: a stretch of days has its first.",
        "FeatureID is Hudna's own id of a place.",
    ),
    codes={"QuadClass": frozenset((1, 2, 3, 4)), "IsRootEvent": frozenset((0, 1))},
    numbers=frozenset(
        [
            "GLOBALEVENTID",
            "SQLDATE",
            "MonthYear",
            "Year",
            "IsRootEvent",
            "QuadClass",
            "NumMentions",
            "NumSources",
            "NumArticles",
            "Actor1Geo_Type",
            "Actor2Geo_Type",
            "ActionGeo_Type",
            "DATEADDED",
        ]
    ),
    decimals=frozenset(
        [
            "FractionDate",
            "GoldsteinScale",
            "AvgTone",
            "Actor1Geo_Lat",
            "Actor1Geo_Long",
            "Actor2Geo_Lat",
            "Actor2Geo_Long",
            "ActionGeo_Lat",
            "ActionGeo_Long",
        ]
    ),
    delimiter="\t",
    header=False,
)
