"""The bundled articles are what the README and the tutorial say they are."""

import datetime as dt
import json
import re
import unicodedata
from importlib import resources
from typing import Any

import pytest

EXAMPLES = resources.files("hudna.examples")
ARTICLES: list[dict[str, Any]] = [
    json.loads(line)
    for line in EXAMPLES.joinpath("articles.jsonl")
    .read_text(encoding="utf-8")
    .splitlines()
]
NOTES = {
    path.name: path.read_text(encoding="utf-8")
    for path in sorted(EXAMPLES.iterdir(), key=lambda path: path.name)
    if path.name.endswith(".txt")
}
TEXTS = {article["id"]: article["text"] for article in ARTICLES} | NOTES
FIELDS = {"id", "title", "published", "outlet", "language", "text"}

# Monday is 0, as in datetime.
WEEKDAYS = {
    "الإثنين": 0,
    "الثلاثاء": 1,
    "الأربعاء": 2,
    "الخميس": 3,
    "الجمعة": 4,
    "السبت": 5,
    "الأحد": 6,
}
MONTHS = {
    "يناير": 1,
    "فبراير": 2,
    "شباط/فبراير": 2,
    "مارس": 3,
    "آذار/مارس": 3,
    "أبريل": 4,
    "مايو": 5,
    "يونيو": 6,
    "أغسطس": 8,
    "سبتمبر": 9,
    "أكتوبر": 10,
    "نوفمبر": 11,
    "ديسمبر": 12,
}
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_FULL_DATE = re.compile(rf"(\d{{1,2}}) ({_MONTH})(?:/\w+)? (\d{{4}})")
_DATED_WEEKDAY = re.compile(
    rf"({'|'.join(WEEKDAYS)})،? (\d{{1,2}}) ({_MONTH})(?:/\w+)?(?: (\d{{4}}))?"
)
each_article = pytest.mark.parametrize("article", ARTICLES, ids=lambda a: a["id"])
each_text = pytest.mark.parametrize("text", TEXTS.values(), ids=list(TEXTS))


def test_there_are_enough_stories_and_their_ids_are_unique():
    assert len(ARTICLES) >= 6
    assert len(NOTES) >= 3
    assert len(TEXTS) == len(ARTICLES) + len(NOTES)


@each_article
def test_an_article_has_every_field_and_a_fair_length(article):
    assert set(article) == FIELDS
    assert all(article.values())
    assert article["language"] == "ar"
    assert article["text"].split("\n")[0] == article["title"]
    assert 150 <= len(article["text"].split()) <= 400


@each_article
def test_no_date_in_an_article_is_after_its_publication(article):
    published = dt.date.fromisoformat(article["published"])
    assert article["id"].endswith(article["published"][:7])
    for day, month, year in _FULL_DATE.findall(article["text"]):
        assert dt.date(int(year), MONTHS[month], int(day)) <= published


@pytest.mark.parametrize("name", NOTES)
def test_a_text_file_has_a_headline_and_a_dated_dateline(name):
    headline, first, *_ = NOTES[name].split("\n")
    assert headline
    found = _FULL_DATE.search(first)
    assert found is not None
    assert name.endswith(f"{found[3]}-{MONTHS[found[2]]:02}.txt")


@pytest.mark.parametrize("key", TEXTS)
def test_weekdays_agree_with_the_calendar(key):
    year_of_story = re.search(r"\d{4}", key)
    assert year_of_story is not None
    for name, day, month, year in _DATED_WEEKDAY.findall(TEXTS[key]):
        date = dt.date(int(year or year_of_story[0]), MONTHS[month], int(day))
        assert date.weekday() == WEEKDAYS[name], date


@each_text
def test_a_text_is_clean_arabic(text):
    assert not re.search("[A-Za-z]", text)
    assert unicodedata.is_normalized("NFC", text)
    odd = {c for c in text if unicodedata.category(c) in {"Cf", "Cc", "Co"}} - {"\n"}
    assert not odd
    assert "  " not in text
    for opening, closing in ("«»", "()"):
        assert text.count(opening) == text.count(closing)
    assert text.count('"') % 2 == 0
