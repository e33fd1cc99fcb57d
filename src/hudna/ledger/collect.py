"""From a set of entries to the articles in force and the judgements upon them."""

from collections.abc import Iterable

from msgspec import Struct

from hudna.core.entry import Article, Correct, Entry, Judgement, Link, Retract, Unlink
from hudna.ledger.acts import Act, acts_of
from hudna.ledger.reports import printed_on, reports_of
from hudna.ledger.values import Report


class Held(Struct, frozen=True, gc=False, kw_only=True):
    """What the ledger goes by of an article's entry, without the rest of its reading.

    Attributes:
        outlet: Who printed it: the outlet, else its site, else the article's own id.
        dated: Whether the article has a date of its own.
    """

    entry: str
    recorded: str
    key: str
    known: str
    digest: str
    sketch: str
    outlet: str
    dated: bool
    reports: tuple[Report, ...]
    acts: tuple[Act, ...]


def hold(entry: str, recorded: str, article: Article) -> Held:
    """What the ledger goes by of an article."""
    reading = article.reading
    reports = reports_of(reading, entry, article.known)
    acts = acts_of(reading, entry, article.known)
    site = article.key.removeprefix("url:").partition("/")[0]
    named = site if article.key.startswith("url:") else reading.id
    return Held(
        entry=entry,
        recorded=recorded,
        key=article.key,
        known=article.known,
        digest=reading.digest,
        sketch=article.sketch if reports or acts else "",
        outlet=reading.outlet or named,
        dated=printed_on(reading) is not None,
        reports=reports,
        acts=acts,
    )


class Judged(Struct, frozen=True, gc=False):
    """A person's judgement with the id of its entry."""

    entry: str
    recorded: str
    judgement: Judgement


class Collected(Struct, frozen=True):
    """The entries sorted out; every tuple is in an order that is that of its content.

    Attributes:
        texts: One article for each text: its first sighting.
        sightings: Digest of a text to all articles in force that print it.
        ties: Links and unlinks, oldest first.
        corrections: Claim id to the corrections of it, oldest first.
        retracted: Ids of claims and entries that are taken out.
        superseded: Entries whose article has a newer version, with that one's id.
    """

    texts: tuple[Held, ...]
    sightings: dict[str, tuple[Held, ...]]
    ties: tuple[Judged, ...]
    corrections: dict[str, tuple[tuple[str, Correct], ...]]
    retracted: frozenset[str]
    superseded: dict[str, str]


def collect(entries: Iterable[Entry]) -> Collected:
    """Sort entries out: of each article the newest version, of each text one."""
    judged: dict[str, Judged] = {}
    articles: dict[str, Held] = {}
    for entry in entries:
        body = entry.body
        if not isinstance(body, Article):
            judged[entry.id] = Judged(entry.id, entry.recorded, body)
        elif entry.id not in articles:
            articles[entry.id] = hold(entry.id, entry.recorded, body)
    retracted = _retracted(judged.values())
    newest, superseded = _newest(
        held for held in articles.values() if held.entry not in retracted
    )
    by_text: dict[str, list[Held]] = {}
    for held in newest.values():
        by_text.setdefault(held.digest, []).append(held)
    sightings = {
        key: tuple(sorted(group, key=_age)) for key, group in sorted(by_text.items())
    }
    ordered = sorted(judged.values(), key=lambda one: (one.recorded, one.entry))
    corrections: dict[str, tuple[tuple[str, Correct], ...]] = {}
    for one in ordered:
        if isinstance(one.judgement, Correct) and one.entry not in retracted:
            claim = one.judgement.claim
            corrections[claim] = (
                *corrections.get(claim, ()),
                (one.entry, one.judgement),
            )
    return Collected(
        tuple(group[0] for group in sightings.values()),
        sightings,
        tuple(
            one
            for one in ordered
            if isinstance(one.judgement, Link | Unlink) and one.entry not in retracted
        ),
        corrections,
        retracted,
        superseded,
    )


def _retracted(judged: Iterable[Judged]) -> frozenset[str]:
    """What is taken out: a retraction that was itself retracted later is void."""
    targets: set[str] = set()
    for one in sorted(judged, key=lambda one: (one.recorded, one.entry), reverse=True):
        if isinstance(one.judgement, Retract) and one.entry not in targets:
            targets.add(one.judgement.target)
    return frozenset(targets)


def _newest(articles: Iterable[Held]) -> tuple[dict[str, Held], dict[str, str]]:
    """The newest version of each article, and what each older one gave way to."""
    versions: dict[str, list[Held]] = {}
    for held in articles:
        versions.setdefault(held.key, []).append(held)
    newest: dict[str, Held] = {}
    superseded: dict[str, str] = {}
    for key, group in versions.items():
        *older, newest[key] = sorted(group, key=_age)
        superseded.update((held.entry, newest[key].entry) for held in older)
    return newest, superseded


def _age(held: Held) -> tuple[str, str, str]:
    return held.known, held.recorded, held.entry
