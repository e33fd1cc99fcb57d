"""When it happened: the clause's own time, the narrative's, or the day of the news."""

import pytest

from tests.core.unmet import unmet
from tests.reading.outline import DAY, read


def times(text, published=DAY):
    return [
        (claim.time.value, claim.time.basis) for claim in read(text, published).claims
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("قصف الجيش القرية.", [(DAY, "published")]),
        ("قصف الجيش القرية أمس.", [("2021-05-24", "stated")]),
        ("أمس قصف الجيش القرية.", [("2021-05-24", "stated")]),
        ("قصف الجيش القرية في 3 مايو 2020.", [("2020-05-03", "stated")]),
        (
            "وفي أبريل هاجم المسلحون القرية. وقتل المسلحون جنديا.",
            [("2021-04", "stated"), ("2021-04", "narrative")],
        ),
        (
            "في 3 مايو قصف الجيش القرية. وفي 5 مايو قصف الجيش المطار. وقتل حارسا.",
            [
                ("2021-05-03", "stated"),
                ("2021-05-05", "stated"),
                ("2021-05-05", "narrative"),
            ],
        ),
        (
            "قال الوزير أمس إن الجيش قصف القرية.",
            [("2021-05-24", "narrative")],
        ),
        (
            "قصف الجيش القرية، واصفا الحكومة القائمة منذ 1963 بالظالمة.",
            [(DAY, "published")],
        ),
        (
            "بلغ عدد النازحين منذ منتصف يونيو 2007 مئة ألف. وقصف الجيش القرية.",
            [(DAY, "published")],
        ),
        (
            "خطف المسلحون الوزير الذي وقع اتفاقا عام 2000.",
            [(DAY, "published"), ("2000", "stated")],
        ),
        ("قصف الجيش الأراضي المحتلة عام 1948.", [(DAY, "published")]),
        ("قصف الجيش القرية عام 2014.", [("2014", "stated")]),
        (
            "هاجم المسلحون القرية عام 2014. وقتل المسلحون جنديا.",
            [("2014", "stated"), (DAY, "published")],
        ),
        ("سيقصف الجيش القرية.", [(None, "unknown")]),
        ("سيقصف الجيش القرية غدا.", [("2021-05-26", "stated")]),
        ("قصف الجيش القرية طوال ثلاثة أيام.", [(DAY, "published")]),
    ],
)
def test_when_it_happened(text, wanted):
    assert times(text) == wanted


def test_a_day_of_a_relative_clause_does_not_carry_on():
    found = times("عاد الوزير الذي خطف عام 2014 إلى بيته. وقصف الجيش القرية.")
    assert found[-1] == (DAY, "published")


def test_an_event_recalled_keeps_its_year():
    [claim] = read("يذكر أن المسلحين هاجموا القرية عام 2014.").claims
    assert (claim.time.value, claim.time.basis) == ("2014", "stated")
    assert claim.background


@pytest.mark.parametrize(
    ("text", "background"),
    [
        ("كانت الفصائل قد هاجمت القرية.", True),
        ("وكان الجيش قد قصف القرية.", True),
        unmet(
            *("وكان الجيش قصف القرية.", True),
            reason="قصف after كان and its subject is tagged as a masdar",
        ),
        ("سبق أن قصف الجيش القرية.", True),
        ("وكان المسلحون قد هاجموا القرية وقتلوا حارسا.", True),
        ("كان الوزير قال إن الجيش قصف القرية.", False),
        ("قصف الجيش القرية عام 2010.", True),
        ("قصف الجيش القرية أمس.", False),
        ("قصف الجيش القرية.", False),
        ("نفى الجيش أن يكون قد قصف القرية.", False),
    ],
)
def test_what_is_background(text, background):
    assert {claim.background for claim in read(text).claims} == {background}


def test_without_a_day_only_stated_times_hold():
    assert times("قصف الجيش القرية.", None) == [(None, "unknown")]
    assert times("قصف الجيش القرية في 3 مايو 2020.", None) == [("2020-05-03", "stated")]
