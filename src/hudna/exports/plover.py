"""PLOVER's and CAMEO's codes for claims, and for the phases of a truce.

PLOVER 2024 manual; CAMEO codebook 1.1b3; the pairs of both from CAMEO2PLOVER. The two
documents disagree on a declared truce: what is agreed is AGREE here, what is carried
out RETREAT.
"""

from collections.abc import Iterator

from msgspec import Struct

from hudna.core.claim import Claim
from hudna.exports.material import Material, Told

QUADS = {
    **dict.fromkeys(("AGREE", "CONSULT", "SUPPORT", "CONCEDE"), 1),
    **dict.fromkeys(("COOPERATE", "AID", "RETREAT"), 2),
    **dict.fromkeys(("REQUEST", "ACCUSE", "REJECT", "THREATEN"), 3),
    **dict.fromkeys(("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"), 4),
}
"""1 verbal and 2 material cooperation, 3 verbal and 4 material conflict."""

_PHASES: dict[str, tuple[str, str, str]] = {
    "proposed": ("AGREE", "", "0356"),
    "rejected": ("REJECT", "yield", "1246"),
    "negotiating": ("CONSULT", "", "046"),
    "agreed": ("AGREE", "", "057"),
    "in_effect": ("RETREAT", "ceasefire", "0871"),
    "extended": ("RETREAT", "ceasefire", "0871"),
    "violated": ("ASSAULT", "", "196"),
    "threatened": ("THREATEN", "violence", "138"),
}
_CAMEO = {
    "AGREE": "030",
    "CONSULT": "040",
    "SUPPORT": "050",
    "CONCEDE": "080",
    "COOPERATE": "060",
    "AID": "070",
    "RETREAT": "087",
    "REQUEST": "100",
    "ACCUSE": "112",
    "REJECT": "120",
    "THREATEN": "130",
    "PROTEST": "140",
    "SANCTION": "160",
    "MOBILIZE": "150",
    "COERCE": "170",
    "ASSAULT": "190",
    "RETREAT-release": "0841",
    "RETREAT-withdraw": "0874",
    "RETREAT-disarm": "0873",
    "RETREAT-access": "086",
    "RETREAT-ceasefire": "0871",
    "REQUEST-yield": "1056",
    "REJECT-yield": "1246",
    "THREATEN-violence": "138",
    "PROTEST-demo": "141",
    "PROTEST-hunger": "142",
    "PROTEST-strike": "143",
    "PROTEST-boycott": "143",
    "PROTEST-obstruct": "144",
    "PROTEST-riot": "145",
    "COERCE-arrest": "173",
    "COERCE-deport": "174",
    "COERCE-curfew": "1723",
    "ASSAULT-abduct": "181",
    "ASSAULT-sexual": "1821",
    "ASSAULT-torture": "1822",
    "ASSAULT-beat": "182",
    "ASSAULT-suicide-attack": "1831",
    "ASSAULT-explosives": "183",
    "ASSAULT-targeted": "186",
    "ASSAULT-firearms": "193",
    "ASSAULT-heavy-weapons": "194",
    "ASSAULT-aerial": "195",
    "ASSAULT-drone": "195",
    "ASSAULT-unconventional": "204",
}
_GOLDSTEIN = {
    "01": 0.0,
    "016": -2.0,
    "03": 4.0,
    "035": 7.0,
    "04": 1.0,
    "046": 7.0,
    "05": 3.5,
    "057": 8.0,
    "06": 6.0,
    "07": 7.0,
    "08": 5.0,
    "084": 7.0,
    "086": 9.0,
    "087": 9.0,
    "10": -5.0,
    "105": -5.0,
    "11": -2.0,
    "12": -4.0,
    "124": -5.0,
    "13": -4.4,
    "138": -7.0,
    "14": -6.5,
    "144": -7.5,
    "145": -7.5,
    "15": -7.2,
    "16": -4.0,
    "17": -7.0,
    "172": -5.0,
    "173": -5.0,
    "174": -5.0,
    "18": -9.0,
    "182": -9.5,
    "183": -10.0,
    "186": -10.0,
    "19": -10.0,
    "196": -9.5,
    "20": -10.0,
}
_INTENSITY = {
    "AGREE": 2.5,
    "CONSULT": 2.5,
    "SUPPORT": 5.0,
    "CONCEDE": 4.5,
    "COOPERATE": 9.5,
    "AID": 10.0,
    "RETREAT": 6.5,
    "REQUEST": 0.0,
    "ACCUSE": -3.0,
    "REJECT": -2.0,
    "THREATEN": -3.5,
    "PROTEST": -5.0,
    "SANCTION": -6.0,
    "MOBILIZE": -5.5,
    "COERCE": -7.0,
    "ASSAULT": -9.0,
    "CONSULT-visit": 4.0,
    "CONSULT-third-party": 1.0,
    "CONSULT-multilateral": 4.0,
    "CONSULT-phone": 1.5,
    "RETREAT-withdraw": 8.0,
    "RETREAT-disarm": 10.0,
    "RETREAT-ceasefire": 7.5,
    "RETREAT-resign": 4.5,
    "REQUEST-assist": 0.5,
    "REQUEST-change": -1.0,
    "REQUEST-yield": -1.0,
    "ACCUSE-disapprove": -2.0,
    "ACCUSE-investigate": -3.5,
    "ACCUSE-allege": -3.5,
    "REJECT-assist": -1.5,
    "THREATEN-restrict": -3.0,
    "THREATEN-territory": -4.0,
    "PROTEST-riot": -7.0,
    "PROTEST-hunger": -4.5,
    "PROTEST-boycott": -4.5,
    "PROTEST-obstruct": -4.5,
    "SANCTION-expel": -5.5,
    "MOBILIZE-troops": -6.5,
    "MOBILIZE-weapons": -6.5,
    "MOBILIZE-militia": -6.0,
    "COERCE-censor": -6.5,
    "COERCE-curfew": -6.5,
    "COERCE-misinformation": -6.5,
    "COERCE-martial-law": -7.5,
    "ASSAULT-abduct": -8.5,
    "ASSAULT-torture": -8.5,
    "ASSAULT-sexual": -8.5,
    "ASSAULT-destroy": -8.5,
    "ASSAULT-beat": -7.5,
    "ASSAULT-crowd-control": -7.5,
    "ASSAULT-primitive": -8.0,
    "ASSAULT-targeted": -9.5,
    "ASSAULT-suicide-attack": -9.5,
    "ASSAULT-aerial": -9.5,
    "ASSAULT-drone": -9.5,
    "ASSAULT-heavy-weapons": -9.5,
    "ASSAULT-unconventional": -10.0,
}


