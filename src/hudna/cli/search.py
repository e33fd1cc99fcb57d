"""`hudna search`: texts of the ledger by their words."""

from typing import Annotated

import typer

from hudna.cli.jsonl import write_jsonl
from hudna.cli.labels import day, label
from hudna.cli.ledger import FormatOption, StoreOption, open_ledger
from hudna.cli.messages import visible
from hudna.cli.options import Lang, LangOption
from hudna.cli.read import Format


def search(
    words: Annotated[
        list[str],
        typer.Argument(
            metavar="WORD…", help="Words that a text must have, all of them."
        ),
    ],
    store: StoreOption = None,
    limit: Annotated[
        int, typer.Option(metavar="N", min=1, help="The most texts to print.")
    ] = 20,
    form: FormatOption = Format.TEXT,
    lang: LangOption = Lang.EN,
) -> None:
    """Find articles by words, with or without what Arabic writes in one with them."""
    from hudna.store.search import find_texts  # noqa: PLC0415 slow; not for --help

    ledger = open_ledger(store)
    hits = list(find_texts(ledger, " ".join(words), limit))
    articles = {hit.digest: ledger.of_text(hit.digest) for hit in hits}
    if form is Format.JSONL:
        write_jsonl(
            {
                "hit": hit,
                "articles": [
                    {
                        "id": one.reading.id,
                        "outlet": one.reading.outlet,
                        "url": one.reading.url,
                        "published": one.reading.published,
                    }
                    for one in articles[hit.digest]
                ],
            }
            for hit in hits
        )
        return
    from rich.text import Text  # noqa: PLC0415 as above

    from hudna.cli import ledger_labels  # noqa: PLC0415 as above
    from hudna.cli.terminal import console  # noqa: PLC0415 as above

    out = console()
    for hit in hits:
        for one in articles[hit.digest]:
            facts = (one.reading.id, one.reading.outlet, day(one.known, lang))
            out.print(visible(" · ".join(filter(None, facts))), style="dim")
        before, after = (visible(" ".join(s.split())) for s in (hit.before, hit.after))
        out.print(
            Text(f"  …{before} ")
            .append(visible(hit.match), "bold yellow")
            .append(f" {after}…")
        )
    if not hits:
        out.print(label(ledger_labels.WORDS, "nothing", lang))
