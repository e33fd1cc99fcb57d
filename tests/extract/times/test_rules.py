"""Every rule of times finds its examples, and not its counter-examples."""

import msgspec
import pytest

from hudna.core.mention import Derivation
from hudna.lexicon.rules import PACKAGE, Example, read_rule_file
from hudna.resolve.times import read_times

PUBLISHED = "2021-05-25"
FILES = sorted((PACKAGE / "extract" / "times").glob("*.toml"))
CASES = [
    (rule["id"], example)
    for path in FILES
    for rule in read_rule_file(path).rules
    for example in msgspec.convert(rule["examples"], list[Example])
]


RULES = [rule for path in FILES for rule in read_rule_file(path).rules]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule["id"])
def test_a_rule_has_a_match_and_a_non_match(rule):
    examples = msgspec.convert(rule["examples"], list[Example])
    assert any(example.find is not None for example in examples)
    assert any(example.why is not None for example in examples)


def test_ids_are_unique_over_all_files():
    assert len({rule["id"] for rule in RULES}) == len(RULES) > 80


def rules_of(derivation: Derivation) -> set[str]:
    return {derivation.rule}.union(*map(rules_of, derivation.parts))


@pytest.mark.parametrize(
    ("rule", "example"), CASES, ids=lambda case: getattr(case, "text", case)
)
def test_an_example_means_what_it_says(rule, example):
    _, times = read_times(example.text, example.published or PUBLISHED)
    found = {time.span.of(example.text): time for time in times}
    if example.find is None:
        assert all(rule not in rules_of(time.derivation) for time in times)
        return
    assert example.find in found, list(found)
    time = found[example.find]
    if example.value is not None:
        assert time.value.value == example.value
    skipped = rule.startswith("name.") or rule == "duration.age"
    assert skipped or rule in rules_of(time.derivation), rules_of(time.derivation)
