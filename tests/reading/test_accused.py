"""What somebody is accused of is a claim of the accuser about the accused."""

import pytest

from hudna import Reader


@pytest.mark.parametrize(
    ("text", "accused", "accuser"),
    [
        ("اتهمت المعارضة قوات النظام بقصف المستشفى.", "قوات النظام", "المعارضة"),
        ("اتهم الجيش الحركة بأنها قصفت السوق.", "الحركة", "الجيش"),
        ("واتهمت الحكومة المتمردين بقتل ثلاثة مدنيين.", "المتمردين", "الحكومة"),
    ],
)
def test_the_accused_did_it_by_the_accusers_word(text, accused, accuser):
    claims = Reader().read(text, published="2021-05-25").claims
    [act] = [claim for claim in claims if claim.type == "ASSAULT"]
    assert [party.text for party in act.source] == [accused]
    assert act.speaker is not None
    assert act.speaker.text == accuser
    assert [claim.type for claim in claims].count("ACCUSE") == 1


def test_who_only_warns_accuses_nobody():
    claims = Reader().read("حذر الجيش الحركة من قصف السوق.").claims
    assert not any(
        party.text == "الحركة"
        for claim in claims
        if claim.type == "ASSAULT" and claim.status == "actual"
        for party in claim.source
    )
