"""What stands around a noun says whether it is owed or yet to come."""

import pytest

from hudna.extract.clauses.outlook import outlook
from tests.extract.clauses.syntax import parsed, word_at

CASES = [
    ("يعقد الاجتماع المقبل للجنة في تونس.", "الاجتماع", "future"),
    ("ناقشوا زيارة مقبلة للوفد.", "زيارة", "future"),
    ("زار الاجتماع وفد من الدولة المقبلة على حرب.", "الاجتماع", None),
    ("المحادثات بين الوفدين ستجرى في جنيف.", "المحادثات", "future"),
    ("المحادثات بين الوفدين جرت في جنيف.", "المحادثات", None),
    ("القصف على القرية سيوقع ضحايا.", "القصف", None),
    ("على الطرفين وقف القتال.", "القتال", "called_for"),
    ("رأى أن على كافة الأطراف السياسية الالتزام بالاتفاق.", "الالتزام", "called_for"),
    ("على الأرض القتال مستمر.", "القتال", None),
    ("اتفق الطرفان على القرية وقف القتال.", "القتال", None),
]


@pytest.mark.parametrize(("text", "word", "expected"), CASES)
def test_outlook(text, word, expected):
    item = parsed(text)
    assert outlook(item.parse, word_at(item, word)) == expected
