"""Who says that he did it is who did it."""

import pytest

from hudna import Reader


def first(text: str) -> tuple[list[str], str | None]:
    claim = Reader().read(text, published="2021-05-25").claims[0]
    return [party.text for party in claim.source], (
        claim.speaker.text if claim.speaker else None
    )


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("أعلن الجيش الإسرائيلي أنه قصف مواقع لحماس.", "الجيش الإسرائيلي"),
        ("قالت كتائب القسام إنها أطلقت صواريخ على عسقلان.", "كتائب القسام"),
        ("أكد المسلحون بأنهم قد هاجموا الثكنة فجرا.", "المسلحون"),
        ("قال المحتجون إنهم اعتصموا أمام البرلمان.", "المحتجون"),
    ],
)
def test_the_pronoun_of_that_is_the_speaker(text, doer):
    assert first(text) == ([doer], doer)


@pytest.mark.parametrize(
    "text",
    [
        "قال مصدر أمني إنه قتل ثلاثة جنود.",
        "قال الوزير إنه قتل ثلاثة جنود.",
        "قال الجيش إن ثلاثة جنود قتلوا.",
    ],
)
def test_who_only_tells_of_it_did_not_do_it(text):
    assert first(text)[0] == []
