"""Whole readings: who did what to whom, the same one twice, no text that raises."""

from collections.abc import Iterator

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hudna.core.text import Document, digest
from hudna.reading.reader import Reader
from tests.core.unmet import unmet
from tests.reading.outline import DAY, claims, names, read

WHO_TO_WHOM = [
    # type, source, recipient
    ("قصف الجيش القرية.", "الجيش", "القرية"),
    ("قام الجيش بقصف القرية.", "الجيش", "القرية"),
    ("قُتل جندي على يد مسلحين.", "مسلحين", "جندي"),
    ("قتل مسلحون ثلاثة جنود.", "مسلحون", "ثلاثة جنود"),
    ("المسلحون قتلوا ثلاثة جنود.", "المسلحون", "ثلاثة جنود"),
    ("قُتل مدنيون.", "", "مدنيون"),
    ("قتل مدنيون في انفجار.", "", "مدنيون"),
    ("شن مسلحون هجوما على ثكنة.", "مسلحون", "ثكنة"),
    ("غارة إسرائيلية على غزة.", "إسرائيلية", "غزة"),
    ("تعرض الجنود لهجوم.", "", "الجنود"),
    ("اشتبك الجيش والمتمردون.", "الجيش + المتمردون", "الجيش + المتمردون"),
    (
        "اندلعت اشتباكات بين الجيش والمتمردين.",
        "الجيش + المتمردين",
        "الجيش + المتمردين",
    ),
    ("تعرض الجنود لقصف المتمردين.", "المتمردين", "الجنود"),
    unmet(
        "هاجم مئة مقاتل جنود الحامية.",
        "مئة مقاتل",
        "جنود الحامية",
        reason="a counted subject takes the bare plural behind it",
    ),
]


@pytest.mark.parametrize(("text", "source", "recipient"), WHO_TO_WHOM)
def test_who_to_whom(text, source, recipient):
    found = claims(text, type="ASSAULT", status="actual")
    assert (source, recipient) in [(names(c.source), names(c.recipient)) for c in found]
    for claim in found:
        assert bool(claim.source) is ("source" not in claim.why_empty)
        assert bool(claim.recipient) is ("recipient" not in claim.why_empty)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("يلتقي الرئيس نظيره المصري الخميس المقبل.", "future"),
        ("يلتقي الرئيس غدا نظيره المصري.", "future"),
        ("يلتقي الرئيس اليوم نظيره المصري.", "actual"),
        ("التقى الرئيس نظيره المصري الخميس الماضي.", "actual"),
    ],
)
def test_what_lies_ahead_needs_no_date(text, status):
    reading = Reader().read(text)
    assert [claim.status for claim in reading.claims] == [status]


def test_the_passive_says_why_nobody_is_named():
    [claim] = claims("قُتل مدنيون.")
    assert claim.why_empty == {"source": "passive without agent"}


def test_a_truce_has_sides_and_a_day():
    reading = read("أعلن الجيش هدنة مع المتمردين في 3 مايو.")
    [claim] = reading.claims
    assert (claim.kind, claim.phase, claim.status) == ("truce", "agreed", "actual")
    assert [names(side) for side in claim.sides] == ["الجيش", "المتمردين"]
    assert (claim.time.value, claim.time.basis) == ("2021-05-03", "stated")
    [truce] = reading.truces
    assert claim.truce == truce.id
    assert (truce.kind, truce.since) == ("bilateral", "2021-05-03")


def test_a_reading_says_what_it_is_of():
    document = Document(
        "a", "قصف الجيش القرية.", "عنوان", "وكالة", "https://example.org", DAY
    )
    reading = Reader().read_document(document)
    assert reading.id == "a"
    assert reading.digest == digest(document.text)
    assert (reading.title, reading.outlet, reading.url, reading.published) == (
        document.title,
        document.outlet,
        document.url,
        DAY,
    )
    assert (reading.reference.date, reading.reference.basis) == (DAY, "published")


