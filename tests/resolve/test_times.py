"""Times are anchored to the right day, and no text makes the reader fail."""

import datetime as dt
import re

import pytest
from hijridate import Hijri
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from hudna.extract.times.times import machine
from hudna.resolve import calendar
from hudna.resolve.times import read_times

DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2077, 12, 31))
MONTHS = [
    "يناير",
    "فبراير",
    "مارس",
    "أبريل",
    "مايو",
    "يونيو",
    "يوليو",
    "أغسطس",
    "سبتمبر",
    "أكتوبر",
    "نوفمبر",
    "ديسمبر",
]
WEEKDAYS = ["الإثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"]
GLUE = "من و في هذا هذه ذلك نفس كل الساعة يومي عامي الموافق الربع كلام ( ) , . / - :"
FIGURES = "1 2 15 31 45 2014 1445 ه م 123456789 0000"
WORDS = st.deferred(
    lambda: st.sampled_from(
        sorted(
            {word for table in machine().symbols.words.values() for word in table}
            | set(GLUE.split())
            | set(FIGURES.split())
            | {"\n"}
        )
    )
)


def values(text: str, published: str = "2021-05-25") -> list[str | None]:
    _, times = read_times(text, published)
    return [time.value.value for time in times]


def check(text: str, published: str | None) -> None:
    _, times = read_times(text, published)
    end = 0
    for time in times:
        assert end <= time.span.start < time.span.end <= len(text)
        end = time.span.end
        earliest, latest = time.value.earliest, time.value.latest
        if earliest is None or latest is None:
            assert earliest is latest is None
            continue
        assert dt.date.fromisoformat(earliest) <= dt.date.fromisoformat(latest)
        if re.fullmatch(r"\d{4}-\d\d-\d\d", time.value.value or ""):
            assert earliest <= str(time.value.value) <= latest


@settings(deadline=None)
@given(st.text(), st.none() | DAYS.map(str))
def test_no_text_makes_it_fail(text, published):
    check(text, published)


@settings(max_examples=400, deadline=None)
@given(st.lists(WORDS, max_size=12), st.none() | DAYS.map(str))
def test_no_words_of_time_make_it_fail(words, published):
    check(" ".join(words), published)


@settings(deadline=None)
@given(DAYS)
def test_a_full_date_is_that_date(day):
    text = f"في {day.day} {MONTHS[day.month - 1]} {day.year} وقع الحادث"
    assert values(text) == [day.isoformat()]
    assert values(f"بتاريخ {day.day}/{day.month}/{day.year} وقع") == [day.isoformat()]


@settings(deadline=None)
@given(DAYS, DAYS)
def test_a_bare_weekday_is_within_the_last_week(day, published):
    [value] = values(f"قتل رجل يوم {WEEKDAYS[day.weekday()]} في القرية", str(published))
    found = dt.date.fromisoformat(str(value))
    assert found.weekday() == day.weekday()
    assert dt.timedelta(0) <= published - found < dt.timedelta(7)


@settings(deadline=None)
@given(st.integers(1343, 1500), st.integers(1, 12), st.integers(1, 29))
def test_hijri_dates_are_those_of_umm_al_qura(year, month, day):
    assume(day <= Hijri(year, month, 1).month_length())
    expected = Hijri(year, month, day).to_gregorian()
    stretch = calendar.hijri(year, month, day)
    assert stretch is not None
    assert stretch.first == expected
    assert values(f"بتاريخ {day}/{month}/{year}هـ صدر") == [expected.isoformat()]


@settings(deadline=None)
@given(st.integers(1900, 2099))
def test_easter_is_a_sunday_of_spring(year):
    for sunday in (calendar.easter(year), calendar.orthodox_easter(year)):
        assert sunday.weekday() == 6
        assert dt.date(year, 3, 22) <= sunday <= dt.date(year, 5, 8)


def test_easter_of_known_years():
    assert calendar.easter(2024) == dt.date(2024, 3, 31)
    assert calendar.easter(2025) == dt.date(2025, 4, 20)
    assert calendar.orthodox_easter(2024) == dt.date(2024, 5, 5)


@pytest.mark.parametrize(
    ("text", "published", "basis", "value"),
    [
        ("بغداد - 3 مارس 2019 - قتل رجل أمس", None, "dateline", "2019-03-02"),
        ("قال إنه ولد في 3 مارس 2019 ووصل أمس", None, "text", "2019-03-02"),
        ("قتل رجل أمس", None, "none", None),
        ("بغداد - 3 مارس 2019 - قتل رجل أمس", "2020-01-02", "published", "2020-01-01"),
    ],
)
def test_the_reference_says_where_it_is_from(text, published, basis, value):
    reference, times = read_times(text, published)
    assert reference.basis == basis
    assert times[-1].value.value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("سيجتمع الوفدان يوم الأحد", "2021-05-30"),
        ("من المقرر أن تبدأ الهدنة الجمعة", "2021-05-28"),
        ("قال إن المفاوضات ستستأنف الخميس", "2021-05-27"),
        ("سيطر المسلحون على الجسر الخميس", "2021-05-20"),
        ("استؤنف القصف في ديسمبر", "2020-12"),
        ("ستجرى الانتخابات في ديسمبر", "2021-12"),
    ],
)
def test_direction_is_from_the_clause(text, value):
    assert values(text) == [value]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("في 2 مايو 2015 هاجموا البلدة وفي اليوم نفسه انسحبوا", "2015-05-02"),
        ("في 2 مايو 2015 هاجموا البلدة، وبعد ثلاثة أيام انسحبوا", "2015-05-05"),
        ("في عام 2015 انسحبوا ثم عادوا بعد عامين", "2017"),
        ("في مايو 2015 هاجموا البلدة وفي الشهر الذي يليه انسحبوا", "2015-06"),
        ("في مايو 2015 هاجموا البلدة ثم عادوا في سبتمبر", "2015-09"),
    ],
)
def test_the_narrative_has_its_own_time(text, wanted):
    assert values(text)[-1] == wanted


