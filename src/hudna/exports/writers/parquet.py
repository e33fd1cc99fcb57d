"""Tables as Parquet, with a type for every column."""

from itertools import islice
from typing import TYPE_CHECKING, BinaryIO

from hudna.core.errors import ExportError
from hudna.exports.material import Material
from hudna.exports.shape import Shape

if TYPE_CHECKING:
    import pyarrow as pa

_BATCH = 5000


def write_parquet(shape: Shape, material: Material, out: BinaryIO) -> None:
    """Write a table a batch at a time.

    Raises:
        ExportError: pyarrow is not installed.
    """
    try:
        import pyarrow as pa  # noqa: PLC0415 an extra, and slow
        from pyarrow import parquet  # noqa: PLC0415
    except ImportError:
        raise ExportError(
            "parquet: needs pyarrow; expected pip install 'hudna[exports]'"
        ) from None
    schema = _schema(shape)
    with parquet.ParquetWriter(out, schema) as writer:
        rows = shape.rows(material)
        while batch := list(islice(rows, _BATCH)):
            writer.write_table(pa.Table.from_pylist(batch, schema=schema))


def _schema(shape: Shape) -> "pa.Schema":
    import pyarrow as pa  # noqa: PLC0415 as above

    def kind(column: str) -> "pa.DataType":
        if column in shape.numbers:
            return pa.int64()
        return pa.float64() if column in shape.decimals else pa.string()

    return pa.schema([(column, kind(column)) for column in shape.columns])
