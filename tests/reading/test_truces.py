"""The truces of an article: how claims are grouped and what the group tells."""

from hudna import Reader


def test_claims_of_one_truce_are_together() -> None:
    reading = Reader().read(
        "وافقت الفصائل على هدنة مع الجيش. وبدأت الهدنة صباح 20 مايو 2021. "
        "وانتهت الهدنة مساء 23 مايو 2021.",
        published="2021-05-25",
    )
    assert [truce.id for truce in reading.truces] == ["T1"]
    truce = reading.truces[0]
    assert {c.truce for c in reading.claims if c.kind == "truce"} == {"T1"}
    assert truce.kind == "bilateral"
    assert [[party.text for party in side] for side in truce.sides] == [
        ["الفصائل"],
        ["الجيش"],
    ]
    assert (truce.since or "").startswith("2021-05-20")
    assert (truce.until or "").startswith("2021-05-23")
    assert truce.phase == "ended"


def test_a_text_without_a_truce_has_none() -> None:
    reading = Reader().read("وقعت الشركتان اتفاقا تجاريا.", published="2021-05-25")
    assert reading.truces == ()


def test_talks_have_sides_and_no_actor() -> None:
    reading = Reader().read(
        "تتواصل المفاوضات بين الحكومة والمتمردين للتوصل إلى هدنة.",
        published="2021-05-25",
    )
    talks = [claim for claim in reading.claims if claim.phase == "negotiating"]
    assert talks
    assert all(not claim.source for claim in talks)


def test_links_never_dangle() -> None:
    reading = Reader().read(
        "نفت الحركة خرق الهدنة. وأعلنت الحركة التوصل إلى اتفاق هدنة جديدة.",
        published="2021-05-25",
    )
    known = {claim.id for claim in reading.claims}
    assert all(known.issuperset(claim.about) for claim in reading.claims)
