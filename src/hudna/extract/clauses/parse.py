"""One sentence prepared for rules: its words, their tags, the names and times in it.

Tags are one short string a word:
`V` verb, `N` nominal, `P` preposition, `PP` preposition with pronoun, `C`
complementiser (أن), `R` relative, `S` subordinator, `IF` condition, `Q` question,
`NEG`, `FUT`, `ASP` (قد), `D` demonstrative, `QNT` quantifier, `NUM`, `ADV`, `PRO`,
`NOT` (غير), `AND`, and `T` for words of a time expression.
"""

from collections.abc import Sequence

from msgspec import Struct

from hudna.extract.clauses.words import Word, light_preposition, look_up
from hudna.extract.sentences import Sentence
from hudna.extract.tokens import Tokens
from hudna.lexicon.forms import Analysis

_TAGS = {
    "complementiser": "C",
    "relative": "R",
    "negation": "NEG",
    "future": "FUT",
    "aspect": "ASP",
    "condition": "IF",
    "question": "Q",
    "demonstrative": "D",
    "preposition": "P",
    "preposition_pronoun": "PP",
    "subordinator": "S",
    "conjunction": "AND",
    "pronoun": "PRO",
    "quantifier": "QNT",
    "adverb": "ADV",
    "exception": "NOT",
}
_BEFORE_VERB = frozenset(("R", "NEG", "FUT", "ASP", "C", "IF", "S", "Q"))
_BEFORE_NOUN = frozenset(("P", "D", "QNT", "NUM", "NOT"))
_BEFORE_NAME = frozenset(("ابو", "ابي", "ابا", "ابن", "بن", "عبد", "ام", "ال", "بنت"))


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
    analysis that fits the tag, None where the lexicon does not know the word.
    """

    tokens: Tokens
    sentence: Sentence
    words: tuple[Word, ...]
    tags: tuple[str, ...]
    chosen: tuple[Analysis | None, ...]
    units: tuple[Unit | None, ...]

    def tag(self, index: int) -> str:
        """The tag of a word; empty outside the sentence."""
        inside = self.sentence.first <= index < self.sentence.last
        return self.tags[index - self.sentence.first] if inside else ""

    def word(self, index: int) -> Word:
        """The word form at an index within the sentence."""
        return self.words[index - self.sentence.first]

    def analysis(self, index: int) -> Analysis | None:
        """The analysis that was chosen for a word."""
        return self.chosen[index - self.sentence.first]

    def unit(self, index: int) -> Unit | None:
        """The name or time that the word belongs to."""
        inside = self.sentence.first <= index < self.sentence.last
        return self.units[index - self.sentence.first] if inside else None

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


def parse_sentence(tokens: Tokens, sentence: Sentence, units: Sequence[Unit]) -> Parse:
    """Tag a sentence from left to right; `units` lie in it and do not overlap."""
    first, last = sentence.first, sentence.last
    words = tuple([look_up(form) for form in tokens.words[first:last]])
    held: list[Unit | None] = [None] * (last - first)
    for unit in units:
        for index in range(unit.first, unit.last):
            held[index - first] = unit
    tags: list[str] = []
    chosen: list[Analysis | None] = []
    for index, word in enumerate(words):
        tag, analysis = _tag(tokens, first, index, words, held, tags, chosen)
        tags.append(tag)
        chosen.append(analysis if analysis is not None else _first(word, tag))
    return Parse(tokens, sentence, words, tuple(tags), tuple(chosen), tuple(held))


def _first(word: Word, tag: str) -> Analysis | None:
    pool = word.verbs if tag == "V" else word.nouns if tag == "N" else ()
    return pool[0] if pool else None


def _tag(
    tokens: Tokens,
    first: int,
    index: int,
    words: tuple[Word, ...],
    held: list[Unit | None],
    tags: list[str],
    chosen: list[Analysis | None],
) -> tuple[str, Analysis | None]:
    word = words[index]
    unit = held[index]
    if unit is not None:
        return ("T" if unit.kind == "time" else "N"), None
    if word.particle:
        return _TAGS[word.particle], None
    if word.text[0].isdigit():
        return "NUM", None
    if not word.analyses and tags and tags[-1] in _BEFORE_VERB - {"C", "S", "Q"}:
        return ("N" if word.definite else "V"), None
    if not word.verbs or (index and _plain(words[index - 1].text) in _BEFORE_NAME):
        return "N", None
    after = words[index + 1] if index + 1 < len(words) else None
    if not word.nouns:
        return "V", _verb(word, tags, after)
    if _surely_verb(index, words):
        return "V", _verb(word, tags, after)
    gap = tokens.gap(first + index)
    broken = index == 0 or any(mark in gap for mark in ",;:\n.")
    before = "" if broken else tags[-1]
    if before in _BEFORE_NOUN or word.nouns[0].proclitics.lstrip("وف")[:1] in "بلك":
        bare = word.nouns[0].proclitics.lstrip("وف")
        if before in _BEFORE_NOUN or bare:
            return "N", word.nouns[0]
    if before in _BEFORE_VERB:
        return "V", _verb(word, tags, after)
    follower = held[index + 1] if index + 1 < len(words) else None
    nominal_follows = after is not None and (
        follower is not None
        or after.text[0].isdigit()
        or after.particle == "quantifier"
        or (not after.particle and (after.definite or bool(after.nouns)))
        or after.particle in ("quantifier", "demonstrative")
    )
    if not tags or broken or word.joined or before in ("T", "ADV", "V", "PP"):
        masdar = word.nouns[0].pos == "masdar"
        verbal = nominal_follows and (
            not masdar
            or follower is not None
            or (after is not None and after.definite)
            or (after is not None and (_animate(after) or _counts(after)))
        )
        if before == "V" and not word.joined:
            verbal = False
        if masdar and word.joined and _after_masdar(tags, chosen):
            verbal = False
        return ("V", _verb(word, tags, after)) if verbal else ("N", word.nouns[0])
    if before == "N" and not word.joined:
        previous = chosen[-1]
        closed = held[index - 1] is not None or words[index - 1].definite
        adjective = word.nouns[0].pos == "adjective"
        governed = _has_verb(tokens, first, tags)
        many = word.verbs[0].number in ("d", "p") and word.nouns[0].pos == "masdar"
        if many and word.nouns[0].case == "acc" and not governed:
            return "V", _verb(word, tags, after)  # `جنديان قتلا`
        if closed and not word.nouns[0].definite and not adjective and not governed:
            return "V", _verb(word, tags, after)
        if previous is not None and previous.enclitic and nominal_follows:
            return "V", _verb(word, tags, after)
    return "N", word.nouns[0]


def _surely_verb(index: int, words: tuple[Word, ...]) -> bool:
    """What follows settles it: a reflexive object, or a light verb's preposition.

    `فجر نفسه` is no dawn, `وأدى إلى` no valley; and a verb with an attached object
    (`هاجمتهم`) is likelier than a participle with an owner.
    """
    word = words[index]
    after = words[index + 1].text if index + 1 < len(words) else ""
    if after.startswith(("نفسه", "نفسي", "انفس")):
        return word.verbs[0].person == "3"
    if any(light_preposition(a.lemma) == after for a in word.verbs if after):
        return True
    participle = word.nouns[0].pos in ("active_participle", "passive_participle")
    return participle and bool(word.verbs[0].enclitic) and word.verbs[0].person == "3"


def _counts(word: Word) -> bool:
    """A digit, a number word or a quantifier: `وقتل 150`, `وأصيب ثلاثة`."""
    if word.text[0].isdigit() or word.particle == "quantifier":
        return True
    return any(a.domain == "number" for a in word.nouns)


def _after_masdar(tags: list[str], chosen: list[Analysis | None]) -> bool:
    """Whether the verb before governs a masdar: `هدد بإغلاق …، وضرب …`."""
    for tag, analysis in zip(reversed(tags), reversed(chosen), strict=True):
        if tag in ("V", "C", "R", "S"):
            return False
        if tag == "N" and analysis is not None and analysis.pos == "masdar":
            return bool(analysis.proclitics.lstrip("وف")) or analysis.domain != ""
    return False


def _has_verb(tokens: Tokens, first: int, tags: list[str]) -> bool:
    """Whether the clause has a verb already, so that a masdar is its argument."""
    for index in range(len(tags) - 1, -1, -1):
        if tags[index] == "V":
            return True
        if tags[index] in ("C", "R", "S", "IF") or "," in tokens.gap(first + index + 1):
            return False
    return False


def _plain(text: str) -> str:
    """A word without a leading و, if something is left of it."""
    return text.removeprefix("و") if len(text) > 2 else text  # noqa: PLR2004


def _animate(word: Word) -> bool:
    return any(
        a.domain in ("agent", "force", "organisation", "role") for a in word.nouns
    )


def _verb(word: Word, tags: list[str], after: Word | None = None) -> Analysis:
    """The likeliest verb reading: of the third person, agreeing with what follows."""
    pool = word.verbs
    if tags and tags[-1] == "NEG":
        present = tuple([a for a in pool if a.tense == "present"])
        pool = present or pool
    nouns = after.nouns if after is not None else ()
    human = bool(nouns) and nouns[0].number != "p"
    if human and nouns[0].gender:
        wanted = nouns[0].gender
        agreeing = [a for a in pool if a.person == "3" and a.gender == wanted]
        pool = tuple(agreeing) or pool
    return pool[0]
