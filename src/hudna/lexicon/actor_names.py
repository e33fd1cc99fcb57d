"""The phrases that name an actor, and the table of whom each phrase names."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from hudna.core.errors import LexiconError
from hudna.lexicon.actor_schema import Stance
from hudna.lexicon.actor_words import case_variants, fold_words
from hudna.lexicon.actors import Actor, Head, Name, Sort

_RANKS: tuple[Sort, ...] = ("name", "alias", "label", "capital")
_INFLECTED = {
    "armed_group",
    "coalition",
    "crowd",
    "opposition",
    "party",
    "person",
    "tribe",
}
"""Kinds whose names take case endings; of people's, `أبو` alone does."""


class Phrase(NamedTuple):
    """One way to name an actor; `bare` where it wants a head noun before it."""

    text: str
    sort: Sort
    stance: Stance = ""
    bare: bool = False


def phrases(actor: Actor, heads: Mapping[str, Head]) -> Iterator[Phrase]:
    """All phrases that name an actor; `~` marks those that want a head noun."""
    for index, alias in enumerate((actor.name_ar, *actor.aliases)):
        if alias.startswith("~"):
            yield Phrase(alias[1:], "alias", bare=True)
            for word, head in heads.items():
                if actor.kind in head.kinds and actor.kind != "person":
                    yield Phrase(f"{word} {alias[1:]}", "alias")
            continue
        inflected = actor.kind in _INFLECTED
        for form in case_variants(alias) if inflected else (alias,):
            yield Phrase(form, "alias" if index else "name")
    for label in actor.labels:
        for form in case_variants(label.text):
            yield Phrase(form, "label", label.stance)


class Names:
    """Collects phrases, and who they name and how.

    Attributes:
        generated: Ids that no row lists: what a row says outweighs their names.
    """

    def __init__(self, heads: Mapping[str, Head]) -> None:
        self._heads = heads
        self.generated: set[str] = set()
        self._seen: dict[bool, dict[tuple[str, ...], dict[str, tuple[int, Stance]]]]
        self._seen = {False: {}, True: {}}

    def add_actor(self, actor: Actor) -> None:
        """Add all names of an actor."""
        for phrase in phrases(actor, self._heads):
            self.add(phrase.text, actor.id, phrase.sort, phrase.stance, phrase.bare)

    def add(
        self,
        phrase: str,
        key: str,
        sort: Sort,
        stance: Stance = "",
        bare: bool = False,  # noqa: FBT001, FBT002 as the field of a phrase
    ) -> None:
        """Add one phrase; the first way in which it names an actor counts."""
        words = fold_words(phrase)
        if not words:
            raise LexiconError(f"{key}: name {phrase!r}: expected at least a word")
        owners = self._seen[bare].setdefault(words, {})
        rank = _RANKS.index(sort)
        if key not in owners or rank < owners[key][0]:
            owners[key] = (rank, stance)

    def table(self, *, bare: bool) -> dict[str, tuple[Name, ...]]:
        """The phrases by first word, longest first."""
        found: dict[str, list[Name]] = {}
        for words, everybody in self._seen[bare].items():
            owners = everybody
            listed = {k: v for k, v in owners.items() if k not in self.generated}
            owners = listed or owners  # what a row says outweighs a pattern
            best = min(rank for rank, _ in owners.values())
            ids = sorted(owners, key=lambda key: (owners[key][0], key))
            stances = {stance for _, stance in owners.values()}
            stance = stances.pop() if len(stances) == 1 else ""
            entry = Name(words, tuple(ids), _RANKS[best], stance)
            found.setdefault(words[0], []).append(entry)
        return {
            first: tuple(sorted(found[first], key=lambda n: (-len(n.words), n.words)))
            for first in sorted(found)
        }
