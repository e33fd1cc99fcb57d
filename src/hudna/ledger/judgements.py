"""Persons' links and unlinks over what the score has tied together."""

from collections.abc import Iterable

from hudna.core.entry import Link, Unlink
from hudna.ledger.collect import Judged
from hudna.ledger.linking import Cluster, Tie
from hudna.ledger.values import Reason


def judge(clusters: list[Cluster], ties: Iterable[Judged]) -> list[Cluster]:
    """The truces as persons have put them right, one judgement after the other.

    A judgement about a claim that is not in the set says nothing.
    """
    homes = {
        report.claim: (cluster, tie.node.id)
        for cluster in clusters
        for tie in cluster.ties
        for report in tie.node.reports
    }
    judged = list(clusters)
    for one in ties:
        judgement = one.judgement
        if not isinstance(judgement, Link | Unlink):
            continue
        known = [homes[claim] for claim in judgement.claims if claim in homes]
        if not known or judgement.claims[0] not in homes:
            continue
        anchor = known[0][0]
        moved = {node for _, node in known[1:]}
        why = Reason(f"{judgement.by}: {judgement.reason}", 0.0)
        if isinstance(judgement, Link):
            taken = [
                tie
                for cluster in dict.fromkeys(home for home, _ in known[1:])
                if cluster is not anchor
                for tie in _take(cluster, moved)
            ]
            into = anchor
        else:
            taken = _take(anchor, moved - {known[0][1]})
            if not taken:
                continue
            into = Cluster(taken[0].node)
            into.ties.clear()
            judged.append(into)
        for tie in taken:
            into.add(tie.node, tie.score, (*tie.reasons, why))
            for report in tie.node.reports:
                homes[report.claim] = (into, tie.node.id)
    return [_settled(cluster) for cluster in judged if cluster.ties]


def _take(cluster: Cluster, nodes: set[str]) -> list[Tie]:
    taken = [tie for tie in cluster.ties if tie.node.id in nodes]
    cluster.ties = [tie for tie in cluster.ties if tie.node.id not in nodes]
    return taken


def _settled(cluster: Cluster) -> Cluster:
    """A cluster whose days, sides and places are those of the nodes that it has now."""
    ties = sorted(
        cluster.ties,
        key=lambda t: (t.node.founded or "9", t.node.day or "9", t.node.id),
    )
    made = Cluster(ties[0].node)
    made.ties.clear()
    for tie in ties:
        made.add(tie.node, tie.score, tie.reasons)
    return made
