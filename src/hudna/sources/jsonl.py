"""Many articles in JSON Lines: one object a line, plain or gzipped."""

import json
import zlib
from collections.abc import Iterator
from io import BufferedIOBase

from hudna.core.errors import SourceError
from hudna.core.text import Document
from hudna.sources.encoding import decode, transcode
from hudna.sources.fields import KEYS, document_from
from hudna.sources.lines import chunks_of, lines_of
from hudna.sources.options import Item, SourceOptions, is_iso, megabytes

_DATES = ("published", "reference")
_KEYS = frozenset((*KEYS, *_DATES))
_JSON_NAMES = {
    dict: "an object",
    list: "a list",
    bool: "true or false",
    int: "a number",
    float: "a number",
    type(None): "null",
}


class _Pairs(list[tuple[str, object]]):
    """The members of a JSON object in order, with any that stand twice."""


def read_jsonl(
    stream: BufferedIOBase, where: str, name: str, options: SourceOptions
) -> Iterator[Item]:
    """Every article of a JSON Lines file, with an error in place of each bad line.

    Args:
        stream: The bytes.
        where: The file, for messages.
        name: The file's stem; an article without an id is called `stem:line number`.
        options: Encoding, limit and date.
    """
    chunks = chunks_of(stream)
    if options.encoding is not None:
        chunks = transcode(chunks, where, options.encoding)
    empty = True
    try:
        for number, raw in enumerate(lines_of(chunks, options.limit), 1):
            at = f"{where}: line {number}"
            if raw is None:
                empty = False
                yield _too_long(at, options.limit)
            elif raw.strip():
                empty = False
                yield _item(raw, at, f"{name}:{number}", options.published)
    except (OSError, EOFError, zlib.error) as error:
        # A gzip file that is cut short or no gzip file says so only while it is read.
        yield SourceError(f"{where}: cannot be read on: {error}")
        return
    except SourceError as error:
        yield error
        return
    if empty:
        yield SourceError(f"{where}: empty; expected one JSON object a line")


def _too_long(at: str, limit: int) -> SourceError:
    return SourceError(
        f"{at}: over the limit of {megabytes(limit)}; expected a shorter line, "
        "or a higher --limit-mb"
    )


def _item(raw: bytes, at: str, name: str, published: str | None) -> Item:
    try:
        return _document(_members(decode(raw, at), at), at, name, published)
    except SourceError as error:
        return error


def _members(line: str, at: str) -> _Pairs:
    try:
        value = json.loads(line, object_pairs_hook=_Pairs, parse_constant=_no_constant)
    except json.JSONDecodeError as error:
        raise SourceError(
            f"{at}: not JSON: {error.msg} at column {error.colno}; "
            "expected one JSON object a line"
        ) from None
    except (ValueError, RecursionError) as error:
        raise SourceError(
            f"{at}: not JSON: {error}; expected one JSON object a line"
        ) from None
    if not isinstance(value, _Pairs):
        raise SourceError(f"{at}: is {_json_name(value)}; expected an object")
    return value


def _no_constant(name: str) -> None:
    raise ValueError(f"{name} is no JSON number")


def _document(members: _Pairs, at: str, name: str, published: str | None) -> Document:
    found: dict[str, str] = {}
    seen: set[str] = set()
    for key, value in members:
        if key not in _KEYS:
            continue
        if key in seen:
            raise SourceError(f'{at}: "{key}" stands twice; expected it once')
        seen.add(key)
        if (text := _string(key, value, at)) is not None:
            found[key] = text
    if "text" not in seen:
        raise SourceError(f'{at}: no "text"; expected the text of an article')
    if not found.get("text", "").strip():
        raise SourceError(f'{at}: "text" is empty; expected the text of an article')
    return document_from(found, name, found.get("reference", published))


def _string(key: str, value: object, at: str) -> str | None:
    """The value of a known key; None where null or "" says that it is unknown."""
    if value is None and key != "text":
        return None
    if not isinstance(value, str):
        raise SourceError(f'{at}: "{key}" is {_json_name(value)}; expected a string')
    try:
        value.encode("utf-8")
    except UnicodeEncodeError as error:
        raise SourceError(
            f'{at}: "{key}" has half of a surrogate pair at character {error.start}; '
            "expected whole characters"
        ) from None
    if key in _DATES and value and not is_iso(value):
        raise SourceError(
            f'{at}: "{key}" is "{value[:40]}"; expected an ISO date such as 2021-05-25'
        )
    return value if value or key == "text" else None


def _json_name(value: object) -> str:
    if isinstance(value, _Pairs):
        return "an object"
    return _JSON_NAMES.get(type(value), "a string")
