"""The JSON Schema of a reading, made from the types that are written."""

from typing import Any

import msgspec

from hudna.core.reading import SCHEMA, Reading

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def reading_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of what `hudna read --format jsonl` prints on a line.

    Every field is required, since Hudna writes every field; others may be added.
    """
    made = msgspec.json.schema(Reading)
    parts: dict[str, dict[str, Any]] = made["$defs"]
    return {
        "$schema": _DIALECT,
        "$id": f"urn:{SCHEMA.replace('/', ':')}",
        "title": SCHEMA,
        "$ref": made["$ref"],
        "$defs": {name: _strict(part) for name, part in sorted(parts.items())},
    }


def _strict(part: dict[str, Any]) -> dict[str, Any]:
    """A type with all its fields required, and offsets that are never negative."""
    properties = {
        name: _field(name, value) for name, value in part["properties"].items()
    }
    summary = part.get("description", "").split("\n\n")[0].replace("\n", " ")
    return {
        "description": summary,
        "type": "object",
        "properties": properties,
        "required": list(properties),
    }


def _field(name: str, value: dict[str, Any]) -> dict[str, Any]:
    kept = {key: part for key, part in value.items() if key != "default"}
    if name == "schema":
        return {"const": SCHEMA}
    if name == "start":
        return {**kept, "minimum": 0}
    if name == "end":
        return {**kept, "minimum": 1}
    if name == "confidence":
        return {**kept, "minimum": 0, "maximum": 1}
    return kept
