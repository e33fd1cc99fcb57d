"""Ids that are the same wherever and whenever a value is made."""

import hashlib

import msgspec

VERSION = 1


def stable_id(kind: str, *parts: object) -> str:
    """Id of a value: SHA-256 of a JSON array with a version first, shortened.

    >>> stable_id("claim", "x", 1) == stable_id("claim", "x", 1)
    True
    """
    raw = msgspec.json.encode([VERSION, kind, *parts])
    return f"{kind[0]}{hashlib.sha256(raw).hexdigest()[:16]}"
