"""Reports: who says what, and what words it is about."""

import pytest

from hudna.extract.attribution.reports import find_reports, trailing_speaker
from hudna.reading.annotate import annotate
from hudna.reading.sentences import parse_one
from tests.core.unmet import unmet
from tests.extract.clauses.syntax import words


def reports(text):
    annotated = annotate(text, "2021-05-25")
    item = parse_one(annotated, 0)
    parse = item.parse
    found = find_reports(parse, item.starts, annotated.quotations)
    if not any(report.clause for report in found):
        trailing = trailing_speaker(parse, item.starts)
        found = (*found, trailing) if trailing else found
    return [
        (
            one.act,
            words(parse, [one.speaker]) if one.speaker else None,
            words(parse, [one.outlet]) if one.outlet else None,
            parse.tokens.between(one.first, one.last) if one.last > one.first else "",
        )
        for one in found
    ]


@pytest.mark.parametrize(
    ("text", "act", "speaker", "said"),
    [
        ("قال الوزير إن الجيش قصف القرية.", "say", "الوزير", "ان الجيش قصف القرية"),
        ("وقال الوزير إن الجيش قصف القرية.", "say", "الوزير", "ان الجيش قصف القرية"),
        ("أكد الجيش أن الهدنة قائمة.", "assert", "الجيش", "ان الهدنة قائمة"),
        ("الوزير قال إن الهدنة قائمة.", "say", "الوزير", "ان الهدنة قائمة"),
        ("زعمت الحركة أن الجيش قصف القرية.", "allege", "الحركة", "ان الجيش قصف القرية"),
        (
            "نفى الجيش أن الطائرات قصفت القرية.",
            "deny",
            "الجيش",
            "ان الطائرات قصفت القرية",
        ),
        ("نفى الجيش قصف القرية.", "deny", "الجيش", "قصف القرية"),
        ("أضاف الوزير أن الهدنة قائمة.", "continue", "الوزير", "ان الهدنة قائمة"),
        ("وأضاف أن الهدنة قائمة.", "continue", None, "ان الهدنة قائمة"),
        ("قال الوزير: الهدنة قائمة اليوم.", "say", "الوزير", "الهدنة قائمة اليوم"),
        (
            "قال الوزير: «قصف الجيش القرية ليلا».",
            "say",
            "الوزير",
            "قصف الجيش القرية ليلا",
        ),
        (
            'قال الوزير "قصف الجيش القرية ليلا".',
            "say",
            "الوزير",
            "قصف الجيش القرية ليلا",
        ),
        (
            "قال مصدر أمني عراقي إن الهدنة قائمة.",
            "say",
            "مصدر أمني عراقي",
            "ان الهدنة قائمة",
        ),
        (
            "غادر الوزير، مؤكدا أن الهدنة قائمة.",
            "assert",
            None,
            "ان الهدنة قائمة",
        ),
        (
            "وفقا لمصدر أمني، قصف الجيش القرية.",
            "say",
            "مصدر أمني",
            "وفقا لمصدر امني, قصف الجيش القرية",
        ),
        (
            "قصف الجيش القرية، وفقا للشرطة.",
            "say",
            "للشرطة",
            "قصف الجيش القرية, وفقا للشرطة",
        ),
        (
            "بحسب الشرطة، قصف الجيش القرية.",
            "say",
            "الشرطة",
            "بحسب الشرطة, قصف الجيش القرية",
        ),
        (
            "قصف الجيش القرية، نقلا عن الشرطة.",
            "say",
            "الشرطة",
            "قصف الجيش القرية, نقلا عن الشرطة",
        ),
        (
            "قصف الجيش القرية، حسب ما قال الوزير.",
            "say",
            "الوزير",
            "قصف الجيش القرية, حسب ما قال الوزير",
        ),
        (
            "قصف الجيش القرية، كما قال ناشطون.",
            "say",
            "ناشطون",
            "قصف الجيش القرية, كما قال ناشطون",
        ),
        (
            "قصف الجيش القرية، على حد قول ناشطين.",
            "say",
            "ناشطين",
            "قصف الجيش القرية, علي حد قول ناشطين",
        ),
        (
            "جاء على لسان الناطق العسكري أن الهدنة قائمة.",
            "say",
            "الناطق العسكري",
            "ان الهدنة قائمة",
        ),
        (
            "وجاء في بيان للحركة أن الهدنة قائمة.",
            "say",
            "بيان",
            "ان الهدنة قائمة",
        ),
        (
            "قال الوزير إن الهدنة قائمة، فيما قصف الجيش القرية.",
            "say",
            "الوزير",
            "ان الهدنة قائمة",
        ),
        (
            "قال الوزير في بيان نشرته الوكالة، إن الهدنة قائمة.",
            "say",
            "الوزير",
            "ان الهدنة قائمة",
        ),
        ("أعلن الجيش انتهاء الهدنة.", "announce", "الجيش", "انتهاء الهدنة"),
        (
            "أكد الوزير خلال زيارته انتهاء الهدنة.",
            "assert",
            "الوزير",
            "انتهاء الهدنة",
        ),
        (
            "غادر الوفد بعد إعلان الجيش انتهاء الهدنة.",
            "announce",
            "الجيش",
            "انتهاء الهدنة",
        ),
        (
            "وأكدت مصادر مطلعة أن الهدنة قائمة.",
            "assert",
            "مصادر مطلعة",
            "ان الهدنة قائمة",
        ),
        ("قصف الجيش القرية، قال الوزير.", "say", "الوزير", "قصف الجيش القرية"),
        (
            "«قصف الجيش القرية ليلا»، قال الوزير.",
            "say",
            "الوزير",
            "قصف الجيش القرية ليلا",
        ),
        ("نقلت الوكالة عن مصدر أن الهدنة قائمة.", "relay", "مصدر", "ان الهدنة قائمة"),
        unmet(
            *("نقل عن مصدر أن الهدنة قائمة.", "relay", "مصدر", "ان الهدنة قائمة"),
            reason="a verb that opens a sentence before a preposition is tagged N",
        ),
    ],
)
def test_a_report_has_a_speaker_and_what_is_said(text, act, speaker, said):
    assert (act, speaker, said) in [(a, s, w) for a, s, _, w in reports(text)]


def test_who_it_was_said_to():
    [report] = reports("قال الوزير لقناة الجزيرة إن الهدنة قائمة.")
    assert report[:3] == ("say", "الوزير", "قناة الجزيرة")


@pytest.mark.parametrize(
    "text",
    [
        "قصف الجيش القرية.",
        "رد الجيش على الهجوم.",
        "واصل الجيش القصف.",
        "نشر الجيش قواته في القرية.",
        "رأى الحارس المسلحين.",
        "نقل الجرحى إلى المستشفى.",
        "انسحب الجيش وفقا للاتفاق.",
        "انسحب الجيش كما انسحبت الحركة.",
    ],
)
def test_what_is_no_report(text):
    assert reports(text) == []


def test_the_outer_report_comes_first():
    found = reports("قال الوزير إن الجيش أكد أن الهدنة قائمة.")
    assert [(act, speaker) for act, speaker, _, _ in found] == [
        ("say", "الوزير"),
        ("assert", "الجيش"),
    ]
