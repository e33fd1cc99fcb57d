"""Victims are recipients wherever they stand, and never who did it."""

import pytest

from tests.reading.outline import claims, names


@pytest.mark.parametrize(
    ("text", "victims"),
    [
        ("إن أحد جنوده قتل في هجوم.", "أحد جنوده"),
        ("قال الجيش إن جنديا قتل في كمين.", "جنديا"),
        ("لقي أربعة جنود حتفهم في انفجار عبوة استهدفت آليتهم.", "أربعة جنود"),
        ("قتل ما لا يقل عن 12 شخصا في تفجير.", "ما لا يقل عن 12 شخصا"),
        ("إصابة خمسة مدنيين في خرق للهدنة.", "خمسة مدنيين"),
        ("أفاد المرصد لحقوق الإنسان بمقتل سبعة جنود.", "سبعة جنود"),
    ],
)
def test_who_was_hit(text, victims):
    [claim] = claims(text, type="ASSAULT")
    assert (names(claim.source), names(claim.recipient)) == ("", victims)
    assert claim.status == "actual"


def test_a_joined_verb_has_the_subject_and_not_the_object_of_the_one_before():
    text = "إن القوات قصفت تجمعات المسلحين وقتلت العشرات منهم."
    shelled, killed = claims(text, type="ASSAULT")
    assert names(shelled.source) == names(killed.source) == "القوات"
