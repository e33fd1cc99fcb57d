"""The truce reports of an article, slim enough to hold those of all articles."""

import re
from collections import Counter
from collections.abc import Iterator

from msgspec.structs import replace

from hudna.core.claim import Claim, Party
from hudna.core.entry import Correct
from hudna.core.reading import Reading
from hudna.ledger.camps import (
    camp_of,
    country_of_actor,
    country_of_place,
    is_country,
    is_group,
    is_outlet,
)
from hudna.ledger.collect import Held, Judged
from hudna.ledger.values import Report

_GROUP_WEIGHT = 30
_COUNTRY_WEIGHT = 15
_PLACE_WEIGHT = 6
_SIDE_WEIGHT = 12
_MOST_MENTIONS = 12
_ABROAD = 3
"""A country without an armed group of its own in the article gives way to one with,
if that has at least this part of its votes."""
_ISO = re.compile(r"\d{4}-\d\d-\d\d")


def reports_of(
    held: Held,
    corrections: dict[str, tuple[Judged, ...]],
    retracted: frozenset[str],
) -> tuple[Report, ...]:
    """The truce reports of an article, as corrected; retracted ones left out."""
    reading = held.article.reading
    claims = [c for c in reading.claims if c.kind == "truce" and c.id not in retracted]
    if not claims:
        return ()
    theatres = {
        local: theatre_of(reading, [c for c in claims if c.truce == local])
        for local in dict.fromkeys(claim.truce for claim in claims)
    }
    return tuple(
        _corrected(report, corrections.get(report.claim, ()))
        for claim in claims
        if claim.phase is not None
        for report in [_report(held, claim, theatres[claim.truce])]
    )


def _report(held: Held, claim: Claim, theatre: str) -> Report:
    reading = held.article.reading
    first, last = claim.time.earliest, claim.time.latest
    return Report(
        claim=claim.id,
        entry=held.entry,
        text=reading.digest,
        local=claim.truce or "T0",
        outlet=reading.outlet or "",
        phase=claim.phase or "proposed",
        status=claim.status,
        first=first and first[:10],
        last=last and last[:10],
        basis=claim.time.basis,
        known=held.article.known,
        term=_term(reading, claim),
        actors=_actors(claim.source),
        camps=_camps(reading, claim),
        places=tuple(sorted({p.id for p in claim.places if p.id is not None})),
        theatre=theatre,
        speaker=claim.speaker.id if claim.speaker else None,
        speaker_words=claim.speaker.text if claim.speaker else None,
        chain_outlet=_relayed(claim),
        evidence=claim.evidence,
        trigger=claim.trigger,
        background=claim.background,
        confidence=claim.confidence,
    )


def _actors(parties: tuple[Party, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(party.id or party.text for party in parties))


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


def _corrected(report: Report, judged: tuple[Judged, ...]) -> Report:
    """A report as persons have put it right, the last of them last."""
    for one in judged:
        judgement = one.judgement
        if isinstance(judgement, Correct):
            report = replace(
                _with(report, judgement.field, judgement.value),
                corrected=(*report.corrected, one.entry),
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
