"""Whom protests are against, and whom they are not: pairs that differ in a word."""

import pytest

from hudna.core.claim import Claim
from hudna.reading.reader import Reader
from tests.core.unmet import unmet


def protests(text: str) -> list[Claim]:
    """The protests that a text tells to have taken place."""
    claims = Reader().read(text, "2024-03-12").claims
    return [c for c in claims if c.type == "PROTEST" and c.status == "actual"]


def against(text: str) -> list[str]:
    """The words for those whom the first protest of a text is against."""
    found = protests(text)
    assert found, "no protest"
    return [party.text for party in found[0].recipient]


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("تظاهر مئات العمال في عدن ضد المحافظ.", ["المحافظ"]),
        ("تظاهر مئات العمال في عدن ضد قرار المحافظ.", ["المحافظ"]),
        ("تظاهر مئات العمال في عدن ضد الغلاء.", []),
        ("تظاهر المئات في تونس احتجاجا على زيارة الوزير الفرنسي.", ["الوزير الفرنسي"]),
        ("تظاهر المئات في تونس احتجاجا على مقتل الوزير الفرنسي.", []),
        (
            "تظاهر المئات في البلدة احتجاجا على مقتل شابين على يد قوات الأمن.",
            ["قوات الأمن"],
        ),
        ("تظاهر المئات في البلدة احتجاجا على مقتل شابين في حريق.", []),
        ("خرج الآلاف في مسيرة تنديدا بالقصف التركي.", ["القصف التركي"]),
        ("خرج الآلاف في مسيرة تنديدا بالقصف.", []),
        ("اعتصم عشرات الطلاب رفضا لسياسة الحكومة.", ["الحكومة"]),
        ("اعتصم عشرات الطلاب رفضا لرفع الرسوم.", []),
        ("تجمع الآلاف في الميدان مطالبين برحيل الرئيس.", ["الرئيس"]),
        ("تجمع الآلاف في الميدان مطالبين بعودة الرئيس.", []),
        ("تجمع الآلاف في الميدان مطالبين الحكومة بدفع الأجور.", ["الحكومة"]),
        ("تجمع الآلاف في الميدان مطالبين بدفع الأجور.", []),
        ("تظاهر عشرات الشبان أمام السفارة الإيرانية.", ["السفارة الإيرانية"]),
        ("تظاهر عشرات الشبان أمام السفارة الإيرانية تأييدا لطهران.", []),
        ("تظاهر عشرات الشبان أمام المسجد الكبير.", []),
        (
            "تظاهر عشرات الشبان أمام السفارة الإيرانية ضد الحكومة العراقية.",
            ["الحكومة العراقية"],
        ),
        ("تظاهر المئات مرددين هتافات مناهضة للجيش.", ["للجيش"]),
        ("تظاهر المئات مرددين هتافات مؤيدة للجيش.", []),
        (
            "تظاهر المئات في غزة ضد القوات الإسرائيلية وضد حركة فتح.",
            ["القوات الإسرائيلية", "حركة فتح"],
        ),
        ("تظاهر المئات احتجاجا على استمرار تدخل الجيش في السياسة.", ["الجيش"]),
        ("تظاهر المئات احتجاجا على استمرار حصار المدينة.", []),
        ("تظاهر المئات احتجاجا على تأخر رواتب الجنود.", []),
        ("تظاهر المئات احتجاجا على الجرائم ضد المدنيين.", []),
        ("تظاهر المئات ضد المستوطنين.", ["المستوطنين"]),
        ("احتجاجا على قرار المحكمة، أغلق الأهالي الطريق الرئيسي.", ["المحكمة"]),
        (
            "تظاهر المئات ضد الحكومة فيما خرج أنصارها دعما للبرلمان.",
            ["الحكومة"],
        ),
        ("تظاهر المئات وهم يهتفون «يسقط الرئيس».", ["الرئيس"]),
        ("تظاهر المئات مطالبين برحيل الوزير وتسليم السلطة.", ["الوزير"]),
        ("تظاهر المئات رفضا لتحويل مجرى النهر.", []),
        ("تظاهر المئات احتجاجا على السياسة الأميركية.", ["السياسة الأميركية"]),
        ("تظاهر المئات في مدينة حمص السورية.", []),
        ("ندد آلاف المتظاهرين في الخرطوم بقرار الرئيس.", ["الرئيس"]),
        ("تظاهر مئات الطلاب احتجاجا على سياسات الحكومة.", ["الحكومة"]),
        ("خرج الآلاف في مسيرة ضد الجيش.", ["الجيش"]),
        ("اعتصم العشرات مطالبين برحيل رئيس الوزراء.", ["رئيس الوزراء"]),
        ("احتشد المحتجون أمام السفارة الفرنسية.", ["السفارة الفرنسية"]),
        ("تظاهر مئات الطلاب احتجاجا على الغلاء.", []),
        ("احتشد المحتجون أمام الحديقة.", []),
        ("تظاهر العمال تضامنا مع المعلمين.", []),
        unmet(
            "وصل الوزير إلى عدن، فيما تظاهر المئات احتجاجا على زيارته.",
            ["الوزير"],
            reason="a pronoun for whom they are against is not followed",
        ),
    ],
)
def test_whom_a_protest_is_against(text, whom):
    assert against(text) == whom


