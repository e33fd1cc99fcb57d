"""What a row of the actor book may hold, and the reading of its CSV files.

A file starts with comment lines (`#`) that name the kind of source its facts come from;
then a header; then rows sorted by id. Lists inside a cell are separated by `;`.
"""

import csv
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Literal, TypeVar, get_args

import msgspec

from hudna.core.errors import LexiconError
from hudna.lexicon.careers import Way

DATA = Path(__file__).parent / "data" / "actors"

Kind = Literal[
    "armed_forces",
    "armed_group",
    "coalition",
    "court",
    "crowd",
    "government",
    "office",
    "opposition",
    "organisation",
    "outlet",
    "party",
    "person",
    "state",
    "tribe",
]
Role = Literal[
    "", "BUS", "COP", "CRM", "CVL", "EDU", "GOV", "HLH", "IGO", "JUD", "LAB", "LEG",
    "MED", "MIL", "NGO", "OPP", "PRM", "PTY", "REB", "REF", "REL", "SET", "SPY", "UAF",
]  # fmt: skip
"""CAMEO and PLOVER agent codes; empty for a state as such."""

Stance = Literal["", "hostile", "praising"]

_ID = re.compile(r"[a-z0-9]+(?:[.-][a-z0-9]+)*")
_DATE = re.compile(r"(?:\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?)?")
_ALPHA3 = re.compile(r"(?:[A-Z]{3})?")
_SAID = {_DATE: "a year, YYYY-MM or YYYY-MM-DD", _ALPHA3: "three capital letters"}
_STANCES: dict[str, Stance] = {"anti": "hostile", "pro": "praising"}


