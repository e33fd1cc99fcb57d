"""The report for people: counts, empty fields, labels of the language asked for."""

import pytest
from msgspec.structs import replace

from hudna import Reader
from hudna.cli import labels
from hudna.cli.options import Lang
from hudna.cli.report import claim_lines
from hudna.core.claim import Count, Quote

TEXT = "قتل مسلحون ثلاثة مدنيين بصاروخ في صنعاء."
SPAN = Quote(0, 3, "قتل")


def _shown(claim, reading, lang=Lang.EN):
    return "\n".join(line.plain for line in claim_lines(claim, reading, lang))


def _reading():
    reading = Reader().read(TEXT, published="2021-05-25")
    claim = next(one for one in reading.claims if one.type == "ASSAULT")
    return claim, reading


@pytest.mark.parametrize(
    ("low", "best", "high", "english", "arabic"),
    [
        (3, 3, 3, "3", "3"),
        (30, 30, None, "30 or more", "30 أو أكثر"),
        (30, None, None, "30 or more", "30 أو أكثر"),
        (None, 30, 30, "30 or fewer", "30 أو أقل"),
        (None, None, 30, "30 or fewer", "30 أو أقل"),
        (20, None, 90, "20 to 90", "من 20 إلى 90"),
        (27, 30, 33, "30 (27 to 33)", "30 (من 27 إلى 33)"),
        (10, 20, 20, "20 (10 to 20)", "20 (من 10 إلى 20)"),
        (None, 5, None, "5", "5"),
    ],
)
def test_a_count_says_its_bounds_in_words(low, best, high, english, arabic):
    claim, reading = _reading()
    claim = replace(claim, killed=Count(low, best, high, SPAN))
    assert f"killed: {english} «قتل»" in _shown(claim, reading)
    assert f"القتلى: {arabic} «قتل»" in _shown(claim, reading, Lang.AR)


def test_a_count_without_number_is_its_words():
    claim, reading = _reading()
    claim = replace(claim, killed=Count(None, None, None, SPAN))
    assert "killed: «قتل»" in _shown(claim, reading)


def test_a_field_that_is_filled_is_not_said_to_be_empty():
    claim, reading = _reading()
    claim = replace(claim, why_empty={"source": "not stated", "sides": "not stated"})
    assert claim.source
    assert "not given: sides (the text does not say)" in _shown(claim, reading)


def test_an_arabic_report_has_arabic_labels():
    claim, reading = _reading()
    claim = replace(claim, mode="explosives", source=(), recipient=())
    for reason in labels.REASONS:
        told = replace(claim, why_empty={"source": reason, "recipient": reason})
        shown = _shown(told, reading, Lang.AR)
        assert "ASSAULT اعتداء (متفجرات)" in shown
        assert "الوسيلة: صاروخ «" in shown
        assert "الفاعل، المتلقي (" in shown
        assert labels.REASONS[reason][1] in shown


@pytest.mark.parametrize(
    "text", ["لم يقتل أحد.", "قُتل مدنيان في القصف.", "قصفت المدينة.", TEXT]
)
def test_every_reason_that_a_reading_gives_has_a_label(text):
    for claim in Reader().read(text).claims:
        assert set(claim.why_empty.values()) <= set(labels.REASONS)
