"""Readings as few words, for the tests of this folder."""

from hudna.core.claim import Claim, Party
from hudna.core.reading import Reading
from hudna.reading.reader import Reader

DAY = "2021-05-25"


def read(text: str, published: str | None = DAY) -> Reading:
    """A reading of a text that was published on a Tuesday."""
    return Reader().read(text, published=published)


def names(parties: tuple[Party, ...]) -> str:
    """Parties as written, joined by ` + `."""
    return " + ".join(party.text for party in parties)


def claims(text: str, **fields: object) -> list[Claim]:
    """The claims of a text that have these values."""
    return [
        claim
        for claim in read(text).claims
        if all(getattr(claim, name) == value for name, value in fields.items())
    ]
