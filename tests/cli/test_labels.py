"""Every value that a claim can have is called something in both languages."""

from typing import get_args

import pytest

from hudna.cli import labels
from hudna.cli.labels import day, label
from hudna.cli.options import Lang
from hudna.core.claim import ClaimKind, EventType, Phase, Status, TimeBasis
from hudna.core.reading import TruceKind
from hudna.core.time import ReferenceBasis


@pytest.mark.parametrize(
    ("table", "values"),
    [
        (labels.TYPES, EventType),
        (labels.PHASES, Phase),
        (labels.STATUSES, Status),
        (labels.KINDS, ClaimKind),
        (labels.BASES, TimeBasis),
        (labels.BASES, ReferenceBasis),
        (labels.TRUCE_KINDS, TruceKind),
    ],
)
def test_every_value_has_a_label(table, values):
    for value in get_args(values):
        english, arabic = label(table, value, Lang.EN), label(table, value, Lang.AR)
        assert english.isascii()
        assert arabic.strip()
        assert not any(c.isascii() and c.isalpha() for c in arabic)


def test_a_value_without_label_is_its_own():
    assert label(labels.REASONS, "too_far", Lang.AR) == "too far"


@pytest.mark.parametrize(
    ("value", "english", "arabic"),
    [
        ("2021-05-25", "2021-05-25", "2021/05/25"),
        ("2021-05", "2021-05", "2021/05"),
        ("2021-W21", "2021-W21", "2021-W21"),
        ("2021-05-25T10:30", "2021-05-25 10:30", "2021/05/25 10:30"),
        ("2021-05-25TNI", "2021-05-25 night", "2021/05/25 ليلا"),
        ("PAST_REF", "PAST_REF", "PAST_REF"),
        ("PT2H", "PT2H", "PT2H"),
        ("", "", ""),
    ],
)
def test_days_for_people(value, english, arabic):
    assert day(value, Lang.EN) == english
    assert day(value, Lang.AR) == arabic
