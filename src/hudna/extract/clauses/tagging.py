"""Tag the words of a sentence from left to right: verb, nominal, or particle.

Most words can be only one thing. For one that is verb and noun alike (`قصف`, `خرج`)
the rules of `_RULES` are asked in turn; the first that knows decides, and a word that
none knows is a noun.
"""

from collections.abc import Callable

from msgspec import Struct

from hudna.extract.clauses.approximate import approximated
from hudna.extract.clauses.parse import Parse, Unit, clitics_of
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
_SURELY_BEFORE_VERB = frozenset(("R", "NEG", "FUT", "ASP", "IF"))
_BEFORE_NOUN = frozenset(("P", "D", "QNT", "NUM", "NOT"))
_BEFORE_CLAUSE = frozenset(("", "T", "ADV", "V", "PP"))
_CLAUSE_OPENERS = frozenset(("C", "R", "S", "IF"))
_BEFORE_NAME = frozenset(("ابو", "ابي", "ابا", "ابن", "بن", "عبد", "ام", "ال", "بنت"))
_ANIMATE = frozenset(("agent", "force", "organisation", "role"))
_PARTICIPLES = frozenset(("active_participle", "passive_participle"))
_ADJECTIVES = _PARTICIPLES | {"adjective"}
_SELF = ("نفسه", "نفسي", "انفس")
_SHORT = 2
_DAMMA = "\u064f"


class _Line(Struct):
    """A sentence being tagged; `tags` and `chosen` grow from left to right."""

    tokens: Tokens
    first: int
    words: tuple[Word, ...]
    held: tuple[Unit | None, ...]
    tags: list[str]
    chosen: list[Analysis | None]

    def after(self, index: int) -> Word | None:
        """The word behind one, if there is one."""
        return self.words[index + 1] if index + 1 < len(self.words) else None

    def before(self, index: int) -> str:
        """The tag before a word; empty at the start and behind punctuation."""
        gap = self.tokens.gap(self.first + index)
        broken = index == 0 or any(mark in gap for mark in ",;:\n.")
        return "" if broken else self.tags[-1]


def parse_sentence(
    tokens: Tokens, sentence: Sentence, units: tuple[Unit, ...]
) -> Parse:
    """Tag a sentence; `units` lie in it, in order, and do not overlap."""
    first, last = sentence.first, sentence.last
    held: list[Unit | None] = [None] * (last - first)
    for unit in units:
        for index in range(unit.first, unit.last):
            held[index - first] = unit
    words = approximated(tuple([look_up(form) for form in tokens.words[first:last]]))
    line = _Line(tokens, first, words, tuple(held), [], [])
    for index in range(len(words)):
        tag = _tag(line, index)
        line.chosen.append(_choose(line, index, tag))
        line.tags.append(tag)
    return Parse(
        tokens,
        sentence,
        first,
        last - first,
        words,
        tuple(line.tags),
        tuple(line.chosen),
        line.held,
        tuple(
            [
                clitics_of(
                    word, chosen, unit, opens=unit is not None and unit.first == at
                )
                for at, (word, chosen, unit) in enumerate(
                    zip(words, line.chosen, held, strict=True), first
                )
            ]
        ),
    )


def _tag(line: _Line, index: int) -> str:
    word, unit = line.words[index], line.held[index]
    if unit is not None:
        return "T" if unit.kind == "time" else "N"
    if word.particle:
        about = _plain(word.text) == "نحو" and _number_follows(line, index)
        return "QNT" if about else _TAGS[word.particle]
    if word.text[0].isdecimal():
        return "NUM"
    if not word.verbs:
        return _of_unknown(line, index)
    if index > 0 and word.text == "اجل" and line.tags[-1] == "P":
        return "N"  # `من أجل`: no verb though أجّل has the form
    named = index > 0 and _plain(line.words[index - 1].text) in _BEFORE_NAME
    if named or not word.nouns:
        return "N" if named else "V"
    return next((tag for rule in _RULES if (tag := rule(line, index))), "N")


def _of_unknown(line: _Line, index: int) -> str:
    """A word without verb readings; one that nobody knows may still be a verb."""
    word = line.words[index]
    known = bool(word.analyses) or word.definite
    expected = bool(line.tags) and line.tags[-1] in _SURELY_BEFORE_VERB
    return "V" if expected and not known else "N"


def _choose(line: _Line, index: int, tag: str) -> Analysis | None:
    word = line.words[index]
    if tag == "V" and word.verbs:
        return _likeliest_verb(line, index)
    return word.nouns[0] if tag == "N" and word.nouns else None


def _vowelled_passive(line: _Line, index: int) -> str | None:
    """`رُفض الطلب`: a writer who puts a damma means the verb, not its masdar."""
    word = line.words[index]
    verb = word.verbs[0]
    masdar = all(noun.pos == "masdar" for noun in word.nouns)
    opens = line.before(index) in _BEFORE_CLAUSE or word.joined
    if not (masdar and opens and verb.tense == "past"):
        return None
    folded = line.tokens.folded
    start = line.tokens.starts[line.first + index] + verb.start
    marks = folded.span(start, start + 1).of(folded.source)
    return "V" if _DAMMA in marks else None


