"""Sentences: where they end, where they don't, headlines and datelines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hudna.core.folding import fold
from hudna.extract.sentences import split_sentences
from hudna.extract.tokens import tokenise


def split(text):
    tokens = tokenise(fold(text))
    source = tokens.folded
    return [
        (
            one.kind,
            source.span(tokens.starts[one.first], tokens.ends[one.last - 1]).of(text),
        )
        for one in split_sentences(tokens)
    ]


def bodies(text):
    return [words for _, words in split(text)]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("", []),
        ("... !", []),
        ("توقف القتال", ["توقف القتال"]),
        ("توقف القتال. عاد الأهالي.", ["توقف القتال", "عاد الأهالي"]),
        ("توقف القتال! عاد الأهالي؟ نعم.", ["توقف القتال", "عاد الأهالي", "نعم"]),
        ("توقف القتال… عاد الأهالي", ["توقف القتال", "عاد الأهالي"]),
        ("توقف القتال... عاد الأهالي", ["توقف القتال", "عاد الأهالي"]),
        ("توقف القتال.عاد الأهالي.", ["توقف القتال", "عاد الأهالي"]),
        ("توقف القتال، وعاد الأهالي؛ كلهم.", ["توقف القتال، وعاد الأهالي؛ كلهم"]),
        ("قال د. سالم إن القتال توقف.", ["قال د. سالم إن القتال توقف"]),
        ("حضر أ. د. سالم الحفل. وغادر.", ["حضر أ. د. سالم الحفل", "وغادر"]),
        ("نقلت أ. ف. ب. عن مصدر نبأ الهدنة.", ["نقلت أ. ف. ب. عن مصدر نبأ الهدنة"]),
        ("نقلت أ.ف.ب عن مصدر نبأ الهدنة.", ["نقلت أ.ف.ب عن مصدر نبأ الهدنة"]),
        ("نقلت أ ف ب عن مصدر نبأ الهدنة.", ["نقلت أ ف ب عن مصدر نبأ الهدنة"]),
        ("وقع عام 2016.وقال الوزير.", ["وقع عام 2016", "وقال الوزير"]),
        ("نزح 2.5 مليون. وعاد ألف.", ["نزح 2.5 مليون", "وعاد ألف"]),
        ("نزح ٢٫٥ مليون. وعاد ألف.", ["نزح ٢٫٥ مليون", "وعاد ألف"]),
        ("نزح ١٢.٥ مليون شخص.", ["نزح ١٢.٥ مليون شخص"]),
        ("بلغ العدد 1.200.000 نازح.", ["بلغ العدد 1.200.000 نازح"]),
        ("وقع في عام 2020. وفي 2021 تكرر.", ["وقع في عام 2020", "وفي 2021 تكرر"]),
        ("نشره موقع example.com أمس.", ["نشره موقع example.com أمس"]),
        ("الساعة 10:30 بدأت الهدنة.", ["الساعة 10:30 بدأت الهدنة"]),
        (
            "قال: «انتهى القتال. لن نعود». وغادر.",
            ["قال: «انتهى القتال", "لن نعود", "وغادر"],
        ),
        ('قال "انتهى القتال." وغادر.', ['قال "انتهى القتال', "وغادر"]),
        ("انتهى القتال (في الشمال.) عادوا.", ["انتهى القتال (في الشمال", "عادوا"]),
        ("انتهى القتال\n\nوعاد الأهالي", ["انتهى القتال", "وعاد الأهالي"]),
        ("في عام 300 ق.م. وقعت حرب.", ["في عام 300 ق.م. وقعت حرب"]),
    ],
)
def test_where_sentences_end(text, sentences):
    assert bodies(text) == sentences


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("هدنة في الشمال\nأعلن الطرفان هدنة.", ["headline", "body"]),
        ("\n\nهدنة في الشمال\n\nأعلن الطرفان هدنة.", ["headline", "body"]),
        pytest.param(
            "هل تصمد الهدنة؟\nأعلن الطرفان هدنة.",
            ["headline", "body"],
            marks=pytest.mark.xfail(strict=True, reason="a question is no headline"),
        ),
        ("أعلن الطرفان هدنة.\nوعاد الأهالي.", ["body", "body"]),
        ("هدنة في الشمال\n", ["body"]),
        ("هدنة في الشمال", ["body"]),
        (
            "هدنة في الشمال\nبغداد - رويترز: أعلن الطرفان هدنة.",
            ["headline", "dateline", "body"],
        ),
        ("أعلن الطرفان هدنة\n" * 3, ["headline", "body", "body"]),
        (("كلمة " * 60) + "\nأعلن الطرفان هدنة.", ["body", "body"]),
    ],
)
def test_headlines(text, kinds):
    assert [kind for kind, _ in split(text)] == kinds


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("بغداد - رويترز: أعلن الطرفان هدنة.", "بغداد - رويترز"),
        ("بغداد – رويترز: أعلن الطرفان هدنة.", "بغداد – رويترز"),
        ("بغداد-رويترز: أعلن الطرفان هدنة.", "بغداد-رويترز"),
        ("بغداد (رويترز) - أعلن الطرفان هدنة.", "بغداد (رويترز"),
        ("عدن - أعلن الطرفان هدنة.", "عدن"),
        ("بغداد، 3 مايو (أ ف ب) - أعلن الطرفان هدنة.", "بغداد، 3 مايو (أ ف ب"),
        ("أعلن الطرفان هدنة.", None),
        ("أعلن الطرفان: لا قتال بعد اليوم.", None),
        ("قال سالم: لا قتال بعد اليوم.", None),
        ("توقف القتال. بغداد - رويترز: أعلن الطرفان هدنة.", None),
    ],
)
def test_datelines(text, dateline):
    found = [words for kind, words in split(text) if kind == "dateline"]
    assert found == ([] if dateline is None else [dateline])


@given(
    st.lists(
        st.sampled_from([*'ابد.،:!؟…\n "«»-()0٥', "د.", "بغداد - ", "2.5", "ق.م."])
    ).map("".join)
    | st.text(alphabet=st.characters(exclude_categories=[]))
)
def test_sentences_hold_every_word_once_and_in_order(text):
    tokens = tokenise(fold(text))
    at = 0
    for one in split_sentences(tokens):
        assert one.first == at
        assert one.last > one.first
        at = one.last
    assert at == len(tokens)
