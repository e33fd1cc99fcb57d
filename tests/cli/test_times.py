"""`hudna times`: times for machines and for people, as `hudna read` would list them."""

import json

import pytest

from hudna import find_times
from tests.cli.run import ARTICLE, hudna, process, readings, spans


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def test_times_are_those_of_a_reading(article):
    options = (article, "--format", "jsonl", "--published", "2021-05-25")
    (found,) = readings(hudna("times", *options))
    (reading,) = readings(hudna("read", *options))
    assert found["schema"] == "hudna.times/1"
    for name in ("id", "digest", "published", "reference", "times"):
        assert found[name] == reading[name]
    assert len(found["times"]) >= 3
    for span in spans(found):
        assert ARTICLE[span["start"] : span["end"]] == span["text"]


def test_articles_come_in_input_order_and_bad_ones_are_named(tmp_path, article):
    path = tmp_path / "many.jsonl"
    line = json.dumps({"id": "a", "text": ARTICLE, "published": "2021-05-25"})
    path.write_text(f"{line}\n{{broken\n{line}\n", encoding="utf-8")
    done = process("times", path, tmp_path / "none.txt", article, "--format", "jsonl")
    assert done.returncode == 1
    found = [json.loads(row)["id"] for row in done.stdout.splitlines()]
    assert found == ["a", "a", "article"]
    problems = done.stderr.decode().splitlines()
    assert len(problems) == 2
    assert "many.jsonl" in problems[0]
    assert "none.txt" in problems[1]


def test_standard_input_and_no_made_up_date():
    (found,) = readings(hudna("times", "--format", "jsonl", stdin="وصل الوفد أمس."))
    assert found["reference"] == {"date": None, "basis": "none"}
    assert [time["value"] for time in found["times"]] == [None]


def test_people_see_value_days_and_words():
    shown = hudna(
        "times", "-", "--published", "2021-05-25", stdin="وصلوا أوائل أيار\nيوم الأحد"
    ).stdout
    assert "counted from 2021-05-25" in shown
    assert "2021-05 START  2021-05-01 to 2021-05-16  أوائل أيار" in shown
    assert "2021-05-23" in shown


def test_an_article_without_times_and_one_without_a_day():
    shown = hudna("times", "-", stdin="لا شيء \x1b[31m هنا").stdout
    assert "counted from no day" in shown
    assert "\x1b" not in shown


@pytest.mark.parametrize(
    "arguments",
    [("--published", "yesterday"), ("--format", "xml"), ("--encoding", "none-such")],
)
def test_wrong_usage_is_status_2(article, arguments):
    assert hudna("times", article, *arguments).exit_code == 2


def test_a_wide_time_keeps_its_bounds():
    [time] = find_times("وصلوا أوائل أيار 2016", "2021-05-25")
    assert (time.value, time.mod, time.calendar) == ("2016-05", "START", "gregorian")
    assert time.earliest == "2016-05-01"
    assert time.latest == "2016-05-16"
