"""Rows of `verbs.csv` and `nouns.csv`, and what the compiled lexicon is made of.

Loading says which file, row and cell is wrong and what was expected there.
"""

import csv
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Literal

import msgspec

from hudna.core.errors import LexiconError

DATA = Path(__file__).parent / "data"

Object = Literal["direct", "preposition", "none"]
Join = Literal["free", "both", "joined"]
"""Whether a form stands alone, takes a pronoun as well, or stands only before one."""


class VerbRow(msgspec.Struct, frozen=True):
    """One verb.

    Attributes:
        lemma: past, third person masculine singular, fully vocalised; unique.
        root: its three or four radicals, weak ones included (`قول`).
        pattern: the measure, as `mazini.WAZNS` names them (`فعَل يفعُل`).
        object: `direct`, with passive forms and attached pronouns; `preposition`,
            with an impersonal passive (`أُفرج عن`); or `none`.
        masdars: verbal nouns, unvocalised, each with its plurals after slashes
            (`هجوم/هجمات`); none means the one that the measure gives.
        domain: what kind of doing it is: `violence`, `speech`, `truce` …
        yields: a reading with clitics is as likely for its forms (`ورد`, `و+رد`).
        gloss: English.
    """

    lemma: str
    root: str
    pattern: str
    object: Object
    masdars: tuple[str, ...]
    domain: str
    yields: bool
    gloss: str


class NounRow(msgspec.Struct, frozen=True):
    """One noun or adjective.

    Attributes:
        lemma: singular as written with hamzas; `ٍ` at its end marks a stem in
            ي that loses it (`قاضٍ`); unique.
        plurals: broken plurals as written, `+ون` and `+ات` for the sound ones.
        feminine: feminine singular as written, `+ة` for the regular one, or "".
        gender: `m` or `f`.
        human: names people.
        kind: `weapon`, `force`, `place`, `adjective` …
        yields: a reading with clitics is as likely for its forms (`وادي`, `و+أدى`).
        gloss: English.
    """

    lemma: str
    plurals: tuple[str, ...]
    feminine: str
    gender: Literal["m", "f"]
    human: bool
    kind: str
    yields: bool
    gloss: str


class Slot(msgspec.Struct, frozen=True, order=True, array_like=True):
    """What a form says by its shape; `Analysis` explains the fields they share.

    Attributes:
        moods: of a present verb, those that share the form: `i`, `s`, `j`.
        nunated: shows tanwin, so that it is never definite nor in construct.
        join: how it stands to attached pronouns.
        yields: a reading with clitics is to be looked for all the same.
    """

    pos: str
    tense: str = ""
    voice: str = ""
    person: str = ""
    gender: str = ""
    number: str = ""
    case: str = ""
    construct: bool = False
    moods: str = ""
    nunated: bool = False
    join: Join = "both"
    yields: bool = False


class Compiled(msgspec.Struct, frozen=True, array_like=True):
    """The compiled lexicon: sorted forms, and for each a run of packed readings.

    Attributes:
        lemmas: lemma and domain of every row.
        slots: the distinct slots, sorted.
        forms: the folded forms, sorted, one a line.
        starts: where a form's readings start; one more than there are forms.
        readings: `lemma number * len(slots) + slot number`.
    """

    lemmas: tuple[tuple[str, str], ...]
    slots: tuple[Slot, ...]
    forms: str
    starts: list[int]
    readings: list[int]


def load_verbs(path: Path = DATA / "verbs.csv") -> tuple[VerbRow, ...]:
    """Read the verbs, in the order of the file."""
    rows = []
    for name, row in _records(path, VerbRow.__struct_fields__):
        say = _complaint(path, name)
        rows.append(
            VerbRow(
                lemma=name,
                root=_filled(row, "root", say),
                pattern=_filled(row, "pattern", say),
                object=_object(row["object"], say),
                masdars=_many(row["masdars"]),
                domain=_filled(row, "domain", say),
                yields=_yes_no(row, "yields", say),
                gloss=_filled(row, "gloss", say),
            )
        )
    return tuple(rows)


def load_nouns(path: Path = DATA / "nouns.csv") -> tuple[NounRow, ...]:
    """Read the nouns and adjectives, in the order of the file."""
    rows = []
    for name, row in _records(path, NounRow.__struct_fields__):
        say = _complaint(path, name)
        if row["gender"] not in ("m", "f"):
            raise say("gender", row["gender"], "m or f")
        rows.append(
            NounRow(
                lemma=name,
                plurals=_many(row["plurals"]),
                feminine=row["feminine"],
                gender="m" if row["gender"] == "m" else "f",
                human=_yes_no(row, "human", say),
                kind=_filled(row, "kind", say),
                yields=_yes_no(row, "yields", say),
                gloss=_filled(row, "gloss", say),
            )
        )
    return tuple(rows)


_Complaint = Callable[[str, str, str], LexiconError]


def _complaint(path: Path, name: str) -> _Complaint:
    def say(column: str, found: str, expected: str) -> LexiconError:
        return LexiconError(
            f"{path.name}: {name}: {column} {found or 'empty'}: expected {expected}"
        )

    return say


def _records(
    path: Path, columns: tuple[str, ...]
) -> Iterable[tuple[str, dict[str, str]]]:
    seen: set[str] = set()
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        if tuple(reader.fieldnames or ()) != columns:
            raise LexiconError(
                f"{path.name}: first line: {','.join(reader.fieldnames or ())}: "
                f"expected {','.join(columns)}"
            )
        for row in reader:
            where = f"{path.name}: {row['lemma'] or f'line {reader.line_num}'}"
            if None in row or None in row.values():
                raise LexiconError(f"{where}: cells: expected {len(columns)}")
            if not row["lemma"]:
                raise LexiconError(f"{where}: lemma empty: expected a word")
            if row["lemma"] in seen:
                raise LexiconError(f"{where}: lemma: expected each only once")
            seen.add(row["lemma"])
            yield row["lemma"], row


def _object(cell: str, say: _Complaint) -> Object:
    match cell:
        case "direct" | "preposition" | "none":
            return cell
        case _:
            raise say("object", cell, "direct, preposition or none")


def _filled(row: dict[str, str], column: str, say: _Complaint) -> str:
    if not row[column]:
        raise say(column, "", "a value")
    return row[column]


def _yes_no(row: dict[str, str], column: str, say: _Complaint) -> bool:
    if row[column] not in ("y", "n"):
        raise say(column, row[column], "y or n")
    return row[column] == "y"


def _many(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split(";") if part)
