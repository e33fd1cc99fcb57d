"""What a speaker denies ends where the outlet adds something of its own."""

import pytest

from tests.reading.outline import read


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        (
            "نفت الحكومة وجود اتصالات، في وقت ناقش المدير الاتفاق مع الوزير.",
            "ناقش",
            "actual",
        ),
        (
            "نفت الوزارة أن يكون الوفد قد زار الحركة، التي وقعت اتفاقا مع الحكومة.",
            "وقعت",
            "actual",
        ),
        (
            "نفت الوزارة أن يكون الوفد قد ناقش الاتفاق مع الحركة.",
            "ناقش",
            "denied",
        ),
    ],
)
def test_what_is_denied(text, trigger, status):
    told = {claim.trigger.text: claim.status for claim in read(text).claims}
    assert told.get(trigger) == status
