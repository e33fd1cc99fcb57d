"""Parties beside the arguments: whose raid it was, and who was among the dead."""

import pytest

from hudna.core.claim import Claim
from hudna.reading.reader import Reader


def assault(text: str) -> Claim:
    """The first assault that a text tells."""
    claims = Reader().read(text, "2021-05-25").claims
    return next(claim for claim in claims if claim.type == "ASSAULT")


@pytest.mark.parametrize(
    ("text", "country", "role"),
    [
        ("قتل ثلاثة مسلحين في غارة جوية أميركية على المدينة.", "USA", "MIL"),
        ("أصيب خمسة مدنيين جراء قصف تركي على القرية.", "TUR", "MIL"),
        ("قتل جنديان في سلسلة من الغارات الإسرائيلية.", "ISR", "MIL"),
        ("قتلت طائرة روسية خمسة مدنيين.", "RUS", "MIL"),
    ],
)
def test_an_act_of_a_country_tells_the_doer(text, country, role):
    claim = assault(text)
    assert [(p.cameo.country, p.cameo.role) for p in claim.source] == [(country, role)]
    assert "source" not in claim.why_empty


@pytest.mark.parametrize(
    "text",
    [
        "قتل ثلاثة مسلحين في غارة جوية على المدينة.",
        "قتل عشرة أشخاص في هجوم انتحاري.",
        "قتل ثلاثة مسلحين في المدينة وقال الجيش إن غارة أميركية فشلت.",
    ],
)
def test_an_act_of_nobody_tells_none(text):
    claim = assault(text)
    assert claim.source == ()
    assert "source" in claim.why_empty


@pytest.mark.parametrize(
    ("text", "among"),
    [
        ("قتل عشرة أشخاص، بينهم شرطيان.", ["شرطيان"]),
        (
            "قتل عشرة أشخاص على الأقل، بينهم عنصران من الشرطة وطفلة.",
            ["عنصران", "طفلة"],
        ),
        ("أصيب عدد من المارة، من بينهم صحفي فرنسي.", ["صحفي فرنسي"]),
        ("قتل عشرة أشخاص، وكان بين المتظاهرين أطفال.", []),
    ],
)
def test_who_is_among_the_victims_is_one_of_them(text, among):
    assert [p.text for p in assault(text).recipient[1:]] == among
