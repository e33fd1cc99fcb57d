"""Every mode and kind of means that a rule can give is called something."""

import tomllib
from importlib import resources

from hudna.cli.labels import label
from hudna.cli.mode_labels import MEANS, MODES
from hudna.cli.options import Lang


def _rules(part):
    folder = resources.files("hudna.extract") / part
    for file in folder.iterdir():
        if file.name.endswith(".toml"):
            yield tomllib.loads(file.read_text(encoding="utf-8"))


def _values(value, key):
    if isinstance(value, dict):
        if isinstance(value.get(key), str):
            yield value[key]
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from _values(part, key)


def _arabic_alone(words):
    return bool(words.strip()) and not any(c.isascii() and c.isalpha() for c in words)


def test_every_mode_has_an_arabic_label_and_no_label_is_of_none():
    modes = {mode for rules in _rules("events") for mode in _values(rules, "mode")}
    assert modes == set(MODES)
    assert all(_arabic_alone(label(MODES, mode, Lang.AR)) for mode in modes)
    assert label(MODES, "heavy-weapons", Lang.EN) == "heavy-weapons"


def test_every_kind_of_means_has_a_label_in_both_languages():
    kinds = {kind for rules in _rules("means") for kind in rules["words"]} - {"none"}
    assert kinds == set(MEANS)
    assert all(_arabic_alone(label(MEANS, kind, Lang.AR)) for kind in kinds)
    assert all("_" not in label(MEANS, kind, Lang.EN) for kind in kinds)
