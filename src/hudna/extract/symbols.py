"""Words as single symbols, so that a regular expression can run over words.

Every word of the vocabulary gets a character that stands for the set of classes the
word belongs to; digits get one of five by their size, punctuation stands for itself,
and every other word is `x`. Reading a text costs one dictionary look-up a word; only
the stretches around an anchor word are then taken apart into pieces.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from msgspec import Struct

from hudna.core.folding import fold_word

OTHER = "x"
LINE = "\n"
_PUNCTUATION = frozenset(",./:()-\"'")
_SHAPES = {"low": "1", "high": "2", "small": "3", "four": "4", "big": "5"}
_TOKEN = re.compile(r"[0-9]+|[^\W0-9_]+|[^\w\s]|\n")
_PATTERN = re.compile(
    r"(?P<name>\(\?P<\w+>)|%(?P<class>[a-z_0-9]+)|(?P<word>[\u0621-\u064a]+)"
    r"|(?P<escape>\\.)|\s+\??|(?P<rest>.)"
)
_FIRST_CODE = 0xE000  # private use: no text has these
_LONGEST = 400  # tokens of a stretch to each side of its anchor
_SHORTEST = 3
_CLITICS = "وفبلك"
_KEPT = 200_000


class Piece(Struct, frozen=True, gc=False):
    """One symbol of a stretch: its code, folded positions, word, and value if made."""

    code: str
    start: int
    end: int
    word: str
    value: Any = None
    rule: str = ""
    parts: tuple["Piece", ...] = ()


Analysis = tuple[tuple[int, int, str, str], ...]


class _Codes(dict[str, str]):
    """Word to the one character that the first look at a text needs."""

    def __init__(self, symbols: "Symbols") -> None:
        super().__init__()
        self._symbols = symbols

    def __missing__(self, word: str) -> str:
        code = self._symbols.sketch(word)
        if len(self) < _KEPT:
            self[word] = code
        return code


def _memberships(
    words: Mapping[str, Mapping[str, Any]], patterns: Sequence[str]
) -> dict[str, set[str]]:
    """Word to the classes it belongs to; `=word` is the class of a pattern's own."""
    member: dict[str, set[str]] = {clitic: set() for clitic in _CLITICS}
    for name, table in words.items():
        for word in table:
            member.setdefault(word, set()).add(name)
            for part in word.split():
                member.setdefault(part, set())
    for pattern in patterns:
        for found in _PATTERN.finditer(pattern):
            if found["word"]:
                word = fold_word(found["word"])
                member.setdefault(word, set()).add("=" + word)
    return member


def _longer(
    words: Mapping[str, Mapping[str, Any]],
) -> dict[str, list[tuple[str, ...]]]:
    """First word to the entries of several words that it begins, longest first."""
    longer: dict[str, list[tuple[str, ...]]] = {}
    entries = {tuple(word.split()) for table in words.values() for word in table}
    for parts in sorted(entries, key=lambda parts: (-len(parts), parts)):
        if len(parts) > 1:
            longer.setdefault(parts[0], []).append(parts)
    return longer


