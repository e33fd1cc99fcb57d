"""Find the names of places in a text: the longest name at each word.

A name may carry proclitics (`وبالموصل`) on its first word, and its head nouns belong
to it (`محافظة الحديدة`, `شرق بعقوبة`, `ريف حلب الشمالي`). Which of several places of a
name is meant is settled later, in `hudna.resolve.places`.
"""

from msgspec import Struct, structs

from hudna.extract.places.distance import Direction, distance_before
from hudna.extract.places.government import is_government
from hudna.extract.places.heads import Level
from hudna.extract.places.lookup import Start, Starts, find_name, starts_of
from hudna.extract.places.names import new_name, stands
from hudna.extract.tokens import Tokens
from hudna.lexicon.places import Gazetteer, load_places

_DIRECTIONS = frozenset(
    f"ال{word}{end}"
    for word in ("شمالي", "جنوبي", "شرقي", "غربي", "اوسط")
    for end in ("", "ة")
)
"""Adjectives that close `ريف حلب الشمالي`."""


_CAPITAL = "العاصمة"
_MASCULINE = frozenset(("us.white-house", "ru.kremlin"))


class PlaceCandidate(Struct, frozen=True):
    """A stretch of text that names a place.

    `start` and `end` are half-open positions in the folded text, without proclitics;
    `first` and `last` the half-open words. `name_start` and `name_end` enclose the bare
    name. `ids` are all places of that name, likeliest first, and empty for a name that
    only its head noun shows to be a place. `levels` are what the heads say, the
    outermost first; `nisba` is the country of an adjective right after the name.
    `distance` is the kilometres from the named place, and `direction` the steps to the
    north and to the east. `government` says that a capital's name stands for its
    government (`واشنطن تحذر`).
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
    distance: float | None = None
    direction: Direction | None = None
    government: bool = False


class _Lead(Struct, frozen=True, gc=False):
    """The heads before a name: levels, first word of the phrase, its proclitics.

    `led` tells whether any head stands there, also one of several names.
    """

    levels: tuple[Level, ...]
    first: int
    clitic: str
    led: bool


def find_places(
    tokens: Tokens, gazetteer: Gazetteer | None = None
) -> tuple[PlaceCandidate, ...]:
    """All names of places, in order and without overlaps.

    >>> from hudna.core.folding import fold
    >>> from hudna.extract.tokens import tokenise
    >>> text = fold("وصلت القافلة إلى ريف حلب الشمالي")
    >>> [text.text[p.start : p.end] for p in find_places(tokenise(text))]
    ['ريف حلب الشمالي']
    """
    known = gazetteer or load_places()
    starts = starts_of(known)
    found: list[PlaceCandidate] = []
    done = floor = 0
    sure = False
    for index, start in enumerate(map(starts.__getitem__, tokens.words)):
        after_sure = sure
        sure = start is not None and start.head is not None and start.head.sure
        if index >= done and start is not None and start.head is not None:
            capital = _capital(tokens, index, floor, known, starts)
            if capital is not None:
                found.append(capital)
                done = floor = capital.last
        if index < done or not (after_sure or (start is not None and start.options)):
            continue
        candidate, done = _place_at(tokens, index, floor, start, known, starts)
        if candidate is not None:
            follows = bool(found) and found[-1].government and found[-1].last == index
            if (
                candidate.ids
                and candidate.ids[0] in starts.capitals
                and not candidate.levels
            ):
                candidate = _government(tokens, candidate, follows=follows)
            found.append(_far(tokens, candidate, index, floor))
            floor = done
    return tuple(found)


def _capital(
    tokens: Tokens, index: int, floor: int, gazetteer: Gazetteer, starts: Starts
) -> PlaceCandidate | None:
    """A capital that is named by its country alone: `العاصمة اليمنية`."""
    if index + 1 >= len(tokens) or not tokens.gap(index + 1).isspace():
        return None
    word, start = tokens.words[index], starts[tokens.words[index]]
    head = start.head if start is not None else None
    follower = starts[tokens.words[index + 1]]
    if (
        head is None
        or head.noun != _CAPITAL
        or follower is None
        or follower.nisba is None
        or follower.nisba not in gazetteer.capitals
    ):
        return None
    lead = _heads_before(tokens, index, floor, starts)
    first = index if head.clitic else lead.first
    clitic = head.clitic or (lead.clitic if lead.first < index else "")
    return PlaceCandidate(
        tokens.starts[first] + len(clitic),
        tokens.ends[index + 1],
        first,
        index + 2,
        tokens.starts[index] + len(word) - len(_CAPITAL),
        tokens.ends[index + 1],
        (gazetteer.capitals[follower.nisba],),
        () if head.clitic else lead.levels,
        follower.nisba,
        "place.capital",
    )


def _government(
    tokens: Tokens, candidate: PlaceCandidate, *, follows: bool
) -> PlaceCandidate:
    """A capital, marked where it stands for its government."""
    begin = tokens.starts[candidate.first]
    clitic = tokens.folded.text[begin : candidate.name_start]
    told = is_government(
        tokens,
        candidate.first,
        candidate.last,
        clitic,
        follows=follows,
        masculine=candidate.ids[0] in _MASCULINE,
    )
    return structs.replace(candidate, government=True) if told else candidate


def _far(
    tokens: Tokens, candidate: PlaceCandidate, index: int, floor: int
) -> PlaceCandidate:
    """The place with the distance that stands before it, as part of its phrase."""
    found = distance_before(tokens, candidate.first, index, floor)
    if found is None or not candidate.ids:
        return candidate
    return structs.replace(
        candidate,
        first=found.first,
        start=tokens.starts[found.first],
        distance=found.kilometres,
        direction=found.direction,
        rule="place.distance",
    )


def _place_at(
    tokens: Tokens,
    index: int,
    floor: int,
    start: Start | None,
    gazetteer: Gazetteer,
    starts: Starts,
) -> tuple[PlaceCandidate | None, int]:
    """The place whose bare name begins at a word, and where to look next."""
    match = find_name(tokens, index, start) if start is not None else None
    if match is None:
        before = starts[tokens.words[index - 1]] if index > floor else None
        sure = before is not None and before.head is not None and before.head.sure
        size = new_name(tokens, index) if sure else 0
        if not size:
            return None, index + 1
        ids: tuple[str, ...] = ()
        clitic = ""
    else:
        size, ids, clitic = len(match.name.words), match.name.ids, match.clitic
    last = index + size
    lead = (
        _Lead((), index, clitic, led=False)
        if clitic
        else _heads_before(tokens, index, floor, starts)
    )
    if match is not None and (
        match.name.cue == "never"
        or not (lead.led or stands(tokens, index, match, gazetteer))
    ):
        return None, last if match.name.cue == "never" else index + 1
    after = tokens.words[last] if last < len(tokens) else ""
    close = bool(after) and tokens.gap(last).isspace()
    end = last + (close and "area" in lead.levels and after in _DIRECTIONS)
    follower = starts[after] if close and after[:2] == "ال" else None
    candidate = PlaceCandidate(
        tokens.starts[lead.first] + len(lead.clitic),
        tokens.ends[end - 1],
        lead.first,
        end,
        tokens.starts[index] + len(clitic),
        tokens.ends[last - 1],
        ids,
        lead.levels,
        follower.nisba if follower is not None else None,
        "place.new" if match is None else "place.head" if lead.levels else "place.name",
    )
    return candidate, end


def _heads_before(tokens: Tokens, index: int, floor: int, starts: Starts) -> _Lead:
    """The heads that stand before a name and belong to it."""
    levels: tuple[Level, ...] = ()
    first, clitic, led = index, "", False
    while first > floor and not clitic and tokens.gap(first).isspace():
        start = starts[tokens.words[first - 1]]
        head = start.head if start is not None else None
        if head is None:
            break
        led = True
        levels = (head.level, *levels)
        if head.many:
            break
        clitic, first = head.clitic, first - 1
    return _Lead(levels, first, clitic, led)
