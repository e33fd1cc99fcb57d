"""What a written Arabic word can be: its lemma, its inflection, its clitics."""

from collections.abc import Container, Iterator
from functools import cache, lru_cache
from pathlib import Path

import msgspec

from hudna.lexicon.schema import Compiled, Slot

COMPILED = Path(__file__).parent / "compiled" / "forms.msgpack"

VERB_PRONOUNS = ("ه", "ها", "هم", "هن", "هما", "ني", "نا", "ك", "كم")
NOUN_PRONOUNS = ("ه", "ها", "هم", "هن", "هما", "ي", "نا", "ك", "كم")
_PRONOUNS = ("", *dict.fromkeys(VERB_PRONOUNS + NOUN_PRONOUNS))
_NONE = ("",)
_BY_LAST = {
    last: tuple(p for p in _PRONOUNS if not p or p[-1] == last)
    for last in {p[-1] for p in _PRONOUNS if p}
}
"""Last letter of a word to the pronouns that may end it."""
CONJUNCTIONS = ("", "و", "ف")
SHORTEST = 2
"""Letters that must remain of a word without its clitics (`دم`, `يد`)."""

REMEMBERED = 1 << 17
"""Words whose readings are kept; a day's news has fewer different ones."""


class Analysis(msgspec.Struct, frozen=True, gc=False):
    """One reading of a written word.

    Attributes:
        lemma: as in `verbs.csv` (`قَصَفَ`; of its masdars and participles too) or
            in `nouns.csv` (`غارة`).
        pos: `verb`, `masdar`, `active_participle`, `passive_participle`, `noun` or
            `adjective`.
        domain: the verb's domain or the noun's kind.
        tense: `past`, `present`, `imperative` or "".
        voice: `active`, `passive` or "".
        person: `1`, `2`, `3` or "".
        gender: `m`, `f` or ""; a plural has the gender of its singular.
        number: `s`, `d` or `p`.
        definite: it carries the article.
        case: `nom`, `obl` (accusative or genitive), `acc`, or "" where the
            written form does not show it.
        construct: it stands only before a genitive (`قوتا`, `مسلحو`).
        proclitics: what is written before it, the article left out (`وب`).
        enclitic: the attached pronoun (`ها`), or "".
        start: where the stem begins within the word.
        end: where the stem ends within the word.
    """

    lemma: str
    pos: str
    domain: str
    tense: str
    voice: str
    person: str
    gender: str
    number: str
    definite: bool
    case: str
    construct: bool
    proclitics: str
    enclitic: str
    start: int
    end: int


class _Cut(msgspec.Struct, frozen=True):
    """One way to cut a word into clitics and stem; `letters` is `س ب ك ل` or ""."""

    conjunction: str
    letter: str
    article: bool
    pronoun: str
    start: int
    end: int

    def cost(self) -> int:
        """Count the clitics; `لل` is one."""
        article = self.article and self.letter != "ل"
        return sum(map(bool, (self.conjunction, self.letter, article, self.pronoun)))


class Forms:
    """The word forms of the lexicon; ask `load_forms` for them."""

    def __init__(self, compiled: Compiled) -> None:
        self._compiled = compiled
        forms = compiled.forms.split("\n")
        self._numbers = dict(zip(forms, range(len(forms)), strict=True))
        self._remembered = lru_cache(REMEMBERED)(self._analyse)

    def __len__(self) -> int:
        return len(self._numbers)

    def analyse(self, word: str) -> tuple[Analysis, ...]:
        """Return what a folded word can be, the likelier first; () if unknown.

        The reading with the fewest clitics hides those with more, for a word is
        looked up whole before it is cut up (`وقف` is "stopped", not "and stop"),
        unless every such reading is one that news prose hardly has (orders, first
        and second persons, dual and feminine plural verbs, dual masdars), starts
        with a doubled و (`ووصل` "and arrived", seldom "was continued"), or belongs
        to a row marked as yielding (`وادي` "valley", `و+ادي` "and led to").
        """
        return self._remembered(word)

    def _analyse(self, word: str) -> tuple[Analysis, ...]:
        found: list[tuple[int, Analysis]] = []
        settled: int | None = None
        for cut in sorted(_cuts(word, self._numbers), key=_Cut.cost):
            if settled is not None and cut.cost() > settled:
                break
            for lemma, slot in self._readings(word[cut.start : cut.end]):
                if _fits(cut, slot):
                    found.append((cut.cost(), self._make(cut, lemma, slot)))
                    if not (_yields(slot) or word.startswith("وو")):
                        settled = cut.cost()
        found.sort(key=lambda pair: (pair[0], _unlikely(pair[1])))
        return tuple(reading for _, reading in found)

    def _readings(self, stem: str) -> Iterator[tuple[int, Slot]]:
        number = self._numbers.get(stem)
        if number is None:
            return
        slots, starts = self._compiled.slots, self._compiled.starts
        for packed in self._compiled.readings[starts[number] : starts[number + 1]]:
            lemma, slot = divmod(packed, len(slots))
            yield lemma, slots[slot]

    def _make(self, cut: _Cut, number: int, slot: Slot) -> Analysis:
        lemma, domain = self._compiled.lemmas[number]
        return Analysis(
            lemma=lemma,
            pos=slot.pos,
            domain=domain,
            tense=slot.tense,
            voice=slot.voice,
            person=slot.person,
            gender=slot.gender,
            number=slot.number,
            definite=cut.article,
            case=slot.case,
            construct=slot.construct,
            proclitics=cut.conjunction + cut.letter,
            enclitic=cut.pronoun,
            start=cut.start,
            end=cut.end,
        )