def test_nobody_protests_against_himself():
    text = "تظاهر أعضاء حركة النهضة احتجاجا على إبعاد مرشحي حركة النهضة."
    assert all(not claim.recipient for claim in protests(text))


def test_an_empty_recipient_says_why():
    (claim,) = protests("تظاهر مئات العمال في عدن.")
    assert claim.why_empty["recipient"] == "not stated"


def test_a_named_recipient_needs_no_excuse():
    (claim,) = protests("تظاهر مئات العمال في عدن ضد المحافظ.")
    assert "recipient" not in claim.why_empty


@pytest.mark.parametrize(
    ("text", "triggers"),
    [
        # a detail of a protest under way, and the same of a crowd that is news
        ("ورفع المتظاهرون لافتات.", []),
        ("ورفع مئات المتظاهرين لافتات.", ["ورفع"]),
        ("وطالب المحتجون بخفض الأسعار.", []),
        ("وطالب آلاف المحتجين بخفض الأسعار.", ["وطالب"]),
        # the act itself, and the same act of others
        ("حاصر المتظاهرون مبنى البرلمان.", ["حاصر"]),
        ("حاصر الجنود مبنى البرلمان.", []),
        ("منع المتظاهرون النواب من الدخول.", ["منع"]),
        ("منع المتظاهرون من الدخول.", []),
        ("أحرق المتظاهرون مقر الحزب.", ["أحرق"]),
        ("أحرق مسلحون مقر الحزب.", []),
        ("ألقى متظاهرون الحجارة على الشرطة.", ["ألقى"]),
        ("ألقى أحد المتظاهرين كلمة.", []),
        ("حشد الحزب عشرين ألف متظاهر في الساحة.", ["حشد"]),
        ("دفعت الشرطة المتظاهرين إلى الأزقة.", []),
        # the noun as a headline, beside its verb, and as something known
        ("مظاهرات في حلب ضد رفع الأسعار.", ["مظاهرات"]),
        ("خرجت مظاهرات في حلب ضد رفع الأسعار.", ["خرجت"]),
        ("بعد مظاهرات حلب تراجعت الحكومة.", []),
    ],
)
def test_what_tells_a_protest(text, triggers):
    assert [claim.trigger.text for claim in protests(text)] == triggers


