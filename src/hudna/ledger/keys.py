"""When two articles are versions of one article, and when one text reprints another."""

import base64
import struct
from functools import lru_cache
from urllib.parse import parse_qsl, urlencode, urlsplit

from hudna.core.folding import fold
from hudna.core.text import Document

_PERMUTATIONS = 64
_SEED = 42
_SHINGLE = 3
_LEAST_WORDS = 12
_FORMAT = f"<{_PERMUTATIONS}I"

SAME_ARTICLE = 0.3
"""Likeness from which a text with the same outlet and id is the same article: below
it the id says nothing (`feed:1` of two days)."""

_TRACKING = ("utm_", "fbclid", "gclid", "mc_", "ocid", "igshid", "ref")


def article_key(document: Document) -> tuple[str, bool]:
    """What makes versions of an article one, and whether it is enough by itself.

    A URL is, without scheme, `www`, tracking and fragment; outlet and id are only
    together with texts that are alike.

    >>> article_key(Document("1", "", url="https://www.a.ly/x/?utm_source=t#top"))
    ('url:a.ly/x', True)
    >>> article_key(Document("1", "", outlet="صحيفة"))
    ('id:صحيفة/1', False)
    """
    if document.url and (address := _address(document.url)):
        return f"url:{address}", True
    return f"id:{document.outlet or ''}/{document.id}", False


def _address(url: str) -> str:
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return url.strip()
    host = parts.netloc.lower().removeprefix("www.")
    kept = [
        (key, value)
        for key, value in parse_qsl(parts.query, keep_blank_values=True)
        if not key.lower().startswith(_TRACKING)
    ]
    query = f"?{urlencode(sorted(kept))}" if kept else ""
    return f"{host}{parts.path.rstrip('/')}{query}"


def sketch(text: str) -> str:
    """A MinHash of a text's folded three-word runs, as Base64; "" for a short text."""
    words = fold(text).text.split()
    if len(words) < _LEAST_WORDS:
        return ""
    from rensa import RMinHash  # noqa: PLC0415 only adding needs it

    runs = {
        " ".join(words[at : at + _SHINGLE]) for at in range(len(words) - _SHINGLE + 1)
    }
    made = RMinHash(_PERMUTATIONS, _SEED)
    made.update(sorted(runs))
    return base64.b64encode(struct.pack(_FORMAT, *made.digest())).decode("ascii")


@lru_cache(maxsize=4096)
def _values(kept: str) -> tuple[int, ...]:
    try:
        return struct.unpack(_FORMAT, base64.b64decode(kept))
    except (struct.error, ValueError):
        return ()


def likeness(one: str, other: str) -> float:
    """About which part of their three-word runs two texts share, by their sketches.

    >>> same = sketch("دخلت الهدنة حيز التنفيذ في المدينة مساء أمس بعد أيام من القتال")
    >>> likeness(same, same), likeness(same, "")
    (1.0, 0.0)
    """
    first, second = _values(one), _values(other)
    if not first or not second:
        return 0.0
    return sum(a == b for a, b in zip(first, second, strict=True)) / _PERMUTATIONS


def bands(kept: str, rows: int = 4) -> tuple[tuple[int, tuple[int, ...]], ...]:
    """The parts of a sketch: texts that reprint each other share one almost surely."""
    values = _values(kept)
    return tuple((at, values[at : at + rows]) for at in range(0, len(values), rows))
