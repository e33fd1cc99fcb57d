"""Find the names of places in a text: the longest name at each word.

A name may carry proclitics (`وبالموصل`) on its first word, and its head nouns belong
to it (`محافظة الحديدة`, `شرق بعقوبة`, `ريف حلب الشمالي`). Which of several places of a
name is meant is settled later, in `hudna.resolve.places`.
"""

from functools import lru_cache

from msgspec import Struct

from hudna.extract.places.heads import Heads, Level, find_head, load_heads
from hudna.extract.places.names import find_name, new_name, stands
from hudna.extract.tokens import Tokens
from hudna.lexicon.places import Gazetteer, load_places

_DIRECTIONS = frozenset(
    f"ال{word}{end}"
    for word in ("شمالي", "جنوبي", "شرقي", "غربي", "اوسط")
    for end in ("", "ة")
)
"""Adjectives that close `ريف حلب الشمالي`."""


_PROCLITIC = frozenset("وفبلك")


class PlaceCandidate(Struct, frozen=True):
    """A stretch of text that names a place.

    `start` and `end` are half-open positions in the folded text, without proclitics;
    `first` and `last` the half-open words. `name_start` and `name_end` enclose the bare
    name. `ids` are all places of that name, likeliest first, and empty for a name that
    only its head noun shows to be a place. `levels` are what the heads say, the
    outermost first; `nisba` is the country of an adjective right after the name.
    """

    start: int
    end: int
    first: int
    last: int
    name_start: int
    name_end: int
    ids: tuple[str, ...]
    levels: tuple[Level, ...] = ()
    nisba: str | None = None
    rule: str = "place.name"


def find_places(tokens: Tokens) -> tuple[PlaceCandidate, ...]:
    """All names of places, in order and without overlaps.

    >>> from hudna.core.folding import fold
    >>> from hudna.extract.tokens import tokenise
    >>> text = fold("وصلت القافلة إلى ريف حلب الشمالي")
    >>> [text.text[p.start : p.end] for p in find_places(tokenise(text))]
    ['ريف حلب الشمالي']
    """
    gazetteer, heads = load_places(), load_heads()
    found: list[PlaceCandidate] = []
    index = 0
    matters = [*map(_matters, tokens.words)]
    while index < len(matters):
        if not matters[index] and not (index and matters[index - 1]):
            index += 1
            continue
        floor = found[-1].last if found else 0
        candidate, index = _place_at(tokens, index, floor, gazetteer, heads)
        if candidate is not None:
            found.append(candidate)
    return tuple(found)


@lru_cache(maxsize=1 << 17)
def _head(word: str) -> tuple[str, str] | None:
    return find_head(word, load_heads())


@lru_cache(maxsize=1 << 17)
def _matters(word: str) -> bool:
    """Whether a name may begin at a word or, after a sure head noun, behind it."""
    gazetteer, heads = load_places(), load_heads()
    head = _head(word)
    if word in gazetteer.names or (head is not None and head[1] in heads.sure):
        return True
    return any(
        word[size - 1 : size] in _PROCLITIC
        and (word[size:] in gazetteer.names or "ا" + word[size:] in gazetteer.names)
        for size in (1, 2)
    )


def _place_at(
    tokens: Tokens, index: int, floor: int, gazetteer: Gazetteer, heads: Heads
) -> tuple[PlaceCandidate | None, int]:
    """The place whose bare name begins at a word, and where to look next."""
    match = find_name(tokens, index, gazetteer)
    if match is None:
        head = _head(tokens.words[index - 1]) if index > floor else None
        size = new_name(tokens, index) if head and head[1] in heads.sure else 0
        if not size:
            return None, index + 1
        ids: tuple[str, ...] = ()
        clitic = ""
    else:
        size, ids, clitic = len(match.name.words), match.name.ids, match.clitic
    last = index + size
    levels, first, lead, led = (
        ((), index, clitic, False)
        if clitic
        else _heads_before(tokens, index, floor, heads)
    )
    if match is not None and (
        match.name.cue == "never"
        or not (led or stands(tokens, index, match, gazetteer))
    ):
        return None, last if match.name.cue == "never" else index + 1
    after = tokens.words[last] if last < len(tokens) else ""
    close = bool(after) and tokens.gap(last).isspace()
    end = last + (close and "area" in levels and after in _DIRECTIONS)
    candidate = PlaceCandidate(
        tokens.starts[first] + len(lead),
        tokens.ends[end - 1],
        first,
        end,
        tokens.starts[index] + len(clitic),
        tokens.ends[last - 1],
        ids,
        levels,
        gazetteer.country_of_nisba(after) if close and after[:2] == "ال" else None,
        "place.new" if match is None else "place.head" if levels else "place.name",
    )
    return candidate, end


def _heads_before(
    tokens: Tokens, index: int, floor: int, heads: Heads
) -> tuple[tuple[Level, ...], int, str, bool]:
    """The heads before a name: levels, first word of the phrase, its proclitics.

    The last value tells whether any head stands there, also one of several names.
    """
    levels: tuple[Level, ...] = ()
    first, lead, led = index, "", False
    while first > floor and not lead and tokens.gap(first).isspace():
        head = _head(tokens.words[first - 1])
        if head is None:
            break
        led = True
        levels = (heads.levels[head[1]], *levels)
        if head[1] in heads.many:
            break
        lead, first = head[0], first - 1
    return levels, first, lead, led
