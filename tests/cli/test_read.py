"""`hudna read`: readings for machines and for people."""

import gzip
import json

import pytest

from tests.cli.run import ARTICLE, hudna, process, readings, spans


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def test_spans_are_words_of_the_text_as_received(article):
    result = hudna("read", article, "--format", "jsonl", "--published", "2021-05-25")
    (reading,) = readings(result)
    found = list(spans(reading))
    assert len(found) > 5
    for span in found:
        assert ARTICLE[span["start"] : span["end"]] == span["text"]


def test_readings_come_in_input_order(tmp_path, article):
    path = tmp_path / "many.jsonl.gz"
    lines = "".join(json.dumps({"id": f"n{n}", "text": ARTICLE}) + "\n" for n in (1, 2))
    path.write_bytes(gzip.compress(lines.encode()))
    result = hudna("read", path, article, path, "--format", "jsonl")
    assert [r["id"] for r in readings(result)] == ["n1", "n2", "article", "n1", "n2"]


def test_standard_input_is_text_or_json_lines():
    (reading,) = readings(hudna("read", "-", "--format", "jsonl", stdin=ARTICLE))
    assert reading["id"] == "stdin"
    line = json.dumps({"text": ARTICLE, "outlet": "و", "published": "2021-05-25"})
    result = hudna("read", "-", "--from", "jsonl", "--format", "jsonl", stdin=line)
    (reading,) = readings(result)
    assert (reading["id"], reading["outlet"]) == ("stdin:1", "و")
    assert reading["reference"] == {"date": "2021-05-25", "basis": "published"}


def test_no_path_reads_what_is_piped_in():
    assert readings(hudna("read", "--format", "jsonl", stdin=ARTICLE))[0]["claims"]


def test_a_date_is_never_made_up():
    text = "أعلنت الحكومة أمس هدنة في المدينة."
    (reading,) = readings(hudna("read", "-", "--format", "jsonl", stdin=text))
    assert reading["published"] is None
    assert reading["reference"] == {"date": None, "basis": "none"}
    assert all(time["earliest"] is None for time in reading["times"])


def test_least_confidence_leaves_out_weaker_claims_and_links_to_them(article):
    every = ("read", article, "--format", "jsonl", "--published", "2021-05-25")
    (all_read,) = readings(hudna(*every))
    least = sorted(claim["confidence"] for claim in all_read["claims"])[1]
    (fewer,) = readings(hudna(*every, "--min-confidence", str(least)))
    assert 0 < len(fewer["claims"]) < len(all_read["claims"])
    assert min(claim["confidence"] for claim in fewer["claims"]) == least
    ids = {claim["id"] for claim in fewer["claims"]}
    assert all(ids.issuperset(claim["about"]) for claim in fewer["claims"])
    assert hudna("read", article, "--min-confidence", "2").exit_code == 2


def test_the_report_shows_claims_with_their_words(article):
    result = hudna("read", article, "--published", "2021-05-25")
    assert result.exit_code == 0
    assert "هدنة ليومين في المدينة" in result.stdout
    assert "Truces" in result.stdout
    assert "truce agreed" in result.stdout
    assert "[قتلوا]" in result.stdout
    assert "killed: 3 «ثلاثة" in result.stdout


def test_labels_in_arabic(article):
    shown = hudna("read", article, "--lang", "ar", "--published", "2021-05-25").stdout
    assert "الادعاءات" in shown
    assert "2021/05/25" in shown
    assert "Claims" not in shown


def test_the_marked_article_is_for_people_only(article):
    result = hudna("read", article, "--show", "text", "--format", "jsonl")
    assert result.exit_code == 2
    assert "--show text has no JSON; expected --format text" in result.stderr
    assert not result.stdout


def test_the_marked_article_keeps_every_character_in_order(article):
    result = hudna("read", article, "--show", "text")
    body = result.stdout.split("\n\n", 1)[1]
    assert body.translate(str.maketrans("", "", "⟦⟧[]{}⟨⟩")).strip() == ARTICLE.strip()
    assert "⟦" in body


@pytest.mark.parametrize("show", ["claims", "text"])
def test_a_pipe_gets_no_colour_no_bidi_controls_and_no_markup(tmp_path, show):
    path = tmp_path / "a.txt"
    path.write_text(
        "[bold]عنوان[/bold] \x1b[31m\x07 :smile:\n" + ARTICLE, encoding="utf-8"
    )
    done = process("read", path, "--show", show, PYTHONIOENCODING="ascii", TERM="xterm")
    shown = done.stdout.decode()
    assert done.returncode == 0
    assert "\x1b" not in shown
    assert "\x07" not in shown
    assert not set(shown) & set(
        "\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069"
    )
    if show == "text":
        assert "[bold]" in shown
        assert "[/bold]" in shown
        assert ":smile:" in shown


def test_no_progress_bar_in_a_pipe(article):
    done = process("read", article, article, "--format", "jsonl")
    assert done.stderr == b""
    assert done.stdout.count(b"\n") == 2


def test_version_and_help():
    assert hudna("--version").stdout.startswith("hudna 0.")
    assert "--published" in hudna("read", "--help").stdout
