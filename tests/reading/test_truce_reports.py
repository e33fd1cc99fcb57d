"""Who acts in a truce report, who says it, and where: what its own words leave open."""

import pytest

from hudna import Reader
from hudna.core.claim import Claim


def report(text: str, phase: str) -> Claim:
    claims = Reader().read(text, published="2021-05-25").claims
    return next(c for c in claims if c.kind == "truce" and c.phase == phase)


@pytest.mark.parametrize(
    ("text", "phase", "actors"),
    [
        ("اتهمت الحكومة المتمردين بخرق الهدنة.", "violated", ["المتمردين"]),
        ("حملت المنظمة الجيش مسؤولية خرق الهدنة.", "violated", ["الجيش"]),
        (  # the first of two claims: each side charges the other
            "فشل الوسيط أمس، في وقت تبادلت الحكومة والمتمردون الاتهامات بخرق الهدنة.",
            "violated",
            ["المتمردون"],
        ),
        ("أعلنت الحركة تمديد الهدنة.", "extended", ["الحركة"]),
        ("دعا الوزير إلى ضرورة الالتزام بالهدنة.", "proposed", ["الوزير"]),
        ("قال الوزير إن على الجيش أن يحترم الهدنة. ويجب وقف القتال.", "proposed", []),
        ("انهارت الهدنة بين الجيش والمتمردين.", "ended", []),
        ("شن الجيش غارات بعد الإعلان عن تمديد الهدنة.", "extended", []),
        ("دخول وقف إطلاق النار حيز التنفيذ في الوادي.", "in_effect", []),
    ],
)
def test_who_acts(text: str, phase: str, actors: list[str]) -> None:
    assert [party.text for party in report(text, phase).source] == actors


@pytest.mark.parametrize(
    ("text", "phase", "speaker"),
    [
        ("اتهمت الحكومة المتمردين بخرق الهدنة.", "violated", "الحكومة"),
        ("أعلنت الحركة تمديد الهدنة.", "extended", "الحركة"),
        ("دعا الوزير إلى هدنة.", "proposed", None),
    ],
)
def test_who_says_it(text: str, phase: str, speaker: str | None) -> None:
    found = report(text, phase).speaker
    assert (found.text if found else None) == speaker


@pytest.mark.parametrize(
    ("text", "phase", "places"),
    [
        ("بدأت الهدنة في حلب صباحا.", "in_effect", ["حلب"]),
        ("انتهت هدنة غزة.", "ended", ["غزة"]),
        ("التقى المبعوث الوفد في القاهرة ودعا إلى هدنة.", "proposed", []),
        ("وافقت إسرائيل على الهدنة.", "agreed", []),
        ("عقدوا اجتماعا في جنيف وبحثوا هدنة في اليمن.", "negotiating", ["اليمن"]),
    ],
)
def test_where_it_holds(text: str, phase: str, places: list[str]) -> None:
    assert [place.text for place in report(text, phase).places] == places
