"""Signs: words near a trigger that tell whether an act is reported or only spoken of.

`قضية اغتيال القاضي` names a case, `اغتيل القاضي أمس` reports a killing. A sign is a
rule: the words, and where from the trigger they stand. It decides nothing by itself;
the model of confidence weighs it (`reading/confidence.toml`).
"""

from functools import cache, lru_cache
from typing import Literal

from hudna.extract.clauses.parse import Parse
from hudna.extract.frames import keys
from hudna.lexicon.rules import Rule, RuleFile, rule_files, typed

FOLDER = "extract/signs"

Where = Literal["governor", "before", "near", "after", "sentence"]
"""Where words stand from the trigger.

`governor`: nominals and prepositions straight before it, up to the verb that governs
them; `before` and `after`: a few words to either side; `near`: the stretch that
supports the claim; `sentence`: anywhere.
"""

_REACH = 6
_NOMINAL = frozenset(("N", "P", "D", "QNT", "NUM", "T", "ADV", "PP", "AND", "PRO"))


class Sign(Rule, frozen=True, kw_only=True):
    """A rule about words beside a trigger.

    Attributes:
        where: Where from the trigger they stand.
        words: Folded words, stems or lemmas, any of which is the sign.
    """

    where: Where
    words: tuple[str, ...]


def signs_of(files: tuple[RuleFile, ...]) -> tuple[Sign, ...]:
    """The signs of rule files."""
    return tuple(sign for file in files for sign in typed(file, Sign))


@cache
def _by_place() -> dict[str, dict[str, tuple[str, ...]]]:
    """Place to word to the ids of the signs that it is."""
    table: dict[str, dict[str, tuple[str, ...]]] = {}
    for sign in signs_of(rule_files(FOLDER)):
        words = table.setdefault(sign.where, {})
        for word in sign.words:
            words[word] = (*words.get(word, ()), sign.id)
    return table


def find_signs(parse: Parse, trigger: int, first: int, last: int) -> frozenset[str]:
    """The ids of the signs beside a trigger.

    Args:
        parse: The sentence.
        trigger: The trigger's index.
        first: Where the stretch that supports the claim begins.
        last: Where it ends (excluded).
    """
    begin, end = parse.first, parse.sentence.last
    found = set(_among(parse, "before", max(begin, trigger - _REACH), trigger))
    found |= _among(parse, "after", trigger + 1, min(end, trigger + 1 + _REACH))
    found |= _among(parse, "near", max(begin, first), min(end, last))
    found |= _among(parse, "governor", _governed_from(parse, trigger), trigger)
    return frozenset(found)


def sentence_signs(parse: Parse) -> frozenset[str]:
    """The ids of the signs that stand anywhere in a sentence."""
    return frozenset(_among(parse, "sentence", parse.first, parse.sentence.last))


def _among(parse: Parse, where: str, first: int, last: int) -> set[str]:
    found: set[str] = set()
    for form in parse.tokens.words[first:last]:
        found.update(_signs(where, form))
    return found


@lru_cache(maxsize=1 << 16)
def _signs(where: str, form: str) -> tuple[str, ...]:
    """The signs that a folded word form is at a place."""
    words = _by_place().get(where, {})
    return tuple([sign for key in words.keys() & keys(form) for sign in words[key]])


def _governed_from(parse: Parse, trigger: int) -> int:
    """Where the words that govern a nominal begin: at the verb, if one is near."""
    first = max(parse.first, trigger - _REACH)
    for at in range(trigger - 1, first - 1, -1):
        if parse.tag(at) not in _NOMINAL:
            return at if parse.tag(at) == "V" else at + 1
    return first
