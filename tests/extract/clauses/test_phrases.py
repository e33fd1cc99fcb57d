"""Noun phrases: how far they reach, what heads them, and their order."""

import pytest

from hudna.extract.clauses.agreement import can_act, relative_gender
from hudna.extract.clauses.complements import complements
from hudna.extract.clauses.phrases import phrase_at
from tests.extract.clauses.syntax import parsed, words


@pytest.mark.parametrize(
    ("text", "head", "phrase"),
    [
        ("الجيش قصف القرية", "الجيش", "الجيش"),
        ("الجيش السوري قصف القرية", "الجيش", "الجيش السوري"),
        ("قائد شرطة المدينة غادر", "قائد", "قائد شرطة المدينة"),
        ("رئيس الوزراء العراقي السابق قال", "رئيس", "رئيس الوزراء العراقي السابق"),
        ("ثلاثة جنود في كمين", "جنود", "ثلاثة جنود"),
        ("عدد من الجنود في كمين", "الجنود", "عدد من الجنود"),
        ("عشرات الجنود في كمين", "الجنود", "عشرات الجنود"),
        ("12 جنديا في كمين", "جنديا", "12 جنديا"),
        ("ثلاثة من الجنود في كمين", "الجنود", "ثلاثة من الجنود"),
        ("هذه الفصائل المسلحة هاجمت", "الفصائل", "هذه الفصائل المسلحة"),
        ("جميع الأطراف وقعت", "الاطراف", "جميع الأطراف"),
        ("الأطراف كافة وقعت", "الاطراف", "الأطراف كافة"),
        (
            "الفصائل المدعومة من إيران هاجمت",
            "الفصائل",
            "الفصائل المدعومة من إيران",
        ),
        ("القوات الموالية للحكومة هاجمت", "القوات", "القوات الموالية للحكومة"),
        ("القوات غير النظامية هاجمت", "القوات", "القوات غير النظامية"),
        ("مسلحون مجهولون هاجموا", "مسلحون", "مسلحون مجهولون"),
        ("مسلحون ضابطا", "مسلحون", "مسلحون"),
        ("طائرات تركية المدينة", "طائرات", "طائرات تركية"),
        ("مئة مقاتل مخازن الشركة", "مقاتل", "مئة مقاتل"),
        ("50 ضابط شرطة في كمين", "ضابط", "50 ضابط شرطة"),
        ("جنود فتاتين", "جنود", "جنود"),
        ("رجال الشرطة", "رجال", "رجال الشرطة"),
        ("الجيش والشرطة", "الجيش", "الجيش"),
        ("الجيش على القرية", "الجيش", "الجيش"),
        ("الجيش، الشرطة", "الجيش", "الجيش"),
        ("المتحدث باسم الجيش قال", "المتحدث", "المتحدث باسم الجيش"),
        ("الناطق الرسمي باسم الحركة قال", "الناطق", "الناطق الرسمي باسم الحركة"),
    ],
)
def test_a_phrase_is_whole(text, head, phrase):
    parse = parsed(text).parse
    found = phrase_at(parse, 0)
    assert found is not None
    assert words(parse, [found]) == phrase
    assert parse.tokens.words[found.head] == head


@pytest.mark.parametrize(
    "text", ["قصف الجيش القرية", "من القرية", "الذي قال", "إن الجيش"]
)
def test_no_phrase_begins_here(text):
    assert phrase_at(parsed(text).parse, 0) is None


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "وقع القصف على القرية من الشمال",
            [("", "القصف"), ("علي", "القرية"), ("من", "الشمال")],
        ),
        ("جرت بين الجيش والمتمردين", [("بين", "الجيش"), ("بين", "المتمردين")]),
        ("قتل أمس ثلاثة جنود", [("", "ثلاثة جنود")]),
        (
            "قصف الجيش القرية، في الشمال",
            [("", "الجيش"), ("", "القرية"), ("في", "الشمال")],
        ),
        ("قصف الجيش، القرية فارغة", [("", "الجيش")]),
        ("قصف الجيش القرية التي هجرها", [("", "الجيش"), ("", "القرية")]),
        ("وقعت على يد الجيش", [("من قبل", "الجيش")]),
        ("وقعت من قبل الجيش", [("من قبل", "الجيش")]),
        ("وقعت من جانب الجيش", [("من قبل", "الجيش")]),
        ("هاجم بالصواريخ القرية", [("ب", "الصواريخ"), ("", "القرية")]),
    ],
)
def test_what_follows_a_verb(text, wanted):
    parse = parsed(text).parse
    found = complements(parse, 1, parse.sentence.last)
    assert [(p.preposition, words(parse, [p])) for p in found] == wanted


@pytest.mark.parametrize(
    ("text", "pronoun", "acts"),
    [
        ("الجيش", "m", True),
        ("الحكومة", "f", True),
        ("الجنود", "p", True),
        ("المسلحون", "p", True),
        ("القرى", "f", False),
        ("الهجمات", "f", False),
        ("القصف", "m", False),
        ("الفصائل", "f", True),
    ],
)
def test_gender_and_who_can_act(text, pronoun, acts):
    parse = parsed(text).parse
    phrase = phrase_at(parse, 0)
    assert phrase is not None
    assert relative_gender(parse, phrase) == pronoun
    assert can_act(parse, phrase) is acts