@pytest.mark.parametrize("published", [None, "yesterday", "2021-13-45", ""])
def test_without_a_day_nothing_is_dated_by_one(published):
    reading = read("قصف الجيش القرية أمس.", published)
    assert reading.reference.date is None
    assert reading.reference.basis == "none"
    assert [time.value for time in reading.times] == [None]
    assert [claim.time.basis for claim in reading.claims] == ["unknown"]


@pytest.mark.parametrize(
    "text", ["The army shelled the village.", "ارتش روستا را گلوله باران کرد", ""]
)
def test_other_languages_are_named_and_not_read(text):
    reading = read(text)
    assert reading.language != "ar"
    assert (reading.times, reading.claims, reading.actors) == ((), (), ())


def test_claims_have_ids_of_their_own():
    text = "قصف الجيش القرية. قصف الجيش القرية. قصف الجيش القرية."
    found = read(text).claims
    assert len({claim.id for claim in found}) == len(found) == 3
    assert found == read(text).claims
    assert found[0].id != read(text + " انتهى.").claims[0].id


def test_a_reader_explains_what_it_read():
    document = Document("a", "قتل مسلحون ثلاثة جنود أمس.", published=DAY)
    told = Reader().explain(document)
    assert told.reading == Reader().read_document(document)
    rules = {derivation.rule for derivation in told.derivations}
    assert {claim.rule for claim in told.reading.claims} <= rules
    spans = [derivation.span for derivation in told.derivations]
    assert spans == sorted(spans)


PIECES = st.sampled_from(
    [
        *("قال", "وأضاف", "نفى", "هدد", "إن", "أن", "الذي", "التي", "لم", "سوف", "إذا"),
        *("قتل", "قُتِل", "شن", "هجوما", "وقف", "إطلاق", "النار", "هدنة", "الهدنة"),
        *("الجيش", "مسلحون", "المتمردين", "بغداد", "للجيش", "وبالصواريخ", "على يد"),
        *("في", "من", "على", "بين", "مع", "و", "ف", "ب", "ل", "ال", "ما", "بسبب"),
        *("3", "٢٠٢٠", "ثلاثة", "أمس", "مايو", "عام", "الماضي", "عشرات", "بعض"),
        *("«", "»", '"', ".", "،", ":", "؛", "؟", "-", "(", ")", "\n", "…"),
        *("\u200f", "\u0651", "\u0640", "\ufefb", "\ufdf2", "😀", "\0", "\ud800"),
    ]
)
TEXTS = st.lists(PIECES, max_size=30).flatmap(
    lambda pieces: st.sampled_from([" ", ""]).map(lambda gap: gap.join(pieces))
) | st.text(alphabet=st.characters(exclude_categories=[]), max_size=60)


def spans(value: object) -> Iterator[tuple[int, int, str]]:
    """Every span in a reading, wherever it stands."""
    if isinstance(value, dict):
        if {"start", "end", "text"} <= set(value):
            yield value["start"], value["end"], value["text"]
        for inner in value.values():
            yield from spans(inner)
    elif isinstance(value, (list, tuple)):
        for inner in value:
            yield from spans(inner)


@given(TEXTS, st.sampled_from([None, DAY, "0001-01-01", "9999-12-31"]))
@settings(deadline=None, max_examples=200)
def test_no_text_raises_and_every_span_holds(text, published):
    first = Reader().read_document(
        Document("a", text, published=published, language="ar")
    )
    for start, end, words in spans(msgspec.to_builtins(first)):
        assert 0 <= start < end <= len(text)
        assert text[start:end] == words
    again = Reader().read_document(
        Document("a", text, published=published, language="ar")
    )
    assert first == again
    known = {claim.id for claim in first.claims}
    assert len(known) == len(first.claims)
    for claim in first.claims:
        assert known.issuperset(claim.about)
        assert 0 <= claim.confidence <= 1


@given(st.text(max_size=40), st.text(max_size=12))
@settings(deadline=None)
def test_any_day_of_publication_is_taken(text, published):
    assert read(f"قصف الجيش القرية أمس. {text}", published).digest


def test_a_superscript_is_no_number_and_no_fault():
    reading = Reader().read("قتل 5² جنود في 0² قرية", published=DAY)
    assert reading.language == "ar"
