"""Which way a clause points: back by default, ahead where its verbs say so."""

import re
from functools import cache

from msgspec import Struct

from hudna.core.folding import Folded, fold_word
from hudna.lexicon.rules import rule_file
from hudna.resolve.anchors import Direction

_BREAK = re.compile(r"[.!?\n;]")
_WORD = re.compile(r"[^\W0-9_]+")
_REACH = 160
_AFTER = 40
_SHORTEST_VERB = 4
_LOOKING_BACK = frozenset(("قبل", "دون", "منذ", "بعد", "كاد", "بدون", "قبيل"))


class _Words(Struct, frozen=True):
    future: frozenset[str]
    past: frozenset[str]
    linking: frozenset[str]
    not_future: tuple[str, ...]


@cache
def _words() -> _Words:
    tables = rule_file("extract/times/tense.toml").words
    folded = {name: frozenset(map(fold_word, table)) for name, table in tables.items()}
    return _Words(
        folded["future"],
        folded["past"],
        folded["linking"],
        tuple(folded["not_future"]),
    )


def direction(folded: Folded, start: int, end: int) -> Direction:
    """Where the clause around a folded stretch points.

    The nearest verb or word of plan before the time decides (`سيجتمعون الأحد`), else
    the word right after it (`الأحد سيجتمعون`); a sentence that opens with a present
    verb tells what is about to happen (`يصل الوفد الثلاثاء`). A time without any words
    around it points nowhere.
    """
    text, known = folded.text, _words()
    before = text[max(0, start - _REACH) : start]
    breaks = [found.end() for found in _BREAK.finditer(before)]
    words = _WORD.findall(before[breaks[-1] if breaks else 0 :])
    for at, word in reversed(list(enumerate(words))):
        if _is_future(word, known) or _is_wished(words, at):
            return "future"
        if word in known.past or (word[0] in "وف" and word[1:] in known.past):
            return "past"
    opens = bool(breaks) or start <= _REACH
    if opens and words and words[0][0] == "ي" and len(words[0]) >= _SHORTEST_VERB - 1:
        return "future"
    after = _WORD.findall(text[end : end + _AFTER])
    if after and _is_future(after[0], known):
        return "future"
    bare = known.linking.issuperset(words) and not after
    alone = bare and known.linking.issuperset(_WORD.findall(text[:start]))
    return "free" if alone else "past"


def _is_wished(words: list[str], at: int) -> bool:
    """Whether a word is a present verb after `أن` (`على أن يبدأ`): not yet done.

    Not after `قبل` and the like, which may look back: `قبل أن يقتل`.
    """
    if at < 1 or words[at - 1] != "ان" or words[at][0] != "ي":
        return False
    if words[at] == "يكون" and at + 1 < len(words):
        return False  # `نفى أن يكون نفذ`: of what may have been done
    looks_back = at > 1 and words[at - 2] in _LOOKING_BACK
    return len(words[at]) >= _SHORTEST_VERB and not looks_back


def _is_future(word: str, known: _Words) -> bool:
    """Whether a word is a future verb (`سيصل`, `وستبدأ`) or a word of plan."""
    if word[0] in "وف" and len(word) > _SHORTEST_VERB:
        word = word[1:]
    if word in known.future:
        return True
    if len(word) < _SHORTEST_VERB or word[:2] not in ("سي", "ست", "سن"):
        return False
    return not word.startswith(known.not_future)
