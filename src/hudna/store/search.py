"""Find texts by words: folded as texts are, with the letters that words join to."""

import re
from collections.abc import Iterator

from msgspec import Struct

from hudna.core.errors import LedgerError
from hudna.core.folding import fold
from hudna.store.store import Store

_JOINED = (
    *("", "ال", "و", "ف", "ب", "ل", "ك", "وال", "فال", "بال", "كال"),
    *("لل", "ولل", "وب", "ول", "وبال"),
)
_WORD = re.compile(r"[^\W_]+")
_AROUND = 60


class Hit(Struct, frozen=True):
    """A text that matches, and the words around the first match as received.

    `start` and `end` are code points of the match in the text.
    """

    digest: str
    start: int
    end: int
    before: str
    match: str
    after: str


def find_texts(store: Store, words: str, limit: int = 20) -> Iterator[Hit]:
    """The texts that have all the words, the best match first.

    A word is found with the conjunction, preposition and article written in one with
    it: `هدنة` finds `وبالهدنة`. Vowel signs, tatweel and the spelling of alef do not
    matter.

    Raises:
        LedgerError: There is no word to look for.
    """
    wanted = _WORD.findall(fold(words).text)
    if not wanted:
        raise LedgerError(f"search: {words!r} has no word; expected one at least")
    forms = [_forms(word) for word in wanted]
    if store.postgres:
        query = " & ".join(f"({' | '.join(group)})" for group in forms)
    else:
        groups = (" OR ".join(f'"{form}"' for form in group) for group in forms)
        query = " AND ".join(f"({group})" for group in groups)
    found = store.matching(query, limit)
    texts = store.texts_of(found)
    for seq in found:
        digest, text = texts[seq]
        yield _hit(digest, text, forms)


def _forms(word: str) -> tuple[str, ...]:
    """A folded word with what may be written before it."""
    bare = word[2:] if word.startswith("ال") and len(word) > 4 else word  # noqa: PLR2004 an article and a stem
    forms = dict.fromkeys(joined + bare for joined in _JOINED)
    return tuple(dict.fromkeys((word, *forms)))


def _hit(digest: str, text: str, forms: list[tuple[str, ...]]) -> Hit:
    folded = fold(text)
    wanted = {form for group in forms for form in group}
    for match in _WORD.finditer(folded.text):
        if match[0] in wanted:
            span = folded.span(match.start(), match.end())
            return Hit(
                digest,
                span.start,
                span.end,
                text[max(0, span.start - _AROUND) : span.start],
                span.of(text),
                text[span.end : span.end + _AROUND],
            )
    return Hit(digest, 0, 0, "", "", text[: 2 * _AROUND])
