"""Weapons and ways of attack."""

import pytest

from hudna.extract.means.means import find_means
from hudna.reading.annotate import annotate
from hudna.reading.sentences import parse_one


def means(text: str) -> list[tuple[str, str]]:
    annotated = annotate(text, "2021-05-25")
    parse = parse_one(annotated, 0).parse
    words = annotated.tokens.words
    found = find_means(parse, 0, len(words))
    return [(" ".join(words[first:last]), kind) for first, last, kind in found]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("انفجرت سيارة مفخخة قرب المحكمة.", "car_bomb"),
        ("انفجرت عبوة ناسفة في الحافلة.", "ied"),
        ("فجر انتحاري حزامه.", "suicide"),
        ("سقطت قذائف هاون على الحي.", "shelling"),
        ("أطلقت الحركة صواريخ على المدينة.", "rocket"),
        ("استهدفتهم طائرة مسيرة.", "drone"),
        ("استهدفتهم طائرة بدون طيار.", "drone"),
        ("شن الطيران غارات ليلية.", "airstrike"),
        ("أصيب برصاص قناص.", "sniping"),
        ("قتل بالرصاص أمام داره.", "small_arms"),
        ("انفجر لغم أرضي بدورية.", "mine"),
        ("ألقى قنبلة يدوية على المقهى.", "grenade"),
        ("طعنه بسكين في صدره.", "knife"),
        ("استخدم غاز الكلور في القصف.", "chemical"),
        ("ألقوا زجاجات حارقة على المركز.", "incendiary"),
        ("أطلقت الشرطة الغاز المسيل للدموع.", "tear_gas"),
    ],
)
def test_means_have_their_kind(text, kind):
    assert kind in [name for _, name in means(text)]


def test_the_longest_name_wins():
    assert ("بسيارة مفخخة", "car_bomb") in means("هاجموا الثكنة بسيارة مفخخة.")


@pytest.mark.parametrize(
    "text",
    ["هبطت طائرة ركاب في المطار.", "وقف السائق أمام سيارة جديدة.", "عقد الوفد جلسة."],
)
def test_other_things_are_no_means(text):
    assert means(text) == []
