"""`hudna demo`: the bundled stories, their truces and what to try next."""

import json
from importlib import resources

import pytest

from tests.cli.run import hudna

STORIES = [
    json.loads(line)
    for line in (resources.files("hudna.examples") / "articles.jsonl")
    .read_text(encoding="utf-8")
    .splitlines()
]


@pytest.fixture(scope="module")
def shown() -> str:
    result = hudna("demo")
    assert result.exit_code == 0
    return result.stdout


@pytest.mark.parametrize("story", STORIES, ids=[story["id"] for story in STORIES])
def test_every_story_is_told(story, shown):
    assert f"\n{story['id']} · published {story['published']}\n" in shown


def test_truces_have_a_timeline_with_speakers(shown):
    assert "truce in effect" in shown
    assert "says: " in shown


def test_the_ledger_says_how_each_truce_stands(shown):
    ledger = shown.partition("All of them in one ledger")[2]
    assert "As of 2023-12-02" in ledger
    assert "ye-2022-04-02" in ledger
    assert "ended since 2022-10" in ledger


def test_it_ends_with_what_to_try(shown):
    assert "hudna explain" in shown.partition("Try next")[2]


def test_labels_in_arabic():
    assert "هدنة سارية" in hudna("demo", "--lang", "ar").stdout