def _cuts(word: str, known: Container[str]) -> Iterator[_Cut]:
    """Every way to take clitics off a word that leaves a known stem."""
    length = len(word)
    ends = [
        (p, length - len(p)) for p in _BY_LAST.get(word[-1:], _NONE) if word.endswith(p)
    ]
    for conjunction in CONJUNCTIONS:
        if not word.startswith(conjunction):
            continue
        for letter, article, start in _openings(word, len(conjunction)):
            for pronoun, end in ends:
                if (
                    end - start >= SHORTEST
                    and word[start:end] in known
                    and not (article and pronoun)
                ):
                    yield _Cut(conjunction, letter, article, pronoun, start, end)


def _openings(word: str, at: int) -> Iterator[tuple[str, bool, int]]:
    """Preposition or future letter, and article, from `at` on; where they end."""
    yield "", False, at
    if word.startswith("ال", at):
        yield "", True, at + 2
    for letter in "سبكل":
        if word.startswith(letter, at):
            yield letter, False, at + 1
            if letter in "بك" and word.startswith("ال", at + 1):
                yield letter, True, at + 3
    if word.startswith("لل", at):
        yield "ل", True, at + 2
        yield "ل", True, at + 1  # لليل: of three lams two are written


def _fits(cut: _Cut, slot: Slot) -> bool:
    """Whether a form of this slot can stand between these clitics."""
    if (slot.join == "free" and cut.pronoun) or (
        slot.join == "joined" and not cut.pronoun
    ):
        return False
    if slot.pos == "verb":
        return not cut.article and _verb_fits(cut, slot)
    if cut.pronoun and cut.pronoun not in NOUN_PRONOUNS:
        return False
    if cut.article and (slot.construct or slot.nunated):
        return False
    genitive_only = cut.letter in ("ب", "ك", "ل") and cut.letter
    return cut.letter != "س" and not (genitive_only and slot.case in ("nom", "acc"))


def _verb_fits(cut: _Cut, slot: Slot) -> bool:
    if cut.pronoun and cut.pronoun not in VERB_PRONOUNS:
        return False
    if cut.letter == "س":
        return "i" in slot.moods
    if cut.letter == "ل":
        return "s" in slot.moods or "j" in slot.moods
    return not cut.letter


def _unlikely(reading: Analysis) -> int:
    """Rank readings of as many clitics: what news prose has most comes first."""
    seldom = reading.person in ("1", "2") or reading.tense == "imperative"
    return 2 * seldom + (reading.number == "d")


def _yields(slot: Slot) -> bool:
    """Whether readings with more clitics are to be looked for all the same."""
    if slot.yields or slot.tense == "imperative" or slot.person in ("1", "2"):
        return True
    if slot.number == "d":
        return slot.pos in ("verb", "masdar")
    return slot.pos == "verb" and (slot.gender, slot.number) == ("f", "p")


@cache
def load_forms() -> Forms:
    """Load the compiled word forms, once."""
    return Forms(msgspec.msgpack.decode(COMPILED.read_bytes(), type=Compiled))
