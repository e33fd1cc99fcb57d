"""One sentence prepared for rules: its words, their tags, the names and times in it.

Tags are one short string a word:
`V` verb, `N` nominal, `P` preposition, `PP` preposition with pronoun, `C`
complementiser (أن), `R` relative, `S` subordinator, `IF` condition, `Q` question,
`NEG`, `FUT`, `ASP` (قد), `D` demonstrative, `QNT` quantifier, `NUM`, `ADV`, `PRO`,
`NOT` (غير), `AND`, and `T` for words of a time expression.
"""

from msgspec import Struct, field

from hudna.extract.clauses.words import Word
from hudna.extract.sentences import Sentence
from hudna.extract.tokens import Tokens
from hudna.lexicon.forms import Analysis


class Unit(Struct, frozen=True, gc=False):
    """Words `first` to `last` (excluded) that are one name or time.

    `proclitics` are the letters before the name in its first word; `key` is the
    index of the mention among those of its kind.
    """

    first: int
    last: int
    kind: str
    key: int
    proclitics: str = ""


class Parse(Struct, frozen=True, gc=False):
    """A tagged sentence; indices are those of the tokens of the whole text.

    `tags`, `chosen`, `units` and `clitics` are parallel to the sentence's words.
    `chosen` is the analysis that fits the tag, None where the lexicon does not know the
    word; `clitics` are what `clitics_of` says. `first` and `length` are the sentence's,
    at hand for the look-ups that all syntax makes. `heads` remembers phrases that were
    asked for: first word to head and end.
    """

    tokens: Tokens
    sentence: Sentence
    first: int
    length: int
    words: tuple[Word, ...]
    tags: tuple[str, ...]
    chosen: tuple[Analysis | None, ...]
    units: tuple[Unit | None, ...]
    clitics: tuple[tuple[bool, str], ...]
    heads: dict[int, tuple[int, int] | None] = field(default_factory=dict)

    def tag(self, index: int) -> str:
        """The tag of a word; empty outside the sentence."""
        at = index - self.first
        return self.tags[at] if 0 <= at < self.length else ""

    def word(self, index: int) -> Word:
        """The word form at an index within the sentence."""
        return self.words[index - self.first]

    def analysis(self, index: int) -> Analysis | None:
        """The analysis that was chosen for a word."""
        return self.chosen[index - self.first]

    def unit(self, index: int) -> Unit | None:
        """The name or time that the word belongs to."""
        at = index - self.first
        return self.units[at] if 0 <= at < self.length else None

    def lemma(self, index: int) -> str:
        """The chosen analysis's lemma; empty where there is none."""
        found = self.analysis(index)
        return found.lemma if found else ""

    def joined(self, index: int) -> bool:
        """Whether the word begins with the conjunction و or ف."""
        return self.clitics[index - self.first][0]

    def preposition(self, index: int) -> str:
        """The preposition written in one with a nominal (ب ل ك), or empty."""
        return self.clitics[index - self.first][1]


_BARE = (False, "")


def clitics_of(
    word: Word, chosen: Analysis | None, unit: Unit | None, *, opens: bool
) -> tuple[bool, str]:
    """Whether a word begins with و or ف, and the preposition (ب ل ك) written in it.

    `opens` says that the word is the first of its unit.
    """
    if opens and unit is not None:
        written = unit.proclitics
    elif chosen is not None:
        written = chosen.proclitics
    else:
        return _of_unknown(word)
    if not written:
        return _BARE if not word.particle else (False, _of_particle(word, ""))
    letter = written.lstrip("وف")[:1]
    verb = chosen is not None and chosen.pos == "verb" and not opens
    held = letter if letter and letter in "بلك" and not verb else ""
    return written[0] in "وف", _of_particle(word, held)


def _of_unknown(word: Word) -> tuple[bool, str]:
    text = word.text
    joined = word.joined or text.startswith(("وال", "ولل", "وبال", "فال"))
    letter = text[0] if text.startswith(("بال", "لل", "كال")) else ""
    if text.startswith(("وبال", "ولل")):
        letter = text[1]
    return joined, _of_particle(word, letter)


def _of_particle(word: Word, letter: str) -> str:
    """Quantifiers and demonstratives say it themselves: `بكل`, `لهذا`."""
    if word.particle == "quantifier":
        return word.value
    if word.particle == "demonstrative":
        first = word.text.removeprefix("و")[0]
        return first if first in "بل" else ""
    return letter