class Coded(Struct, frozen=True, gc=False):
    """A claim's PLOVER type, mode and intensity, its CAMEO code and Goldstein value."""

    type: str
    mode: str
    cameo: str
    intensity: float
    goldstein: float


def coded(claim: Claim) -> Coded | None:
    """The codes of what a claim says was done; None where they have none for it.

    These codes tell deeds and words, not claims: only what is said to have happened
    has one, and a threat as the threat that it is.
    """
    if claim.kind == "truce" and claim.phase in _PHASES and claim.status == "actual":
        main, mode, cameo = _PHASES[claim.phase]
    elif claim.kind == "event" and claim.type and _is_told(claim):
        main, mode = claim.type, claim.mode or ""
        cameo = _CAMEO.get(f"{main}-{mode}", _CAMEO[main])
    else:
        return None
    return Coded(
        main,
        mode,
        cameo,
        _INTENSITY.get(f"{main}-{mode}", _INTENSITY[main]),
        goldstein_of(cameo),
    )


def deeds(material: Material) -> Iterator[tuple[Told, Coded]]:
    """The claims of a ledger that these codes can tell and whose day is known."""
    for told in material.told():
        code = coded(told.claim)
        if code is None:
            material.left_out["claims that are no deeds"] += 1
        elif told.claim.time.earliest is None:
            material.left_out["claims without a day"] += 1
        else:
            yield told, code


def _is_told(claim: Claim) -> bool:
    return claim.status == "actual" or (
        claim.type == "THREATEN" and claim.status == "threatened"
    )


def goldstein_of(cameo: str) -> float:
    """Goldstein's value of a CAMEO code, or of the nearest code above it.

    >>> goldstein_of("0871"), goldstein_of("1056")
    (9.0, -5.0)
    """
    return next(
        _GOLDSTEIN[cameo[:n]]
        for n in range(len(cameo), 1, -1)
        if cameo[:n] in _GOLDSTEIN
    )
