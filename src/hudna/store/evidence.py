"""Down to the words: what an id of the ledger rests on, and who has judged it."""

from collections.abc import Iterator

from msgspec import Struct

from hudna.core.claim import Claim
from hudna.core.entry import Article, Correct, Entry, Retract
from hudna.core.reading import Reading
from hudna.ledger.collect import Judged
from hudna.ledger.values import Reason
from hudna.store.derived import View
from hudna.store.store import Store


class Evidence(Struct, frozen=True, kw_only=True):
    """What one claim rests on in one article.

    Attributes:
        entry: Id of the article's entry.
        recorded: When it was recorded; `known` is the day from which it was known.
        url, outlet, published, article: What is known of the article; its id.
        digest: That of the text which the ledger keeps.
        words: The claim's clause, cut out of that text by its offsets.
        sound: Whether the words are those that the claim quotes.
        newer: Id of the entry of the article's newer version.
        truce: The truce that the claim is of, and for what reasons.
        incident: The incident that it is of.
        judgements: What persons have said about the claim or its article.
    """

    claim: Claim
    entry: str
    recorded: str
    known: str
    article: str
    outlet: str | None
    url: str | None
    published: str | None
    digest: str
    words: str
    sound: bool
    newer: str | None
    truce: str | None
    reasons: tuple[Reason, ...]
    incident: str | None
    judgements: tuple[Judged, ...]


def evidence_of(
    store: Store, derived: View, key: str
) -> Iterator[tuple[Evidence, Reading]]:
    """What an id rests on, with the readings: of a truce or an incident, all claims."""
    claims = _claims(store, derived, key)
    holding = store.holding(claims)
    articles = {entry.id for held in holding.values() for entry in held}
    upon = store.holding(articles)
    for claim in claims:
        yield from _of_claim(store, derived, claim, holding[claim], upon)


def _claims(store: Store, derived: View, key: str) -> tuple[str, ...]:
    for truce in derived.truces():
        if truce.id == key:
            return tuple(r.claim for m in derived.members(key) for r in m.reports)
    for incident in derived.incidents():
        if incident.id == key:
            return incident.claims
    entry = store.entry(key)
    if entry is None:
        return (key,)
    body = entry.body
    if isinstance(body, Article):
        return tuple(claim.id for claim in body.reading.claims)
    if isinstance(body, Correct):
        return (body.claim,)
    return (body.target,) if isinstance(body, Retract) else body.claims


def _of_claim(
    store: Store,
    derived: View,
    key: str,
    holding: tuple[Entry, ...],
    upon: dict[str, tuple[Entry, ...]],
) -> Iterator[tuple[Evidence, Reading]]:
    """A claim's evidence: `holding` are the entries it stands in, `upon` theirs."""
    home = next(
        (
            (truce.id, member.reasons)
            for truce in derived.truces()
            if any(key in moment.claims for moment in truce.moments)
            for member in derived.members(truce.id)
            if any(report.claim == key for report in member.reports)
        ),
        (None, ()),
    )
    incident = next((one.id for one in derived.incidents() if key in one.claims), None)
    for entry in holding:
        body = entry.body
        if not isinstance(body, Article):
            continue
        claim = next((c for c in body.reading.claims if c.id == key), None)
        if claim is None:
            continue
        text = store.text(body.reading.digest) or ""
        words = text[claim.evidence.start : claim.evidence.end]
        evidence = Evidence(
            claim=claim,
            entry=entry.id,
            recorded=entry.recorded,
            known=body.known,
            article=body.reading.id,
            outlet=body.reading.outlet,
            url=body.reading.url,
            published=body.reading.published,
            digest=body.reading.digest,
            words=words,
            sound=words == claim.evidence.text,
            newer=_newer(store, entry, body.key),
            truce=home[0],
            reasons=home[1],
            incident=incident,
            judgements=tuple(_judged([*holding, *upon[entry.id]])),
        )
        yield evidence, body.reading


def _judged(entries: list[Entry]) -> Iterator[Judged]:
    for entry in {entry.id: entry for entry in entries}.values():
        if not isinstance(entry.body, Article):
            yield Judged(entry.id, entry.recorded, entry.body)


def _newer(store: Store, entry: Entry, key: str) -> str | None:
    for other in store.versions([key]).get(key, ()):
        if isinstance(other.body, Article) and other.body.replaces == entry.id:
            return other.id
    return None
