"""Spans, documents and digests."""

import hashlib

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hudna.core.text import Document, Span, digest

SPANS = st.tuples(st.integers(0, 20), st.integers(1, 10)).map(
    lambda pair: Span(pair[0], pair[0] + pair[1])
)


def test_a_span_covers_its_words():
    assert Span(5, 9).of("هذه هدنة") == "دنة"


@pytest.mark.parametrize(
    ("first", "second", "overlaps", "covers"),
    [
        ((0, 4), (4, 8), False, False),
        ((0, 5), (4, 8), True, False),
        ((0, 8), (2, 4), True, True),
        ((2, 4), (2, 4), True, True),
        ((2, 4), (0, 8), True, False),
    ],
)
def test_how_spans_lie(first, second, overlaps, covers):
    assert Span(*first).overlaps(Span(*second)) is overlaps
    assert Span(*first).covers(Span(*second)) is covers


@given(SPANS, SPANS)
def test_overlap_is_a_shared_character(first, second):
    characters = [set(range(s.start, s.end)) for s in (first, second)]
    assert first.overlaps(second) is bool(characters[0] & characters[1])
    assert first.covers(second) is (characters[0] >= characters[1])
    assert first.overlaps(second) is second.overlaps(first)


@given(st.lists(SPANS))
def test_spans_sort_in_text_order(spans):
    assert sorted(spans) == sorted(spans, key=lambda s: (s.start, s.end))


@pytest.mark.parametrize("value", [Span(1, 2), Document("a", "هدنة")])
def test_values_are_frozen(value):
    with pytest.raises(AttributeError):
        setattr(value, value.__struct_fields__[0], 0)


def test_a_document_keeps_its_text_through_json():
    document = Document("a", "هُـدنة \u200f😀", published="2021-05-25")
    encoded = msgspec.json.encode(document)
    assert msgspec.json.decode(encoded, type=Document) == document


def test_a_digest_is_that_of_the_utf8_bytes():
    wanted = hashlib.sha256("هدنة".encode()).hexdigest()
    assert digest("هدنة") == f"sha256:{wanted}"
    assert digest("هُدنة") != digest("هدنة")


@given(st.text(alphabet=st.characters(exclude_categories=[])))
def test_any_text_has_a_digest(text):
    assert len(digest(text)) == len("sha256:") + 64
