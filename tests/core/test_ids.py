"""Ids: the same for the same parts, everywhere, and others for other parts."""

import subprocess
import sys

from hypothesis import given
from hypothesis import strategies as st

from hudna.core.ids import stable_id

PARTS = st.lists(st.text(max_size=5) | st.integers(-(2**60), 2**60) | st.none())


@given(st.sampled_from(["claim", "truce"]), PARTS)
def test_an_id_is_short_and_begins_with_its_kind(kind, parts):
    key = stable_id(kind, *parts)
    assert key == stable_id(kind, *parts)
    assert key[0] == kind[0]
    assert len(key) == 17
    assert set(key[1:]) <= set("0123456789abcdef")


@given(PARTS, PARTS)
def test_other_parts_give_another_id(first, second):
    assert (stable_id("claim", *first) == stable_id("claim", *second)) is (
        first == second
    )


def test_parts_do_not_run_into_one_another():
    keys = {
        stable_id("claim", *parts)
        for parts in (
            ("ab", "c"),
            ("a", "bc"),
            ("abc",),
            ("abc", ""),
            ("1", 2),
            (1, "2"),
        )
    }
    assert len(keys) == 6
    assert stable_id("claim", "a") != stable_id("cause", "a")


def test_another_process_gives_the_same_id():
    code = "from hudna.core.ids import stable_id; print(stable_id('claim', 'هدنة', 1))"
    run = subprocess.run(  # noqa: S603 our own interpreter
        [sys.executable, "-c", code], capture_output=True, check=True, text=True
    )
    assert run.stdout.strip() == stable_id("claim", "هدنة", 1)
