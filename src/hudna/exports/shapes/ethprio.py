"""ETH/PRIO Civil Conflict Ceasefire data (Clayton et al. 2022): a row a declaring side.

A renewal is a new ceasefire there, linked back; in the ledger it is the same truce.
Missing is -1, not applicable is 0, dates are three whole numbers.
"""

from collections.abc import Iterator, Sequence
from itertools import count

from msgspec import Struct

from hudna.exports.countries import Country, country_of
from hudna.exports.material import Material
from hudna.exports.shape import Row, Shape
from hudna.exports.where import breadth, days, spot_of
from hudna.exports.who import who_of
from hudna.ledger.status import standing
from hudna.ledger.values import Moment, Truce

_LINKS = tuple(f"link_id{n}" for n in range(1, 36))
_COLUMNS = (
    *[
        "cc",
        "cf_id",
        "uniq_id",
        "location",
        "region",
        "link",
        "ucdp_actor_id",
        "actor_name",
        "ucdp_acd_id",
        "ucdp_dyad",
        "pax_id",
        "cf_dec_yr",
        "cf_dec_month",
        "cf_dec_day",
        "cf_effect_yr",
        "cf_effect_month",
        "cf_effect_day",
        "evidence_onset",
        "side",
        "partial",
        "written",
        "fixed",
        "fixed_time",
        "nsa_frac",
        "p_humanitarian",
        "p_peaceprocess",
        "p_holiday",
        "p_election",
        "p_other",
        "p_other_comment",
        "p_unclear",
        "ceasefire_class",
        "timing",
        "cf_pp",
        "mediator_nego",
        "mediator_send",
        "implement",
        "enforcement",
        "ddr",
        "splinter",
        "ended",
        "end_yr",
        "end_month",
        "end_day",
        "evidence_end",
        "comment",
        "factivia_source",
        "factivia_page",
        "truce",
        "recentadditions",
    ],
    *_LINKS,
    "coder",
    "id",
)
_TEXTS = frozenset(
    [
        "uniq_id",
        "location",
        "actor_name",
        "evidence_onset",
        "p_other_comment",
        "cf_pp",
        "mediator_send",
        "evidence_end",
        "comment",
        "factivia_source",
        "factivia_page",
        "coder",
    ]
)
_REGIONS = {"Europe": 1, "Middle East": 2, "Asia": 3, "Africa": 4, "Americas": 5}
_UNKNOWN = -1
_BOTH = 2
_NEAR = 1
_ENDED, _RENEWED, _AS_PLANNED, _BROKEN, _NEVER = 0, 4, 1, 2, 3


class _Period(Struct, frozen=True):
    """A ceasefire as this data set counts them: until it ends or is renewed."""

    declared: Moment | None
    effect: str | None
    renews: bool
    ended: int
    end: str | None
    ending: Moment | None = None


def _first(truce: Truce, *phases: str) -> Moment | None:
    return next(
        (m for m in truce.moments if m.phase in phases and m.status == "actual"), None
    )


def _periods(truce: Truce, material: Material) -> list[_Period]:
    stands = standing(truce, material.day)
    declared = _first(truce, "agreed")
    began = _first(truce, "in_effect", "holding", "extended", "violated")
    ended, end, ending = _UNKNOWN, None, None
    if stands.state in ("in_effect", "extended", "suspended") and not stands.lapsed:
        ended = _ENDED
    elif stands.state == "ended":
        ending = _first(truce, "ended")
        end = stands.since
        planned = [last for _, last in truce.terms]
        due = any(abs((days(last, end) or 0) - 1) <= _NEAR for last in planned)
        ended = _AS_PLANNED if due else _BROKEN
    elif stands.state == "rejected":
        ended = _NEVER
    effect = began.day if began else None
    renewals: list[Moment] = []
    for moment in truce.moments:
        told = moment.phase == "extended" and moment.status == "actual"
        if told and moment.day and moment.day not in [m.day for m in renewals]:
            renewals.append(moment)
    periods: list[_Period] = []
    for moment in renewals:
        periods.append(
            _Period(declared, effect, bool(periods), _RENEWED, moment.day, moment)
        )
        declared, effect = moment, moment.day
    periods.append(_Period(declared, effect, bool(periods), ended, end, ending))
    return periods


def _date(prefix: str, day: str | None, missing: int = _UNKNOWN) -> Row:
    parts = [int(part) for part in day.split("-")] if day else [missing] * 3
    return {f"{prefix}_{unit}": n for unit, n in zip(_UNITS, parts, strict=True)}


_UNITS = ("yr", "month", "day")


