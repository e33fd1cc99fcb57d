"""`hudna explain`: derivations as trees."""

import pytest

from tests.cli.run import ARTICLE, hudna, readings


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def test_an_offset_shows_rules_spans_and_words(article):
    at = ARTICLE.index("أمس")
    result = hudna("explain", article, "--at", str(at), "--published", "2021-05-25")
    assert result.exit_code == 0
    assert f"[{at}:{at + 3}]" in result.stdout
    assert "«أمس»" in result.stdout


def test_a_claim_shows_its_tree_with_parts(article):
    (reading,) = readings(hudna("read", article, "--format", "jsonl"))
    claim = next(c for c in reading["claims"] if c["type"] == "ASSAULT")
    result = hudna("explain", article, "--claim", claim["id"])
    assert result.exit_code == 0
    assert f"{claim['rule']} [" in result.stdout
    assert "└─ " in result.stdout
    assert "«قتلوا»" in result.stdout


def test_everything_is_explained_without_a_choice(article):
    (reading,) = readings(hudna("read", article, "--format", "jsonl"))
    shown = hudna("explain", article).stdout
    for claim in reading["claims"]:
        assert claim["id"] in shown


@pytest.mark.parametrize(
    ("choice", "problem"),
    [
        (["--at", "99999"], "nothing was read at character 99999"),
        (["--claim", "no-such"], "no claim no-such"),
    ],
)
def test_nothing_to_explain_is_said(article, choice, problem):
    result = hudna("explain", article, *choice)
    assert result.exit_code == 1
    assert problem in result.stderr


def test_own_places_are_explained_too(tmp_path, article):
    text = "قصف الجيش العراقي بلدة تل الورد."
    article.write_text(text, encoding="utf-8")
    own = tmp_path / "my.csv"
    own.write_text("id,name_ar,lat,lon\nx.rose,تل الورد,35.5,36.5\n", encoding="utf-8")
    at = str(text.index("الورد"))
    assert "x.rose" in hudna("explain", article, "--at", at, "--places", own).stdout
    assert "x.rose" not in hudna("explain", article, "--at", at).stdout


def test_a_missing_file_is_one_line():
    result = hudna("explain", "no.txt", "--at", "0")
    assert result.exit_code == 1
    assert len(result.stderr.splitlines()) == 1
