"""From a cluster of what articles say to a truce: its name, sides, life and voices."""

from collections import Counter
from collections.abc import Mapping, Sequence

from hudna.ledger.linking import Cluster
from hudna.ledger.nodes import days_between, plus_days
from hudna.ledger.status import RANK, days_of
from hudna.ledger.values import Member, Moment, Printed, Report, Truce, Voice
from hudna.ledger.voices import voice_of
from hudna.resolve.camps import country_of_place, speaks_for_no_side

_MOST_PLACES = 6
_STRETCH = 31
_RARE = 0.2
"""A side that so few of a truce's articles name, beside the most named, is none."""


def make_truce(
    cluster: Cluster,
    key: str,
    printed: Printed,
) -> Truce:
    """A truce from its cluster.

    Args:
        cluster: What articles say of it.
        key: Its id.
        printed: Who printed which text.
    """
    ties = sorted(cluster.ties, key=lambda tie: (tie.node.known, tie.node.id))
    reports = [report for tie in ties for report in tie.node.reports]
    camps = _camps(cluster)
    moments = _moments(reports, frozenset(camps), printed)
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
        terms=_terms(reports),
        articles=sum(max(1, len(printed.sightings[text])) for text in texts),
        origins=len({printed.origins[text] for text in texts}),
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
    printed: Printed,
) -> tuple[Moment, ...]:
    first_of = _clauses(reports, printed.origins)
    groups: dict[tuple[object, ...], list[tuple[Report, Voice]]] = {}
    for report in reports:
        origin = printed.origins[report.text]
        if report.clause:
            origin = first_of[report.clause]
        voice = voice_of(report, camps, origin, printed.outlets)
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
            outlets=tuple(
                sorted({o for r, _ in group for o in printed.sightings[r.text]})
            ),
        )
        for group in groups.values()
    ]
    return tuple(sorted(moments, key=_in_life))


def _in_life(moment: Moment) -> tuple[str, int, str, str, Voice]:
    day = moment.day or "9999"
    return day, RANK[moment.phase], moment.status, moment.known, moment.voice


def _clauses(reports: Sequence[Report], origins: Mapping[str, str]) -> dict[int, str]:
    """The origin of each clause: where the same words were known first."""
    found: dict[int, tuple[str, str]] = {}
    for report in reports:
        if report.clause:
            mine = (report.known, origins[report.text])
            found[report.clause] = min(found.get(report.clause, mine), mine)
    return {clause: origin for clause, (_, origin) in found.items()}


def _terms(reports: Sequence[Report]) -> tuple[tuple[str, str], ...]:
    """From which day to which it was agreed or prolonged for a time."""
    return tuple(
        sorted(
            {
                (report.first, plus_days(report.first, length))
                for report in reports
                if report.term is not None and report.status == "actual"
                if report.first is not None and report.first == report.last
                for length in [days_of(report.term)]
                if length
            }
        )
    )


def members_of(cluster: Cluster) -> tuple[Member, ...]:
    """What each article says of a truce, in the order in which it was known."""
    return tuple(
        Member(
            node=tie.node.id,
            reports=tie.node.reports,
            score=tie.score,
            reasons=tie.reasons,
        )
        for tie in sorted(cluster.ties, key=lambda t: (t.node.known, t.node.id))
    )


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
    if report.background or report.basis != "unknown" or not report.dated:
        return None, "unknown"
    return report.known, "said"
