"""UCDP GED and Candidate events: acts of violence that killed somebody."""

from collections.abc import Iterator

from hudna.exports.countries import Country, country_of
from hudna.exports.material import Material
from hudna.exports.shape import Row, Shape
from hudna.exports.where import breadth, days, number, spot_of
from hudna.exports.who import Who, is_armed, who_of
from hudna.ledger.values import Incident

_COLUMNS = (
    "id",
    "relid",
    "year",
    "active_year",
    "code_status",
    "type_of_violence",
    "conflict_dset_id",
    "conflict_new_id",
    "conflict_name",
    "dyad_dset_id",
    "dyad_new_id",
    "dyad_name",
    "side_a_dset_id",
    "side_a_new_id",
    "side_a",
    "side_b_dset_id",
    "side_b_new_id",
    "side_b",
    "number_of_sources",
    "source_article",
    "source_office",
    "source_date",
    "source_headline",
    "source_original",
    "where_prec",
    "where_coordinates",
    "where_description",
    "adm_1",
    "adm_2",
    "latitude",
    "longitude",
    "geom_wkt",
    "priogrid_gid",
    "country",
    "country_id",
    "region",
    "event_clarity",
    "date_prec",
    "date_start",
    "date_end",
    "deaths_a",
    "deaths_b",
    "deaths_civilians",
    "deaths_unknown",
    "best",
    "high",
    "low",
    "gwnoa",
    "gwnob",
)
_STATES = frozenset(("GOV", "MIL", "COP", "SPY"))
_STATE, _NON_STATE, _ONE_SIDED = 1, 2, 3
_PRECISION = {0: 1, 1: 3, 2: 4, 3: 6}
_STRETCHES = ((1, 1), (6, 2), (7, 3), (31, 4))
_CELLS = 720


def _rows(material: Material) -> Iterator[Row]:
    for one in material.view.incidents():
        country = country_of(one.theatre)
        if one.killed is None or not one.killed[1]:
            material.left_out["acts of which nobody says that they killed"] += 1
        elif one.first is None or country is None or not one.sources:
            material.left_out["deadly acts without a day, a country or a doer"] += 1
        else:
            yield _row(one, country, material, one.killed)


def _row(
    one: Incident, country: Country, material: Material, killed: tuple[int, int]
) -> Row:
    side_a = who_of(one.sources[0])
    target = who_of(one.recipients[0]) if one.recipients else None
    armed = target is not None and is_armed(target)
    name_b = target.name if target is not None and armed else "Civilians"
    state = any(_is_state(w) for w in (side_a, target) if w is not None and is_armed(w))
    kind = _ONE_SIDED if not armed else _STATE if state else _NON_STATE
    low, high = killed
    place = spot_of(one.places)
    told = material.sources(one.claims)
    span = days(one.first, one.last) or 1
    day = one.first or ""
    point = f"POINT ({place.lon} {place.lat})" if place else ""
    return {
        "id": number(one.id),
        "relid": one.id,
        "year": int(day[:4]),
        "active_year": 0,
        "code_status": "Check: machine coded",
        "type_of_violence": kind,
        **dict.fromkeys(("conflict_dset_id", "conflict_new_id"), -1),
        "conflict_name": "",
        **dict.fromkeys(("dyad_dset_id", "dyad_new_id"), -1),
        "dyad_name": f"{side_a.name} - {name_b}",
        **dict.fromkeys(("side_a_dset_id", "side_a_new_id"), -1),
        "side_a": side_a.name,
        **dict.fromkeys(("side_b_dset_id", "side_b_new_id"), -1),
        "side_b": name_b,
        "number_of_sources": len(one.outlets),
        "source_article": "; ".join(
            dict.fromkeys(
                f'"{t.outlet or t.url},{t.published},{t.title}"' for t in told
            )
        ),
        "source_office": "; ".join(one.outlets),
        "source_date": "; ".join(dict.fromkeys(t.published for t in told)),
        "source_headline": "; ".join(dict.fromkeys(t.title for t in told)),
        "source_original": "; ".join(dict.fromkeys(v.name for v in one.voices)),
        "where_prec": _PRECISION[breadth(place)],
        "where_coordinates": place.name_en if place else country.name,
        "where_description": "; ".join(
            dict.fromkeys(p.text for t in told for p in t.claim.places)
        ),
        "adm_1": "",
        "adm_2": "",
        "latitude": place.lat if place else None,
        "longitude": place.lon if place else None,
        "geom_wkt": point,
        "priogrid_gid": _cell(place.lat, place.lon) if place else None,
        "country": country.name,
        "country_id": country.gw,
        "region": country.ucdp,
        "event_clarity": 1,
        "date_prec": next((code for most, code in _STRETCHES if span <= most), 5),
        "date_start": day,
        "date_end": one.last or day,
        "deaths_a": 0,
        "deaths_b": low if armed else 0,
        "deaths_civilians": 0 if armed or target is None else low,
        "deaths_unknown": low if target is None else 0,
        "best": low,
        "high": high,
        "low": low,
        "gwnoa": _number(side_a),
        "gwnob": _number(target) if armed else None,
    }


def _is_state(who: Who) -> bool:
    return who.role in _STATES


def _number(who: Who | None) -> int | None:
    country = country_of(who.country) if who and _is_state(who) else None
    return country.gw if country and country.gw > 0 else None


def _cell(lat: float, lon: float) -> int:
    """PRIO-GRID's cell: half degrees, counted from the south-west, rows of 720."""
    return int((lat + 90) * 2) * _CELLS + int((lon + 180) * 2) + 1


SHAPE = Shape(
    name="ucdp",
    about="UCDP GED and Candidate: a row an act of violence that killed somebody",
    columns=_COLUMNS,
    rows=_rows,
    losses=(
        "Truces: no row.",
        "Acts that killed nobody, or of which nobody says who did them: no row.",
        "Rival versions: who did it is as most say; best is the lowest number given.",
        "Who says so stands together in source_original, not by what each says.",
        "Deaths by side: all are counted to the side that was struck.",
        "Ids of conflicts, dyads and sides, and administrative units: not derived, -1.",
    ),
    codes={
        "type_of_violence": frozenset((1, 2, 3)),
        "event_clarity": frozenset((1, 2)),
        "where_prec": frozenset((1, 2, 3, 4, 5, 6, 7)),
        "date_prec": frozenset((1, 2, 3, 4, 5)),
        "region": frozenset(("Europe", "Middle East", "Asia", "Africa", "Americas")),
    },
    numbers=frozenset(
        [
            "id",
            "year",
            "active_year",
            "type_of_violence",
            "conflict_dset_id",
            "conflict_new_id",
            "dyad_dset_id",
            "dyad_new_id",
            "side_a_dset_id",
            "side_a_new_id",
            "side_b_dset_id",
            "side_b_new_id",
            "number_of_sources",
            "where_prec",
            "priogrid_gid",
            "country_id",
            "event_clarity",
            "date_prec",
            "deaths_a",
            "deaths_b",
            "deaths_civilians",
            "deaths_unknown",
            "best",
            "high",
            "low",
            "gwnoa",
            "gwnob",
        ]
    ),
    decimals=frozenset(("latitude", "longitude")),
)
