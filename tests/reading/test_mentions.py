"""Which words of a sentence are listed as actors, and where each begins and ends."""

import pytest

from hudna.reading.reader import Reader


def mentions(text: str) -> list[str]:
    return [actor.text for actor in Reader().read(text, "2021-05-25").actors]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("قتل مسلحون جنديين.", ["مسلحون", "جنديين"]),
        ("قتل مسلحون جنديين في أحداث أمنية عدة.", ["مسلحون", "جنديين"]),
        ("قتل مسلحون جنديين لأسباب مجهولة.", ["مسلحون", "جنديين"]),
        ("قتل مسلحون جنديين للمرة الثانية في قضية واحدة.", ["مسلحون", "جنديين"]),
        ("قتل مسلحون كل أسبوع جنديين.", ["مسلحون", "جنديين"]),
        ("وقال في مؤتمر صحفي إن مسلحين قتلوا جنديين.", ["مسلحين", "جنديين"]),
        ("قتل مسلحون السفير الألماني.", ["مسلحون", "السفير الألماني"]),
        ("هاجم الجيش الميليشيات.", ["الجيش", "الميليشيات"]),
        (
            "قتلت القوات الحكومية الصحفي سالم العلي.",
            ["القوات الحكومية", "الصحفي سالم العلي"],
        ),
        ("«الخليج»، وكالات: قتل الجنود شابا.", ["الجنود", "شابا"]),
        ("قتل خمسة مسلحين مجهولين ثلاثة من الجنود.", None),
    ],
)
def test_only_somebody_is_an_actor(text, wanted):
    found = mentions(text)
    if wanted is None:
        assert found[0] == "خمسة مسلحين مجهولين"
    else:
        assert [words for words in found if words != "الخليج"] == wanted


def test_a_building_lies_in_the_country_at_hand_and_a_car_is_of_none():
    actors = Reader().read("وفي بعقوبة قصفت الطائرات مدرسة.", "2021-05-25").actors
    found = {actor.text: (actor.cameo.country, actor.inferred) for actor in actors}
    assert found == {"الطائرات": (None, False), "مدرسة": ("IRQ", True)}


def test_an_office_before_a_name_is_the_person_even_without_a_day():
    text = "وصل الرئيس الفرنسي فرانسوا هولاند إلى المدينة."
    actors = Reader().read(text).actors
    assert {actor.id for actor in actors} == {"fra.p.hollande"}


def test_the_place_of_an_office_is_its_country_and_not_its_president():
    actors = Reader().read("قتل مسلحون رئيس بلدية حيفا.", "2022-05-25").actors
    found = {actor.text: (actor.id, actor.cameo.country) for actor in actors}
    assert found["رئيس بلدية حيفا"] == (None, "ISR")


def test_an_army_is_not_of_the_country_where_it_only_talks():
    met = "وقع الجيش وقوات الدعم السريع اتفاقا في جدة."
    found = {actor.text: actor.id for actor in Reader().read(met).actors}
    assert found["الجيش"] == "sdn.army"
    fought = "قصف الجيش قرية في ريف إدلب."
    found = {actor.text: actor.id for actor in Reader().read(fought).actors}
    assert found["الجيش"] == "syr.army"
