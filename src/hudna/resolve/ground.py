"""The one country at hand where a body is named without its own: `الجيش`, `الشرطة`.

News names the police of the country that it writes about by `الشرطة` alone. The country
is that of the places of the sentence; where it has none, that of nearly all places of
the article; else of the dateline, which may be but the city of a bureau. Where several
are at hand there is none: nothing is chosen between them.
"""

from collections import Counter
from collections.abc import Iterable

from msgspec import Struct

_NEARLY_ALL = 0.8
"""Share of an article's places that one country has to have to be the one at hand."""
_ENOUGH = 2
"""Places that say nothing of an article when they are fewer."""


class Ground(Struct, frozen=True, gc=False):
    """Which countries the places of an article lie in.

    `near` has those of each sentence by its number, `dateline` the country of the
    article's dateline, `article` the one that the article is about.
    """

    near: dict[int, frozenset[str]]
    dateline: str | None = None
    article: str | None = None

    def at(self, sentence: int) -> str | None:
        """The one country at hand in a sentence; None where there are several.

        >>> ground = Ground({3: frozenset({"IRQ", "SYR"})}, "IRQ", "IRQ")
        >>> ground.at(1), ground.at(3)
        ('IRQ', None)
        """
        here = self.near.get(sentence, frozenset())
        if here:
            return next(iter(here)) if len(here) == 1 else None
        return self.article or self.dateline


def survey(placed: Iterable[tuple[int, str]], dateline: int | None) -> Ground:
    """The ground of an article.

    Args:
        placed: Each place's sentence and the alpha-3 code of its country.
        dateline: The number of the sentence that is the dateline, if there is one.
    """
    near: dict[int, set[str]] = {}
    shares: Counter[str] = Counter()
    for sentence, country in placed:
        near.setdefault(sentence, set()).add(country)
        if sentence != dateline:
            shares[country] += 1
    lead = near.pop(dateline, set()) if dateline is not None else set()
    article = None
    if shares.total() >= _ENOUGH:
        country, count = shares.most_common(1)[0]
        article = country if count >= _NEARLY_ALL * shares.total() else None
    return Ground(
        {number: frozenset(countries) for number, countries in near.items()},
        lead.pop() if len(lead) == 1 else None,
        article,
    )
