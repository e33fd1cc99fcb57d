"""Names of the actor book in a text: one look-up a word, the longest name first."""

from typing import Literal

from msgspec import Struct

from hudna.extract.actors.heads import cuts
from hudna.extract.clauses.parse import Unit
from hudna.extract.tokens import Tokens
from hudna.lexicon.actors import ActorBook, Name, load_actors, per_book
from hudna.lexicon.forms import load_forms
from hudna.lexicon.rules import rule_file

Sort = Literal["name", "alias", "label", "capital"]

_INSIDE = " -\"'"
"""What may stand between the words of a name."""
_REMEMBERED = 1 << 18


class NameHit(Struct, frozen=True, gc=False):
    """A name of the actor book in a text.

    Attributes:
        ids: Whom it may name, likeliest first.
        sort: The way in which it names: a label takes sides, a capital stands for its
            state.
        stance: `hostile` or `praising` where the words take sides, else empty.
        label: The folded words that do so, else empty.
    """

    ids: tuple[str, ...]
    sort: Sort = "name"
    stance: str = ""
    label: str = ""


class _Start(Struct, frozen=True, gc=False):
    """The names that may begin with a word, for one way to cut its proclitics.

    `longer` has names of several words by their second, `alone` those of one; the
    longest first, those that need a head noun (`bare`) last.
    """

    proclitics: str
    longer: dict[str, tuple[Name, ...]]
    alone: tuple[Name, ...]
    bare: frozenset[tuple[str, ...]]


class _Starts(dict[str, tuple[_Start, ...]]):
    """Word to the names that may begin there, filled as words are seen."""

    def __init__(self, book: ActorBook) -> None:
        super().__init__()
        self._book = book

    def __missing__(self, word: str) -> tuple[_Start, ...]:
        if len(self) > _REMEMBERED:
            self.clear()
        book = self._book
        found: list[_Start] = []
        for before, first in _first_words(word):
            names = tuple([n for n in book.names.get(first, ()) if not _is_class(n)])
            bare = book.bare.get(first, ())
            if names or bare:
                found.append(_start(before, names, bare))
        self[word] = tuple(found)
        return self[word]


def _is_verb(word: str) -> bool:
    """Whether a word is a finite verb of news prose as well: `أفاد`, `صالح`."""
    return any(
        found.pos == "verb"
        and found.person == "3"
        and found.number == "s"
        and not (found.proclitics or found.enclitic)
        for found in load_forms().analyse(word)
    )


def _start(before: str, names: tuple[Name, ...], bare: tuple[Name, ...]) -> _Start:
    longer: dict[str, tuple[Name, ...]] = {}
    for name in names + bare:
        if len(name.words) > 1:
            second = name.words[1]
            longer[second] = (*longer.get(second, ()), name)
    alone = tuple([name for name in names + bare if len(name.words) == 1])
    needy = {name.words for name in bare}
    if alone and _is_verb(alone[0].words[0]):
        needy.add(alone[0].words)
    return _Start(before, longer, alone, frozenset(needy))


def _is_class(name: Name) -> bool:
    """Whether a name is of no one in particular: `المتظاهرون`, `مسلحون`."""
    classes = rule_file("extract/actors/modifiers.toml").words["classes"]
    actors = load_actors().actors
    return all(
        key in classes or (key.startswith("int.") and actors[key].kind == "crowd")
        for key in name.actor_ids
    )


def _first_words(word: str) -> list[tuple[str, str]]:
    """Proclitics and first word of a name, fewest proclitics first."""
    found = [("", word)]
    for before, definite, rest in cuts(word):
        if before:
            found.append((before, "ال" + rest if definite else rest))
    return found


@per_book
def _starts() -> _Starts:
    return _Starts(load_actors())


def find_names(tokens: Tokens) -> tuple[tuple[Unit, ...], tuple[NameHit, ...]]:
    """All names of the actor book, in order and without overlaps.

    A name too common to stand alone counts after a head noun of its kind, or where the
    text has named the same actor in full before.

    >>> from hudna.core.folding import fold
    >>> from hudna.extract.tokens import tokenise
    >>> units, hits = find_names(tokenise(fold("واتهمت كتائب حزب الله واشنطن")))
    >>> [(unit.first, unit.last) for unit in units], hits[0].ids
    ([(1, 4), (4, 5)], ('irq.kataib-hezbollah',))
    """
    units: list[Unit] = []
    hits: list[NameHit] = []
    seen: set[str] = set()
    done = 0
    starts = _starts()
    for index, options in enumerate(map(starts.__getitem__, tokens.words)):
        if not options or index < done:
            continue
        for option in options:
            name = _match(tokens, index, option, seen)
            if name is not None:
                done = index + len(name.words)
                units.append(Unit(index, done, "actor", len(hits), option.proclitics))
                hits.append(_hit(tokens, index, name))
                seen.update(name.actor_ids)
                break
    return tuple(units), tuple(hits)


def _match(tokens: Tokens, index: int, start: _Start, seen: set[str]) -> Name | None:
    second = tokens.words[index + 1] if index + 1 < len(tokens.words) else ""
    for name in (*start.longer.get(second, ()), *start.alone):
        if len(name.words) > 1 and not _follows(tokens, index, name.words):
            continue
        if (
            name.words not in start.bare
            or not seen.isdisjoint(name.actor_ids)
            or _headed(tokens, index, name)
        ):
            return name
    return None


def _follows(tokens: Tokens, index: int, words: tuple[str, ...]) -> bool:
    """Whether a name's words follow, the first one being there already."""
    length = len(words)
    if tokens.words[index + 1 : index + length] != words[1:]:
        return False
    return all(_bridged(tokens, at) for at in range(index + 1, index + length))


def _bridged(tokens: Tokens, at: int) -> bool:
    return not tokens.gap(at).strip(_INSIDE)


def _headed(tokens: Tokens, index: int, name: Name) -> bool:
    """Whether a head noun stands before that goes with such an actor."""
    if index == 0 or not _bridged(tokens, index):
        return False
    book = load_actors()
    for _, _, rest in cuts(tokens.words[index - 1]):
        head = book.heads.get(rest)
        if head is not None:
            return any(book.actors[key].kind in head.kinds for key in name.actor_ids)
    return False


def _hit(tokens: Tokens, index: int, name: Name) -> NameHit:
    stance: str = name.stance
    label = " ".join(name.words) if stance else ""
    if not stance and index and _bridged(tokens, index):
        for _, _, rest in cuts(tokens.words[index - 1]):
            head = load_actors().heads.get(rest)
            if head is not None and head.stance and _takes(head.kinds, name):
                stance, label = head.stance, f"{rest} {' '.join(name.words)}"
                break
    return NameHit(name.actor_ids, name.sort, stance, label)


def _takes(kinds: tuple[str, ...], name: Name) -> bool:
    actors = load_actors().actors
    return any(actors[key].kind in kinds for key in name.actor_ids)
