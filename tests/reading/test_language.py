"""Languages by their letters and function words."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hudna.reading import language
from hudna.reading.language import language_of


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("أعلنت الحكومة يوم الثلاثاء هدنة لمدة يومين في المدينة.", "ar"),
        ("قتلى وجرحى بقصف صاروخي", "ar"),
        ("هدنة", "ar"),
        ("صنعاء", "ar"),
        ("أَعْلَنَتِ الحُكُومَةُ هُدْنَةً", "ar"),
        ("هـــدنـــة فـي الـمـديـنـة", "ar"),
        ("اﻟﺤﻜﻮﻣﺔ ﺗﻌﻠﻦ ﻫﺪﻧﺔ", "ar"),
        ("تغییر فی الحکومة العراقیة بعد التظاهرات", "ar"),
        ("گوتيريش يدعو إلى هدنة في پيشاور وچنار", "ar"),
        ("قال متحدث باسم شركة Microsoft إن تطبيق Windows في العراق", "ar"),
        ("آتش بس دو روزه در شهر اعلام شد", "fa"),
        ("وزير امور خارجه گفت که آتش بس بايد ادامه پيدا کند", "fa"),
        ("وزیر اعظم نے کہا ہے کہ جنگ بندی پر عمل کیا جائے گا", "ur"),
        ("د افغانستان حکومت وايي چې له طالبانو سره به خبرې وکړي", "ps"),
        ("سەرۆکی حکومەت ڕایگەیاند کە ئاگربەست لە شارەکە بەردەوامە", "ku"),
        ("The truce took effect in the north of the city on Friday.", "en"),
        ("Der Waffenstillstand gilt seit Dienstag im Norden des Landes.", "de"),
        ("Le cessez-le-feu est entré en vigueur vendredi.", "fr"),
        ("Перемирие вступило в силу в пятницу.", "ru"),
        ("הפסקת האש נכנסה לתוקף ביום שישי", "he"),
        ("", None),
        ("123 ... 😀", None),
        ("\u064b\u0640\u0651", None),
    ],
)
def test_languages(text, code):
    assert language_of(text) == code


def test_letters_may_come_late():
    assert language_of("... " * 1_000 + "هدنة في المدينة") == "ar"


def test_plain_arabic_never_loads_the_identifier(monkeypatch):
    def never():
        raise AssertionError("loaded")

    monkeypatch.setattr(language, "_identifier", never)
    assert language_of("قتلى وجرحى في قصف على المدينة") == "ar"
    assert language_of("The truce took effect in the north of the city.") == "en"


@given(st.text(alphabet=st.characters(exclude_categories=[])))
@settings(deadline=None)
def test_any_text_has_a_language_or_none(text):
    code = language_of(text)
    assert code is None or code.isalpha()
