"""Light verbs: who acts and who suffers where the noun tells the act."""

import pytest

from tests.reading.outline import claims, names


@pytest.mark.parametrize(
    ("text", "source", "recipient"),
    [
        ("صد الجيش هجوما شنه المسلحون على الثكنة.", "المسلحون", "الجيش"),
        ("تصدت القوات لهجوم شنه المتمردون.", "المتمردون", "القوات"),
        ("أدى هجوم شنه مسلحون إلى مقتل ثلاثة جنود.", "مسلحون", "ثلاثة جنود"),
        ("تعرضت قافلة كانت في طريقها إلى المطار لهجوم.", "", "قافلة"),
        ("تعرضت نائبة الوزير، حرم الحاكم، لمحاولة اغتيال.", "", "نائبة الوزير"),
    ],
)
def test_who_attacks_and_who_suffers(text, source, recipient):
    found = claims(text, type="ASSAULT", status="actual")
    assert (source, recipient) in [(names(c.source), names(c.recipient)) for c in found]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("أحبطت الشرطة محاولة لتفجير السوق.", "negated"),
        ("خطط المسلحون لهجوم على الثكنة.", "planned"),
    ],
)
def test_what_was_foiled_or_planned_did_not_happen(text, status):
    assert {claim.status for claim in claims(text, type="ASSAULT")} == {status}
