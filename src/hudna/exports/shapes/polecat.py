"""POLECAT's table of PLOVER events: 40 columns, tabs; a row a claim of a deed."""

from collections.abc import Iterable, Iterator

from hudna.exports.countries import country_of
from hudna.exports.material import Material, Told
from hudna.exports.plover import QUADS, Coded, deeds
from hudna.exports.shape import Row, Shape
from hudna.exports.where import spot_of
from hudna.exports.who import Who, who_is

_COLUMNS = (
    "Event ID",
    "Event Date",
    "Event Type",
    "Event Mode",
    "Intensity",
    "Quad Code",
    "Contexts",
    "Actor Name",
    "Actor Country",
    "Actor COW",
    "Primary Actor Sector",
    "Actor Sectors",
    "Actor Title",
    "Actor Name Raw",
    "Wikipedia Actor ID",
    "Recipient Name",
    "Recipient Country",
    "Recipient COW",
    "Primary Recipient Sector",
    "Recipient Sectors",
    "Recipient Title",
    "Recipient Name Raw",
    "Wikipedia Recipient ID",
    "Placename",
    "City",
    "District",
    "Province",
    "Country",
    "Latitude",
    "Longitude",
    "GeoNames ID",
    "Raw Placename",
    "Feature Type",
    "Source",
    "Publication Date",
    "Story People",
    "Story Organizations",
    "Story Locations",
    "Language",
    "Version",
)


def _rows(material: Material) -> Iterator[Row]:
    for told, code in deeds(material):
        yield _row(told, code)


def _row(told: Told, code: Coded) -> Row:
    claim = told.claim
    place = spot_of(p.id for p in claim.places if p.id)
    country = country_of(place.country) if place else None
    military = claim.kind == "truce" or code.type == "ASSAULT"
    return {
        "Event ID": claim.id,
        "Event Date": (claim.time.earliest or "")[:10],
        "Event Type": code.type,
        "Event Mode": code.mode,
        "Intensity": code.intensity,
        "Quad Code": QUADS[code.type],
        "Contexts": "military" if military else "",
        **_party("Actor", [who_is(party) for party in claim.source]),
        "Actor Name Raw": "; ".join(party.text for party in claim.source),
        "Wikipedia Actor ID": "",
        **_party("Recipient", [who_is(party) for party in claim.recipient]),
        "Recipient Name Raw": "; ".join(party.text for party in claim.recipient),
        "Wikipedia Recipient ID": "",
        "Placename": place.name_en if place else "",
        "City": place.name_en if place and place.precision == "town" else "",
        "District": "",
        "Province": "",
        "Country": country.alpha3 if country else "",
        "Latitude": place.lat if place else None,
        "Longitude": place.lon if place else None,
        "GeoNames ID": place.id.removeprefix("gn:")
        if place and place.id.removeprefix("gn:").isdigit()
        else "",
        "Raw Placename": "; ".join(p.text for p in claim.places),
        "Feature Type": place.precision if place else "",
        "Source": told.outlet,
        "Publication Date": told.published[:10],
        "Story People": "",
        "Story Organizations": "",
        "Story Locations": "",
        "Language": "arb",
        "Version": "hudna",
    }


def _party(which: str, parties: Iterable[Who]) -> Row:
    found = list(parties)
    countries = [c for who in found if (c := country_of(who.country))]
    roles = list(dict.fromkeys(who.role for who in found if who.role))
    return {
        f"{which} Name": "; ".join(who.name for who in found),
        f"{which} Country": "; ".join(dict.fromkeys(c.alpha3 for c in countries)),
        f"{which} COW": "; ".join(dict.fromkeys(str(c.cow) for c in countries)),
        f"Primary {which} Sector": roles[0] if roles else "",
        f"{which} Sectors": "; ".join(roles),
        f"{which} Title": "",
    }


SHAPE = Shape(
    name="polecat",
    about="POLECAT, PLOVER events: a row a claim of a deed, tabs",
    columns=_COLUMNS,
    rows=_rows,
    losses=(
        (
            "Denials, negations, plans, conditions, calls and mere possibilities:"
            " no row. PLOVER's auxiliary modes have no column."
        ),
        "Words that a truce holds, that it is suspended or ended: no event type.",
        "Who says so, and the offsets of the words.",
        "How a day is known: a stretch of days has its first.",
        "Contexts but `military`, titles, Wikipedia ids and people of the story.",
        "Reports of one deed are not joined.",
    ),
    codes={"Quad Code": frozenset((1, 2, 3, 4)), "Event Type": frozenset(QUADS)},
    numbers=frozenset(("Quad Code",)),
    decimals=frozenset(("Intensity", "Latitude", "Longitude")),
    delimiter="\t",
)
