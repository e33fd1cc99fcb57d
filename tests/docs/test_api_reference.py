"""The reference lists the names that `hudna` exports, and no others."""

import re
from pathlib import Path

import hudna

PAGE = Path(__file__).parents[2] / "docs/reference/index.md"


def test_reference_lists_what_is_exported():
    section = PAGE.read_text(encoding="utf-8").partition("## The Python API")[2]
    table = section.partition("\n## ")[0]
    assert set(re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE)) == set(hudna.__all__)


def test_every_export_says_what_it_is():
    for name in hudna.__all__:
        assert getattr(hudna, name).__doc__, name
