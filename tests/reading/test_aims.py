"""Whom protests are against."""

import pytest

from hudna import Reader


def aims(text: str) -> list[str]:
    claims = Reader().read(text, published="2021-05-25").claims
    return [
        party.text
        for claim in claims
        if claim.type == "PROTEST"
        for party in claim.recipient
    ]


@pytest.mark.parametrize(
    ("text", "against"),
    [
        ("تظاهر مئات الطلاب احتجاجا على سياسات الحكومة.", "الحكومة"),
        ("خرج الآلاف في مسيرة ضد الجيش.", "الجيش"),
        ("اعتصم العشرات مطالبين برحيل رئيس الوزراء.", "رئيس الوزراء"),
        ("احتشد المحتجون أمام السفارة الفرنسية.", "السفارة الفرنسية"),
    ],
)
def test_whom_it_is_against(text, against):
    assert aims(text) == [against]


@pytest.mark.parametrize(
    "text",
    [
        "تظاهر مئات الطلاب احتجاجا على الغلاء.",
        "احتشد المحتجون أمام الحديقة.",
        "تظاهر العمال تضامنا مع المعلمين.",
    ],
)
def test_what_is_no_body_is_no_recipient(text):
    assert aims(text) == []
