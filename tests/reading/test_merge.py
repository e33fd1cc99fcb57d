"""One event, one claim."""

import pytest

from tests.core.unmet import unmet
from tests.reading.outline import claims, names


@pytest.mark.parametrize(
    ("text", "source", "recipient", "killed"),
    [
        ("نفذ مسلحون هجوما على ثكنة.", "مسلحون", "ثكنة", None),
        ("قصف استهدف القرية.", "", "القرية", None),
        ("قتل ثلاثة جنود في كمين.", "", "ثلاثة جنود", 3),
        ("قتل ثلاثة جنود في هجوم على الثكنة.", "", "ثلاثة جنود + الثكنة", 3),
        unmet(
            "أدى هجوم شنه مسلحون على ثكنة إلى مقتل ثلاثة جنود.",
            *("مسلحون", "ثكنة", 3),
            reason="what the attack was made on gives way to those whom it killed",
        ),
    ],
)
def test_triggers_of_one_event_make_one_claim(text, source, recipient, killed):
    [claim] = claims(text, type="ASSAULT")
    assert (names(claim.source), names(claim.recipient)) == (source, recipient)
    assert (claim.killed.best if claim.killed else None) == killed
    assert claim.evidence.start <= claim.trigger.start
    assert claim.trigger.end <= claim.evidence.end


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("قصف الجيش القرية. وقصف المتمردون المطار.", 2),
        ("قصف الجيش القرية، وقصف المتمردون المطار.", 2),
        ("قتل مسلحون جنديا ونفى الجيش قتل مدنيين.", 2),
        ("قصف الجيش القرية وسيقصف المطار.", 2),
    ],
)
def test_events_apart_stay_apart(text, count):
    assert len(claims(text, type="ASSAULT")) == count


def test_what_is_only_mentioned_makes_no_claim():
    assert claims("ندد الوزير بالهجوم على القافلة.", type="ASSAULT") == []


@pytest.mark.parametrize(
    ("text", "source", "recipients"),
    [
        (
            "قصف الطيران الروسي مدينة دوما ما أدى إلى مقتل خمسة مدنيين.",
            "الطيران الروسي",
            "مدينة دوما + خمسة مدنيين",
        ),
        (
            "هاجم المسلحون الثكنة، ما أسفر عن مقتل جنديين.",
            "المسلحون",
            "الثكنة + جنديين",
        ),
        (
            "قتل قائد ميداني بغارة إسرائيلية استهدفت سيارته.",
            "غارة إسرائيلية",
            "قائد ميداني",
        ),
    ],
)
def test_what_was_attacked_and_whom_it_killed_are_of_one_event(
    text, source, recipients
):
    [claim] = claims(text, type="ASSAULT")
    assert (names(claim.source), names(claim.recipient)) == (source, recipients)