def _words(material: Material, moment: Moment | None) -> str:
    told = material.sources(moment.claims) if moment else ()
    return told[0].claim.evidence.text if told else ""


def _rows(material: Material) -> Iterator[Row]:
    numbers: dict[int, count[int]] = {}
    row_id = count(1)
    for truce in material.view.truces():
        country = country_of(truce.theatre)
        if country is None or country.gw < 0:
            material.left_out["truces of no state with a Gleditsch-Ward number"] += 1
            continue
        if not truce.founded and not _first(truce, "agreed", "in_effect"):
            material.left_out["truces that nobody says were agreed or began"] += 1
            continue
        ids = numbers.setdefault(country.gw, count(1))
        before = 0
        for period in _periods(truce, material):
            number = next(ids)
            yield from _sides(
                truce, period, country, (number, before), material, row_id
            )
            before = number


def _sides(
    truce: Truce,
    period: _Period,
    country: Country,
    numbers: tuple[int, int],
    material: Material,
    row_id: "count[int]",
) -> Iterator[Row]:
    number, before = numbers
    camps: Sequence[str] = truce.camps or ("",)
    outlets = sorted({o for m in truce.moments for o in m.outlets})
    length = next(
        (days(a, b) for a, b in truce.terms if a == (period.effect or a)), None
    )
    sides = len(truce.camps)
    never = period.ended == _NEVER
    for camp in camps:
        row: Row = {
            "cc": country.gw,
            "cf_id": number,
            "uniq_id": f"{country.gw}{number:03}",
            "location": country.name,
            "region": _REGIONS[country.ucdp],
            "link": int(period.renews),
            "ucdp_actor_id": _UNKNOWN,
            "actor_name": who_of(camp).name,
            "ucdp_acd_id": _UNKNOWN,
            "ucdp_dyad": _UNKNOWN,
            "pax_id": _UNKNOWN,
            **_date("cf_dec", period.declared.day if period.declared else None),
            **_date("cf_effect", period.effect, 0 if never else _UNKNOWN),
            "evidence_onset": _words(material, period.declared),
            "side": _UNKNOWN if sides < _BOTH else min(sides, _BOTH + 1),
            "partial": int(breadth(spot_of(truce.places)) < _BOTH),
            "written": _UNKNOWN,
            "fixed": _UNKNOWN if length is None else 1,
            "fixed_time": _UNKNOWN if length is None else length - 1,
            "nsa_frac": _UNKNOWN,
            **dict.fromkeys(("p_humanitarian", "p_peaceprocess", "p_holiday"), 0),
            "p_election": 0,
            "p_other": 0,
            "p_other_comment": "",
            "p_unclear": 1,
            "ceasefire_class": _UNKNOWN,
            "timing": _UNKNOWN,
            "cf_pp": "",
            "mediator_nego": _UNKNOWN,
            "mediator_send": "",
            **dict.fromkeys(("implement", "enforcement", "ddr", "splinter"), _UNKNOWN),
            "ended": period.ended,
            **_date("end", period.end, 0 if period.ended in (0, 3) else _UNKNOWN),
            "evidence_end": _words(material, period.ending),
            "comment": f"hudna {truce.id}",
            "factivia_source": "; ".join(outlets),
            "factivia_page": "",
            "truce": 0,
            "recentadditions": 0,
            **dict.fromkeys(_LINKS, 0),
            "coder": "hudna",
            "id": next(row_id),
        }
        row["link_id1"] = before
        yield row


SHAPE = Shape(
    name="ethprio",
    about="ETH/PRIO Civil Conflict Ceasefires (2022): a row a ceasefire and side",
    columns=_COLUMNS,
    rows=_rows,
    losses=(
        "Who says so, and who denies it: a row is a fact.",
        "Breaches, threats and words that a truce holds: no column.",
        "Calls for a truce and talks of one that did not come: no row.",
        (
            "Purpose, class, mediation, monitoring, written form, UCDP and PA-X "
            "ids: not derived, -1 or unclear."
        ),
        (
            "Confidence and the offsets of the words; the words of the onset and "
            "of the end are in the evidence columns."
        ),
        "Truces in states without a Gleditsch-Ward number, and across countries.",
        "cf_id counts within this export: it is not that of the published data.",
    ),
    codes={
        "link": frozenset((0, 1, 2, 3, -1)),
        "region": frozenset((1, 2, 3, 4, 5)),
        "side": frozenset((1, 2, 3, -1)),
        "partial": frozenset((0, 1)),
        "fixed": frozenset((0, 1, -1)),
        "ended": frozenset((0, 1, 2, 3, 4, -1)),
    },
    numbers=frozenset(_COLUMNS) - _TEXTS,
)
