"""Articles in Parquet, a batch of rows at a time."""

from collections.abc import Iterator
from io import BufferedIOBase, BytesIO

from hudna.core.errors import SourceError
from hudna.sources.extras import needs
from hudna.sources.options import Item, SourceOptions
from hudna.sources.tables.header import article_of, header_of

_BATCH = 1000


def read_parquet(
    stream: BufferedIOBase, where: str, name: str, options: SourceOptions
) -> Iterator[Item]:
    """Every article of a Parquet file.

    Args:
        stream: The bytes.
        where: The file, for messages.
        name: The file's stem; an article without an id is called `stem:row`.
        options: Date and columns.
    """
    try:
        import pyarrow as pa  # noqa: PLC0415 an extra, and slow
        from pyarrow import parquet  # noqa: PLC0415
    except ImportError:
        yield needs(where, "pyarrow")
        return
    number = 0
    try:
        table = parquet.ParquetFile(
            stream if stream.seekable() else BytesIO(stream.read())
        )
        header = header_of(table.schema_arrow.names, where, name, options)
        for batch in table.iter_batches(_BATCH):
            columns = [column.to_pylist() for column in batch.columns]
            for cells in zip(*columns, strict=True):
                number += 1
                item = article_of(header, number, cells)
                if item is not None:
                    yield item
    except SourceError as error:
        yield error
    except (pa.ArrowException, OSError) as error:
        told = str(error).partition("\n")[0]
        yield SourceError(f"{where}: {told}; expected a Parquet file")
