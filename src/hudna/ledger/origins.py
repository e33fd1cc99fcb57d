"""Which texts go back to one origin: the same words, or nearly, under other names."""

from collections.abc import Iterable, Mapping

from hudna.ledger.collect import Collected, Held
from hudna.ledger.keys import bands, likeness

REPRINT = 0.6
"""Likeness from which a text is taken to reprint another (of three-word runs)."""

_MOST_ALIKE = 50
"""How many texts of one band are compared: beyond it the band says nothing."""


class Sets:
    """Sets that are joined; each is known by its least member."""

    def __init__(self) -> None:
        self._up: dict[str, str] = {}

    def root(self, key: str) -> str:
        """The least member of the set that a key is in."""
        path = []
        while (up := self._up.get(key, key)) != key:
            path.append(key)
            key = up
        for passed in path:
            self._up[passed] = key
        return key

    def join(self, one: str, other: str) -> None:
        """Make one set of two."""
        first, second = sorted((self.root(one), self.root(other)))
        if first != second:
            self._up[second] = first


def origins_of(collected: Collected) -> dict[str, str]:
    """Digest of each text to the digest of the text that its origin printed first."""
    sets = Sets()
    drawn: dict[str, str] = {}
    boxes: dict[object, list[str]] = {}
    for held in collected.texts:
        digest, kept = held.digest, held.sketch
        if not kept:
            continue
        drawn[digest] = kept
        for band in bands(kept):
            box = boxes.setdefault(band, [])
            for other in box[:_MOST_ALIKE]:
                if sets.root(other) == sets.root(digest):
                    continue
                if likeness(kept, drawn[other]) >= REPRINT:
                    sets.join(other, digest)
            box.append(digest)
    return _firsts(sets, collected.sightings, collected.texts)


def _firsts(
    sets: Sets, sightings: Mapping[str, tuple[Held, ...]], texts: Iterable[Held]
) -> dict[str, str]:
    groups: dict[str, list[Held]] = {}
    for held in texts:
        digest = held.digest
        groups.setdefault(sets.root(digest), []).extend(sightings[digest])
    found: dict[str, str] = {}
    for group in groups.values():
        first = min(group, key=lambda h: (h.known, h.recorded, h.entry))
        for held in group:
            found[held.digest] = first.digest
    return found
