"""PA-X Peace Agreements: the head block, a row a truce that was agreed."""

from collections.abc import Iterator

from hudna.exports.countries import country_of
from hudna.exports.material import Material
from hudna.exports.shape import Row, Shape
from hudna.exports.where import number
from hudna.exports.who import Who, who_of

_COLUMNS = (
    "Con",
    "Contp",
    "PP",
    "PPName",
    "Reg",
    "AgtId",
    "Ver",
    "Agt",
    "Dat",
    "Status",
    "Lgt",
    "N_characters",
    "Agtp",
    "Stage",
    "StageSub",
    "Part",
    "ThrdPart",
    "OthAgr",
    "Loc1ISO",
    "Loc2ISO",
    "Loc1GWNO",
    "Loc2GWNO",
    "UcdpCon",
    "UcdpAgr",
    "PamAgr",
    "CowWar",
)
_ARAB = frozenset(("Middle East", "Northern Africa"))
_REGIONS = {
    "Africa": "Africa (excl MENA)",
    "Americas": "Americas",
    "Asia": "Asia and Pacific",
    "Europe": "Europe and Eurasia",
    "Middle East": "Middle East and North Africa",
}
_STATES = frozenset(("GOV", "MIL"))
_BOTH = 2


def _rows(material: Material) -> Iterator[Row]:
    for truce in material.view.truces():
        agreed = next(
            (m for m in truce.moments if m.phase == "agreed" and m.status == "actual"),
            None,
        )
        country = country_of(truce.theatre)
        if agreed is None or agreed.day is None or country is None:
            material.left_out["truces without a day of agreement or a country"] += 1
            continue
        sides = [who_of(camp) for camp in truce.camps]
        third = dict.fromkeys(v.name for v in truce.voices if v.kind == "third")
        arab = country.acled in _ARAB
        yield {
            **dict.fromkeys(_COLUMNS, ""),
            "Con": country.name,
            "Contp": "",
            "Reg": _REGIONS["Middle East" if arab else country.ucdp],
            "AgtId": number(truce.id),
            "Ver": None,
            "Agt": f"Truce {truce.id} (machine coded from news)",
            "Dat": agreed.day,
            "Status": "Multiparty signed/agreed"
            if len(sides) >= _BOTH
            else "Status unclear",
            "Lgt": None,
            "N_characters": None,
            "Agtp": _kind(sides),
            "Stage": "Cea",
            "StageSub": "Ceas",
            "Part": "; ".join(who.name for who in sides),
            "ThrdPart": "; ".join(third),
            "Loc1ISO": country.alpha3,
            "Loc1GWNO": country.gw if country.gw > 0 else None,
            "Loc2GWNO": None,
        }


def _kind(sides: list[Who]) -> str:
    """Between states, within one, or within one with others."""
    states = [who for who in sides if who.role in _STATES or who.kind == "state"]
    if len(states) < _BOTH:
        return "Intra"
    return "Inter" if len(states) == len(sides) else "InterIntra"


SHAPE = Shape(
    name="pax",
    about="PA-X peace agreements, head block: a row a truce that was agreed",
    columns=_COLUMNS,
    rows=_rows,
    losses=(
        "All that follows the agreement: breaches, extensions, the end.",
        "Truces that nobody says were agreed, or not on which day: no row.",
        (
            "The agreement's own text: Hudna reads news of it, so length and "
            "provisions are empty."
        ),
        "Third parties are those who speak of the truce, not those who signed it.",
        "Ids of peace processes, UCDP, PAM and COW: not derived.",
    ),
    codes={
        "Reg": frozenset(_REGIONS.values()),
        "Status": frozenset(("Multiparty signed/agreed", "Status unclear")),
        "Agtp": frozenset(("Intra", "InterIntra", "Inter")),
        "Stage": frozenset(("Cea",)),
        "StageSub": frozenset(("Ceas",)),
    },
    numbers=frozenset(["AgtId", "Ver", "Lgt", "N_characters", "Loc1GWNO", "Loc2GWNO"]),
)
