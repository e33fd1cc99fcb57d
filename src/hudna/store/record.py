"""Record articles: read what is new, append it, leave what is known alone."""

from collections.abc import Callable, Sequence

from msgspec import Struct

from hudna.core.entry import Article, Entry, make_entry
from hudna.core.reading import Reading
from hudna.core.text import Document, digest
from hudna.ledger.keys import SAME_ARTICLE, article_key, likeness, sketch
from hudna.ledger.reports import printed_on
from hudna.store.store import Store

Read = Callable[[Document], Reading]
BATCH = 64
"""Articles of one transaction: what is lost, at most, when the power goes."""


class Recorded(Struct, frozen=True):
    """How many articles of a batch were new, were versions of known ones, or known."""

    new: int = 0
    versions: int = 0
    known: int = 0

    def __add__(self, other: "Recorded") -> "Recorded":
        return Recorded(
            self.new + other.new,
            self.versions + other.versions,
            self.known + other.known,
        )


def record(
    store: Store, documents: Sequence[Document], read: Read, now: str
) -> Recorded:
    """Append what is new in a batch of articles, in one transaction.

    Args:
        store: Where to.
        documents: The articles, at most a few hundred.
        read: The reader; called for new texts only.
        now: The moment of recording, ISO in UTC.
    """
    keyed = [(document, *article_key(document)) for document in documents]
    wanted = {key for _, key, _ in keyed}
    wanted |= {_own_key(key, digest(document.text)) for document, key, _ in keyed}
    versions = store.versions(wanted)
    entries: list[Entry] = []
    done = Recorded()
    for document, key, sure in keyed:
        mark = digest(document.text)
        before = versions.get(key, ())
        drawn = sketch(document.text)
        if not sure and before and not _alike(drawn, mark, before):
            key = _own_key(key, mark)  # noqa: PLW2901 it is another article
            before = versions.get(key, ())
        if any(_article(entry).reading.digest == mark for entry in before):
            done += Recorded(known=1)
            continue
        entry = _entry(read(document), key, drawn, before, now)
        versions[key] = (*before, entry)
        entries.append(entry)
        done += Recorded(versions=1) if before else Recorded(new=1)
    if entries:
        store.append(entries, [document.text for document in documents])
    return done


def _article(entry: Entry) -> Article:
    if not isinstance(entry.body, Article):
        raise TypeError(f"{entry.id} is no article")
    return entry.body


def _own_key(key: str, mark: str) -> str:
    """The key of a text whose outlet and id another article has already."""
    return f"{key}#{mark.removeprefix('sha256:')[:12]}"


def _alike(drawn: str, mark: str, before: Sequence[Entry]) -> bool:
    for entry in before:
        article = _article(entry)
        if article.reading.digest == mark:
            return True
        if likeness(drawn, article.sketch) >= SAME_ARTICLE:
            return True
    return False


def _entry(
    reading: Reading, key: str, drawn: str, before: Sequence[Entry], now: str
) -> Entry:
    latest = max(before, key=lambda e: _article(e).known, default=None)
    known = printed_on(reading) or now[:10]
    replaces = None
    if latest is not None and known <= _article(latest).known:
        # The outlet left the date: the change is known from when it was seen.
        earlier = known < min(_article(entry).known for entry in before)
        known = known if earlier else max(now[:10], _article(latest).known)
        replaces = None if earlier else latest.id
    elif latest is not None:
        replaces = latest.id
    body = Article(
        key=key, known=known, replaces=replaces, sketch=drawn, reading=reading
    )
    return make_entry(body, now)