def test_no_false_precision():
    _, [time] = read_times("وصلوا أوائل أيار 2016", "2021-05-25")
    assert (time.value.value, time.value.mod) == ("2016-05", "START")
    assert time.value.earliest == "2016-05-01"
    assert str(time.value.latest) > "2016-05-10"


@pytest.mark.parametrize(
    "text",
    [
        "التقى الوزير أحد القادة وعشرات الآلاف",
        "دعت حركة 20 فبراير وكتائب ثورة العشرين إلى الهدوء",
        "القرار 1701 وثورة 14 تموز",
        "مارس ضغوطا ثم آب إلى رشده",
        "قتل 1200 شخص على مسافة 15 كيلومترا",
        "رجل عمره 45 عاما دفع 2000 دولار",
        "الأمين العام السابق للحزب",
    ],
)
def test_not_times(text):
    assert values(text) == []


@settings(deadline=None)
@given(DAYS)
def test_months_and_years_have_all_their_days(day):
    month = calendar.month(day.year, day.month)
    year = calendar.year(day.year)
    assert month.first.day == 1
    assert (month.last + calendar.DAY).day == 1
    assert year.first <= month.first <= day <= month.last <= year.last
    assert calendar.week(day).first <= day <= calendar.week(day).last


@settings(deadline=None)
@given(DAYS, st.integers(-500, 500))
def test_adding_months_keeps_the_day_or_ends_the_month(day, count):
    moved = calendar.add_months(day, count)
    months = (moved.year - day.year) * 12 + moved.month - day.month
    assert months == count
    assert moved.day == day.day or moved == calendar.month(moved.year, moved.month).last


def test_an_article_stamped_a_day_late_keeps_its_own_today():
    # 2021-05-26 is a Wednesday; the text was written on Tuesday.
    assert values("قال اليوم الثلاثاء إن الوفد وصل أمس", "2021-05-26") == [
        "2021-05-25",
        "2021-05-24",
    ]


def test_a_day_ten_months_back_is_next_month_when_that_is_near():
    assert values("يغلق المعبر 10 يونيو") == ["2021-06-10"]
    assert values("أغلق المعبر 10 سبتمبر") == ["2020-09-10"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("وصلوا الأحد والاثنين", ["2021-05-23", "2021-05-24"]),
        ("وصلوا الأربعاء والخميس الماضيين", ["2021-05-19", "2021-05-20"]),
        ("سيجري الاقتراع الأحد والاثنين", ["2021-05-30", "2021-05-31"]),
        ("سيجري الاقتراع الأحد. قصف الحي الاثنين", ["2021-05-30", "2021-05-24"]),
    ],
)
def test_two_weekdays_are_one_after_the_other(text, wanted):
    assert values(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("اعتقل الطبيب وأفرج عنه بعد شهرين", [None]),
        ("اعتقل الطبيب الجمعة وأفرج عنه بعد يومين", ["2021-05-21", "2021-05-23"]),
        ("اعتقل الطبيب الاثنين وأفرج عنه بعد عشرة أيام", ["2021-05-24", None]),
        ("وصل إلى البلدة. وقف القصف بعد ساعتين", ["PT2H"]),
        ("ستبدأ المحادثات بعد أسبوعين", ["2021-06-08"]),
        ("بعد أسبوعين", ["2021-06-08"]),
    ],
)
def test_what_came_after_the_past_is_not_ahead_of_the_article(text, wanted):
    assert values(text) == wanted


@pytest.mark.parametrize(
    ("text", "published", "wanted"),
    [
        ("وصل الوفد الثلاثاء 19 إلى بغداد", "2021-01-21", "2021-01-19"),
        ("وصل الوفد الثلاثاء 19 إلى بغداد", "2021-05-25", None),
        ("قال أمس الجمعة إن الطريق آمن", "2021-05-25", "2021-05-21"),
        ("تنتخب البلاد إذا وافقوا يوم الخميس", "2021-05-25", "2021-05-27"),
        ("نفى الجيش أن يكون نفذ هجوما الخميس", "2021-05-25", "2021-05-20"),
        ("فجر مسلحون مقرا للشرطة ثم فجرا نفسيهما", "2021-05-25", None),
    ],
)
def test_words_that_look_alike(text, published, wanted):
    assert next(iter(values(text, published)), None) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("يهدف إلى اتفاق في سبتمبر المقبل. رأى في سبتمبر فرصة", "2021-09"),
        ("اتفقوا في سبتمبر الماضي. ثم اختلفوا في 20 سبتمبر", "2020-09-20"),
        ("اتفقوا في سبتمبر الماضي. ستجرى الانتخابات في سبتمبر", "2021-09"),
    ],
)
def test_a_month_named_again_is_the_same_month(text, wanted):
    assert values(text)[-1] == wanted
