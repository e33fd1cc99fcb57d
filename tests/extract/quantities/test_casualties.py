"""Counts of the killed and the wounded."""

import pytest

from hudna.extract.quantities.casualties import Casualties, find_casualties
from hudna.reading.annotate import annotate
from hudna.reading.sentences import parse_one

Bounds = tuple[int | None, int | None, int | None] | None


def counts(text: str) -> tuple[Bounds, Bounds]:
    annotated = annotate(text, "2021-05-25")
    parse = parse_one(annotated, 0).parse
    killed, injured = find_casualties(parse, 0, len(annotated.tokens))
    return bounds(killed), bounds(injured)


def bounds(count: Casualties | None) -> Bounds:
    return None if count is None else (count.low, count.best, count.high)


@pytest.mark.parametrize(
    ("text", "killed", "injured"),
    [
        ("مقتل 6 حراس وإصابة 9 آخرين في كمين.", (6, 6, 6), (9, 9, 9)),
        ("سقط 4 قتلى و11 جريحا في المعارك.", (4, 4, 4), (11, 11, 11)),
        ("لقي أربعة صيادين حتفهم برصاص دورية.", (4, 4, 4), None),
        ("أدى القصف إلى سقوط قتيلين.", (2, 2, 2), None),
        ("قتل شرطيان وجرح ثالث عند الحاجز.", (2, 2, 2), (1, 1, 1)),
        ("قتل 14 مسافرا وأصيب آخرون.", (14, 14, 14), (2, None, None)),
        ("استشهد فتى وأصيب اثنان برصاص الجنود.", (1, 1, 1), (2, 2, 2)),
        ("مقتل جنديين وأربعة مسعفين.", (6, 6, 6), None),
        ("أصيب العشرات بجروح.", None, (20, None, None)),
        ("مقتل مدنيين في قصف على سوق.", (2, None, None), None),
    ],
)
def test_counts_belong_to_what_governs_them(text, killed, injured):
    assert counts(text) == (killed, injured)


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("مقتل ما لا يقل عن 20 مدنيا.", (20, 20, None)),
        ("قتل أكثر من ثلاثين قرويا في القصف.", (30, 30, None)),
        ("إن سبعة عمال على الأقل قتلوا في المنجم.", (7, 7, None)),
        ("قتل نحو 40 مسلحا.", (None, 40, None)),
        ("قتل بين 30 و35 مسلحا.", (30, None, 35)),
        ("قتل وجرح سبعة عشر سائحا في الهجوم.", (1, None, 16)),
    ],
)
def test_words_around_a_number_bound_it(text, killed):
    assert counts(text)[0] == killed


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("قتل خمسة مدنيين بينهم طفلان وامرأة.", (5, 5, 5)),
        ("أسفر القصف عن مقتل ستة (ثلاثة جنود وثلاثة مدنيين).", (6, 6, 6)),
        ("مقتل خمسة مدنيين، ثلاثة رجال وامرأتان.", (5, 5, 5)),
        ("إن ثمانية قرويين، بينهم طفلان، قتلوا في غارة.", (8, 8, 8)),
    ],
)
def test_those_among_them_are_counted_once(text, killed):
    assert counts(text)[0] == killed


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("قتل الجيش السوداني خمسة متمردين.", (5, 5, 5)),
        ("قتل مسلحون ضابطا في عدن.", (1, 1, 1)),
    ],
)
def test_who_kills_is_not_counted(text, killed):
    assert counts(text)[0] == killed


@pytest.mark.parametrize(
    "text",
    [
        "قتل سالم حمدان 40 عاما.",
        "نجا الوزير ولم يصب أحد.",
        "ارتفعت الأسعار 12 في المئة.",
        "شيع الأهالي القتلى.",
    ],
)
def test_other_numbers_count_nobody(text):
    assert counts(text) == (None, None)
