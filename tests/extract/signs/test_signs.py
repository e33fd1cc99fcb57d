"""Every sign finds its examples, and not its counter-examples."""

import msgspec
import pytest

from hudna.extract.events.find import find_frames
from hudna.extract.index import frame_index
from hudna.extract.signs.signs import FOLDER, find_signs, sentence_signs, signs_of
from hudna.lexicon.rules import Example, read_rule_file, rule_files, source_files
from hudna.reading.annotate import annotate
from hudna.reading.classes import classes_for
from hudna.reading.examples import DAY
from hudna.reading.sentences import EVENTS, parse_one

RULES = [
    pytest.param(rule, id=rule["id"])
    for path in source_files()
    if path.parent.name == "signs"
    for rule in read_rule_file(path).rules
]


def signs(text: str) -> frozenset[str]:
    """The signs beside any violence or protest that a sentence may tell."""
    annotated = annotate(text, DAY)
    item = parse_one(annotated, 0)
    events = find_frames(
        item.parse, item.starts, frame_index(EVENTS), classes_for(annotated)
    )
    found = [
        find_signs(item.parse, event.trigger, event.first, event.last)
        for event in events
        if event.frame.type in ("ASSAULT", "PROTEST")
    ]
    assert found, f"no violence is found in {text}"
    return frozenset().union(*found) | sentence_signs(item.parse)


@pytest.mark.parametrize("rule", RULES)
def test_the_examples_of_a_sign_hold(rule):
    for example in msgspec.convert(rule["examples"], tuple[Example, ...]):
        held = rule["id"] in signs(example.text)
        assert held == (example.find is not None), example.text


def test_signs_are_compiled_into_the_package():
    assert len(signs_of(rule_files(FOLDER))) == len(RULES) > 15
