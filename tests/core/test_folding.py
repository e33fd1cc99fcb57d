"""Folding: what rules see, and the way back to the text as received."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hudna.core.folding import MARKS, fold, fold_word

ALPHABET = st.sampled_from(
    [
        *"ابةتجدرسقلمنهويأإآىئؤءکیے",
        *"٠١٩۰۵09.,:-",
        *"aZé ßIİ\n\t",
        *"«»“”\"'،؛؟٪٫٬–",
        *"\u064b\u0650\u0651\u0670\u0640",
        *"\u200f\u200e\u202b\u2067\u00ad\ufeff\u00a0",
        *"\ufee9\ufedf\ufefb\ufdf2\ufdfa\ufb56\ufe70",
        *"😀\0\ud800",
    ]
)
TEXTS = st.text(ALPHABET, max_size=40) | st.text(
    alphabet=st.characters(exclude_categories=[]), max_size=40
)
_MARK = re.compile(f"[{MARKS}\u0640]")


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("", ""),
        ("هُدْنَةٌ", "هدنة"),
        ("هـــدنـــة", "هدنة"),
        ("أحمد وإبراهيم وآدم وٱلله", "احمد وابراهيم وادم والله"),
        ("على مستوى", "علي مستوي"),
        ("مسؤول شؤون الرئاسة", "مسؤول شؤون الرئاسة"),
        ("کتاب ایران ہے", "كتاب ايران هي"),
        ("ﻫﺪﻧﺔ", "هدنة"),
        ("ﻼ ﻻ ﻵ", "لا لا لا"),
        ("ﷲ", "الله"),
        ("\u200fهدنة\u200e \u202bفي\u202c \u2067غزة\u2069", "هدنة في غزة"),
        ("\ufeffهدنة", "هدنة"),
        ("١٢ و۱۲ و12", "12 و12 و12"),
        ("٣٫٥٪ و١٬٠٠٠", "3.5% و1,000"),
        ("«أ» “ب” ”ج“", '"ا" "ب" "ج"'),
        ("نعم، لا؛ متى؟", "نعم, لا; متي?"),
        ("1990–1995 — بعد", "1990-1995 - بعد"),
        ("في\u00a0غزة\u202fاليوم", "في غزة اليوم"),
        ("قال BBC عربي", "قال bbc عربي"),
        ("😀هُدنة😀", "😀هدنة😀"),
        ("سطر\nسطر", "سطر\nسطر"),
    ],
)
def test_what_rules_see(text, folded):
    assert fold(text).text == folded
    assert fold_word(text) == folded


@pytest.mark.parametrize(
    ("text", "word", "received"),
    [
        ("هُدْنَةٌ مُؤَقَّتَةٌ", "موقتة", None),
        ("هُدْنَةٌ مُؤَقَّتَةٌ", "مؤقتة", "مُؤَقَّتَةٌ"),
        ("وقف هـــدنـــة هنا", "هدنة", "هـــدنـــة"),
        ("في ﻫﺪﻧﺔ هنا", "هدنة", "ﻫﺪﻧﺔ"),
        ("قال ﷲ أكبر", "الله", "ﷲ"),
        ("قال ﷲ أكبر", "اكبر", "أكبر"),
        ("\u200fفي \u200fغزة\u200f", "غزة", "غزة"),
        ("منذ ٢٠٢٠م", "2020", "٢٠٢٠"),
        ("منذ ۲۰۲۰م", "2020", "۲۰۲۰"),
        ("😀 هُدنة 😀", "هدنة", "هُدنة"),
        ("نشر Reuters خبرًا", "reuters", "Reuters"),
        ("نشر Reuters خبرًا", "خبرا", "خبرًا"),
        ("هدَّدت بشنِّ هجمات", "بشن", "بشنِّ"),
    ],
)
def test_the_way_back_gives_the_words_as_received(text, word, received):
    folded = fold(text)
    at = folded.text.find(word)
    assert (at < 0) == (received is None)
    if received is not None:
        span = folded.span(at, at + len(word))
        assert span.of(text) == received
        assert folded.position(span.start) == at
        assert folded.position(span.end) == at + len(word)


@given(TEXTS)
def test_every_folded_position_has_a_place_in_the_source(text):
    folded = fold(text)
    places = [folded.start(at) for at in range(len(folded.text))]
    assert places == sorted(places)
    assert all(0 <= place < len(text) for place in places)


@given(TEXTS)
def test_a_folded_letter_comes_from_the_letter_that_it_points_to(text):
    folded = fold(text)
    for at, letter in enumerate(folded.text):
        assert letter in fold(text[folded.start(at)]).text


@given(TEXTS, st.data())
def test_spans_are_in_bounds_and_hold_what_was_folded(text, data):
    folded = fold(text)
    if not folded.text:
        return
    start = data.draw(st.integers(0, len(folded.text) - 1))
    end = data.draw(st.integers(start + 1, len(folded.text)))
    span = folded.span(start, end)
    assert 0 <= span.start < span.end <= len(text)
    assert folded.text[start:end] in fold(span.of(text)).text
    assert not _MARK.match(text[span.end : span.end + 1])


@given(TEXTS)
def test_folding_what_is_folded_changes_nothing(text):
    once = fold(text).text
    assert fold(once).text == once


@given(TEXTS)
def test_a_position_is_that_of_the_next_letter_kept(text):
    folded = fold(text)
    starts = [folded.start(at) for at in range(len(folded.text))]
    for source in range(len(text) + 1):
        wanted = next((n for n, s in enumerate(starts) if s >= source), len(starts))
        assert folded.position(source) == wanted


@given(st.text(st.sampled_from("ابتثجحخ دذرزسشص"), max_size=30), st.data())
def test_offsets_survive_whatever_is_written_between_the_letters(plain, data):
    noise = st.text(st.sampled_from("\u064e\u0651\u0640\u200f\u202a\ufeff"), max_size=3)
    gaps = [data.draw(noise) for _ in range(len(plain) + 1)]
    written = gaps[0] + "".join(a + b for a, b in zip(plain, gaps[1:], strict=True))
    folded = fold(written)
    assert folded.text == plain
    for at, letter in enumerate(plain):
        assert written[folded.start(at)] == letter
