"""One report, one claim: which phase a construction of several phase words tells."""

import pytest

from hudna import Reader


def reports(text: str) -> list[tuple[str | None, str, str]]:
    reading = Reader().read(text, published="2021-05-25")
    return [
        (claim.phase, claim.status, claim.trigger.text)
        for claim in reading.claims
        if claim.kind == "truce"
    ]


@pytest.mark.parametrize(
    ("text", "phase", "status"),
    [
        ("أعلن الوسيط التوصل إلى اتفاق هدنة بين الطرفين.", "agreed", "actual"),
        ("أعلنت الحركة تمديد الهدنة.", "extended", "actual"),
        ("رفضت الحركة تمديد الهدنة.", "rejected", "actual"),
        ("قبلت الحركة تمديد الهدنة.", "agreed", "actual"),
        ("دعا المبعوث إلى احترام الهدنة.", "proposed", "actual"),
        ("هدد المتمردون بإنهاء الهدنة.", "threatened", "actual"),
        ("لم تلتزم القوات بالهدنة.", "violated", "actual"),
        ("لن نوافق على هدنة معكم.", "rejected", "actual"),
        ("لم تخرق القوات الهدنة.", "violated", "denied"),
        ("عاد السكان قبل ساعات من بدء الهدنة.", "in_effect", "future"),
        ("وصل الوفد من أجل التوصل إلى هدنة.", "negotiating", "actual"),
        ("ستبدأ الهدنة غدا.", "in_effect", "future"),
        ("الهدنة لا تزال قائمة على الحدود.", "in_effect", "actual"),
        ("نأمل أن تصمد الهدنة.", "holding", "future"),
        ("نأمل أن يعلن الطرفان هدنة.", "proposed", "actual"),
        ("صمود الهدنة مرهون بانسحاب القوات.", "holding", "conditional"),
        ("ستمدد الهدنة إذا أطلق الأسرى.", "extended", "conditional"),
        ("من المقرر أن يدخل وقف إطلاق النار حيز التنفيذ.", "in_effect", "future"),
        ("لم يشهد اليوم خروقات للهدنة.", "violated", "denied"),
        ("رفضت الألوية الحديث عن هدنة.", "rejected", "actual"),
        ("طرح الوسيط خطة ترمي إلى وقف القتال.", "proposed", "actual"),
        ("تراجعت حدة القصف منذ الهدنة.", "holding", "actual"),
        ("تقاعس الجيش عن احترام وقف إطلاق النار.", "violated", "actual"),
    ],
)
def test_a_construction_is_one_report(text: str, phase: str, status: str) -> None:
    assert [found[:2] for found in reports(text)] == [(phase, status)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("اتفقوا على هدنة أمس، وجرى تمديدها مساء.", "extended"),
        ("أعلنت هدنة في الميناء تبدأ صباح الجمعة.", "in_effect"),
        ("وقف إطلاق النار يقترب من نهايته.", "ended"),
    ],
)
def test_a_pronoun_or_an_ending_stands_for_the_truce(text: str, wanted: str) -> None:
    assert wanted in {phase for phase, *_ in reports(text)}


def test_what_joins_a_breach_is_a_second_report() -> None:
    found = reports("اتهم القائد الجيش بخرق الهدنة والتلويح بإلغاء الاتفاق.")
    assert [phase for phase, *_ in found] == ["violated", "threatened"]


def test_two_things_said_are_two_reports() -> None:
    found = reports("وافقت الحركة على الهدنة، وتبدأ الهدنة صباح الجمعة.")
    assert [phase for phase, *_ in found] == ["agreed", "in_effect"]


def test_a_circumstance_is_a_report_of_its_own() -> None:
    found = reports("رفضت الحركة الهدنة بعد انتهاك وقف إطلاق النار.")
    assert [phase for phase, *_ in found] == ["rejected", "violated"]


@pytest.mark.parametrize(
    "text",
    [
        "عاد السكان منذ الهدنة.",
        "اجتمعت لجنة مراقبة وقف إطلاق النار.",
        "هدنة في المدينة القديمة.",
    ],
)
def test_a_bare_mention_is_no_report(text: str) -> None:
    assert reports(text) == []


@pytest.mark.parametrize(
    ("text", "phases"),
    [
        ("قصفت الطائرات السوق رغم إعلان الوسيط هدنة.", {"violated", "agreed"}),
        ("شنت الطائرات غارات بعد ساعات من بدء الهدنة.", {"violated", "in_effect"}),
        ("شنت الطائرات غارات بعد انتهاء الهدنة.", {"ended"}),
        ("سقط صاروخ على القرية قبيل انتهاء الهدنة.", {"violated", "ended"}),
        ("ورغم الهدنة، قصفت الطائرات السوق.", {"violated"}),
        ("تستمر الحياة في السوق رغم الهدنة.", set()),
        ("قصفت الطائرات السوق ثم أعلنت الهدنة.", {"agreed"}),
    ],
)
def test_an_act_breaks_a_truce_where_words_tie_it(text: str, phases: set[str]) -> None:
    assert {phase for phase, *_ in reports(text)} == phases


def test_an_act_told_by_verb_and_noun_is_one_violation() -> None:
    found = reports("شنت الطائرات غارات على البلدة رغم الهدنة.")
    assert [phase for phase, *_ in found] == ["violated"]
