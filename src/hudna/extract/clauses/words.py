"""What is known of a word form by itself: its particle class and its analyses."""

from functools import cache, lru_cache

from msgspec import Struct

from hudna.lexicon.forms import Analysis, load_forms
from hudna.lexicon.rules import rule_file

_CLASSES = (
    "complementiser",
    "relative",
    "negation",
    "future",
    "aspect",
    "condition",
    "question",
    "demonstrative",
    "preposition",
    "preposition_pronoun",
    "subordinator",
    "conjunction",
    "pronoun",
    "quantifier",
    "adverb",
    "exception",
)


_BODIES = frozenset(("agent", "force", "organisation", "role"))


class Word(Struct, frozen=True, gc=False):
    """A word form out of context.

    `particle` is its closed class or empty, `value` the class's value for it (for a
    preposition, the one that rules know it by). `joined` says that it begins with
    the conjunction و or ف, where the lexicon can tell.
    """

    text: str
    particle: str
    value: str
    joined: bool
    analyses: tuple[Analysis, ...]
    verbs: tuple[Analysis, ...]
    nouns: tuple[Analysis, ...]
    definite: bool


@cache
def particles() -> dict[str, tuple[str, str]]:
    """Folded particle to its class and value; the first class of `_CLASSES` holds."""
    words = rule_file("extract/clauses/particles.toml").words
    return {
        form: (name, value)
        for name in reversed(_CLASSES)
        for form, value in words[name].items()
    }


def _rarity(verb: Analysis) -> tuple[bool, bool, bool, bool]:
    """News speaks in the third person and the past, and of women alone rarely."""
    women = verb.gender == "f" and verb.number == "p"
    return verb.person != "3", women, verb.tense != "past", verb.number == "d"


def _rarity_of_noun(noun: Analysis, form: str) -> tuple[bool, bool, bool]:
    """How unlikely a reading of a nominal is: the likeliest sorts first.

    A noun of its own (`مقتل`, `مسلح`) is likelier than a participle of its form, and
    with the article those who act than an act or place (`المعارضة`, `الأطراف`).
    """
    participle = noun.pos in ("active_participle", "passive_participle")
    body = noun.definite and noun.pos == "noun" and noun.domain in _BODIES
    return participle, not body, body and noun.lemma != form[noun.start : noun.end]


def _narrative(verb: Analysis) -> bool:
    """News gives no orders and addresses nobody; a word that can be a noun is one."""
    return verb.tense != "imperative" and verb.person != "2"


def _with_preposition(
    form: str, known: dict[str, tuple[str, str]]
) -> tuple[str, str] | None:
    """`بأي`, `لكل`, `وببعض`: a quantifier with a preposition written in one."""
    bare = form.removeprefix("و")
    if bare[:1] in ("ب", "ل", "ك") and known.get(bare[1:], ("",))[0] == "quantifier":
        return "quantifier", bare[0]
    return None


@lru_cache(maxsize=131072)
def look_up(form: str) -> Word:
    """What the lexicon knows of a folded word form."""
    known = particles()
    joined = False
    found = known.get(form)
    analyses = load_forms().analyse(form)
    whole = any(a.pos == "verb" and not a.proclitics for a in analyses)
    if form[0] == "و" and known.get(form[1:], ("",))[0] == "preposition":
        whole = False  # `وفي` is "and in" before it is "fulfilled"
    if found is None and form[0] in "وف" and form[1:] in known and not whole:
        found, joined = known[form[1:]], True
    if found is None and not whole:
        found = _with_preposition(form, known)
    if found is not None:
        particle, value = found
        return Word(form, particle, value, joined, (), (), (), definite=False)
    told = [a for a in analyses if a.pos != "verb"]
    nouns = tuple(sorted(told, key=lambda a: _rarity_of_noun(a, form)))
    told = [a for a in analyses if a.pos == "verb" and (not nouns or _narrative(a))]
    verbs = tuple(sorted(told, key=_rarity))
    joined = bool(analyses) and all(a.proclitics[:1] in ("و", "ف") for a in analyses)
    bare = form[1:] if form[0] in "وفبكل" else form
    definite = form.startswith(("ال", "لل")) or bare.startswith(("ال", "لل"))
    if nouns:
        definite = any(a.definite for a in nouns)
    return Word(form, "", "", joined, analyses, verbs, nouns, definite)


@cache
def _light_prepositions() -> dict[str, str]:
    kinds = rule_file("extract/events/light.toml").words.values()
    return {lemma: taken for kind in kinds for lemma, taken in kind.items()}


def light_preposition(lemma: str) -> str:
    """The preposition that a light verb takes its noun with; empty for most verbs.

    >>> light_preposition("أَسْفَرَ")
    'عن'
    """
    return _light_prepositions().get(lemma, "")
