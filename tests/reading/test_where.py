"""Where a claim happened: its own clause first, and no stray places."""

import pytest

from hudna import Reader


def places(text: str, trigger: str) -> list[str]:
    reading = Reader().read(text, published="2021-05-25")
    (claim,) = [c for c in reading.claims if c.trigger.text == trigger]
    return [place.text for place in claim.places]


@pytest.mark.parametrize(
    ("text", "trigger", "wanted"),
    [
        ("قتل ثلاثة مدنيين في حلب، وأصيب أربعة في تعز.", "قتل", ["حلب"]),
        ("قتل ثلاثة مدنيين في حلب، وأصيب أربعة في تعز.", "وأصيب", ["تعز"]),
        ("أصيب أربعة مدنيين برصاص مسلحين، وقتل ثلاثة في حلب.", "أصيب", []),
        ("قال الناطق في مؤتمر صحفي في بغداد إن خمسة جنود قتلوا.", "قتلوا", []),
        ("أفاد شهود في حلب أن غارة قتلت خمسة أشخاص.", "غارة", ["حلب"]),
        (
            "وفي الموصل أطلق مسلحون النار على نقطة، ما أسفر عن مقتل جندي.",
            "مقتل",
            ["الموصل"],
        ),
        (
            "قتل ثلاثة مدنيين في مدينة الحديدة بغرب اليمن.",
            "قتل",
            ["مدينة الحديدة", "غرب اليمن"],
        ),
        ("قتل ضابط بهجوم استهدفه في منزله شمال بغداد.", "قتل", ["شمال بغداد"]),
        (
            "سيطر المسلحون على قرية البوعيثة شرق الرمادي.",
            "سيطر",
            ["قرية البوعيثة", "شرق الرمادي"],
        ),
        ("قُتل جندي على بعد 30 كلم جنوب كركوك.", "قُتل", ["بعد 30 كلم جنوب كركوك"]),
        ("قتلت غارة في تعز ثلاثة مدنيين، بحسب واشنطن.", "قتلت", ["تعز"]),
    ],
)
def test_where_a_claim_happened(text, trigger, wanted):
    assert places(text, trigger) == wanted