def _reflexive_or_light(line: _Line, index: int) -> str | None:
    """What follows settles it: a reflexive object, or a light verb's preposition.

    `فجر نفسه` is no dawn, `وأدى إلى` no valley; and a verb with an attached object
    (`هاجمتهم`) is likelier than a participle with an owner.
    """
    word, after = line.words[index], line.after(index)
    verb = word.verbs[0]
    if verb.person != "3":
        return None
    if after is not None:
        if after.text.startswith(_SELF):
            return "V"
        if any(light_preposition(a.lemma) == after.text for a in word.verbs):
            return "V"
    return "V" if word.nouns[0].pos in _PARTICIPLES and verb.enclitic else None


def _governed_by_particle(line: _Line, index: int) -> str | None:
    """A preposition wants a noun, a negation or relative a verb."""
    noun = line.words[index].nouns[0]
    before = line.before(index)
    if before in _BEFORE_NOUN or noun.proclitics.lstrip("وف")[:1] in ("ب", "ل", "ك"):
        return "N"
    return "V" if before in _BEFORE_VERB else None


def _opening(line: _Line, index: int) -> str | None:
    """At the start of a clause a verb has its subject or object behind it."""
    word, after = line.words[index], line.after(index)
    before = line.before(index)
    if before not in _BEFORE_CLAUSE and not word.joined:
        return None
    if after is None or not _nominal_follows(line, index):
        return "N"
    if before == "V" and not word.joined:
        return "N"
    if word.nouns[0].pos != "masdar":
        return "V"
    if word.joined and _after_masdar(line):
        return "N"
    named = line.held[index + 1] is not None
    animate = any(noun.domain in _ANIMATE for noun in after.nouns)
    doer = after.definite or animate or _counts(after)
    return "V" if named or doer else "N"


def _after_subject(line: _Line, index: int) -> str | None:
    """Behind a noun: `الجيش قصف` has a verb, `طائرات قصف` a genitive."""
    if line.before(index) != "N" or line.words[index].joined:
        return None
    word, previous = line.words[index], line.chosen[-1]
    noun = word.nouns[0]
    governed = _has_verb(line)
    many = word.verbs[0].number in ("d", "p") and noun.pos == "masdar"
    if many and noun.case == "acc" and not governed:
        return "V"  # `جنديان قتلا`
    closed = line.held[index - 1] is not None or line.words[index - 1].definite
    if word.verbs[0].enclitic and not closed and _nominal_follows(line, index):
        return "V"  # `هجوم شنه مسلحون`: the pronoun stands for the noun before
    plain = not noun.definite and noun.pos != "adjective"
    owned = previous is not None and bool(previous.enclitic)
    shut = closed or owned or (previous is not None and previous.case == "acc")
    if shut and plain and not governed:
        return "V"  # `إن أحد جنوده قتل`, `إن جنديا قتل`
    described = previous is not None and previous.pos in _ADJECTIVES
    if described and noun.pos == "masdar" and not governed:
        return "V" if _nominal_follows(line, index) else None  # `فصائل عراقية تعرض …`
    return "V" if owned and _nominal_follows(line, index) else None


_RULES: tuple[Callable[[_Line, int], str | None], ...] = (
    _vowelled_passive,
    _reflexive_or_light,
    _governed_by_particle,
    _opening,
    _after_subject,
)


def _nominal_follows(line: _Line, index: int) -> bool:
    after = line.after(index)
    if after is None:
        return False
    if line.held[index + 1] is not None or after.text[0].isdecimal():
        return True
    if after.particle:
        return after.particle in ("quantifier", "demonstrative")
    return after.definite or bool(after.nouns)


def _number_follows(line: _Line, index: int) -> bool:
    """`نحو 40 متظاهرا` is "about", not "towards"."""
    after = line.after(index)
    return after is not None and _counts(after)


def _counts(word: Word) -> bool:
    """A digit, a number word or a quantifier: `وقتل 150`, `وأصيب ثلاثة`."""
    if word.text[0].isdecimal() or word.particle == "quantifier":
        return True
    return any(a.domain == "number" for a in word.nouns)


def _after_masdar(line: _Line) -> bool:
    """Whether the verb before governs a masdar: `هدد بإغلاق …، وضرب …`."""
    for tag, analysis in zip(reversed(line.tags), reversed(line.chosen), strict=True):
        if tag in ("V", "C", "R", "S"):
            return False
        if tag == "N" and analysis is not None and analysis.pos == "masdar":
            return True
    return False


def _has_verb(line: _Line) -> bool:
    """Whether the clause has a verb already, so that a noun is its argument."""
    for index in range(len(line.tags) - 1, -1, -1):
        if line.tags[index] == "V":
            return True
        opens = line.tags[index] in _CLAUSE_OPENERS
        if opens or "," in line.tokens.gap(line.first + index + 1):
            return False
    return False


def _plain(text: str) -> str:
    """A word without a leading و, if something is left of it."""
    return text.removeprefix("و") if len(text) > _SHORT else text


def _likeliest_verb(line: _Line, index: int) -> Analysis:
    """The likeliest verb reading: of the third person, agreeing with what follows."""
    pool = line.words[index].verbs
    if line.tags and line.tags[-1] == "NEG":
        pool = tuple([a for a in pool if a.tense == "present"]) or pool
    after = line.after(index)
    nouns = after.nouns if after is not None else ()
    if nouns and nouns[0].number != "p" and nouns[0].gender:
        wanted = nouns[0].gender
        agreeing = [a for a in pool if a.person == "3" and a.gender == wanted]
        pool = tuple(agreeing) or pool
    return pool[0]
