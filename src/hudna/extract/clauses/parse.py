"""One sentence prepared for rules: its words, their tags, the names and times in it.

Tags are one short string a word:
`V` verb, `N` nominal, `P` preposition, `PP` preposition with pronoun, `C`
complementiser (أن), `R` relative, `S` subordinator, `IF` condition, `Q` question,
`NEG`, `FUT`, `ASP` (قد), `D` demonstrative, `QNT` quantifier, `NUM`, `ADV`, `PRO`,
`NOT` (غير), `AND`, and `T` for words of a time expression.
"""

from msgspec import Struct

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

    `tags`, `chosen` and `units` are parallel to the sentence's words. `chosen` is the
    analysis that fits the tag, None where the lexicon does not know the word. `first`
    and `length` are the sentence's, at hand for the look-ups that all syntax makes.
    """

    tokens: Tokens
    sentence: Sentence
    first: int
    length: int
    words: tuple[Word, ...]
    tags: tuple[str, ...]
    chosen: tuple[Analysis | None, ...]
    units: tuple[Unit | None, ...]

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
        unit = self.unit(index)
        if unit is not None and unit.first == index:
            return unit.proclitics[:1] in ("و", "ف") and bool(unit.proclitics)
        found = self.analysis(index)
        if found is not None:
            return found.proclitics[:1] in ("و", "ف") and bool(found.proclitics)
        word = self.word(index)
        return word.joined or word.text.startswith(("وال", "ولل", "وبال", "فال"))

    def preposition(self, index: int) -> str:
        """The preposition written in one with a nominal (ب ل ك), or empty."""
        unit = self.unit(index)
        particle = self.word(index).particle
        if particle == "quantifier":
            return self.word(index).value
        if particle == "demonstrative":
            first = self.word(index).text.removeprefix("و")[0]
            return first if first in "بل" else ""
        if unit is not None and unit.first == index:
            clitics = unit.proclitics
        elif found := self.analysis(index):
            clitics = found.proclitics if found.pos != "verb" else ""
        else:
            text = self.word(index).text
            clitics = text[0] if text.startswith(("بال", "لل", "كال")) else ""
            if text.startswith(("وبال", "ولل")):
                clitics = text[1]
        bare = clitics.lstrip("وف")
        return bare[0] if bare and bare[0] in "بلك" else ""
