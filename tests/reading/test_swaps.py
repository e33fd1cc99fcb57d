"""The same words with the sides swapped get the same type, status and confidence."""

import pytest

from tests.reading.outline import claims

PAIRS = [
    ("الجيش السوري", "الفصيل السوري"),
    ("الجيش الإسرائيلي", "الجناح الفلسطيني"),
    ("الروس", "الأوكرانيون"),
    ("الحوثيون", "السعوديون"),
    ("الأتراك", "الأكراد"),
]
"""Two sides that Arabic grammar treats alike: gender, number and definiteness."""

SENTENCES = [
    "هاجم {0} صباح أمس موقعا يسيطر عليه {1} قرب البلدة.",
    "قتل {0} ثلاثة رعاة في قرية يسيطر عليها {1}.",
    "قال شهود إن {0} هاجم {1} شرق المدينة فجر اليوم.",
    "وأعلن {0} مقتل خمسة مدنيين في قصف على حي سكني.",
    "شن {0} هجوما على قافلة يحرسها {1} قرب المعبر.",
    "ندد {0} بالهجوم الذي تعرض له {1} قبل عامين.",
    "رأى الكاتب أن ما فعله {0} من قتل للمدنيين لا يبرر ما فعله {1}.",
    "اشتبك {0} مع {1} في ريف المدينة وأصيب طفل.",
    "هدد {0} بقصف المدينة إذا رفض {1} الانسحاب منها.",
    "نفى {0} قصف المدرسة واتهم {1} بقتل التلاميذ.",
    "لم يقصف {0} القرية بعد انسحاب {1} منها.",
    "تظاهر مئات السكان أمام مقر {0} احتجاجا على مقتل شاب برصاص {1}.",
]


def told(text: str) -> list[tuple[str | None, str, float, str]]:
    """Type, status and confidence of the events that a text tells, with their words."""
    found = [claim for claim in claims(text) if claim.kind == "event"]
    return [(c.type, c.status, c.confidence, c.trigger.text) for c in found]


@pytest.mark.parametrize("pair", PAIRS, ids=[f"{a}-{b}" for a, b in PAIRS])
@pytest.mark.parametrize("sentence", SENTENCES)
def test_sides_swapped_are_read_alike(sentence, pair):
    one, other = pair
    assert told(sentence.format(one, other)) == told(sentence.format(other, one))


def test_there_are_sixty_swaps_and_they_tell_something():
    assert len(PAIRS) * len(SENTENCES) == 60
    silent = [s for s in SENTENCES if not told(s.format(*PAIRS[0]))]
    assert len(silent) <= 2
