"""From a set of entries to truces and incidents: a pure function of the set.

The order in which entries arrived never matters, and an entry that stands twice counts
once.
"""

from collections.abc import Iterable, Iterator

from hudna.core.entry import Entry, known_day
from hudna.ledger.collect import Collected, Held, collect
from hudna.ledger.incidents import make_incidents
from hudna.ledger.judgements import judge
from hudna.ledger.linking import Cluster, link_nodes
from hudna.ledger.nodes import Node, nodes_of
from hudna.ledger.origins import origins_of
from hudna.ledger.reports import corrected
from hudna.ledger.truces import make_truce, members_of
from hudna.ledger.values import Derived, Printed, Report

VERSION = 6
"""Raised with each change of what is derived, so that kept values are made anew."""


def derive(entries: Iterable[Entry], known_by: str | None = None) -> Derived:
    """The truces and incidents of a set of entries.

    Args:
        entries: In any order; twice is once.
        known_by: ISO day; entries that could be known only later are left out.
    """
    collected = collect(
        entry for entry in entries if known_by is None or known_day(entry) <= known_by
    )
    origins = origins_of(collected)
    printed = Printed(
        origins,
        {held.digest: held.outlet for held in collected.texts},
        {
            text: tuple(sorted({held.outlet for held in group}))
            for text, group in collected.sightings.items()
        },
    )
    theatres: dict[str, list[Node]] = {}
    for held in collected.texts:
        for node in nodes_of(_in_force(held, collected), dated=held.dated):
            theatres.setdefault(node.theatre, []).append(node)
    clusters = [
        cluster
        for theatre in sorted(theatres)
        for cluster in link_nodes(theatres[theatre])
    ]
    named = _named(judge(clusters, collected.ties))
    members = {key: members_of(cluster) for key, cluster in named}
    acts = (
        act
        for held in collected.texts
        for act in held.acts
        if act.report.claim not in collected.retracted
    )
    return Derived(
        tuple(make_truce(cluster, key, printed) for key, cluster in named),
        members,
        make_incidents(acts, members, printed),
    )


def _in_force(held: Held, collected: Collected) -> Iterator[Report]:
    """An article's reports as corrected, without those that were retracted."""
    for report in held.reports:
        if report.claim not in collected.retracted:
            yield corrected(report, collected.corrections.get(report.claim, ()))


def _named(clusters: list[Cluster]) -> list[tuple[str, Cluster]]:
    """The truces in the order of their days, each with an id of country and day."""
    used: dict[str, int] = {}
    named = []
    for cluster in sorted(clusters, key=lambda c: (c.day or "", c.key)):
        country = (cluster.ties[0].node.theatre or "xx").lower()
        # Without a day, the least claim keeps truces apart.
        key = f"{country}-{cluster.day or f'undated-{cluster.key[1:7]}'}"
        used[key] = used.get(key, 0) + 1
        if used[key] > 1:
            key = f"{key}.{used[key]}"
        named.append((key, cluster))
    return named
