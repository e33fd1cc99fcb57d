"""Incidents: claims of violence that are of one act, with every side's version."""

from collections.abc import Iterable, Mapping, Sequence

from hudna.core.ids import stable_id
from hudna.ledger.acts import Act
from hudna.ledger.nodes import apart
from hudna.ledger.values import Incident, Member, Printed
from hudna.ledger.voices import voice_of
from hudna.resolve.camps import camp_of, is_country

ENOUGH = 3.0
"""The score from which two claims of violence are taken to be of one act."""

_MOST = 200


def make_incidents(
    acts: Iterable[Act],
    members: Mapping[str, Iterable[Member]],
    printed: Printed,
) -> tuple[Incident, ...]:
    """The incidents, in the order of their days; acts without a day stand alone."""
    breaches: dict[str, set[str]] = {}
    for truce, shares in members.items():
        for report in (report for member in shares for report in member.reports):
            for spot in (report.claim, f"{report.text}:{report.at}"):
                breaches.setdefault(spot, set()).add(truce)
    buckets: dict[tuple[str, str], list[list[Act]]] = {}
    homes: dict[str, list[Act]] = {}
    ordered = sorted(acts, key=lambda act: (act.report.first or "", act.report.claim))
    for act in (a for a in ordered if a.report.status == "actual"):
        exact = act.report.first is not None and act.report.first == act.report.last
        day = (act.report.first or "") if exact else act.report.claim
        bucket = buckets.setdefault((act.report.theatre, day), [])
        scored = [
            (points, group[0].report.claim, group)
            for group in bucket[-_MOST:]
            if (points := _likeness(act, group)) >= ENOUGH
        ]
        if scored:
            home = max(scored, key=lambda one: one[:2])[2]
        else:
            bucket.append(home := [])
        home.append(act)
        homes[act.report.claim] = home
    for act in ordered:
        for other in act.about:
            if act.report.status != "actual" and other in homes:
                homes[other].append(act)
    made = [
        _incident(group, breaches, printed)
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
    printed: Printed,
) -> Incident:
    told = [act for act in group if act.report.status == "actual"]
    denials = [act for act in group if act.report.status != "actual"]
    sources = tuple(dict.fromkeys(s for act in told for s in act.sources))
    camps = frozenset(
        camp_of(s) for act in told for s in (*act.sources, *act.recipients)
    )
    voices = {
        voice_of(act.report, camps, printed.origins[act.report.text], printed.outlets)
        for act in group
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
                        f"{act.report.text}:{act.report.at}",
                    )
                    for truce in breaches.get(key, ())
                }
            )
        ),
        outlets=tuple(
            sorted({o for a in group for o in printed.sightings[a.report.text]})
        ),
    )


def _span(ranges: Iterable[tuple[int, int] | None]) -> tuple[int, int] | None:
    known = [one for one in ranges if one is not None]
    if not known:
        return None
    return min(low for low, _ in known), max(high for _, high in known)