class Symbols:
    """The vocabulary of a family of rules as symbols.

    Args:
        words: vocabularies by name, folded word to value.
        produced: classes of what rules make.
        patterns: all patterns, whose own words belong to the vocabulary too.
        anchors: the vocabularies whose words make a stretch worth a look.
        aliases: further class names for several classes together.
    """

    def __init__(
        self,
        words: Mapping[str, Mapping[str, Any]],
        produced: Sequence[str],
        patterns: Sequence[str],
        anchors: frozenset[str],
        aliases: Mapping[str, Sequence[str]],
    ) -> None:
        self.words = words
        self._aliases = aliases
        member = _memberships(words, patterns)
        self._longer = _longer(words)
        kinds: dict[frozenset[str], str] = {}
        for name in produced:
            kinds[frozenset([name])] = chr(_FIRST_CODE + len(kinds))
        self._code: dict[str, str] = {}
        for word, names in member.items():
            code = chr(_FIRST_CODE + len(kinds))
            self._code[word] = kinds.setdefault(frozenset(names), code)
        self._anchored = frozenset(
            word.split()[0] for name in anchors for word in words[name]
        )
        self._classes: dict[str, str] = {**_SHAPES, "other": OTHER}
        for kind, code in kinds.items():
            for name in kind:
                self._classes[name] = self._classes.get(name, "") + code
        self.alphabet = frozenset(kinds.values()) | frozenset(_SHAPES.values())
        self.alphabet |= _PUNCTUATION | {OTHER, LINE}
        self._codes = _Codes(self)
        self._known: dict[str, Analysis] = {}

    def code(self, name: str) -> str:
        """The symbol of a produced class."""
        return self._classes[name]

    def _members(self, name: str) -> str:
        if name in self._aliases:
            return "".join(self._members(part) for part in self._aliases[name])
        return self._classes[name]

    def pattern(self, source: str) -> str:
        """A rule's pattern as a regular expression over symbols.

        Raises:
            KeyError: for a placeholder that no vocabulary or rule defines.
        """
        out = []
        for found in _PATTERN.finditer(source):
            if found["class"]:
                if found["class"] not in self._aliases | self._classes.keys():
                    raise KeyError(f"unknown placeholder %{found['class']}")
                out.append(f"[{self._members(found['class'])}]")
            elif found["word"]:
                out.append(f"[{self._classes['=' + fold_word(found['word'])]}]")
            else:
                out.append(found["name"] or found["escape"] or found["rest"] or "")
        return "".join(out)

    def analyse(self, word: str) -> Analysis | None:
        """The word's symbols with their offsets; None where it is no known word.

        A word is looked up whole first, then without its clitics, then with the final
        heh that careless spelling writes for teh marbuta.
        """
        found = self._plain(word)
        if found is None and word[-1] == "ه" and len(word) > _SHORTEST:
            return self._plain(word[:-1] + "ة")
        return found

    def _plain(self, word: str) -> Analysis | None:
        code = self._code.get(word)
        if code is not None:
            return ((0, len(word), code, word),)
        clitic, rest = word[0], word[1:]
        if clitic not in _CLITICS or len(rest) < _SHORTEST - 1:
            return None
        inner: Analysis | None
        if clitic == "ل" and rest[0] == "ل" and "ا" + rest in self._code:
            inner = ((0, len(rest), self._code["ا" + rest], "ا" + rest),)
        elif clitic in "وف":
            inner = self._plain(rest)
        else:
            code = self._code.get(rest)
            inner = ((0, len(rest), code, rest),) if code else None
        if inner is None:
            return None
        rest_of_it = [(a + 1, b + 1, code, part) for a, b, code, part in inner]
        return ((0, 1, self._code[clitic], clitic), *rest_of_it)

    def sketch(self, word: str) -> str:
        """One character for a word: `A` anchor, `g` known, `x` other, or its shape."""
        if word in _PUNCTUATION or word == LINE:
            return word
        if word.isascii() and word.isdecimal():
            return _shape(word)
        analysis = self.analyse(word)
        if analysis is None:
            return OTHER
        self._known[word] = analysis
        anchored = any(part[3] in self._anchored for part in analysis)
        return "A" if anchored else "g"

    def read(self, text: str, anchor: re.Pattern[str]) -> Iterator[list[Piece]]:
        """The stretches of a folded text around anchors, with one word of context.

        `anchor` runs over sketches: `A` is an anchor word, digits their shape.
        """
        tokens = list(_TOKEN.finditer(text))
        sketch = "".join(map(self._codes.__getitem__, [token[0] for token in tokens]))
        done = 0
        for found in anchor.finditer(sketch):
            if found.start() < done:
                continue
            start, end = found.span()
            while start > done and sketch[start - 1] not in "x\n":
                start -= 1
            while end < len(sketch) and sketch[end] not in "x\n":
                end += 1
            start = max(start, found.start() - _LONGEST)
            end = min(end, found.end() + _LONGEST)
            before = start - 1 if start else 0
            yield self._pieces(text, tokens[before : end + 1])
            done = end

    def _pieces(self, text: str, tokens: list[re.Match[str]]) -> list[Piece]:
        pieces: list[Piece] = []
        for token in tokens:
            word, at = token[0], token.start()
            code = self._codes[word]
            if code not in "Ag":
                pieces.append(Piece(code, at, at + len(word), word))
                continue
            analysis = self._known.get(word) or self.analyse(word) or ()
            for start, end, part, name in analysis:
                pieces.append(Piece(part, at + start, at + end, name))
        return self._joined(text, pieces)

    def _joined(self, text: str, pieces: list[Piece]) -> list[Piece]:
        out: list[Piece] = []
        at = 0
        while at < len(pieces):
            for parts in self._longer.get(pieces[at].word, ()):
                last = at + len(parts)
                run = pieces[at:last]
                if tuple([piece.word for piece in run]) == parts and _close(text, run):
                    word = " ".join(parts)
                    start, end = run[0].start, run[-1].end
                    out.append(Piece(self._code[word], start, end, word))
                    at = last
                    break
            else:
                out.append(pieces[at])
                at += 1
        return out


def _close(text: str, run: list[Piece]) -> bool:
    pairs = pairwise(run)
    return all(text[a.end : b.start].isspace() or a.end == b.start for a, b in pairs)


def _shape(digits: str) -> str:
    if len(digits) <= 2:  # noqa: PLR2004
        value = int(digits)
        if 1 <= value <= 12:  # noqa: PLR2004
            return "1"
        return "2" if 13 <= value <= 31 else "3"  # noqa: PLR2004
    return "4" if len(digits) == 4 and "1000" <= digits < "2300" else "5"  # noqa: PLR2004
