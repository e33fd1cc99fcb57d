"""The runner of rule examples: what it holds against a rule."""

import pytest

from hudna.lexicon.rules import Example, RuleFile
from hudna.reading.examples import failures, fault_of, is_about_claims, main

RULE = {"id": "assault.kill"}
TEXT = "قتل مسلحون ثلاثة جنود."


def fault(**fields):
    return fault_of(RULE, Example(fields.pop("text", TEXT), **fields))


@pytest.mark.parametrize(
    "fields",
    [
        {"find": "قتل"},
        {"find": "قُتِل"},
        {"find": "قتل مسلحون"},
        {"find": "قتل", "expect": {"source": "مسلحون", "killed": "3", "speaker": ""}},
        {"find": "قتل", "value": "2021-05-25"},
        {"find": "قتل", "value": "2020-01-02", "published": "2020-01-02"},
        {"text": "عاد الجنود.", "why": "nobody is killed"},
    ],
)
def test_an_example_that_holds(fields):
    assert fault(**fields) is None


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"why": "x"}, "must not match (x) but finds قتل"),
        ({"find": "جرح"}, "expected to find 'جرح', found assault.kill قتل"),
        ({"text": "عاد الجنود.", "find": "عاد"}, "found nothing"),
        (
            {"find": "قتل", "expect": {"source": "جنود"}},
            "expected source 'جنود', found 'مسلحون'",
        ),
        ({"find": "قتل", "expect": {"source": ""}}, "expected source ''"),
        ({"find": "قتل", "expect": {"status": "denied"}}, "found 'actual'"),
        ({"find": "قتل", "value": "2020"}, "expected the time 2020, found 2021-05-25"),
    ],
)
def test_an_example_that_does_not_says_why(fields, told):
    problem = fault(**fields)
    assert problem is not None
    assert told in problem


@pytest.mark.parametrize(
    ("path", "about"),
    [
        ("extract/events/assault.toml", True),
        ("extract/truces/agreed.toml", True),
        ("extract/times/dates.toml", False),
        ("extract/clauses/status.toml", False),
    ],
)
def test_which_files_are_about_claims(path, about):
    assert is_about_claims(RuleFile(path, {}, ())) is about


def test_a_file_that_does_not_load_is_a_failure(tmp_path):
    path = tmp_path / "x.toml"
    path.write_text("[rules]\n", encoding="utf-8")
    assert list(failures((path,))) == [
        "x.toml: rules: expected only [words.…] and [[rule]]"
    ]


def test_a_name_that_no_file_has_is_said(capsys):
    assert main(["no-such-file.toml"]) == 2  # wrong usage
    assert "no-such-file.toml: no rule file" in capsys.readouterr().out


def test_the_command_counts_what_fails(capsys):
    assert main(["src/hudna/extract/events/aid.toml"]) == 0
    assert capsys.readouterr().out == "0 examples fail\n"
