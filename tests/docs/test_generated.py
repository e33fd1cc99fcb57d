"""Generated pages are what `make docs` would write now."""

import pytest

from tests.docs.generate import ROOT, cli_page, generated, schema_page
from tests.docs.times_page import times_page


def test_schema_page_is_current():
    page = ROOT / "docs/reference/reading.schema.json"
    assert page.read_text(encoding="utf-8") == schema_page(), "run make docs"


def test_cli_page_is_current():
    page = ROOT / "docs/reference/cli.md"
    assert page.read_text(encoding="utf-8") == cli_page(), "run make docs"


def test_times_page_is_current():
    page = ROOT / "docs/reference/times.md"
    assert page.read_text(encoding="utf-8") == times_page(), "run make docs"


def test_cli_page_names_every_command():
    page = cli_page()
    for command in (
        "read",
        "times",
        "explain",
        "lexicon find",
        "lexicon check",
        "demo",
    ):
        assert f"## `hudna {command}`" in page


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    return generated()


@pytest.mark.parametrize(
    "path", ["README.md", "docs/tutorial/first-article.md", "docs/reference/reading.md"]
)
def test_shown_outputs_are_current(path, pages):
    assert (ROOT / path).read_text(encoding="utf-8") == pages[path], "run make docs"
