"""Incidents: claims of violence that are of one act, with every side's version."""

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from hudna.core.claim import Claim, Count
from hudna.core.ids import stable_id
from hudna.ledger.camps import camp_of, country_of_place, is_country
from hudna.ledger.collect import Held
from hudna.ledger.nodes import apart
from hudna.ledger.reports import theatre_of
from hudna.ledger.values import Incident, Report, Truce
from hudna.ledger.voices import voice_of

ENOUGH = 3.0
"""The score from which two claims of violence are taken to be of one act."""

_MOST = 200
_RIVAL = ("denied", "negated")


class Act(Struct, frozen=True, gc=False, kw_only=True):
    """One article's claim of an act of violence, or its denial of one."""

    report: Report
    mode: str
    means: tuple[str, ...]
    sources: tuple[str, ...]
    recipients: tuple[str, ...]
    killed: tuple[int, int] | None
    injured: tuple[int, int] | None
    about: tuple[str, ...]


def acts_of(held: Held, retracted: frozenset[str]) -> tuple[Act, ...]:
    """The acts of violence that an article claims to have happened, or denies."""
    reading = held.article.reading
    claims = [
        claim
        for claim in reading.claims
        if claim.type == "ASSAULT"
        and (claim.status == "actual" or (claim.status in _RIVAL and claim.about))
        and claim.id not in retracted
    ]
    if not claims:
        return ()
    about = theatre_of(reading, [c for c in reading.claims if c.kind != "silence"])
    return tuple(_act(held, claim, _where(claim) or about) for claim in claims)


def _where(claim: Claim) -> str:
    """The country that an act's own places are in."""
    return next(
        (country for p in claim.places if p.id and (country := country_of_place(p.id))),
        "",
    )


def _act(held: Held, claim: Claim, theatre: str) -> Act:
    first, last = claim.time.earliest, claim.time.latest
    speaker = claim.speaker
    return Act(
        report=Report(
            claim=claim.id,
            entry=held.entry,
            text=held.article.reading.digest,
            local="",
            outlet=held.article.reading.outlet or "",
            phase="violated",
            status=claim.status,
            first=first and first[:10],
            last=last and last[:10],
            basis=claim.time.basis,
            known=held.article.known,
            term=None,
            actors=(),
            camps=(),
            places=tuple(sorted({p.id for p in claim.places if p.id is not None})),
            theatre=theatre,
            speaker=speaker.id if speaker else None,
            speaker_words=speaker.text if speaker else None,
            chain_outlet=None,
            evidence=claim.evidence,
            trigger=claim.trigger,
            background=claim.background,
            confidence=claim.confidence,
        ),
        mode=claim.mode or "",
        means=tuple(sorted({means.kind for means in claim.means})),
        sources=tuple(dict.fromkeys(p.id or p.text for p in claim.source)),
        recipients=tuple(dict.fromkeys(p.id or p.text for p in claim.recipient)),
        killed=_range(claim.killed),
        injured=_range(claim.injured),
        about=claim.about,
    )


def _range(count: Count | None) -> tuple[int, int] | None:
    if count is None:
        return None
    known = [n for n in (count.low, count.best, count.high) if n is not None]
    return (min(known), max(known)) if known else None


def make_incidents(
    acts: Iterable[Act],
    truces: Iterable[Truce],
    origins: Mapping[str, str],
    outlets: Mapping[str, str],
    sightings: Mapping[str, tuple[str, ...]],
) -> tuple[Incident, ...]:
    """The incidents, in the order of their days; acts without a day stand alone."""
    breaches: dict[str, set[str]] = {}
    for truce in truces:
        for member in truce.members:
            for report in member.reports:
                breaches.setdefault(report.claim, set()).add(truce.id)
                spot = f"{report.text}:{report.trigger.start}"
                breaches.setdefault(spot, set()).add(truce.id)
    buckets: dict[tuple[str, str], list[list[Act]]] = {}
    homes: dict[str, list[Act]] = {}
    ordered = sorted(acts, key=lambda act: (act.report.first or "", act.report.claim))
    for act in (a for a in ordered if a.report.status == "actual"):
        exact = act.report.first is not None and act.report.first == act.report.last
        day = (act.report.first or "") if exact else act.report.claim
        bucket = buckets.setdefault((act.report.theatre, day), [])
        home = max(
            (group for group in bucket[-_MOST:] if _likeness(act, group) >= ENOUGH),
            key=lambda group: (_likeness(act, group), group[0].report.claim),
            default=None,
        )
        if home is None:
            bucket.append(home := [])
        home.append(act)
        homes[act.report.claim] = home
    for act in ordered:
        for other in act.about:
            if act.report.status != "actual" and other in homes:
                homes[other].append(act)
    made = [
        _incident(group, breaches, origins, outlets, sightings)
        for bucket in buckets.values()
        for group in bucket
    ]
    return tuple(sorted(made, key=lambda one: (one.first or "9999", one.id)))