def test_the_rally_lends_what_its_verb_does_not_say():
    (claim,) = protests("نظم الاتحاد مظاهرة أمام البرلمان.")
    assert [party.text for party in claim.source] == ["الاتحاد"]
    assert [party.text for party in claim.recipient] == ["البرلمان"]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("اعتصم عشرات الأهالي قرب ضريح الزعيم الراحل.", ["عشرات الأهالي"]),
        ("قال الشيخ «خرج المئات بمظاهرة ضد الوزير».", ["المئات"]),
        (
            "خرج متظاهرون للاحتجاج على مقتل جارهم على يد الشرطة.",
            ["متظاهرون"],
        ),
    ],
)
def test_who_protests_stands_with_the_verb(text, source):
    assert [party.text for party in protests(text)[0].source] == source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("انطلقت مسيرة في تونس بمشاركة عمال وطلاب.", ["عمال", "طلاب"]),
        ("انطلقت مسيرة في تونس بدعوة من عمال وطلاب.", []),
        ("انطلقت مسيرة شارك فيها مئات العمال.", ["مئات العمال"]),
        ("شهدت المدينة مسيرة ضمت ألف متظاهر.", ["ألف متظاهر"]),
        ("خرجت تظاهرة نظمها الاتحاد ضد الوزير.", ["الاتحاد"]),
        ("نظم طلاب في جامعة البصرة أمس، مظاهرة ضد الوزير.", ["طلاب"]),
        ("تدفق عدد كبير من المتظاهرين إلى الساحة.", ["المتظاهرين"]),
        ("خرج خمسة آلاف متظاهر إلى الشوارع.", ["خمسة آلاف متظاهر"]),
        ("نظمت تظاهرات في ثلاث مدن ضد الوزير.", []),
        ("احتشدت مجموعات صغيرة أيضا من المتظاهرين في الساحة.", ["المتظاهرين"]),
    ],
)
def test_who_is_in_a_rally_stands_behind_it(text, source):
    (claim,) = protests(text)
    assert [party.text for party in claim.source] == source


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("أضرب سائقو الحافلات في عمان.", "strike"),
        ("أضرب ثلاثة معتقلين عن الطعام في عمان.", "hunger"),
        ("دخل ثلاثة أساتذة في إضراب جوع.", "hunger"),
        ("أعلن الأهالي دخولهم في إضراب عام.", "strike"),
        ("شهدت المدينة حالة من العصيان المدني.", "strike"),
        ("قاطعت الأحزاب جلسة البرلمان.", "boycott"),
        ("قطع محتجون طريق المطار.", "obstruct"),
        ("رشق متظاهرون الجنود بالحجارة.", "riot"),
    ],
)
def test_how_people_protest(text, mode):
    assert [claim.mode for claim in protests(text)] == [mode]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("قرر الأطباء الدخول في إضراب مفتوح.", "planned"),
        ("دخل الأطباء في إضراب مفتوح.", "actual"),
        ("لم يدخل الأطباء في إضراب.", "negated"),
        ("سيدخل الأطباء في إضراب غدا.", "future"),
    ],
)
def test_how_firmly_a_strike_is_told(text, status):
    claims = Reader().read(text, "2024-03-12").claims
    assert [c.status for c in claims if c.type == "PROTEST"] == [status]


def test_a_relative_pronoun_of_people_finds_them_behind_a_place():
    text = "أثار القرار غضب السكان في مدينة حمص الذين سيخرجون إلى الشوارع للاحتجاج."
    claims = Reader().read(text, "2024-03-12").claims
    (claim,) = [c for c in claims if c.type == "PROTEST"]
    assert claim.status == "future"
    assert [party.text for party in claim.source] == ["السكان"]


@pytest.mark.parametrize(
    "text",
    [
        "تعهد الوزير بمواجهة أي تظاهرات تخرج عن السلمية.",
        "حذر الوزير من خطورة الاحتجاجات.",
        "ناقش المجلس حماية المظاهرات.",
        "تحدث الوزير عن مظاهرات محتملة.",
        "نظمت البلدية تظاهرة ثقافية في سوسة.",
    ],
)
def test_rallies_in_general_are_no_claims(text):
    claims = Reader().read(text, "2024-03-12").claims
    assert [c.trigger.text for c in claims if c.type == "PROTEST"] == []
