"""Where a truce is named, what is said of it there, and what only looks like one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hudna.core.folding import fold
from hudna.extract.tokens import tokenise
from hudna.extract.truces.names import find_truce_names
from hudna.extract.truces.said import find_said


def names(text: str) -> list[str]:
    tokens = tokenise(fold(text))
    return [tokens.between(name.first, name.last) for name in find_truce_names(tokens)]


def said(text: str) -> list[str]:
    tokens = tokenise(fold(text))
    found = find_said(tokens, find_truce_names(tokens))
    return [tokens.words[index] for index in sorted(found)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("بدأت الهدنة صباحا", ["الهدنة"]),
        ("طالب بوقف إطلاق النار", ["بوقف اطلاق النار"]),
        ("دعوا إلى وقف فوري لإطلاق النار", ["وقف فوري لاطلاق النار"]),
        ("أعلنوا وقف الأعمال العدائية", ["وقف الاعمال العدائية"]),
        ("اتفاق تهدئة مع الفصائل", ["اتفاق تهدئة"]),
        ("وقف النار في البلدة", ["وقف النار"]),
        ("وقعوا الهدنة. ثم خرقوا الاتفاق", ["الهدنة", "الاتفاق"]),
        ("أعلنت الهدنة. وتكررت الخروقات", ["الهدنة", "الخروقات"]),
        ("طرحوا مبادرة لهدنة. ورفضت المبادرة", ["لهدنة", "المبادرة"]),
        ("خرقوا الاتفاق التجاري", []),
        ("تكررت الخروقات الانتخابية", []),
        ("ورفضت المبادرة الثقافية", []),
        ("هدنة تجارية بين الشركتين", []),
        ("بدأت الهدنة. ثم وقعا الاتفاق النووي", ["الهدنة"]),
        ("انعقد مجلس صلح في البلدة", []),
        ("دعا القادة إلى تهدئة الأوضاع بعد القصف", []),
        ("دعا الحزب إلى التهدئة في البرلمان", []),
        ("دعا الجيش إلى التهدئة", ["التهدئة"]),
        ("صمدت الهدنة رغم بعض الانتهاكات", ["الهدنة", "الانتهاكات"]),
        ("صمدت الهدنة. ووثقوا الانتهاكات", ["الهدنة"]),
        ("وقف إطلاق الصفارة", []),
    ],
)
def test_names_are_found_whole(text: str, found: list[str]) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("الهدنة المعلنة في البلدة", ["المعلنة"]),
        ("الهدنة لا تزال هشة", ["هشة"]),
        ("هدنة هشة في البلدة", ["هشة"]),
        ("الهدنة التي تم التوصل إليها", ["تم", "التوصل"]),
        ("هدنة وافق عليها الطرفان", ["وافق"]),
        ("بدأت الهدنة. المعلنة أسماؤهم", []),
    ],
)
def test_words_said_of_a_truce(text: str, found: list[str]) -> None:
    assert said(text) == found


@given(st.text(alphabet="هدنة وقفإطلا النار،.بلتي", max_size=60))
def test_names_lie_within_any_text(text: str) -> None:
    tokens = tokenise(fold(text))
    for name in find_truce_names(tokens):
        assert 0 <= name.first <= name.core < name.end <= name.last <= len(tokens)
