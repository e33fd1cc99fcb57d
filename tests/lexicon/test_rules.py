"""Rule files: what loads, and what a person is told about what does not."""

import re

import msgspec
import pytest

from hudna.core.errors import LexiconError
from hudna.lexicon.rules import (
    COMPILED,
    Example,
    Rule,
    RuleFile,
    read_rule_file,
    rule_file,
    rule_files,
    source_files,
    typed,
)

GOOD = """
[words.month]
"شباط" = 2
[[rule]]
id = "date.month"
pattern = "%month"
examples = [
  { text = "في شباط", find = "شباط", value = "2021-02", expect = { type = "DATE" } },
  { text = "في الشباط", why = "with the article", published = "2020-01-01" },
]
"""
FIND = '{ text = "في شباط", find = "شباط" }'
WHY = '{ text = "في الشباط", why = "x" }'


class Pattern(Rule, frozen=True, kw_only=True, forbid_unknown_fields=True):
    pattern: str
    level: int = 1


def read(tmp_path, text):
    path = tmp_path / "gregorian.toml"
    path.write_text(text, encoding="utf-8")
    return read_rule_file(path)


def rule(key='"date.month"', examples=f"{FIND}, {WHY}"):
    return f'[[rule]]\nid = {key}\npattern = "x"\nexamples = [{examples}]\n'


def test_a_rule_file_has_words_and_rules(tmp_path):
    file = read(tmp_path, GOOD)
    assert file.path == "gregorian.toml"
    assert file.words == {"month": {"شباط": 2}}
    [found] = typed(file, Pattern)
    assert (found.id, found.pattern, found.level) == ("date.month", "%month", 1)
    assert found.examples[0].find == "شباط"
    assert found.examples[0].expect == {"type": "DATE"}
    assert found.examples[1].published == "2020-01-01"


@pytest.mark.parametrize("text", ["", '[words.month]\n"شباط" = 2\n'])
def test_a_file_may_hold_words_alone(tmp_path, text):
    assert read(tmp_path, text).rules == ()


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("[[rule", "gregorian.toml: "),
        ("[rules]\n", "gregorian.toml: rules: expected only"),
        (
            '[words.month]\n"شباط" = 2\n"شباط" = 3\n',
            "gregorian.toml: Cannot overwrite",
        ),
        (rule('"month"'), "gregorian.toml: 'month': expected an id like"),
        (rule('"date.a.b"'), "gregorian.toml: 'date.a.b': expected an id like"),
        (rule('"Date.month"'), "gregorian.toml: 'Date.month': expected an id like"),
        (rule("3"), "gregorian.toml: 3: expected an id like"),
        ('[[rule]]\npattern = "x"\n', "gregorian.toml: None: expected an id like"),
        (rule() + rule(), "gregorian.toml: date.month: the id is used twice"),
        (
            '[[rule]]\nid = "date.month"\n',
            "gregorian.toml: date.month: wants an example that it finds",
        ),
        (rule(examples=WHY), "date.month: wants an example that it finds"),
        (rule(examples=FIND), "date.month: wants an example that it must not find"),
        (
            rule(examples='{ text = "شباط" }'),
            "gregorian.toml: date.month: 'شباط': expected either find or why",
        ),
        (
            rule(examples='{ text = "شباط", find = "شباط", why = "x" }'),
            "expected either find or why",
        ),
        (rule(examples='{ find = "شباط" }'), "date.month: examples: "),
        (
            rule(examples='{ text = "شباط", finds = "شباط" }'),
            "date.month: examples: Object contains unknown field `finds`",
        ),
        (rule(examples='{ text = 3, find = "x" }'), "date.month: examples: Expected"),
    ],
)
def test_a_fault_names_file_rule_and_what_is_wrong(tmp_path, text, fault):
    with pytest.raises(LexiconError, match=re.escape(fault)):
        read(tmp_path, text)


@pytest.mark.parametrize(
    "text",
    ["rule = 3\n", "rule = [3]\n", "[rule]\nid = 'date.month'\n", "words = 3\n"],
)
def test_a_rule_that_is_no_table_is_a_fault(tmp_path, text):
    with pytest.raises(LexiconError, match=re.escape("gregorian.toml: ")):
        read(tmp_path, text)


@pytest.mark.parametrize(
    ("raw", "fault"),
    [
        ({"pattern": "x", "patern": "y"}, "unknown field `patern`"),
        ({}, "missing required field `pattern`"),
        ({"pattern": 3}, "Expected `str`, got `int`"),
        ({"pattern": "x", "level": "high"}, "Expected `int`, got `str`"),
    ],
)
def test_a_wrong_field_names_file_and_rule(raw, fault):
    file = RuleFile("gregorian.toml", {}, ({"id": "date.month"} | raw,))
    with pytest.raises(LexiconError, match=re.escape(fault)) as told:
        typed(file, Pattern)
    assert str(told.value).startswith("gregorian.toml: date.month: ")


def test_a_file_that_is_not_there_or_no_text(tmp_path):
    with pytest.raises(LexiconError, match=r"none\.toml: cannot be read"):
        read_rule_file(tmp_path / "none.toml")
    path = tmp_path / "bytes.toml"
    path.write_bytes(b'[words.a]\n"\xff" = 1\n')
    with pytest.raises(LexiconError, match=r"bytes\.toml: .*utf-8"):
        read_rule_file(path)


def test_no_two_rules_of_the_package_share_an_id():
    keys = [
        rule["id"] for path in source_files() for rule in read_rule_file(path).rules
    ]
    assert len(keys) == len(set(keys))


def test_the_compiled_rules_are_those_of_the_files():
    compiled = msgspec.msgpack.decode(COMPILED.read_bytes(), type=dict[str, RuleFile])
    files = {file.path: file for file in map(read_rule_file, source_files())}
    assert list(compiled) == list(files)
    for path, file in files.items():
        assert rule_file(path).words == file.words
        bare = [{k: v for k, v in r.items() if k != "examples"} for r in file.rules]
        assert list(rule_file(path).rules) == bare


def test_a_folder_gives_its_own_files_alone():
    paths = [file.path for file in rule_files("extract/events")]
    assert paths == sorted(paths)
    assert "extract/events/assault.toml" in paths
    assert all(path.startswith("extract/events/") for path in paths)


def test_an_example_is_frozen():
    with pytest.raises(AttributeError):
        Example("x").text = "y"  # type: ignore[misc]
