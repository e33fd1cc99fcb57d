"""Exchanged charges, and acts that somebody says were his or were not."""

import pytest

from tests.reading.outline import names, read


def told(text, kind="ASSAULT"):
    return [
        (names(c.source), c.speaker.text if c.speaker else None, c.status)
        for c in read(text).claims
        if kind in (c.type, c.phase)
    ]


def test_each_side_charges_the_other():
    text = "يتبادل الجيش والمتمردون الاتهامات بخرق الهدنة."
    assert told(text, "violated") == [
        ("المتمردون", "الجيش", "actual"),
        ("الجيش", "المتمردون", "actual"),
    ]


def test_sides_named_together_are_speaker_and_charged():
    text = "تبادل الطرفان الاتهامات بخرق الهدنة."
    assert told(text, "violated") == [("الطرفان", "الطرفان", "actual")]


def test_an_exchange_of_fire_is_no_charge():
    text = "تبادل الجيش والمتمردون إطلاق النار رغم الهدنة."
    assert {speaker for _, speaker, _ in told(text, "violated")} <= {None}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "تبنت حركة طالبان الهجوم على الفندق.",
            [("حركة طالبان", "حركة طالبان", "actual")],
        ),
        (
            "أعلنت حركة طالبان مسؤوليتها عن الهجوم على الفندق.",
            [("حركة طالبان", "حركة طالبان", "actual")],
        ),
        (
            "نفت حركة طالبان مسؤوليتها عن الهجوم على الفندق.",
            [("حركة طالبان", "حركة طالبان", "denied")],
        ),
        ("لم تعلن أي جهة مسؤوليتها عن الهجوم على الفندق.", []),
        ("تبنى البرلمان قانونا جديدا.", []),
    ],
)
def test_whose_act_it_was(text, wanted):
    assert told(text) == wanted


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("نفت الوزارة صحة أنباء عن تهديد الجيش بقصف القرية.", "denied"),
        ("قصف الجيش القرية، فيما نفت الوزارة استهداف المدنيين.", "denied"),
        ("نفت الحركة أن يكون مقاتلوها قد قصفوا القرية.", "denied"),
    ],
)
def test_what_is_denied(text, status):
    assert told(text)[-1][2] == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("حاول المسلحون اقتحام القاعدة.", "planned"),
        ("اقتحم المسلحون القاعدة.", "actual"),
    ],
)
def test_what_is_tried_is_not_said_to_be_reached(text, status):
    assert [one[2] for one in told(text, "COERCE")] == [status]
