"""`hudna add`: read articles and append them to the ledger."""

import typer

from hudna.cli.ledger import StoreOption, now, store_name
from hudna.cli.messages import complain
from hudna.cli.options import (
    ColumnsOption,
    EncodingOption,
    FromOption,
    LimitOption,
    PathsArgument,
    PublishedOption,
    source_options,
)
from hudna.cli.progress import Bar
from hudna.cli.read import given
from hudna.core.text import Document
from hudna.sources.open import read_source
from hudna.sources.options import Form


def add(
    paths: PathsArgument = None,
    store: StoreOption = None,
    published: PublishedOption = None,
    encoding: EncodingOption = None,
    source: FromOption = Form.AUTO,
    limit_mb: LimitOption = 10.0,
    columns: ColumnsOption = None,
) -> None:
    """Read articles and append them to the ledger, which is made if there is none.

    What the ledger has already adds nothing, so a step that was stopped is simply run
    again. A text that an outlet has changed is a new version; the old one is kept.
    """
    options = source_options(source, encoding, limit_mb, published, columns)
    inputs = given(paths)
    from hudna.reading.reader import Reader  # noqa: PLC0415 slow; not for --help
    from hudna.store.record import BATCH, Recorded, record  # noqa: PLC0415 as above
    from hudna.store.store import Store  # noqa: PLC0415 as above

    ledger = Store.open(store_name(store), write=True)
    read = Reader().read_document
    done = Recorded()
    waiting: list[Document] = []
    failed = False
    bar = Bar(len(inputs))
    for path in inputs:
        for item in read_source(path, options):
            bar.article()
            if not isinstance(item, Document):
                failed = True
                bar.clear()
                complain(str(item))
                continue
            waiting.append(item)
            if len(waiting) >= BATCH:
                done += record(ledger, waiting, read, now())
                waiting = []
        bar.file()
    done += record(ledger, waiting, read, now())
    bar.clear()
    count, head = ledger.head()
    print(
        f"{ledger.where}: {done.new} new, {done.versions} new versions, "
        f"{done.known} known already; {count} entries, head {head[:12]}"
    )
    if failed:
        raise typer.Exit(1)
