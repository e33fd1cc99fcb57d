"""Six stories, each told by several own articles, come to one truce with its life."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from hudna.ledger.derive import derive
from hudna.ledger.status import standing
from hudna.ledger.values import Derived, Truce
from tests.ledger.articles import entry_of

STORIES = {
    path.stem: tomllib.loads(path.read_text("utf-8"))
    for path in sorted((Path(__file__).parent / "stories").glob("*.toml"))
}
DAYS = [
    (name, str(day), expected)
    for name, story in STORIES.items()
    for day, expected in story["status"].items()
]


def told(story: dict[str, Any]) -> Derived:
    return derive(
        entry_of(one["text"].strip(), one["published"], one["outlet"])
        for one in story["article"]
    )


def the_truce(name: str) -> Truce:
    truces = {truce.id: truce for truce in told(STORIES[name]).truces}
    assert list(truces) == [STORIES[name]["truce"]]
    return truces[STORIES[name]["truce"]]


def test_there_are_six_stories_on_twelve_days():
    assert len(STORIES) == 6
    assert all(len(story["status"]) == 12 for story in STORIES.values())
    assert all(len(story["article"]) >= 3 for story in STORIES.values())


@pytest.mark.parametrize("name", STORIES)
def test_all_articles_are_of_one_truce(name):
    truce = the_truce(name)
    assert truce.articles == len(STORIES[name]["article"])
    assert set(STORIES[name]["sides"]) <= set(truce.camps)


@pytest.mark.parametrize(("name", "day", "expected"), DAYS)
def test_status_on_a_day(name, day, expected):
    found = standing(the_truce(name), day)
    state = "" if found.state == "unknown" else found.state
    assert " ".join(filter(None, (state, found.condition))) == expected
