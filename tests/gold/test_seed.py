"""Floors on real text that nobody here wrote; rules are not written to please it.

A floor is a little below what was measured when it was set: it shows that something
broke, not how good Hudna is. `make gold` prints the figures themselves.
"""

import json

import pytest

from tests.gold.shared import (
    GOLD,
    SEED,
    dated,
    figures,
    needs_gold,
    needs_seed,
    readings,
)

FLOORS = [
    # scorer, its arguments, gold, figure, floor
    ("score_time.py", ("sentences",), "time/sentences.jsonl", "value_f1", 0.97),
    ("score_time.py", ("sentences",), "time/news.jsonl", "value_f1", 0.92),
    ("score_time.py", ("expressions",), "time/expressions.jsonl", "value_recall", 0.92),
    ("score_events.py", ("sentences",), "events/assault_sentences.jsonl", "f1", 0.70),
    ("score_events.py", ("sentences",), "events/protest_sentences.jsonl", "f1", 0.62),
    ("score_truce.py", (), "truce/articles.jsonl", "f1", 0.75),
]


@pytest.fixture(scope="session")
def seed(tmp_path_factory):
    gold = json.loads((SEED / "gold.json").read_text(encoding="utf-8"))
    text = (SEED / gold["article"]).read_text(encoding="utf-8")
    path = tmp_path_factory.mktemp("seed") / "seed.jsonl"
    article = {"id": "seed", "text": text, "published": gold["published"]}
    path.write_text(json.dumps(article), encoding="utf-8")
    return gold, path, json.loads(readings(path))


def about(reading, fact):
    """The claims of a fact's kind whose trigger lies in the fact's words."""
    start, end = fact["evidence"]["span"]
    return [
        claim
        for claim in reading["claims"]
        if claim["kind"] == fact["kind"] and start <= claim["trigger"]["start"] < end
    ]


@needs_seed
def test_the_seed_article_is_read(seed, tmp_path):
    gold, _, reading = seed
    predicted = tmp_path / "reading.jsonl"
    predicted.write_text(json.dumps(reading), encoding="utf-8")
    told = figures("score_seed.py", SEED / "gold.json", predicted)
    assert told["times"] == f"{len(gold['times'])}/{len(gold['times'])}"
    assert int(told["facts_found"].split("/")[0]) >= 17
    assert int(told["facts_full"].split("/")[0]) >= 14


@needs_seed
def test_nobody_is_accused_whom_the_text_does_not_name(seed):
    gold, _, reading = seed
    [fact] = [fact for fact in gold["facts"] if fact["id"] == "S11"]
    assert fact["source_must_be_empty"]
    found = about(reading, fact)
    assert found
    for claim in found:
        assert claim["source"] == []
        assert claim["why_empty"]["source"]


@needs_seed
def test_what_is_recalled_keeps_its_own_date(seed):
    gold, _, reading = seed
    [fact] = [fact for fact in gold["facts"] if fact["id"] == "S12"]
    assert "2020-01" in {claim["time"]["value"] for claim in about(reading, fact)}
    for claim in about(reading, fact):
        assert claim["time"]["value"] == "2020-01"
        assert claim["background"]


@needs_gold
@pytest.mark.parametrize(("scorer", "options", "gold", "name", "floor"), FLOORS)
def test_no_figure_falls_below_its_floor(scorer, options, gold, name, floor, tmp_path):
    predicted = tmp_path / "predicted.jsonl"
    articles = dated(GOLD / gold, tmp_path / "articles.jsonl")
    predicted.write_text(readings(articles), encoding="utf-8")
    gold_path = GOLD / gold.replace("articles", "reports")
    if scorer == "score_truce.py":
        arguments = [gold_path, predicted, GOLD / gold]
    else:
        arguments = [*options, GOLD / gold, predicted]
    assert figures(scorer, *arguments)[name] >= floor
