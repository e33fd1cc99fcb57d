"""Country codes of the field's data sets, from `data/countries.csv`."""

import csv
import functools
from pathlib import Path

import msgspec
from msgspec import Struct

_FILE = Path(__file__).parent / "data" / "countries.csv"


class Country(Struct, frozen=True, gc=False):
    """A country's codes.

    Attributes:
        alpha3: ISO 3166-1; `alpha2` and `iso` (numeric) likewise.
        gw: Gleditsch-Ward number, -1 for none.
        cow: Correlates of War number, -1 for none.
        fips: FIPS 10-4.
        acled: ACLED's region.
        ucdp: UCDP's region.
        name: English name.
    """

    alpha3: str
    alpha2: str
    iso: int
    gw: int
    cow: int
    fips: str
    acled: str
    ucdp: str
    name: str


@functools.cache
def _table() -> dict[str, Country]:
    with _FILE.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(line for line in file if not line.startswith("#"))
        made = [
            msgspec.convert(row, Country, strict=False)  # numbers stand as text
            for row in rows
        ]
    return {code: one for one in made for code in (one.alpha2, one.alpha3)}


def country_of(code: str | None) -> Country | None:
    """The country of an alpha-2 or alpha-3 code, in either case.

    >>> country_of("ye").gw, country_of("YEM").cow
    (678, 679)
    """
    return _table().get(code.upper()) if code else None
