"""What exports are made of: the derived ledger, and the claims with their articles."""

from collections import Counter
from collections.abc import Iterator
from functools import cached_property

from msgspec import Struct

from hudna.core.claim import Claim
from hudna.core.entry import Article, Retract
from hudna.store.derived import View


class Told(Struct, frozen=True, gc=False, kw_only=True):
    """A claim with what is known of the article that makes it.

    Attributes:
        entry: Id of the article's entry.
        known: ISO day from which it was known.
        digest: That of the text into which the claim's offsets count.
    """

    claim: Claim
    entry: str
    known: str
    digest: str
    outlet: str
    url: str
    title: str
    published: str


class Material:
    """A ledger as exports read it.

    Args:
        view: What is derived of it.
        day: ISO day of which a truce's standing is told.

    Attributes:
        left_out: What has no row, and how often, counted while rows are made.
    """

    def __init__(self, view: View, day: str) -> None:
        self.view = view
        self.day = day
        self.left_out: Counter[str] = Counter()

    def told(self) -> Iterator[Told]:
        """Every claim of the articles in force that nobody has retracted."""
        replaced, retracted = self._gone
        for entry in self.view.store.entries():
            body = entry.body
            if not isinstance(body, Article) or entry.id in replaced:
                continue
            reading = body.reading
            if not retracted.isdisjoint((entry.id, reading.id, body.key)):
                continue
            for claim in reading.claims:
                if claim.id not in retracted:
                    yield Told(
                        claim=claim,
                        entry=entry.id,
                        known=body.known,
                        digest=reading.digest,
                        outlet=reading.outlet or "",
                        url=reading.url or "",
                        title=reading.title or "",
                        published=reading.published or "",
                    )

    @cached_property
    def _gone(self) -> tuple[set[str], set[str]]:
        """Entries that a newer version replaces, and what was retracted."""
        replaced, retracted = set[str](), set[str]()
        for entry in self.view.store.entries():
            if isinstance(entry.body, Article):
                if entry.body.replaces:
                    replaced.add(entry.body.replaces)
            elif isinstance(entry.body, Retract):
                retracted.add(entry.body.target)
        return replaced, retracted

    @cached_property
    def cited(self) -> dict[str, Told]:
        """The claims on which truces and incidents rest, by their ids."""
        wanted = {c for one in self.view.incidents() for c in one.claims}
        for truce in self.view.truces():
            wanted.update(claim for moment in truce.moments for claim in moment.claims)
        return {one.claim.id: one for one in self.told() if one.claim.id in wanted}

    def sources(self, claims: tuple[str, ...]) -> tuple[Told, ...]:
        """The claims of ids, those known first before the others."""
        found = [self.cited[key] for key in claims if key in self.cited]
        return tuple(sorted(found, key=lambda one: (one.known, one.entry)))
