"""The times of one article by themselves: what `hudna times --format jsonl` prints."""

from msgspec import Struct

from hudna.core.reading import ReadTime
from hudna.core.time import Reference

SCHEMA = "hudna.times/1"


class ArticleTimes(Struct, frozen=True, kw_only=True):
    """The times of one article, with what is needed to find the article again.

    Attributes:
        id: The article's id, or its file's stem.
        digest: SHA-256 of the text's UTF-8 bytes, with `sha256:` before it.
        language: Two-letter code of the text's language; only Arabic is read.
        reference: The day that relative times are counted from, and how it is known.
    """

    schema: str = SCHEMA
    id: str
    digest: str
    language: str | None = None
    published: str | None = None
    reference: Reference
    times: tuple[ReadTime, ...] = ()