def _likeness(act: Act, group: Sequence[Act]) -> float:
    """What speaks for an act being that of a group, its day being the same."""
    points = 0.0
    places = frozenset(p for p in act.report.places if not is_country(p))
    theirs = frozenset(
        p for other in group for p in other.report.places if not is_country(p)
    )
    if places & theirs:
        points += 2
    elif apart(places, theirs):
        return 0.0
    if act.killed is not None:
        numbers = [other.killed for other in group if other.killed is not None]
        if act.killed in numbers:
            points += 1.5
        elif any(_overlap(act.killed, number) for number in numbers):
            points += 1
    for mine, others in (
        (
            {camp_of(s) for s in act.sources},
            {camp_of(s) for o in group for s in o.sources},
        ),
        (
            {camp_of(r) for r in act.recipients},
            {camp_of(r) for o in group for r in o.recipients},
        ),
        (set(act.means), {m for o in group for m in o.means}),
    ):
        if mine & others:
            points += 1
    if any(act.mode and act.mode == other.mode for other in group):
        points += 0.5
    if act.means and all(o.means and not set(o.means) & set(act.means) for o in group):
        points -= 1
    return points


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] <= 2 * other[1] and other[0] <= 2 * one[1]


def _incident(
    group: Sequence[Act],
    breaches: Mapping[str, set[str]],
    origins: Mapping[str, str],
    outlets: Mapping[str, str],
    sightings: Mapping[str, tuple[str, ...]],
) -> Incident:
    told = [act for act in group if act.report.status == "actual"]
    denials = [act for act in group if act.report.status != "actual"]
    sources = tuple(dict.fromkeys(s for act in told for s in act.sources))
    camps = frozenset(
        camp_of(s) for act in told for s in (*act.sources, *act.recipients)
    )
    voices = {
        voice_of(act.report, camps, origins[act.report.text], outlets) for act in group
    }
    claims = tuple(sorted(act.report.claim for act in group))
    days = [act.report.first for act in told if act.report.first]
    return Incident(
        id=stable_id("incident", claims[0]),
        theatre=told[0].report.theatre,
        first=min(days, default=None),
        last=max((act.report.last or "" for act in told), default="") or None,
        places=tuple(sorted({p for act in told for p in act.report.places})),
        means=tuple(sorted({m for act in told for m in act.means})),
        sources=sources,
        recipients=tuple(dict.fromkeys(r for act in told for r in act.recipients)),
        denied=tuple(
            sorted(
                {
                    act.report.speaker or act.report.speaker_words or ""
                    for act in denials
                }
            )
        ),
        killed=_span([act.killed for act in told]),
        injured=_span([act.injured for act in told]),
        voices=tuple(sorted(voices)),
        claims=claims,
        truces=tuple(
            sorted(
                {
                    truce
                    for act in told
                    for key in (
                        act.report.claim,
                        f"{act.report.text}:{act.report.trigger.start}",
                    )
                    for truce in breaches.get(key, ())
                }
            )
        ),
        outlets=tuple(sorted({o for a in group for o in sightings[a.report.text]})),
    )


def _span(ranges: Iterable[tuple[int, int] | None]) -> tuple[int, int] | None:
    known = [one for one in ranges if one is not None]
    if not known:
        return None
    return min(low for low, _ in known), max(high for _, high in known)
