"""Every article of the inputs in turn: bad ones are named and skipped."""

from collections.abc import Callable
from typing import TypeVar

import typer

from hudna.cli.messages import complain
from hudna.cli.progress import Bar
from hudna.core.text import Document
from hudna.sources.open import read_source
from hudna.sources.options import SourceOptions

T = TypeVar("T")


def for_each_article(
    paths: list[str],
    options: SourceOptions,
    work: Callable[[Document], T],
    write: Callable[[Document, T], None],
) -> None:
    """Work on every article of the inputs and write what came of it, in input order.

    Raises:
        typer.Exit: With status 1, after all inputs, where one could not be read.
    """
    bar = Bar(len(paths))
    failed = False
    for path in paths:
        for item in read_source(path, options):
            if isinstance(item, Document):
                done = work(item)
                bar.clear()
                write(item, done)
            else:
                failed = True
                bar.clear()
                complain(str(item))
            bar.article()
        bar.file()
    bar.clear()
    if failed:
        raise typer.Exit(1)
