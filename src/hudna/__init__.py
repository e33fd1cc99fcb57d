"""Hudna (هدنة, truce): reads Arabic news about armed conflict into sourced claims.

>>> from hudna import Reader
>>> reading = Reader().read("أعلنت الحكومة هدنة لمدة يومين.", published="2021-05-25")
>>> reading.truces[0].phase
'agreed'
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from hudna.core.claim import Claim
    from hudna.core.errors import HudnaError, LexiconError, SourceError
    from hudna.core.reading import Reading, ReadTime
    from hudna.core.text import Document, Span
    from hudna.reading.reader import Reader
    from hudna.reading.times import find_times

_HOMES = {
    "Claim": "hudna.core.claim",
    "Document": "hudna.core.text",
    "HudnaError": "hudna.core.errors",
    "LexiconError": "hudna.core.errors",
    "ReadTime": "hudna.core.reading",
    "Reader": "hudna.reading.reader",
    "Reading": "hudna.core.reading",
    "SourceError": "hudna.core.errors",
    "Span": "hudna.core.text",
    "find_times": "hudna.reading.times",
}

__all__ = [
    "Claim",
    "Document",
    "HudnaError",
    "LexiconError",
    "ReadTime",
    "Reader",
    "Reading",
    "SourceError",
    "Span",
    "find_times",
]


def __getattr__(name: str) -> Any:  # noqa: ANN401 - what a module holds has any type
    """Import a public name when it is first asked for: importing hudna does no work."""
    if name not in _HOMES:
        raise AttributeError(f"module 'hudna' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
