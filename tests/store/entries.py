"""Entries for the tests of stores, made without reading an article."""

from hudna.core.entry import Article, Entry, make_entry
from hudna.core.reading import Reading
from hudna.core.text import digest
from hudna.core.time import Reference

NOW = "2026-01-01T00:00:00.000Z"


def article_entry(text: str, key: str = "url:a", known: str = "2022-04-02") -> Entry:
    """An entry of an article of which nothing was read."""
    reading = Reading(
        id="a",
        digest=digest(text),
        language="ar",
        published=known,
        reference=Reference(known, "published"),
    )
    return make_entry(Article(key=key, known=known, reading=reading), NOW)
