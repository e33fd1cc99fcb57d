"""A rule engine over words: patterns are regular expressions whose letters are words.

A text is cut into words, digits and punctuation; every word of the rules' vocabulary
becomes one symbol that carries the classes it belongs to, clitics written together
with it (و ف ب ل ك) become symbols of their own, all other words become one symbol for
"some word". Only stretches around an *anchor* word are looked at, so most of a text
costs one dictionary look-up a word.

A pattern is written as it reads: `%day (?:من )?%month(?: (?P<year>%year))?`. Arabic
words stand for themselves (in folded spelling), `%class` for any word of a vocabulary
or any finding of a lower level, `%other` for any other word; spaces are for the eye.
At a place the longest match wins, then the rule that stands first. What a rule makes
becomes one symbol for the rules of the next level, so phrases are built from phrases.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from msgspec import Struct

from hudna.core.errors import LexiconError
from hudna.core.folding import Folded, fold_word
from hudna.extract.firsts import first_symbols
from hudna.extract.symbols import Piece, Symbols
from hudna.lexicon.rules import Rule, RuleFile, typed


class WordRule(Rule, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A rule over words: `make` names the function that reads its matches."""

    make: str
    pattern: str
    level: int = 1


class Match:
    """What a rule matched: the pieces of the whole and of its named groups."""

    __slots__ = ("_found", "folded", "machine", "pieces")

    def __init__(
        self,
        found: re.Match[str],
        pieces: list[Piece],
        machine: "Machine",
        folded: Folded,
    ) -> None:
        self._found = found
        self.pieces = pieces
        self.machine = machine
        self.folded = folded

    @property
    def text(self) -> str:
        """The whole folded text."""
        return self.folded.text

    def spelling(self, name: str) -> str:
        """A group's words as the source spells them; empty where it took no part."""
        pieces = self.group(name)
        if not pieces:
            return ""
        span = self.folded.span(pieces[0].start, pieces[-1].end)
        return span.of(self.folded.source)

    def group(self, name: str) -> list[Piece]:
        """The pieces of a named group; none where it took no part.

        Where a pattern has a group at several places they are `name`, `name2`,
        `name3`; the one that took part is meant.
        """
        index = self._found.re.groupindex
        for key in (name, name + "2", name + "3"):
            if key in index:
                start, end = self._found.span(key)
                if start >= 0:
                    return self.pieces[start:end]
        return []

    def word(self, name: str) -> str:
        """The words of a group, with single spaces; empty where it took no part."""
        return " ".join(piece.word for piece in self.group(name))

    def value(self, name: str, words: str | None = None) -> Any:  # noqa: ANN401
        """What the group's one piece means; None where it took no part.

        A finding has its value, a number its digits' value, a word its value in the
        vocabulary `words` (by default named as the group).
        """
        pieces = self.group(name)
        if not pieces:
            return None
        piece = pieces[0]
        if piece.value is not None:
            return piece.value
        if piece.word.isdecimal():
            return int(piece.word)
        return self.machine.symbols.words.get(words or name, {}).get(piece.word)

    @property
    def span(self) -> tuple[int, int]:
        """First and last (excluded) index of the matched pieces."""
        return self._found.span()

    @property
    def matched(self) -> list[Piece]:
        """The pieces of the whole match."""
        start, end = self._found.span()
        return self.pieces[start:end]

    def near(self, offset: int) -> Piece | None:
        """The piece before (-1, -2 …) or after (0, 1 …) the match; None at the edge."""
        start, end = self._found.span()
        at = end + offset if offset >= 0 else start + offset
        return self.pieces[at] if 0 <= at < len(self.pieces) else None


class Made(Struct, frozen=True, gc=False):
    """What a `make` function returns: the class of the new symbol, and its value.

    `first` and `last` narrow the finding to some of the matched pieces (`last` is the
    index after the last one, counted from the match's beginning).
    """

    name: str
    value: Any
    first: int = 0
    last: int | None = None


Maker = Callable[[Match], Made | None]


class _Ready(Struct, frozen=True, gc=False):
    id: str
    make: Maker
    regex: re.Pattern[str]


