"""The commands of the ledger, on a few own articles."""

import csv
import json
from typing import Any

import pytest

from tests.cli.run import hudna

YEMEN = (
    {
        "id": "1",
        "url": "https://www.sahil.example/a?utm_source=x",
        "outlet": "صحيفة الساحل المثال",
        "published": "2022-04-02",
        "text": "دخلت الهدنة في اليمن حيز التنفيذ مساء السبت 2 أبريل 2022 بين الحكومة "
        "اليمنية والحوثيين لمدة شهرين بعد أسابيع من الوساطة.",
    },
    {
        "id": "2",
        "outlet": "وكالة الرصيف المثال",
        "published": "2022-04-10",
        "text": "اتهمت الحكومة اليمنية الحوثيين بخرق الهدنة في مأرب يوم السبت 9 أبريل "
        "2022. وقال متحدث عسكري إن القصف قتل ثلاثة مدنيين في مأرب.",
    },
    {
        "id": "3",
        "outlet": "شبكة القناديل المثال",
        "published": "2022-10-03",
        "text": "أعلن المبعوث الأممي هانس غروندبرغ أن الهدنة في اليمن انتهت يوم الأحد "
        "2 أكتوبر 2022 من دون اتفاق على تمديدها.",
    },
)


@pytest.fixture(autouse=True)
def ledger(tmp_path, monkeypatch):
    monkeypatch.setenv("HUDNA_NOW", "2026-01-01T00:00:00.000Z")
    monkeypatch.setenv("HUDNA_STORE", str(tmp_path / "l.db"))
    path = tmp_path / "yemen.jsonl"
    path.write_text(
        "".join(json.dumps(a, ensure_ascii=False) + "\n" for a in YEMEN), "utf-8"
    )
    result = hudna("add", path)
    assert result.exit_code == 0
    assert "3 new" in result.stdout
    return path


def rows(*arguments: str) -> list[dict[str, Any]]:
    result = hudna(*arguments, "--format", "jsonl")
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_the_same_articles_twice_add_nothing(ledger):
    before = hudna("verify").stdout
    assert "0 new, 0 new versions, 3 known already" in hudna("add", ledger).stdout
    assert hudna("verify").stdout == before


def test_one_truce_with_its_life():
    (one,) = rows("truces")
    assert one["truce"]["id"] == "ye-2022-04-02"
    assert one["truce"]["articles"] == 3
    assert one["standing"]["state"] == "ended"
    phases = [moment["phase"] for moment in rows("timeline", "ye-2022-04-02")]
    assert phases == ["in_effect", "violated", "extended", "ended"]


@pytest.mark.parametrize(
    ("day", "state"),
    [("2022-04-01", None), ("2022-04-02", "in_effect"), ("2022-10-02", None)],
)
def test_status_goes_by_what_had_happened(day, state):
    found = [one["standing"]["state"] for one in rows("status", "--as-of", day)]
    assert found == ([state] if state else [])


def test_known_by_leaves_out_what_was_published_later():
    (one,) = rows("truces", "--known-by", "2022-04-05")
    assert one["truce"]["articles"] == 1
    (one,) = rows("truces", "--known-by", "2022-04-20", "--as-of", "2022-12-01")
    assert one["standing"]["state"] == "in_effect"
    assert one["standing"]["lapsed"] is True


def test_people_get_words_and_programs_the_same_facts():
    shown = hudna("show", "ye-2022-04-02").stdout
    assert "Hans Grundberg (third party)" in shown
    assert "Violations" in shown
    arabic = hudna("show", "ye-2022-04-02", "--lang", "ar").stdout
    assert "منتهية" in arabic
    assert "جماعة الحوثي" in arabic


def test_why_goes_down_to_the_words():
    ended = rows("timeline", "ye-2022-04-02")[-1]
    (why,) = rows("why", ended["claims"][0])
    assert why["sound"] is True
    assert why["words"] in YEMEN[2]["text"]
    assert why["truce"] == "ye-2022-04-02"
    assert len(rows("why", "ye-2022-04-02")) == 4


def test_an_incident_has_its_dead():
    (one,) = [i for i in rows("incidents") if i["killed"]]
    assert one["killed"] == [3, 3]
    assert rows("why", one["id"])[0]["incident"] == one["id"]


def test_a_correction_changes_what_is_derived_and_keeps_what_was_read():
    claim = rows("timeline", "ye-2022-04-02")[-1]["claims"][0]
    done = hudna(
        "correct", claim, "date", "2022-10-01", "--by", "سلمى", "--reason", "البيان"
    )
    assert done.exit_code == 0
    days = {one["day"]: one["claims"] for one in rows("timeline", "ye-2022-04-02")}
    assert days["2022-10-01"] == [claim]
    (why,) = rows("why", claim)
    assert why["claim"]["time"]["value"].startswith("2022-10-02")
    assert why["judgements"][0]["judgement"]["by"] == "سلمى"
    assert "correct date" in hudna("why", claim).stdout


