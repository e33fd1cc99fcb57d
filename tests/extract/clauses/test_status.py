"""How firmly it is said that something happened."""

import pytest

from hudna.extract.clauses.status import status_of
from tests.core.unmet import unmet
from tests.extract.clauses.syntax import parsed, word_at

CASES = [
    # said outright
    ("قصف الجيش القرية.", "قصف", "actual"),
    ("قال الوزير إن الجيش قصف القرية.", "قصف", "actual"),
    ("تعرضت القافلة لهجوم.", "لهجوم", "actual"),
    ("شن الجيش هجوما على القرية.", "هجوما", "actual"),
    ("أدى القصف إلى مقتل سائق.", "مقتل", "actual"),
    ("نجح المسلحون في اغتيال القاضي.", "اغتيال", "actual"),
    ("قام الجيش بقصف القرية.", "بقصف", "actual"),
    ("قد قتل الحارس.", "قتل", "actual"),
    # negation
    ("لم يقصف الجيش القرية.", "يقصف", "negated"),
    ("لن يقصف الجيش القرية.", "يقصف", "negated"),
    ("لا يقصف الجيش القرى.", "يقصف", "negated"),
    unmet(
        *("ما قصف الجيش القرية.", "قصف", "negated"),
        reason="ما is read as a subordinator",
    ),
    ("قال إن الجيش لم يقصف القرية.", "يقصف", "negated"),
    ("أكد عدم قصف القرية.", "قصف", "negated"),
    ("دخلوا القرية دون قتال.", "قتال", "negated"),
    ("أحبطت الشرطة محاولة اغتيال الوزير.", "اغتيال", "negated"),
    ("منع الجيش هجوما على القرية.", "هجوما", "negated"),
    # denial
    ("نفى الجيش قصف القرية.", "قصف", "denied"),
    unmet(
        *("نفى الجيش أن يكون قصف القرية.", "قصف", "denied"),
        reason="كان between أن and its verb hides the governor",
    ),
    # future
    ("سيقصف الجيش القرية.", "سيقصف", "future"),
    ("سوف يقصف الجيش القرية.", "يقصف", "future"),
    ("قال إن الجيش سيقصف القرية.", "سيقصف", "future"),
    ("سيشن الجيش هجوما على القرية.", "هجوما", "future"),
    # threat
    ("هدد الجيش بقصف القرية.", "بقصف", "threatened"),
    ("هدد الجيش بشن هجمات على القرية.", "هجمات", "threatened"),
    ("توعدت الحركة بضرب القواعد.", "بضرب", "threatened"),
    ("هددت الحركة بأن تقصف المطار.", "تقصف", "threatened"),
    ("هدد الجيش بهجمات تستهدف القرى.", "تستهدف", "threatened"),
    ("لم يهدد الجيش بقصف القرية.", "بقصف", "negated"),
    # plan and purpose
    ("يخطط الجيش لقصف القرية.", "لقصف", "planned"),
    ("قرر الجيش قصف القرية.", "قصف", "planned"),
    ("أعلن عن خطة لقصف القرية.", "لقصف", "planned"),
    unmet(
        *("تسلل المسلحون لاغتيال القاضي.", "لاغتيال", "planned"),
        reason="اغتيال is listed as a noun, and only a masdar tells an aim",
    ),
    ("تعهد المتمردون بقصف المطار.", "بقصف", "planned"),
    ("تسلل المسلحون لقتل القاضي.", "لقتل", "planned"),
    ("يعتزم الجيش مهاجمة القرية.", "مهاجمة", "planned"),
    # call
    ("دعا الخطيب إلى قتل الأسرى.", "قتل", "called_for"),
    ("طالب المتظاهرون بقصف القرية.", "بقصف", "called_for"),
    ("يجب أن يقصف الجيش القرية.", "يقصف", "called_for"),
    # condition
    ("إذا قصف الجيش القرية عدنا.", "قصف", "conditional"),
    ("ستنتهي الهدنة في حال قصف الجيش القرية.", "قصف", "conditional"),
    ("لو قصف الجيش القرية لهربوا.", "قصف", "conditional"),
    # question and possibility
    ("هل قصف الجيش القرية؟", "قصف", "possible"),
    ("قد يقصف الجيش القرية.", "يقصف", "possible"),
    ("ربما قصف الجيش القرية.", "قصف", "possible"),
    ("يمكن أن يقصف الجيش القرية.", "يقصف", "possible"),
    ("يخشى الأهالي قصف القرية.", "قصف", "possible"),
    # what governs one word governs no other
    ("هدد الجيش بالحرب بعد قصف القرية.", "قصف", "actual"),
    ("نفى الجيش التهمة، وقصف القرية.", "وقصف", "actual"),
    unmet(
        *("لم يعلق الجيش على قصف القرية.", "قصف", "actual"),
        reason="what a negated verb only speaks about has happened",
    ),
    ("هدد الوزير، الذي قصف القرية، بالاستقالة.", "قصف", "actual"),
]


@pytest.mark.parametrize(("text", "word", "status"), CASES)
def test_status(text, word, status):
    item = parsed(text)
    assert status_of(item.parse, word_at(item, word), item.starts) == status
