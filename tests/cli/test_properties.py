"""Whatever the text: a reading whose spans hold, the same one twice, no crash."""

from hypothesis import given, settings
from hypothesis import strategies as st

from hudna.cli.marked import marked, marks_of
from hudna.cli.options import Lang
from hudna.cli.report import report
from hudna.reading.reader import Reader
from hudna.sources.encoding import decode
from tests.cli.run import ARTICLE, hudna, readings, spans

WORDS = st.sampled_from(
    [
        *ARTICLE.split(),
        "«",
        "»",
        '"',
        ".",
        "،",
        ":",
        "\n",
        "قال",
        "إن",
        "هدنة",
        "وقف إطلاق النار",
        "قُتِل",
        "و",
        "ف",
        "ب",
        "ال",
        "هـــدنة",
        "٣",
        "2021",
        "\u200f",
        "\ufedf\ufe8e",
        "😀",
        "\0",
        "\r\n",
    ]
)
TEXTS = st.text(max_size=60) | st.lists(WORDS | st.text(max_size=4), max_size=40).map(
    " ".join
)


@given(TEXTS, st.sampled_from([None, "2021-05-25", "0001-01-01", "9999-12-31"]))
@settings(deadline=None, max_examples=150)
def test_any_text_gives_valid_spans_and_the_same_reading_twice(text, published):
    dated = ["--published", published] if published else []
    raw = text.encode("utf-8", "replace")
    first = hudna("read", "-", "--format", "jsonl", *dated, stdin=raw)
    assert first.exception is None or isinstance(first.exception, SystemExit)
    if first.exit_code:
        assert (
            "white space" in first.stderr
            or "empty" in first.stderr
            or ("binary" in first.stderr or "not UTF-8" in first.stderr)
        )
        return
    (reading,) = readings(first)
    received = decode(raw, "stdin")
    for span in spans(reading):
        assert 0 <= span["start"] < span["end"] <= len(received)
        assert received[span["start"] : span["end"]] == span["text"]
    second = hudna("read", "-", "--format", "jsonl", *dated, stdin=raw)
    assert first.stdout_bytes == second.stdout_bytes


@given(TEXTS, st.sampled_from(list(Lang)))
@settings(deadline=None, max_examples=100)
def test_any_reading_can_be_shown(text, lang):
    reading = Reader().read(text, published="2021-05-25")
    lines = [line.plain for line in report(reading, lang)]
    assert all("\x1b" not in line for line in lines)
    shown = marked(text, marks_of(reading)).plain
    assert len(shown) >= len(text.replace("\r\n", "\n"))


@given(st.text(alphabet=st.characters(exclude_categories=[])))
@settings(deadline=None, max_examples=100)
def test_the_reader_takes_any_string(text):
    reading = Reader().read(text)
    for claim in reading.claims:
        assert text[claim.trigger.start : claim.trigger.end] == claim.trigger.text
