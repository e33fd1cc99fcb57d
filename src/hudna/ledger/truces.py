"""From a cluster of what articles say to a truce: its name, sides, life and voices."""

from collections import Counter
from collections.abc import Mapping, Sequence

from hudna.ledger.camps import country_of_place, speaks_for_no_side
from hudna.ledger.linking import Cluster
from hudna.ledger.nodes import days_between
from hudna.ledger.status import RANK
from hudna.ledger.values import Member, Moment, Report, Truce, Voice
from hudna.ledger.voices import clause_key, voice_of

_MOST_PLACES = 6
_STRETCH = 31
_RARE = 0.2
"""A side that so few of a truce's articles name, beside the most named, is none."""


def make_truce(
    cluster: Cluster,
    key: str,
    origins: Mapping[str, str],
    outlets: Mapping[str, str],
    sightings: Mapping[str, tuple[str, ...]],
) -> Truce:
    """A truce from its cluster.

    Args:
        cluster: What articles say of it.
        key: Its id.
        origins: Digest of a text to that of its first printing.
        outlets: Digest of a text to the outlet that printed it first.
        sightings: Digest of a text to all outlets that printed it.
    """
    ties = sorted(cluster.ties, key=lambda tie: (tie.node.known, tie.node.id))
    reports = [report for tie in ties for report in tie.node.reports]
    camps = _camps(cluster)
    moments = _moments(reports, frozenset(camps), origins, outlets, sightings)
    texts = {report.text for report in reports}
    theatre = ties[0].node.theatre
    places = Counter(
        place
        for report in reports
        for place in report.places
        if not theatre or country_of_place(place) == theatre
    )
    return Truce(
        id=key,
        theatre=theatre,
        founded=cluster.founded,
        camps=camps,
        places=tuple(p for p, _ in sorted(places.items(), key=_most)[:_MOST_PLACES]),
        moments=moments,
        members=tuple(
            Member(
                node=tie.node.id,
                reports=tie.node.reports,
                score=tie.score,
                reasons=tie.reasons,
            )
            for tie in ties
        ),
        articles=sum(max(1, len(sightings[text])) for text in texts),
        origins=len({origins[text] for text in texts}),
        voices=tuple(sorted({moment.voice for moment in moments})),
    )


def _most(counted: tuple[str, int]) -> tuple[int, str]:
    return -counted[1], counted[0]


def _camps(cluster: Cluster) -> tuple[str, ...]:
    """The sides: those that more than a few of the articles name."""
    counts = Counter(
        camp
        for tie in cluster.ties
        for camp in tie.node.camps
        if not speaks_for_no_side(camp)
    )
    most = max(counts.values(), default=0)
    return tuple(sorted(c for c, n in counts.items() if n > _RARE * most))


def _moments(
    reports: Sequence[Report],
    camps: frozenset[str],
    origins: Mapping[str, str],
    outlets: Mapping[str, str],
    sightings: Mapping[str, tuple[str, ...]],
) -> tuple[Moment, ...]:
    first_of = _clauses(reports, origins)
    groups: dict[tuple[object, ...], list[tuple[Report, Voice]]] = {}
    for report in reports:
        origin = origins[report.text]
        clause = clause_key(report)
        if clause is not None:
            origin = first_of[clause]
        voice = voice_of(report, camps, origin, outlets)
        key = (_day(report), report.phase, report.status, voice)
        groups.setdefault(key, []).append((report, voice))
    moments = [
        Moment(
            day=_day(group[0][0])[0],
            basis=_day(group[0][0])[1],
            phase=group[0][0].phase,
            status=group[0][0].status,
            voice=group[0][1],
            actors=tuple(dict.fromkeys(a for r, _ in group for a in r.actors)),
            known=min(r.known for r, _ in group),
            claims=tuple(sorted({r.claim for r, _ in group})),
            outlets=tuple(sorted({o for r, _ in group for o in sightings[r.text]})),
        )
        for group in groups.values()
    ]
    return tuple(sorted(moments, key=_in_life))


def _in_life(moment: Moment) -> tuple[str, int, str, str, Voice]:
    day = moment.day or "9999"
    return day, RANK[moment.phase], moment.status, moment.known, moment.voice


def _clauses(reports: Sequence[Report], origins: Mapping[str, str]) -> dict[str, str]:
    """The origin of each clause: where the same words were known first."""
    found: dict[str, tuple[str, str]] = {}
    for report in reports:
        clause = clause_key(report)
        if clause is not None:
            mine = (report.known, origins[report.text])
            found[clause] = min(found.get(clause, mine), mine)
    return {clause: origin for clause, (_, origin) in found.items()}


def _day(report: Report) -> tuple[str | None, str]:
    """The day that a report is of, and on what ground.

    Where the text gives none, what is reported as news is of about the day on which
    it was said (`said`); what is only recalled has no day.
    """
    if report.first is not None and report.first == report.last:
        return report.first, report.basis
    if report.first is not None and report.last is not None:
        # Of a stretch of days only the last is one by which it is said to be so.
        near = days_between(report.first, report.last) <= _STRETCH
        return (report.last, report.basis) if near else (None, "unknown")
    if report.background or report.basis != "unknown":
        return None, "unknown"
    return report.known, "said"
