"""Every reading holds against the published JSON Schema."""

import json
from pathlib import Path

import jsonschema
import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hudna.reading.reader import Reader
from hudna.reading.schema import reading_schema
from hudna.sources.open import read_source

EXAMPLES = Path(__file__).parents[2] / "src/hudna/examples"
VALIDATOR = jsonschema.Draft202012Validator(reading_schema())
PATHS = [EXAMPLES / "articles.jsonl", *sorted(EXAMPLES.glob("*.txt"))]


def test_the_schema_is_one():
    jsonschema.Draft202012Validator.check_schema(reading_schema())


@pytest.mark.parametrize("path", PATHS, ids=[path.name for path in PATHS])
def test_bundled_articles_hold(path):
    for item in read_source(str(path)):
        assert not isinstance(item, Exception)
        encoded = msgspec.json.encode(Reader().read_document(item))
        VALIDATOR.validate(json.loads(encoded))


@given(st.text(max_size=80))
@settings(deadline=None)
def test_any_text_holds(text):
    VALIDATOR.validate(json.loads(msgspec.json.encode(Reader().read(text))))


@pytest.mark.parametrize(
    "change",
    [
        {"schema": "hudna.reading/2"},
        {"id": None},
        {"times": None},
        {"claims": [{"id": "c1"}]},
        {"reference": {"date": None}},
    ],
)
def test_what_is_no_reading_does_not_hold(change):
    encoded = msgspec.json.encode(Reader().read("هدنة"))
    assert not VALIDATOR.is_valid(json.loads(encoded) | change)
