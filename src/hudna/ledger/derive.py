"""From a set of entries to truces and incidents: a pure function of the set.

The order in which entries arrived never matters, and an entry that stands twice counts
once.
"""

from collections.abc import Iterable, Mapping

from hudna.core.entry import Entry, known_day
from hudna.ledger.collect import Collected, Held, collect
from hudna.ledger.incidents import Act, acts_of, make_incidents
from hudna.ledger.judgements import judge
from hudna.ledger.linking import Cluster, link_nodes
from hudna.ledger.nodes import Node, nodes_of
from hudna.ledger.origins import origins_of
from hudna.ledger.reports import reports_of
from hudna.ledger.truces import make_truce
from hudna.ledger.values import Derived, Truce

VERSION = 2
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
    sightings = {
        text: tuple(sorted({_outlet(held) for held in group} - {""}))
        for text, group in collected.sightings.items()
    }
    outlets = {held.article.reading.digest: _outlet(held) for held in collected.texts}
    theatres: dict[str, list[Node]] = {}
    acts: list[Act] = []
    for held in collected.texts:
        for node in _nodes(held, collected):
            theatres.setdefault(node.theatre, []).append(node)
        acts.extend(acts_of(held, collected.retracted))
    clusters = [
        cluster
        for theatre in sorted(theatres)
        for cluster in link_nodes(theatres[theatre])
    ]
    truces = _truces(judge(clusters, collected.ties), origins, outlets, sightings)
    return Derived(truces, make_incidents(acts, truces, origins, outlets, sightings))


def _outlet(held: Held) -> str:
    """Who printed it: the outlet, else its site, else the article's own id."""
    reading = held.article.reading
    if reading.outlet:
        return reading.outlet
    site = held.article.key.removeprefix("url:").partition("/")[0]
    return site if held.article.key.startswith("url:") else reading.id


def _nodes(held: Held, collected: Collected) -> tuple[Node, ...]:
    reading = held.article.reading
    dated = bool(reading.published) or reading.reference.basis == "dateline"
    return nodes_of(
        reports_of(held, collected.corrections, collected.retracted), dated=dated
    )


def _truces(
    clusters: list[Cluster],
    origins: Mapping[str, str],
    outlets: Mapping[str, str],
    sightings: Mapping[str, tuple[str, ...]],
) -> tuple[Truce, ...]:
    """The truces, the latest first, each with an id that says country and day."""
    used: dict[str, int] = {}
    made = []
    for cluster in sorted(clusters, key=lambda c: (c.day or "", c.key)):
        country = (cluster.ties[0].node.theatre or "xx").lower()
        key = f"{country}-{cluster.day or 'undated'}"
        used[key] = used.get(key, 0) + 1
        if used[key] > 1:
            key = f"{key}.{used[key]}"
        made.append(make_truce(cluster, key, origins, outlets, sightings))
    return tuple(made)
