"""What is asserted and what is only mentioned."""

import pytest

from hudna.extract.events.asserted import asserted
from hudna.extract.events.find import find_frames
from hudna.extract.index import frame_index
from hudna.reading.annotate import annotate
from hudna.reading.classes import classes_for
from hudna.reading.sentences import EVENTS, parse_one


def assaults(text: str) -> list[bool]:
    annotated = annotate(text, "2021-05-25")
    item = parse_one(annotated, 0)
    found = find_frames(
        item.parse, item.starts, frame_index(EVENTS), classes_for(annotated)
    )
    return [
        asserted(item.parse, one.trigger, item.starts, one.light)
        for one in found
        if one.frame.type == "ASSAULT"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "وقع انفجار قرب مبنى البلدية.",
        "شن مسلحون هجوما على الثكنة.",
        "أعلنت الشرطة مقتل ثلاثة حراس.",
        "أدى القصف إلى مقتل سائق.",
        "تعرضت القافلة لهجوم قرب الحدود.",
        "مقتل سبعة حراس في هجوم على مصرف.",
        "خطف مسلحون مهندسا في شبوة.",
        "نفذ الجيش عملية اغتيال في المدينة.",
        "وقع الهجوم فجرا قرب المطار.",
    ],
)
def test_news_is_asserted(text):
    assert any(assaults(text))


@pytest.mark.parametrize(
    "text",
    [
        "تنظر المحكمة في قضية اغتيال النائب.",
        "ندد الوزير بالهجوم على القافلة.",
        "زار الوفد موقع التفجير.",
        "تحقق الشرطة مع الذين خطفوا المهندس.",
        "يبحث المؤتمر مكافحة أعمال القتل والتعذيب.",
    ],
)
def test_what_is_only_named_is_not(text):
    assert not any(assaults(text))
