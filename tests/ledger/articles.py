"""Entries of own articles, as `hudna add` makes them, without a store."""

from functools import cache

from hudna.core.entry import Article, Entry, make_entry
from hudna.core.text import Document
from hudna.ledger.keys import article_key, sketch
from hudna.reading.reader import Reader

NOW = "2026-01-01T00:00:00.000Z"


@cache
def entry_of(
    text: str, published: str, outlet: str, url: str | None = None, now: str = NOW
) -> Entry:
    """The entry of one article."""
    document = Document(
        id=f"{outlet}-{published}",
        text=text,
        published=published,
        outlet=outlet,
        url=url or f"https://{outlet.replace(' ', '-')}.example/{published}",
    )
    reading = Reader().read_document(document)
    return make_entry(
        Article(
            key=article_key(document)[0],
            known=published,
            sketch=sketch(text),
            reading=reading,
        ),
        now,
    )
