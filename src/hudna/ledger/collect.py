"""From a set of entries to the articles in force and the judgements upon them."""

from collections.abc import Iterable

from msgspec import Struct

from hudna.core.entry import Article, Correct, Entry, Judgement, Link, Retract, Unlink


class Held(Struct, frozen=True, gc=False):
    """An article's entry, its id, and the day from which it was known."""

    entry: str
    recorded: str
    article: Article


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
    corrections: dict[str, tuple[Judged, ...]]
    retracted: frozenset[str]
    superseded: dict[str, str]


def collect(entries: Iterable[Entry]) -> Collected:
    """Sort entries out: of each article the newest version, of each text one."""
    unique = {entry.id: entry for entry in entries}
    judged = [
        Judged(entry.id, entry.recorded, entry.body)
        for entry in unique.values()
        if not isinstance(entry.body, Article)
    ]
    retracted = frozenset(
        one.judgement.target for one in judged if isinstance(one.judgement, Retract)
    )
    newest, superseded = _newest(
        Held(entry.id, entry.recorded, entry.body)
        for entry in unique.values()
        if isinstance(entry.body, Article) and entry.id not in retracted
    )
    by_text: dict[str, list[Held]] = {}
    for held in newest.values():
        by_text.setdefault(held.article.reading.digest, []).append(held)
    sightings = {
        key: tuple(sorted(group, key=_age)) for key, group in sorted(by_text.items())
    }
    ordered = sorted(judged, key=lambda one: (one.recorded, one.entry))
    corrections: dict[str, tuple[Judged, ...]] = {}
    for one in ordered:
        if isinstance(one.judgement, Correct) and one.entry not in retracted:
            claim = one.judgement.claim
            corrections[claim] = (*corrections.get(claim, ()), one)
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


def _newest(articles: Iterable[Held]) -> tuple[dict[str, Held], dict[str, str]]:
    """The newest version of each article, and what each older one gave way to."""
    versions: dict[str, list[Held]] = {}
    for held in articles:
        versions.setdefault(held.article.key, []).append(held)
    newest: dict[str, Held] = {}
    superseded: dict[str, str] = {}
    for key, group in versions.items():
        *older, newest[key] = sorted(group, key=_age)
        superseded.update((held.entry, newest[key].entry) for held in older)
    return newest, superseded


def _age(held: Held) -> tuple[str, str, str]:
    return held.article.known, held.recorded, held.entry
