"""Every rule about claims finds its examples, and not its counter-examples."""

import msgspec
import pytest

from hudna.lexicon.rules import Example, read_rule_file, source_files
from hudna.reading.examples import fault_of, is_about_claims

FILES = [file for file in map(read_rule_file, source_files()) if is_about_claims(file)]
RULES = [
    pytest.param(rule, id=f"{file.path.removeprefix('extract/')}:{rule['id']}")
    for file in FILES
    for rule in file.rules
]


def test_there_are_rules():
    assert len(RULES) > 100


@pytest.mark.parametrize("rule", RULES)
def test_the_examples_of_a_rule_hold(rule):
    examples = msgspec.convert(rule["examples"], tuple[Example, ...])
    faults = {example.text: fault_of(rule, example) for example in examples}
    assert not {text: fault for text, fault in faults.items() if fault}
