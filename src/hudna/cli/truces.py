"""`hudna truces` and `hudna status`: every truce of the ledger and how it stands."""

from hudna.cli.jsonl import write_jsonl
from hudna.cli.labels import day, label
from hudna.cli.ledger import (
    AsOfOption,
    CountryOption,
    FormatOption,
    KnownByOption,
    StoreOption,
    derived,
    last_day,
    open_ledger,
)
from hudna.cli.options import Lang, LangOption
from hudna.cli.read import Format


def truces(
    store: StoreOption = None,
    as_of: AsOfOption = None,
    known_by: KnownByOption = None,
    country: CountryOption = None,
    form: FormatOption = Format.TEXT,
    lang: LangOption = Lang.EN,
) -> None:
    """List the truces of the ledger with how they stand."""
    _list(store, as_of, known_by, country, form, lang, only_live=False)


def status(
    store: StoreOption = None,
    as_of: AsOfOption = None,
    known_by: KnownByOption = None,
    country: CountryOption = None,
    form: FormatOption = Format.TEXT,
    lang: LangOption = Lang.EN,
) -> None:
    """List the truces that are agreed or in force on a day, and who says otherwise.

    --as-of goes by what had happened until that day, --known-by by what was known.
    """
    _list(store, as_of, known_by, country, form, lang, only_live=True)


_LIVE = frozenset(("agreed", "in_effect", "extended", "suspended"))


def _list(
    store: str | None,
    as_of_day: str | None,
    known_by: str | None,
    country: str | None,
    form: Format,
    lang: Lang,
    *,
    only_live: bool,
) -> None:
    from hudna.ledger.asof import as_of  # noqa: PLC0415 slow; not for --help

    found = derived(open_ledger(store), known_by).truces()
    moment = as_of_day or last_day(found, known_by)
    standing = [
        one
        for one in as_of(found, moment)
        if (not only_live or one.standing.state in _LIVE)
        and (country is None or one.truce.theatre.lower() == country.lower())
    ]
    if form is Format.JSONL:
        write_jsonl(
            {"truce": _slim(one.truce), "as_of": moment, "standing": one.standing}
            for one in standing
        )
        return
    from hudna.cli import ledger_labels  # noqa: PLC0415 as above
    from hudna.cli.ledger_report import line_of  # noqa: PLC0415 rich is slow to load
    from hudna.cli.terminal import console  # noqa: PLC0415 as above

    out = console()
    said = f"{label(ledger_labels.WORDS, 'as of', lang)} {day(moment, lang)}"
    if known_by:
        known = label(ledger_labels.WORDS, "known by", lang)
        said += f", {known} {day(known_by, lang)}"
    out.print(said, style="dim")
    for one in standing:
        out.print(line_of(one, lang))
    if not standing:
        out.print(label(ledger_labels.WORDS, "none", lang))


def _slim(truce: object) -> dict[str, object]:
    """A truce without its life and members, which `hudna show` prints."""
    kept = ("id", "theatre", "founded", "camps", "places", "articles", "origins")
    return {key: getattr(truce, key) for key in (*kept, "voices")}
