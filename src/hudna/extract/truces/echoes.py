"""Words that speak of a truce without naming it: a pronoun, or a verb's own ending.

`جرى تمديدها` prolongs the truce that was named before, and in `هدنة في الميناء تبدأ
غدا` the feminine verb begins the truce and not the harbour.
"""

from functools import cache

from hudna.extract.clauses.parse import Parse
from hudna.extract.clauses.words import look_up
from hudna.extract.truces.names import TruceName
from hudna.lexicon.rules import rule_file

_PRONOUNS = {"ه": "m", "ها": "f"}
_BACK = 30
_CLAUSE = 14
_FREE = frozenset(("T", "P", "ADV", "PP", "S", "R", "C", "NUM", "FUT", "V", "NEG", ""))
"""Tags behind a verb that has no subject of its own after it."""


@cache
def _words(table: str) -> frozenset[str]:
    return frozenset(rule_file("extract/truces/names.toml").words[table])


@cache
def genders(words: tuple[str, ...]) -> frozenset[str]:
    """The genders that may take up a truce named by words: `اتفاق الهدنة` either."""
    found = set()
    for word in words:
        bare = word.lstrip("وفبلك").removeprefix("ال")
        feminine = bare.endswith("ة") or bare in ("هدن", "هدنتهم")
        found.add("f" if feminine else "m")
    return frozenset(found)


def _genders(parse: Parse, name: TruceName) -> frozenset[str]:
    words = parse.tokens.words
    return genders(tuple({words[name.first], words[name.core]}))


def echoes(parse: Parse, at: int, names: tuple[TruceName, ...]) -> bool:
    """Whether a word's pronoun stands for a truce named shortly before it."""
    word = parse.tokens.words[at]
    if not word.endswith(("ه", "ها")):
        return False
    wanted = {
        _PRONOUNS[form.enclitic]
        for form in look_up(word).analyses
        if form.enclitic in _PRONOUNS and form.lemma in _words("echo")
    }
    if not wanted:
        return False
    before = [n for n in names if at - _BACK <= n.core < at and n.kind != "carrier"]
    return bool(before) and not wanted.isdisjoint(_genders(parse, before[-1]))


def topic_of(parse: Parse, verb: int, names: tuple[TruceName, ...]) -> bool:
    """Whether a verb without a subject behind it tells of a truce named before it."""
    form = parse.analysis(verb)
    if form is None or form.number != "s" or form.person != "3" or form.enclitic:
        return False
    behind = parse.tag(verb + 1)
    led = parse.tokens.words[verb + 1 : verb + 2] in (("حيز",), ("مرحلة",))
    if not (behind in _FREE or led or "," in parse.tokens.gap(verb + 1)):
        return False
    first = max(parse.sentence.first, verb - _CLAUSE)
    name = next((n for n in reversed(names) if first <= n.core < verb), None)
    if name is None or form.gender not in _genders(parse, name):
        return False
    if parse.tag(name.core - 1) == "V" or parse.tag(name.first - 1) == "V":
        return False  # `أعلنت هدنة وبدأت …`: the verb may be its subject's
    return _carried(parse, name.last, verb)


def _carried(parse: Parse, first: int, verb: int) -> bool:
    """Whether nothing but the truce's own description lies before its verb."""
    describing = False
    for at in range(first, verb):
        tag = parse.tag(at)
        if tag == "R":
            describing = True
        elif tag in ("S", "IF", "Q") or ";" in parse.tokens.gap(at):
            return False
        elif tag == "V":
            if not describing and parse.tag(at + 1) != "C":
                return False
            describing = False
    return not parse.joined(verb) or verb - first <= 1
