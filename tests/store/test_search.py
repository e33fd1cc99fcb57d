"""Texts are found by words on both kinds of store, however the words are written."""

import pytest

from hudna.core.errors import LedgerError
from hudna.store.search import find_texts
from tests.store.entries import article_entry

TEXTS = (
    "التزم الطرفان بالهُدْنة في مأرب",
    "وهـدنة أخرى أُعلنت في إب",
    "للهدنة شروط",
    "هدنتهم قصيرة",
)


@pytest.fixture
def filled(store):
    entries = [article_entry(text, f"url:{at}") for at, text in enumerate(TEXTS)]
    store.append(entries, TEXTS)
    return store


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("هدنة", {0, 1, 2}),
        ("الهُدنة", {0, 1, 2}),
        ("هدنة مأرب", {0}),
        ("اعلنت", {1}),
        ("هدنتهم", {3}),
        ("سلام", set()),
        ("' OR 1=1; -- \" * ( هدنة", set()),
    ],
)
def test_what_words_find(filled, words, found):
    hits = list(find_texts(filled, words))
    assert {filled.of_text(hit.digest)[0].key for hit in hits} == {
        f"url:{at}" for at in found
    }


def test_a_hit_points_at_the_words_as_received(filled):
    (hit,) = find_texts(filled, "هدنة مأرب")
    assert hit.match == "بالهُدْنة"
    assert TEXTS[0][hit.start : hit.end] == hit.match
    assert hit.before + hit.match + hit.after == TEXTS[0]


def test_there_must_be_a_word(filled):
    with pytest.raises(LedgerError, match="no word"):
        list(find_texts(filled, "«،»"))