def test_a_retracted_claim_is_taken_out_and_back_in(monkeypatch):
    claim = rows("timeline", "ye-2022-04-02")[-1]["claims"][0]
    done = hudna("retract", claim, "--by", "x", "--reason", "y")
    assert rows("truces")[0]["standing"]["state"] == "in_effect"
    assert len(rows("why", claim)) == 1
    monkeypatch.setenv("HUDNA_NOW", "2026-01-02T00:00:00.000Z")
    hudna("retract", done.stdout.split(":")[0], "--by", "x", "--reason", "z")
    assert rows("truces")[0]["standing"]["state"] == "ended"
    (before,) = rows("truces", "--known-by", "2026-01-01")
    assert before["standing"]["state"] == "in_effect"


def test_unlink_and_link_overrule_the_score(monkeypatch):
    claim = rows("timeline", "ye-2022-04-02")[-1]["claims"][0]
    hudna("unlink", "ye-2022-04-02", claim, "--by", "x", "--reason", "غيرها")
    assert len(rows("truces")) == 2
    monkeypatch.setenv("HUDNA_NOW", "2026-01-02T00:00:00.000Z")
    hudna("link", "ye-2022-04-02", claim, "--by", "x", "--reason", "بل هي")
    (one,) = rows("truces")
    assert one["standing"]["state"] == "ended"
    shown = hudna("show", "ye-2022-04-02").stdout
    assert "x: غيرها" in shown
    again = hudna("link", "ye-2022-04-02", claim, "--by", "x", "--reason", "y")
    assert again.exit_code == 1


def test_search_finds_words_however_they_are_joined():
    assert len(rows("search", "هُدنة")) == 3
    (one,) = rows("search", "تمديدها")
    assert one["hit"]["match"] == "تمديدها"
    assert "لا نص" in hudna("search", "برتقالة", "--lang", "ar").stdout
    assert hudna("search", "!!").exit_code == 1


@pytest.mark.parametrize("what", ["reports", "truces", "incidents"])
def test_export_has_the_same_rows_in_both_forms(what):
    result = hudna("export", "--to", what)
    table = list(csv.DictReader(result.stdout.splitlines()))
    lines = rows("export", "--to", what)
    assert [list(row) for row in table] == [list(row) for row in lines]
    assert table
    assert [row[next(iter(row))] for row in table] == [
        line[next(iter(line))] for line in lines
    ]


def test_a_changed_article_is_a_new_version_and_the_old_is_kept(tmp_path):
    path = tmp_path / "mended.jsonl"
    mended = {**YEMEN[0], "url": "http://sahil.example/a"}
    mended["text"] = YEMEN[0]["text"].replace("2 أبريل", "2 نيسان/أبريل")
    path.write_text(json.dumps(mended, ensure_ascii=False), "utf-8")
    old = rows("timeline", "ye-2022-04-02")[0]["claims"][0]
    assert "1 new versions" in hudna("add", path).stdout
    assert rows("truces")[0]["truce"]["articles"] == 3
    assert rows("why", old)[0]["newer"]
    earlier = rows("timeline", "ye-2022-04-02", "--known-by", "2022-12-01")
    assert earlier[0]["claims"] == [old]


def test_the_same_text_under_two_addresses_is_one_voice(tmp_path):
    path = tmp_path / "copy.jsonl"
    copy = {**YEMEN[2], "id": "9", "outlet": "منقول", "published": "2022-10-04"}
    path.write_text(json.dumps(copy, ensure_ascii=False), "utf-8")
    hudna("add", path)
    (one,) = rows("truces")
    assert (one["truce"]["articles"], one["truce"]["origins"]) == (4, 3)
    assert rows("timeline", "ye-2022-04-02")[-1]["outlets"] == [
        "شبكة القناديل المثال",
        "منقول",
    ]


def test_an_article_without_a_date_is_known_from_when_it_was_recorded(tmp_path):
    path = tmp_path / "undated.txt"
    path.write_text("خرقت قوات الحوثيين الهدنة في اليمن مرات عدة.", "utf-8")
    assert hudna("add", path).exit_code == 0
    entries = [e for t in rows("export") for e in [t] if e["known"] == "2026-01-01"]
    assert entries
    assert len(rows("export", "--known-by", "2025-12-31")) == 4
    undated = [
        moment
        for one in rows("truces")
        for moment in rows("timeline", one["truce"]["id"])
        if moment["known"] == "2026-01-01"
    ]
    assert [moment["day"] for moment in undated] == [None]


@pytest.mark.parametrize(
    "arguments",
    [
        ("show", "xx-1999-01-01"),
        ("why", "c0000000000000000"),
        ("retract", "c0000000000000000", "--by", "x", "--reason", "y"),
        ("unlink", "ye-2022-04-02", "zz", "--by", "x", "--reason", "y"),
    ],
)
def test_an_unknown_id_is_one_line(arguments):
    result = hudna(*arguments)
    assert result.exit_code == 1
    assert result.stdout == ""


def test_no_ledger_is_one_line(tmp_path):
    result = hudna("truces", "--store", tmp_path / "none.db")
    assert result.exit_code == 1


def test_gaps_say_since_when_nothing_is_heard():
    found = rows("gaps", "--as-of", "2022-11-02")
    whole = next(gap for gap in found if gap["kind"] == "truce")
    assert (whole["last"], whole["days"]) == ("2022-10-03", 30)
    text = hudna("gaps", "--as-of", "2022-11-02", "--lang", "ar").stdout
    assert "لا خبر عنها منذ" in text
    assert hudna("gaps", "--as-of", "2022-11-02", "--days", "999").exit_code == 0
