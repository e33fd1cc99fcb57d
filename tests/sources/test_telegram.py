"""Telegram Desktop's exports: posts, forwards, pieces of text, what is no post."""

import json
from typing import Any

import pytest

from hudna.core.errors import SourceError
from hudna.core.text import Document
from hudna.sources.open import read_source

POST = {"id": 1, "type": "message", "date": "2021-05-25T10:00:00", "from": "قناة"}


def read_all(path) -> list[Any]:
    return list(read_source(str(path)))


def read(tmp_path, messages, **chat):
    path = tmp_path / "result.json"
    export = {"name": "قناة", "type": "public_channel", "id": 9, "messages": messages}
    path.write_text(
        json.dumps(export | chat, ensure_ascii=False, indent=1), encoding="utf-8"
    )
    return read_all(path)


def test_a_post(tmp_path):
    (item,) = read(tmp_path, [POST | {"text": "أعلنت الحكومة هدنة."}])
    assert item == Document(
        id="9:1",
        text="أعلنت الحكومة هدنة.",
        outlet="قناة",
        published="2021-05-25T10:00:00",
    )


def test_links_break_a_text_into_pieces(tmp_path):
    pieces = ["أعلنت ", {"type": "bold", "text": "الحكومة"}, " هدنة."]
    (item,) = read(tmp_path, [POST | {"text": pieces}])
    assert item.text == "أعلنت الحكومة هدنة."


def test_a_forwarded_post_is_its_first_channels_word(tmp_path):
    post = POST | {"text": "هدنة.", "forwarded_from": "وكالة"}
    (item,) = read(tmp_path, [post])
    assert item.outlet == "وكالة"


def test_service_lines_pictures_and_deleted_posts_are_no_articles(tmp_path):
    service = {"id": 2, "type": "service", "action": "pin_message", "text": "x"}
    items = read(
        tmp_path, [service, POST | {"text": ""}, POST | {"id": 8, "text": "هدنة."}]
    )
    assert [item.id for item in items] == ["9:8"]


def test_bad_posts_are_told_and_the_rest_is_read(tmp_path):
    items = read(tmp_path, [5, POST | {"text": 7}, POST | {"text": "هدنة."}])
    assert [isinstance(item, SourceError) for item in items] == [True, True, False]
    assert "message 2" in str(items[1])


def test_an_export_of_a_whole_account(tmp_path):
    path = tmp_path / "result.json"
    chats = [{"id": n, "messages": [POST | {"text": "هدنة."}]} for n in (1, 2)]
    path.write_text(json.dumps({"chats": {"about": "x", "list": chats}}))
    assert [item.id for item in read_all(path)] == ["1:1", "2:1"]


@pytest.mark.parametrize("cut", [40, 200])
def test_an_export_that_is_cut_short(tmp_path, cut):
    read(tmp_path, [POST | {"text": "هدنة."}] * 3)
    path = tmp_path / "result.json"
    path.write_bytes(path.read_bytes()[:-cut])
    (item,) = read_source(str(path))
    assert "expected a JSON export of Telegram Desktop" in str(item)


def test_json_lines_by_the_suffix_json_are_still_lines(tmp_path):
    path = tmp_path / "news.json"
    path.write_text('{"text": "هدنة."}\n{"text": "هدنة."}\n', encoding="utf-8")
    assert [item.id for item in read_all(path)] == ["news:1", "news:2"]
