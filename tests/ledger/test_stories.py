"""Six stories, each told by several own articles, come to one truce with its life."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from hudna.core.entry import Correct, Entry, make_entry
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


def entries(story: dict[str, Any]) -> list[Entry]:
    return [
        entry_of(one["text"].strip(), one["published"], one["outlet"])
        for one in story["article"]
    ]


def told(story: dict[str, Any]) -> Derived:
    return derive(entries(story))


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


def test_a_reprint_is_no_second_voice():
    truce = the_truce("yemen")
    assert (truce.articles, truce.origins) == (6, 5)
    accused = [m for m in truce.moments if m.phase == "violated"]
    assert len({(m.status, m.voice.id) for m in accused}) == len(accused)
    printed = [m.outlets for m in accused if m.status == "actual"]
    assert ("موقع المنقول المثال", "وكالة الرصيف المثال") in printed


def test_each_side_has_its_word():
    voices = {
        (m.voice.id, m.voice.kind)
        for m in the_truce("sudan").moments
        if m.phase == "violated"
    }
    assert voices == {("sdn", "party"), ("sdn.rsf", "party")}


def test_third_parties_are_told_from_the_sides():
    kinds = {v.id: v.kind for v in the_truce("syria").voices}
    assert kinds["syr.sohr"] == "third"
    assert kinds["un.p.demistura"] == "third"


def test_a_late_correction_counts_from_when_it_was_made():
    ended = next(m for m in the_truce("yemen").moments if m.phase == "ended")
    late = make_entry(
        Correct(
            claim=ended.claims[0],
            field="date",
            value="2022-10-03",
            by="سلمى",
            reason="صحّح الناطق التاريخ",
        ),
        "2023-01-15T09:00:00.000Z",
    )
    corrected = [*entries(STORIES["yemen"]), late]
    for known_by, state in (("2023-01-14", "ended"), ("2023-01-15", "extended")):
        (truce,) = derive(corrected, known_by).truces
        assert standing(truce, "2022-10-02").state == state
        assert standing(truce, "2022-10-03").state == "ended"
