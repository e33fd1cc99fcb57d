"""The reading of one article: what `hudna read --format jsonl` prints, one a line."""

from typing import Literal

from msgspec import Struct

from hudna.core.claim import Cameo, Claim, Party, Phase
from hudna.core.mention import Derivation
from hudna.core.time import Calendar, Modifier, Reference, TimeType

SCHEMA = "hudna.reading/1"

TruceKind = Literal["unilateral", "bilateral", "multilateral", "unknown"]


class ReadTime(Struct, frozen=True, gc=False, kw_only=True):
    """A time expression; `value` is TIMEX3, None where the text cannot fix it."""

    start: int
    end: int
    text: str
    type: TimeType
    value: str | None
    mod: Modifier | None = None
    earliest: str | None = None
    latest: str | None = None
    calendar: Calendar = "gregorian"
    rule: str = ""


class ReadPlace(Struct, frozen=True, gc=False, kw_only=True):
    """A place mention; `lat` and `lon` are WGS 84 degrees.

    `candidates` keeps the ids that the words could also mean.
    """

    start: int
    end: int
    text: str
    id: str | None = None
    name_ar: str | None = None
    name_en: str | None = None
    country: str | None = None
    lat: float | None = None
    lon: float | None = None
    precision: str | None = None
    candidates: tuple[str, ...] = ()
    rule: str = ""


class ReadActor(Struct, frozen=True, gc=False, kw_only=True):
    """An actor mention: a whole noun phrase, and who it is where that is known."""

    start: int
    end: int
    text: str
    id: str | None = None
    name_ar: str | None = None
    name_en: str | None = None
    kind: str = "unnamed"
    cameo: Cameo = Cameo()
    stance: str | None = None
    candidates: tuple[str, ...] = ()
    inferred: bool = False
    rule: str = ""


class ReadTruce(Struct, frozen=True, gc=False, kw_only=True):
    """A truce that the article speaks of, as far as this article tells."""

    id: str
    name: str
    kind: TruceKind = "unknown"
    sides: tuple[tuple[Party, ...], ...] = ()
    places: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    phase: Phase | None = None


class Reading(Struct, frozen=True, kw_only=True):
    """All that was read in one article.

    Attributes:
        id: The article's id, or its file's stem.
        digest: SHA-256 of the text's UTF-8 bytes, with `sha256:` before it.
        language: Two-letter code of the text's language; only Arabic is read.
        reference: The day that relative times are counted from, and how it is known.
    """

    schema: str = SCHEMA
    id: str
    digest: str
    language: str | None
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: str | None = None
    reference: Reference
    times: tuple[ReadTime, ...] = ()
    places: tuple[ReadPlace, ...] = ()
    actors: tuple[ReadActor, ...] = ()
    claims: tuple[Claim, ...] = ()
    truces: tuple[ReadTruce, ...] = ()


class Explained(Struct, frozen=True):
    """A reading with the derivation of its values, in no fixed order."""

    reading: Reading
    derivations: tuple[Derivation, ...]
