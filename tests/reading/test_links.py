"""What a denial denies and a reason explains."""

import pytest

from tests.core.unmet import unmet
from tests.reading.outline import read


def links(text):
    """Each claim's status and kind, and the trigger of the claim that it is about."""
    found = read(text).claims
    triggers = {claim.id: claim.trigger.text for claim in found}
    return [
        (claim.trigger.text, claim.status, [triggers[key] for key in claim.about])
        for claim in found
    ]


@pytest.mark.parametrize(
    ("text", "denial", "denied"),
    [
        ("قصف الجيش القرية. ونفى الجيش قصف القرية.", "قصف", ["قصف"]),
        ("قصف الجيش القرية. ونفى الجيش أن تكون طائراته قتلت مدنيين.", None, None),
        ("نفى الجيش قصف القرية.", "قصف", []),
    ],
)
def test_a_denial_is_about_what_was_claimed_before(text, denial, denied):
    found = [(word, about) for word, status, about in links(text) if status == "denied"]
    if denial is None:
        assert all(about != [word] for word, about in found)
    else:
        assert found == [(denial, denied)]


def test_a_denial_is_about_nothing_too_far_back():
    between = "عاد الأهالي. " * 5
    text = f"قصف الجيش القرية. {between}ونفى الجيش قصف القرية."
    assert [about for _, status, about in links(text) if status == "denied"] == [[]]


@pytest.mark.parametrize(
    "text",
    [
        "انتهت الهدنة. ويعود القرار إلى عدم التزام الحكومة بها.",
        "انتهت الهدنة بسبب عدم التزام الحكومة بها.",
        unmet(
            "عزا المتحدث انتهاء الهدنة إلى عدم التزام الحكومة بها.",
            reason="a reason is about nothing that stands behind its verb",
        ),
    ],
)
def test_a_reason_is_about_what_it_explains(text):
    found = read(text).claims
    [reason] = [claim for claim in found if claim.kind == "reason"]
    [ended] = [claim for claim in found if claim.phase == "ended"]
    assert reason.about == (ended.id,)


def test_a_silence_is_about_the_claim_before_it():
    found = read("قصف الجيش القرية. ولم يصدر عن الوزارة أي تعليق.").claims
    assert [claim.kind for claim in found] == ["event", "silence"]
    assert found[1].about == (found[0].id,)


def test_plain_claims_are_about_nothing():
    found = links("قصف الجيش القرية. وقصف المتمردون المطار.")
    assert [about for _, _, about in found] == [[], []]
