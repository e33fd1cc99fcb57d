"""Kinds of files that hold a table, by name: `write(shape, material, out)`."""

from collections.abc import Callable, Mapping
from typing import BinaryIO

from hudna.exports.material import Material
from hudna.exports.shape import Shape
from hudna.exports.writers.lines import write_jsonl, write_text
from hudna.exports.writers.parquet import write_parquet
from hudna.exports.writers.sheets import write_xlsx

WRITERS: Mapping[str, Callable[[Shape, Material, BinaryIO], None]] = {
    "csv": write_text,
    "jsonl": write_jsonl,
    "parquet": write_parquet,
    "xlsx": write_xlsx,
}
BINARY = frozenset(("parquet", "xlsx"))
"""Kinds that are of no use on a terminal."""
