"""Which articles speak of the same truce: scored, explained, in no order of arrival.

Truces of one country are first founded by the reports that state the day of an
agreement or a beginning; what else is said is then tied to the truce that it fits
best, or, where it fits none, to others said about that time.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence

from msgspec import Struct

from hudna.ledger.nodes import Node, apart, days_between, plus_days
from hudna.ledger.values import Reason

ENOUGH = 1.5
"""The score from which two things are taken to be of one truce."""

FOUNDED_TOGETHER = 7
"""Days within which two foundings may be of one truce: agreed first, begun later."""

_BEFORE, _AFTER = 60, 30
_QUIET = 45
_LOOK_BACK, _LOOK_AHEAD = 12, 3
_SPOKEN = frozenset(("proposed", "rejected", "negotiating", "agreed", "threatened"))
_AGES = ((60, 2.0), (200, 1.5), (400, 0.5))


class Tie(Struct, frozen=True, gc=False):
    """A node in a truce, and why it is there."""

    node: Node
    score: float
    reasons: tuple[Reason, ...]


class Cluster:
    """A truce while it is put together.

    Args:
        node: The node that founds it, or that is first said of it.
    """

    def __init__(self, node: Node) -> None:
        self.founded = node.founded
        self.start = node.founded or node.day
        self.last = self.start
        self.ended: str | None = None
        self.camps: set[str] = set()
        self.places: set[str] = set()
        self.locals: dict[str, str] = {}
        self.ties: list[Tie] = []
        self.add(
            node, 0.0, (Reason("founds it" if node.founded else "first of it", 0),)
        )

    def add(self, node: Node, score: float, reasons: tuple[Reason, ...]) -> None:
        """Take a node in; what it says of sides and places then counts as well."""
        self.ties.append(Tie(node, score, reasons))
        self.camps |= node.camps
        self.places |= node.places
        self.locals[node.reports[0].text] = node.reports[0].local
        moment = node.founded or node.day
        if moment is not None and (self.last is None or moment > self.last):
            self.last = moment
        for report in node.reports:
            if report.phase == "ended" and report.status == "actual" and report.first:
                late = self.founded is None or report.first > self.founded
                if late and (self.ended is None or report.first < self.ended):
                    self.ended = report.first

    @property
    def day(self) -> str | None:
        """The day that it is known by: on which most say that it began, or was agreed.

        That it began tells more than that it was agreed.
        """
        founding = [tie.node for tie in self.ties if tie.node.founded is not None]
        began = [node.founded or "" for node in founding if node.began]
        counts = Counter(began or [node.founded or "" for node in founding])
        if not counts:
            return self.start
        return min(counts, key=lambda day: (-counts[day], day))

    @property
    def key(self) -> str:
        """The least claim id, which tells clusters apart and puts them in order."""
        return min(tie.node.id for tie in self.ties)


def link_nodes(nodes: Iterable[Node]) -> list[Cluster]:
    """The truces of one country."""
    ordered = sorted(nodes, key=lambda n: (n.founded or "", n.day or "", n.id))
    founding = [node for node in ordered if node.founded is not None]
    clusters = _found(founding)
    starts = [cluster.start or "" for cluster in clusters]
    chosen: list[tuple[Cluster, Node, float, tuple[Reason, ...]]] = []
    rest: list[Node] = []
    for node in ordered:
        if node.founded is not None:
            continue
        best = _best(node, _around(node, clusters, starts))
        if best is None:
            rest.append(node)
        else:
            chosen.append((best[0], node, best[1], best[2]))
    for cluster, node, score, reasons in chosen:
        cluster.add(node, score, reasons)
    return clusters + _spoken(rest)


def _found(nodes: Sequence[Node]) -> list[Cluster]:
    """The truces that reports found, in the order of their days."""
    clusters: list[Cluster] = []
    for node in nodes:
        near: list[Cluster] = []
        for cluster in reversed(clusters):
            if days_between(cluster.start or "", node.founded or "") > 3 * _AFTER:
                break
            if days_between(cluster.last or "", node.founded or "") <= FOUNDED_TOGETHER:
                near.append(cluster)
        best = _best(node, near)
        if best is None:
            clusters.append(Cluster(node))
        else:
            best[0].add(node, best[1], best[2])
    return sorted(clusters, key=lambda c: (c.start or "", c.key))


def _around(
    node: Node, clusters: list[Cluster], starts: list[str]
) -> Sequence[Cluster]:
    if node.day is None:
        return clusters[-_LOOK_BACK:]
    at = bisect_right(starts, node.day)
    return clusters[max(0, at - _LOOK_BACK) : at + _LOOK_AHEAD]


def _spoken(nodes: Sequence[Node]) -> list[Cluster]:
    """Truces that nobody dates the founding of: what is said about one time."""
    clusters: list[Cluster] = []
    for node in nodes:
        near: list[Cluster] = []
        for cluster in reversed(clusters):
            if node.day is None or cluster.last is None:
                if node.day is None and cluster.last is None:
                    near.append(cluster)
            elif days_between(cluster.last, node.day) <= _QUIET:
                near.append(cluster)
            elif days_between(cluster.last, node.day) > 4 * _QUIET:
                break
        best = _best(node, near[:_LOOK_BACK])
        if best is None:
            clusters.append(Cluster(node))
        else:
            best[0].add(node, best[1], best[2])
    return clusters


def _best(
    node: Node, clusters: Iterable[Cluster]
) -> tuple[Cluster, float, tuple[Reason, ...]] | None:
    best: tuple[Cluster, float, tuple[Reason, ...]] | None = None
    for cluster in clusters:
        reasons = tuple(score(node, cluster))
        points = round(sum(reason.points for reason in reasons), 3)
        if points < ENOUGH:
            continue
        if best is None or (points, cluster.start or "", cluster.key) > (
            best[1],
            best[0].start or "",
            best[0].key,
        ):
            best = (cluster, points, reasons)
    return best


def score(node: Node, cluster: Cluster) -> list[Reason]:
    """What speaks for and against a node being of a truce, in points."""
    found = [Reason("same country", 0.5)]
    shared = node.camps & cluster.camps
    if shared:
        found.append(Reason(f"same sides: {', '.join(sorted(shared))}", 2.0))
    elif len(node.camps) > 1 and len(cluster.camps) > 1:
        found.append(Reason("other sides", -3.0))
    elif node.camps and cluster.camps:
        found.append(Reason("another side is named", -1.0))
    if node.places & cluster.places:
        found.append(Reason("same place", 1.0))
    elif apart(node.places, frozenset(cluster.places)):
        found.append(Reason("places far apart", -4.0))
    here = cluster.locals.get(node.reports[0].text)
    if here is not None and here != node.reports[0].local:
        found.append(Reason("the article itself tells them apart", -3.0))
    found.append(_timed(node, cluster))
    return found


def _timed(node: Node, cluster: Cluster) -> Reason:
    if node.founded is not None and cluster.founded is not None:
        gap = min(
            abs(days_between(day, node.founded))
            for day in (cluster.founded, cluster.last or cluster.founded)
        )
        points = 3.0 if gap == 0 else 2.5 if gap <= 2 else 1.0  # noqa: PLR2004 days
        return Reason(f"founded {gap} days apart", points)
    if node.day is None or cluster.start is None:
        # A side and a place alone are those of every truce of a long war.
        return Reason("no day to compare", -2.5)
    if cluster.founded is None:
        gap = abs(days_between(cluster.last or cluster.start, node.day))
        return Reason(f"said {gap} days apart", 1.5 if gap <= _QUIET else -1.0)
    age = days_between(cluster.founded, node.day)
    if age < 0:
        early = -age <= _BEFORE and all(r.phase in _SPOKEN for r in node.reports)
        return Reason(f"{-age} days before it was founded", 1.0 if early else -2.0)
    if cluster.ended is not None and node.day > plus_days(cluster.ended, _AFTER):
        return Reason("long after its end", -1.0)
    for most, points in _AGES:
        if age <= most:
            return Reason(f"{age} days into its life", points)
    return Reason(f"{age} days after its founding", -1.0)
