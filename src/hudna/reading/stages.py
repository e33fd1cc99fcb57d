"""The stages of a reading, in order: each takes values and gives new ones."""

import datetime as dt

from msgspec import Struct
from msgspec.structs import replace

from hudna.core.reading import Reading, ReadTruce
from hudna.core.text import Document
from hudna.lexicon.places import Gazetteer
from hudna.reading.annotate import Annotated, annotate
from hudna.reading.charges import mutual_charges
from hudna.reading.claims import Made, make_claims
from hudna.reading.confidence import weigh_claims
from hudna.reading.findings import Told, find_told, heard
from hudna.reading.identity import identify_claims, resolve_mentions
from hudna.reading.links import link_claims
from hudna.reading.mentions import find_actors, read_actors, read_places
from hudna.reading.merge import merge_claims
from hudna.reading.phases import settle_phases
from hudna.reading.sentences import Parsed, parse_gated
from hudna.reading.speakers import Scope, find_scopes
from hudna.reading.times import as_read
from hudna.reading.truces import group_truces

_EARLIEST, _LATEST = 1800, 2200
"""Years in which an Arabic newspaper can have been published, with room to spare."""


class Stages(Struct, frozen=True):
    """What each stage made of an article; the reading is the last of them."""

    annotated: Annotated
    parsed: tuple[Parsed, ...]
    scopes: tuple[Scope, ...]
    claims: tuple[Made, ...]
    truces: tuple[ReadTruce, ...]
    reading: Reading


def run_stages(
    document: Document, empty: Reading, gazetteer: Gazetteer | None = None
) -> Stages:
    """Read an Arabic text; `empty` is the reading without its contents.

    `gazetteer` is that of the package where none is given.
    """
    annotated = annotate(document.text, valid_day(document.published), gazetteer)
    parsed = parse_gated(annotated)
    told = find_told(annotated, parsed)
    scopes = find_scopes(annotated, heard(told))
    claims = merged(annotated, told, scopes, empty.digest)
    claims = weigh_claims(claims, annotated)
    claims = link_claims(mutual_charges(annotated, claims))
    telling = frozenset(item.parsed.number for item in claims)
    found = find_actors(annotated, parsed, telling)
    mentions = resolve_mentions(annotated, found, scopes)
    claims = identify_claims(claims, mentions)
    claims, truces = group_truces(annotated, claims, mentions)
    reading = replace(
        empty,
        reference=annotated.reference,
        times=as_read(annotated.times, document.text),
        places=read_places(annotated),
        actors=read_actors(mentions, document.text),
        claims=tuple(item.claim for item in claims),
        truces=truces,
    )
    return Stages(annotated, parsed, scopes, claims, truces, reading)


def merged(
    annotated: Annotated,
    told: tuple[Told, ...],
    scopes: tuple[Scope, ...],
    digest: str,
) -> tuple[Made, ...]:
    """One claim an event, also of what is only mentioned, before any is weighed."""
    made = make_claims(annotated, told, scopes, digest)
    return merge_claims(settle_phases(annotated, made))


def valid_day(published: str | None) -> str | None:
    """The publication day or moment if it is one in ISO form, else None.

    >>> valid_day("2021-05-25T10:00:00Z"), valid_day("yesterday")
    ('2021-05-25T10:00:00Z', None)
    """
    if published is None:
        return None
    try:
        day = dt.date.fromisoformat(published[:10])
    except ValueError:
        return None
    return published if _EARLIEST <= day.year <= _LATEST else None