class Machine:
    """Rules of one family, ready to run.

    Args:
        files: the family's rule files; vocabularies are shared between them.
        makers: the functions that rules name in `make`.
        produced: the classes of symbols that `make` functions return.
        anchors: the vocabularies whose words a stretch must have one of.
        anchor: what makes a stretch, as a regular expression over sketches (`A` is
            an anchor word, `4` a number of four digits; see `symbols`).
        aliases: further placeholders, each for several classes together.

    Raises:
        LexiconError: naming the file and rule, for an unknown `make` or placeholder.
    """

    def __init__(
        self,
        files: Iterable[RuleFile],
        makers: dict[str, Maker],
        *,
        produced: Iterable[str],
        anchors: Iterable[str],
        anchor: str,
        aliases: Mapping[str, Sequence[str]],
    ) -> None:
        files = tuple(files)
        rules = [(file, rule) for file in files for rule in typed(file, WordRule)]
        words: dict[str, dict[str, Any]] = {}
        for file in files:
            for name, table in file.words.items():
                folded = {fold_word(key): value for key, value in table.items()}
                words.setdefault(name, {}).update(folded)
        self.symbols = Symbols(
            words,
            tuple(produced),
            tuple(rule.pattern for _, rule in rules),
            frozenset(anchors),
            aliases,
        )
        self._anchor = re.compile(anchor)
        levels: dict[int, dict[str, list[_Ready]]] = {}
        for file, rule in rules:
            if rule.make not in makers:
                raise LexiconError(
                    f"{file.path}: {rule.id}: no function {rule.make!r} to make a value"
                )
            try:
                regex = re.compile(self.symbols.pattern(rule.pattern))
            except (KeyError, re.error) as fault:
                raise LexiconError(f"{file.path}: {rule.id}: {fault}") from fault
            ready = _Ready(rule.id, makers[rule.make], regex)
            firsts = levels.setdefault(rule.level, {})
            for code in first_symbols(regex.pattern, self.symbols.alphabet):
                firsts.setdefault(code, []).append(ready)
        self._levels = tuple(levels[level] for level in sorted(levels))

    def find(self, folded: Folded) -> list[Piece]:
        """All findings of a text, in order, not overlapping: pieces with a value."""
        found: list[Piece] = []
        for stretch in self.symbols.read(folded.text, self._anchor):
            pieces = stretch
            for firsts in self._levels:
                if firsts.keys().isdisjoint([piece.code for piece in pieces]):
                    continue
                pieces = self._run(firsts, pieces, folded)
            found.extend(piece for piece in pieces if piece.value is not None)
        return found

    def _run(
        self, firsts: dict[str, list[_Ready]], pieces: list[Piece], folded: Folded
    ) -> list[Piece]:
        codes = "".join([piece.code for piece in pieces])
        out: list[Piece] = []
        at, size = 0, len(codes)
        while at < size:
            rules = firsts.get(codes[at])
            hit = self._longest(rules, codes, at, pieces, folded) if rules else None
            if hit is None:
                out.append(pieces[at])
                at += 1
                continue
            found, ready, made = hit
            at = found.end()
            end = found.start() + made.last if made.last is not None else at
            first = found.start() + made.first
            out.extend(pieces[found.start() : first])
            part = tuple(piece for piece in pieces[first:end] if piece.rule)
            out.append(
                Piece(
                    self.symbols.code(made.name),
                    pieces[first].start,
                    pieces[end - 1].end,
                    "",
                    made.value,
                    ready.id,
                    part,
                )
            )
            out.extend(pieces[end:at])
        return out

    def _longest(
        self,
        rules: list[_Ready],
        codes: str,
        at: int,
        pieces: list[Piece],
        folded: Folded,
    ) -> tuple[re.Match[str], _Ready, Made] | None:
        hits = []
        for order, ready in enumerate(rules):
            found = ready.regex.match(codes, at)
            if found is not None and found.end() > at:
                hits.append((-found.end(), order, found, ready))
        hits.sort(key=lambda hit: hit[:2])
        for _, _, found, ready in hits:
            made = ready.make(Match(found, pieces, self, folded))
            if made is not None:
                return found, ready, made
        return None


__all__ = ["Machine", "Made", "Maker", "Match", "Piece", "WordRule"]
