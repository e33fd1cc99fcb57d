"""The truce reports of an article, slim enough to hold those of all articles."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from sys import intern

from msgspec.structs import replace

from hudna.core.claim import Claim, Party
from hudna.core.entry import Correct
from hudna.core.reading import Reading
from hudna.ledger.values import Report
from hudna.ledger.voices import clause_of
from hudna.resolve.camps import (
    camp_of,
    country_of_actor,
    country_of_place,
    is_country,
    is_group,
    is_outlet,
)

_GROUP_WEIGHT = 30
_COUNTRY_WEIGHT = 15
_PLACE_WEIGHT = 6
_SIDE_WEIGHT = 12
_MOST_MENTIONS = 12
_ABROAD = 3
"""A country without an armed group of its own in the article gives way to one with,
if that has at least this part of its votes."""
_ISO = re.compile(r"\d{4}-\d\d-\d\d")


def reports_of(reading: Reading, entry: str, known: str) -> tuple[Report, ...]:
    """The truce reports of an article.

    Args:
        reading: The article's reading.
        entry: Id of the entry that holds it.
        known: The day from which it was known.
    """
    claims = [c for c in reading.claims if c.kind == "truce"]
    theatres = {
        local: theatre_of(reading, [c for c in claims if c.truce == local])
        for local in dict.fromkeys(claim.truce for claim in claims)
    }
    return tuple(
        replace(
            report_of(reading, claim, entry, known, theatres[claim.truce]),
            term=_term(reading, claim),
            actors=_actors(claim.source),
            camps=_camps(reading, claim),
        )
        for claim in claims
        if claim.phase is not None
    )


def printed_on(reading: Reading) -> str | None:
    """The day of publication, as given or as the article's own dateline has it."""
    if reading.published:
        return reading.published[:10]
    dated = reading.reference.basis == "dateline"
    return (reading.reference.date or "")[:10] or None if dated else None


def report_of(
    reading: Reading, claim: Claim, entry: str, known: str, theatre: str
) -> Report:
    """What a claim reports, without what only truces have."""
    first, last = claim.time.earliest, claim.time.latest
    speaker = claim.speaker
    return Report(
        claim=claim.id,
        entry=entry,
        text=reading.digest,
        local=intern(claim.truce or "T0"),
        outlet=intern(reading.outlet or ""),
        phase=claim.phase or "violated",
        status=claim.status,
        first=intern(first[:10]) if first else None,
        last=intern(last[:10]) if last else None,
        basis=claim.time.basis,
        known=intern(known),
        term=None,
        actors=(),
        camps=(),
        places=tuple(sorted({intern(p.id) for p in claim.places if p.id is not None})),
        theatre=intern(theatre),
        speaker=intern(speaker.id) if speaker and speaker.id else None,
        speaker_words=speaker.text if speaker else None,
        chain_outlet=_relayed(claim),
        start=claim.evidence.start,
        end=claim.evidence.end,
        at=claim.trigger.start,
        clause=clause_of(claim.evidence.text),
        background=claim.background,
        confidence=claim.confidence,
        dated=printed_on(reading) is not None,
    )


def _actors(parties: tuple[Party, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(intern(p.id or p.text) for p in parties))


def _camps(reading: Reading, claim: Claim) -> tuple[str, ...]:
    """The sides that a claim or its truce names, as far as they are identified."""
    of_truce = [
        side
        for truce in reading.truces
        if truce.id == claim.truce
        for side in truce.sides
    ]
    bound = claim.phase in ("agreed", "violated", "extended", "suspended", "ended")
    parties = [p for side in (*claim.sides, *of_truce) for p in side]
    parties += claim.source if bound else ()
    return tuple(sorted({camp_of(party.id) for party in parties if party.id}))


def _relayed(claim: Claim) -> str | None:
    """The outlet or agency that the claim is quoted from, where one is named."""
    for link in claim.chain:
        if link.id is not None and is_outlet(link.id):
            return link.id
    return None


def _term(reading: Reading, claim: Claim) -> str | None:
    """For how long: the one duration in the clause that founds or extends a truce."""
    if claim.phase not in ("agreed", "in_effect", "extended", "proposed"):
        return None
    found = [
        time.value
        for time in reading.times
        if time.type == "DURATION"
        and time.value is not None
        and claim.evidence.start <= time.start
        and time.end <= claim.evidence.end
        and "X" not in time.value
    ]
    return found[0] if len(found) == 1 else None


def theatre_of(reading: Reading, claims: list[Claim]) -> str:
    """The country (alpha-2) of the war that claims are about; empty where unclear.

    An armed group's country tells most, then where the truce applies, then its sides;
    what else the article speaks of only where these leave it open. A state that fights
    abroad is not where the war is while another country is named as often.
    """
    votes: Counter[str] = Counter()
    for key in _ids(claims):
        country = country_of_actor(key)
        votes[country] += _GROUP_WEIGHT if is_group(key) else _SIDE_WEIGHT
    for place in {p.id for c in claims for p in c.places if p.id is not None}:
        votes[country_of_place(place)] += (
            _COUNTRY_WEIGHT if is_country(place) else _PLACE_WEIGHT
        )
    said: Counter[str] = Counter()
    warring: set[str] = set()
    for found in reading.places:
        said[found.country or ""] += 1
    for actor in reading.actors:
        if actor.id is not None:
            said[country_of_actor(actor.id)] += 2 if is_group(actor.id) else 1
            if is_group(camp_of(actor.id)):
                warring.add(country_of_actor(camp_of(actor.id)))
    for country, count in said.items():
        votes[country] += min(count, _MOST_MENTIONS)
    del votes[""]
    if not votes:
        return ""
    first = min(votes, key=lambda country: (-votes[country], country))
    others = [c for c in warring if _ABROAD * votes[c] >= votes[first]]
    if first in warring or not others:
        return first
    return min(others, key=lambda country: (-votes[country], country))


def _ids(claims: list[Claim]) -> Iterator[str]:
    seen = {
        party.id
        for claim in claims
        for party in (
            *claim.source,
            *claim.recipient,
            *(p for s in claim.sides for p in s),
        )
        if party.id is not None
    }
    yield from sorted({camp_of(key) for key in seen})


def corrected(report: Report, judged: Iterable[tuple[str, Correct]]) -> Report:
    """A report as persons have put it right, the last of them last."""
    for entry, judgement in judged:
        report = replace(
            _with(report, judgement.field, judgement.value),
            corrected=(*report.corrected, entry),
        )
    return report


def _with(report: Report, field: str, value: str) -> Report:
    if field == "date" and _ISO.fullmatch(value):
        return replace(report, first=value, last=value, basis="stated")
    if field == "speaker":
        known = "." in value or camp_of(value) != value
        return replace(report, speaker=value if known else None, speaker_words=value)
    if field == "source":
        return replace(report, actors=tuple(value.split(";")))
    if field == "phase":
        return replace(report, phase=value)
    if field == "status":
        return replace(report, status=value)
    return report