class Label(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A name that takes sides, its stance, and who uses it (may be empty)."""

    text: str
    stance: Stance
    used_by: str = ""


class ActorRow(msgspec.Struct, frozen=True):
    """A row of a file of actors; `~` before an alias: only with a head."""

    id: str
    name_ar: str
    aliases: tuple[str, ...]
    name_en: str
    kind: Kind
    country: str
    role: Role
    parent: str
    since: str
    until: str
    labels: tuple[Label, ...]
    office: str
    where: str


class StateRow(msgspec.Struct, frozen=True):
    """A row of `states.csv`; `plurals` are the irregular forms of the adjective."""

    name_ar: str
    aliases: tuple[str, ...]
    name_en: str
    iso2: str
    alpha3: str
    capital_ar: tuple[str, ...]
    nisba: tuple[str, ...]
    plurals: tuple[str, ...]
    labels: tuple[Label, ...]
    where: str


class InstitutionRow(msgspec.Struct, frozen=True):
    """A row of `institutions.csv`: an institution that every state has.

    `heads_m` and `heads_f` take the state's adjective, agreeing in gender (`الجيش
    العراقي`, `القوات العراقية`); a one-word head also stands in idafa (`جيش العراق`).
    """

    suffix: str
    heads_m: tuple[str, ...]
    heads_f: tuple[str, ...]
    name_en: str
    kind: Kind
    role: Role
    where: str


class CommunityRow(msgspec.Struct, frozen=True):
    """A row of `communities.csv`: an ethnic or religious adjective and its code."""

    code: str
    sort: Literal["ethnic", "religious", "regional"]
    nisba: tuple[str, ...]
    plurals: tuple[str, ...]
    name_en: str
    where: str


class HeadRow(msgspec.Struct, frozen=True):
    """A row of `heads.csv`: a noun that may stand before names of these kinds."""

    word: str
    kinds: tuple[Kind, ...]
    stance: Stance
    where: str


class TenureRow(msgspec.Struct, frozen=True):
    """A row of `tenures.csv`: who held an office from when until when."""

    office: str
    since: str
    person: str
    until: str
    where: str


class MembershipRow(msgspec.Struct, frozen=True):
    """A row of `memberships.csv`: what belonged to an umbrella body, and when."""

    body: str
    member: str
    since: str
    until: str
    where: str


class ChangeRow(msgspec.Struct, frozen=True):
    """A row of `changes.csv`: a body that split, merged, was renamed or replaced."""

    before: str
    day: str
    after: str
    way: Way
    where: str


class DyadRow(msgspec.Struct, frozen=True):
    """A row of `dyads.csv`: two bodies that fought each other."""

    side: str
    other: str
    since: str
    until: str
    where: str


RowT = TypeVar(
    "RowT",
    ActorRow,
    StateRow,
    InstitutionRow,
    CommunityRow,
    HeadRow,
    TenureRow,
    MembershipRow,
    ChangeRow,
    DyadRow,
)
_KEYS: dict[type, tuple[str, ...]] = {
    StateRow: ("alpha3",),
    TenureRow: ("office", "since", "person"),
    MembershipRow: ("body", "member", "since"),
    ChangeRow: ("before", "day", "after"),
    DyadRow: ("side", "other", "since"),
}
"""The columns that a file is sorted by, where that is not the first alone."""


def read_rows(path: Path, shape: type[RowT]) -> Iterator[RowT]:
    """Read and check the rows of one CSV file.

    Raises:
        LexiconError: A row does not have the shape; says file, line, column, expected.
    """
    lines = path.read_text("utf-8").splitlines()
    skipped = next((i for i, line in enumerate(lines) if line[:1] != "#"), 0)
    if not skipped:
        raise LexiconError(f"{path.name}: line 1: expected a comment on its sources")
    wanted = [f for f in shape.__struct_fields__ if f != "where"]
    reader = csv.reader(lines[skipped:])
    header = next(reader, [])
    if header != wanted:
        raise LexiconError(
            f"{path.name}: line {skipped + 1}: header {','.join(header)}: "
            f"expected {','.join(wanted)}"
        )
    before: tuple[str, ...] = ()
    keys = _KEYS.get(shape, wanted[:1])
    for line in reader:
        where = f"{path.name}: line {skipped + reader.line_num}"
        if len(line) != len(wanted):
            raise LexiconError(f"{where}: expected {len(wanted)} cells")
        cells = dict(zip(wanted, line, strict=True))
        key = tuple(cells[column] for column in keys)
        if key <= before:
            shown = " ".join(key)
            raise LexiconError(f"{where}: {shown}: expected ids sorted and once only")
        before = key
        yield make_row(cells, shape, where)


def make_row(cells: dict[str, str], shape: type[RowT], where: str) -> RowT:
    """Turn the cells of a line into a checked row.

    Raises:
        LexiconError: A cell is wrong; says which, and what was expected.
    """
    lists = {f.name for f in msgspec.structs.fields(shape) if f.type is not str}
    values: dict[str, object] = {"where": where}
    for column, cell in cells.items():
        if cell != cell.strip():
            raise LexiconError(f"{where}: {column}: expected no space around {cell!r}")
        if column == "labels":
            values[column] = tuple(_label(part, where) for part in _parts(cell))
        elif column in lists and column not in {"kind", "role", "sort", "way"}:
            values[column] = cell if column == "stance" else _parts(cell)
        else:
            values[column] = cell
        _check_form(column, cell, where, shape)
    try:
        return msgspec.convert(values, shape)
    except msgspec.ValidationError as problem:
        raise LexiconError(f"{where}: {_plain(problem, cells)}") from problem


_CHOICES = (("kind", Kind), ("role", Role), ("stance", Stance), ("way", Way))


def _plain(problem: msgspec.ValidationError, cells: dict[str, str]) -> str:
    """Say what is wrong in the words of the table: `role XYZ: expected one of …`."""
    column = str(problem).rpartition("$.")[2].strip("`")
    for name, expected in _CHOICES:
        if column.startswith(name):
            options = ", ".join(o or "(empty)" for o in get_args(expected))
            return f"{name} {cells[column[: len(name)]]}: expected one of {options}"
    return f"{column} {cells.get(column, '')}: {problem}"


_IDS = dict.fromkeys(
    ("id", "suffix", "office", "person", "body", "member", "before", "after"), _ID
)
_FORMS = {
    "parent": re.compile(f"(?:{_ID.pattern})?"),
    **dict.fromkeys(("since", "until", "day"), _DATE),
    **dict.fromkeys(("country", "alpha3"), _ALPHA3),
}


def _check_form(column: str, cell: str, where: str, shape: type) -> None:
    """Check ids, countries and dates against their patterns."""
    form = _FORMS.get(column)
    if column in _IDS and not (column == "office" and shape is ActorRow):
        form = _IDS[column]  # the office of an actor is its title, in Arabic
    if form is not None and not form.fullmatch(cell):
        expected = _SAID.get(form, form.pattern)
        raise LexiconError(f"{where}: {column} {cell}: expected {expected}")
    if column in {"name_ar", "name_en"} and not cell:
        raise LexiconError(f"{where}: {column}: expected a name")


def _parts(cell: str) -> tuple[str, ...]:
    """Split a cell at `;`."""
    return tuple(part.strip() for part in cell.split(";") if part.strip())


def _label(part: str, where: str) -> Label:
    """Read `words:anti` or `words:pro:who uses them`."""
    text, _, rest = part.partition(":")
    stance, _, used_by = rest.partition(":")
    if not text or stance not in _STANCES:
        raise LexiconError(f"{where}: label {part}: expected words:anti or words:pro")
    return Label(text, _STANCES[stance], used_by)
