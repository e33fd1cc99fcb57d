"""Core values: frozen, with defaults that claim nothing, and JSON that comes back."""

import msgspec
import pytest

from hudna.core.claim import Claim, Quote
from hudna.core.errors import HudnaError, LexiconError, SourceError
from hudna.core.reading import SCHEMA, Reading
from hudna.core.time import Reference

CLAIM = Claim(
    id="c1",
    kind="truce",
    phase="agreed",
    trigger=Quote(0, 5, "وافقت"),
    evidence=Quote(0, 10, "وافقت على"),
    rule="agreed.accept",
)
READING = Reading(
    id="a",
    digest="sha256:0",
    language="ar",
    reference=Reference(None, "none"),
    claims=(CLAIM,),
)


def test_a_claim_says_nothing_that_it_was_not_told():
    claim = CLAIM
    assert not any((claim.source, claim.recipient, claim.sides, claim.about))
    assert not any((claim.speaker, claim.killed, claim.truce))
    assert CLAIM.time.value is None
    assert CLAIM.time.basis == "unknown"
    assert not CLAIM.quoted
    assert not CLAIM.background


@pytest.mark.parametrize("value", [CLAIM, CLAIM.trigger, READING])
def test_values_are_frozen(value):
    with pytest.raises(AttributeError):
        value.id = "other"


def test_a_reading_survives_json():
    encoded = msgspec.json.encode(READING)
    assert msgspec.json.decode(encoded, type=Reading) == READING
    assert msgspec.json.decode(encoded)["schema"] == SCHEMA == "hudna.reading/1"


def test_a_wrong_status_is_refused():
    raw = msgspec.to_builtins(CLAIM) | {"status": "certain"}
    with pytest.raises(msgspec.ValidationError, match="status"):
        msgspec.convert(raw, Claim)


@pytest.mark.parametrize("fault", [LexiconError, SourceError])
def test_every_fault_is_one_of_ours(fault):
    assert issubclass(fault, HudnaError)
