"""Which articles are of one truce, and which are not, in own sentences."""
# ruff: noqa: E501 a sentence a line

from hudna.ledger.derive import derive
from tests.ledger.articles import entry_of


def truces(*articles: tuple[str, str]) -> dict[str, int]:
    entries = [
        entry_of(text, published, f"صحيفة {at}")
        for at, (published, text) in enumerate(articles)
    ]
    return {truce.id: truce.articles for truce in derive(entries).truces}


def test_two_truces_a_year_apart_are_two():
    assert truces(
        (
            "2021-05-22",
            "بدأت الهدنة في قطاع غزة بين إسرائيل وحركة حماس فجر الجمعة 21 مايو 2021.",
        ),
        (
            "2023-11-24",
            "بدأت الهدنة في قطاع غزة بين إسرائيل وحركة حماس صباح الجمعة 24 نوفمبر 2023.",
        ),
        (
            "2023-11-26",
            "اتهمت حركة حماس إسرائيل بخرق الهدنة في قطاع غزة يوم السبت 25 نوفمبر 2023.",
        ),
    ) == {"ps-2021-05-21": 1, "ps-2023-11-24": 2}


def test_towns_far_apart_have_truces_of_their_own():
    assert truces(
        ("2016-09-13", "بدأت الهدنة في حلب يوم الاثنين 12 سبتمبر 2016."),
        ("2016-09-13", "بدأت الهدنة في درعا يوم الاثنين 12 سبتمبر 2016."),
    ) == {"sy-2016-09-12": 1, "sy-2016-09-12.2": 1}


def test_what_is_proposed_belongs_to_what_is_agreed_soon_after():
    assert truces(
        (
            "2023-05-15",
            "دعت الولايات المتحدة الجيش السوداني وقوات الدعم السريع إلى هدنة في السودان.",
        ),
        (
            "2023-05-21",
            "وقّع الجيش السوداني وقوات الدعم السريع يوم السبت 20 مايو 2023 اتفاق هدنة في السودان.",
        ),
    ) == {"sd-2023-05-20": 2}


def test_two_countries_never_share_a_truce():
    assert truces(
        ("2022-04-03", "دخلت الهدنة في اليمن حيز التنفيذ يوم 2 أبريل 2022."),
        ("2022-04-03", "دخلت الهدنة في ليبيا حيز التنفيذ يوم 2 أبريل 2022."),
    ) == {"ye-2022-04-02": 1, "ly-2022-04-02": 1}
