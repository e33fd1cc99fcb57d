"""Places in sentences: found whole, and not found where there is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hudna.core.folding import fold
from hudna.extract.places.places import find_places
from hudna.extract.tokens import tokenise


def places(text: str) -> list[str]:
    folded = fold(text)
    return [
        folded.span(found.start, found.end).of(text)
        for found in find_places(tokenise(folded))
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("سُمعت انفجارات في صنعاء وتعز ليلا", ["صنعاء", "تعز"]),
        ("وصلت المساعدات إلى محافظة الحديدة", ["محافظة الحديدة"]),
        ("هدوء حذر شرق بعقوبة", ["شرق بعقوبة"]),
        ("تجدد القصف على ريف حلب الشمالي فجرا", ["ريف حلب الشمالي"]),
        ("نزحت عائلات من ريف منبج الجنوبي", ["ريف منبج الجنوبي"]),
        ("وبالموصل اجتمع الشيوخ", ["الموصل"]),
        ("عاد الهدوء للموصل", ["لموصل"]),
        ("التقى المبعوث وفدا بالخرطوم ثم ببورتسودان", ["الخرطوم", "بورتسودان"]),
        ("سقطت قذائف قرب قاعدة عين الأسد", ["قاعدة عين الأسد"]),
        ("أغلق معبر رفح أمام الجرحى", ["معبر رفح"]),
        ("في مدينتي درعا والسويداء", ["درعا", "السويداء"]),
        ("هجوم شمال غرب مدينة كركوك", ["شمال غرب مدينة كركوك"]),
        ("سيطروا على بلدة القريات الحدودية", ["بلدة القريات"]),
        ("احترقت حقول قرية تل الحصى", ["قرية تل الحصى"]),
        ("اشتباكات في حي النصر", ["حي النصر"]),
        ("أرسلت الدولة قوات إلى مالي", ["مالي"]),
        ("دعت السعودية والإمارات إلى التهدئة", ["السعودية", "الإمارات"]),
        ("بين لبنان وإسرائيل", ["لبنان", "إسرائيل"]),
        ("هدنة في قطاع غزة", ["قطاع غزة"]),
        ("غارات على عبس", []),
        ("غارات على سوريا", ["سوريا"]),
        ("دعا سوريا إلى التهدئة", ["سوريا"]),
        ("سيطر المسلحون على تعز وعلى الحديدة", ["تعز", "الحديدة"]),
        ("أحرقوا منازل قرية صبارين", ["قرية صبارين"]),
        ("اقتحموا مخيم الوحدات وحي الإرسال", ["مخيم الوحدات", "حي الإرسال"]),
        ("في العاصمة اليمنية أمس", ["العاصمة اليمنية"]),
        ("شرق العاصمة الليبية", ["شرق العاصمة الليبية"]),
        ("غارات على مديرية عبس", ["مديرية عبس"]),
    ],
)
def test_places_are_found_whole(text, found):
    assert places(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "قدمت المنظمة دعما ماليا ودعم مالي للنازحين",
        "السلام يحتاج إلى الثقة والحرية",
        "انتهى النصر بالهزيمة",
        "القوات السورية والعراقية",
        "أعلنت سرايا القدس مسؤوليتها",
        "بدأت عملية درع الفرات",
        "تحدث محمد الموصل إلى الصحفيين",
        "قال أبو الخليل إن الوضع صعب",
        "كان الرئيس باراك يتحدث",
        "كان كبيرا وكاملا",
        "هيئة تحرير الشام",
        "قرية صغيرة تقع هناك",
        "قتل 245 جندياً بريطانياً",
        "أصيب ضابطا سوريا واحدا",
        "مخيم اللاجئين هناك",
        "حي سكني",
        "مديرية الأمن العام",
    ],
)
def test_other_words_are_no_places(text):
    assert places(text) == []


def test_levels_and_adjectives_are_told():
    tokens = tokenise(fold("في محافظة حلب وفي طرابلس الليبية"))
    aleppo, tripoli = find_places(tokens)
    assert aleppo.levels == ("governorate",)
    assert tripoli.nisba == "LY"


@given(
    st.lists(
        st.sampled_from(["في", "وبالموصل", "ريف", "حلب", "الشمالي", "قرية", "تل", "."])
    ).map(" ".join)
    | st.text()
)
def test_places_are_in_order_and_within_the_text(text):
    folded = fold(text)
    last = 0
    for found in find_places(tokenise(folded)):
        assert last <= found.start <= found.name_start < found.name_end <= found.end
        assert found.end <= len(folded.text)
        last = found.end
