"""Entries of the ledger: what is appended, its canonical words, and the hash chain.

An entry is never changed. An article's entry holds its reading; a person's judgement
names the claims that it is about, who judges, and why.
"""

import hashlib
from typing import Literal

import msgspec
from msgspec import Struct

from hudna.core.ids import stable_id
from hudna.core.reading import Reading

GENESIS = "0" * 64
"""What the first entry of a ledger follows."""

Amendable = Literal["phase", "status", "date", "speaker", "source"]
"""What a person may correct in a claim: who did it (`source`) and who says so
(`speaker`) as an id or as words; `date` as an ISO day."""


class Article(Struct, frozen=True, gc=False, kw_only=True, tag="article"):
    """One version of one article, as it was read.

    Attributes:
        key: What makes two versions the same article: its URL without tracking, or
            its outlet and id.
        known: ISO day from which it could be known: that of its publication; that of
            its recording where it has none, or where the outlet changed an article
            and left its date.
        replaces: Id of the entry whose version this one takes the place of.
        sketch: MinHash of the text's words, to know reprints by; empty where the
            text is too short to have one.
        reading: The whole reading, which names the text by its digest.
    """

    key: str
    known: str
    replaces: str | None = None
    sketch: str = ""
    reading: Reading


class Link(Struct, frozen=True, gc=False, kw_only=True, tag="link"):
    """A person says that claims are of the truce that the first of them is of.

    With each claim goes what its article says of that truce.
    """

    claims: tuple[str, ...]
    by: str
    reason: str


class Unlink(Struct, frozen=True, gc=False, kw_only=True, tag="unlink"):
    """A person says that claims are not of the truce that the first of them is of.

    They are taken out of it together, with what their articles say of that truce.
    """

    claims: tuple[str, ...]
    by: str
    reason: str


class Correct(Struct, frozen=True, gc=False, kw_only=True, tag="correct"):
    """A person puts one value of a claim right; what was read stays beside it."""

    claim: str
    field: Amendable
    value: str
    by: str
    reason: str


class Retract(Struct, frozen=True, gc=False, kw_only=True, tag="retract"):
    """A person takes a claim or an article (`target`) out of what is derived."""

    target: str
    by: str
    reason: str


Judgement = Link | Unlink | Correct | Retract
Body = Article | Link | Unlink | Correct | Retract


class Entry(Struct, frozen=True, gc=False):
    """One entry: its id, the moment at which it was recorded (ISO, UTC), its body."""

    id: str
    recorded: str
    body: Body


def make_entry(body: Body, recorded: str) -> Entry:
    """An entry with the id of its content.

    An article's id leaves out when it was added and what it replaces: the same
    reading of the same text is the same entry. A judgement may be made again later.
    """
    if isinstance(body, Article):
        return Entry(stable_id("entry", body.key, body.reading), recorded, body)
    return Entry(stable_id("entry", recorded, body), recorded, body)


def canonical(value: object) -> bytes:
    """The one JSON of a value: UTF-8, keys sorted, no spaces.

    >>> canonical({"b": 1, "a": "هدنة"}).decode()
    '{"a":"هدنة","b":1}'
    """
    return msgspec.json.encode(value, order="sorted")


def chained(previous: str, entry: bytes) -> str:
    """The hash of an entry that follows another: SHA-256, in hex.

    >>> chained(GENESIS, b"{}") == chained(GENESIS, b"{}")
    True
    """
    return hashlib.sha256(previous.encode() + b"\n" + entry).hexdigest()


def known_day(entry: Entry) -> str:
    """The day from which an entry could be known: see `Article.known`."""
    body = entry.body
    if isinstance(body, Article):
        return body.known
    return entry.recorded[:10]
