"""`hudna show` and `hudna timeline`: one truce of the ledger."""

from hudna.cli.jsonl import write_jsonl
from hudna.cli.labels import label
from hudna.cli.ledger import (
    AsOfOption,
    FormatOption,
    KnownByOption,
    StoreOption,
    TruceArgument,
    derived,
    last_day,
    open_ledger,
    the_truce,
)
from hudna.cli.options import Lang, LangOption
from hudna.cli.read import Format


def show(
    truce: TruceArgument,
    store: StoreOption = None,
    as_of: AsOfOption = None,
    known_by: KnownByOption = None,
    form: FormatOption = Format.TEXT,
    lang: LangOption = Lang.EN,
) -> None:
    """Show a truce: how it stands, its sides, life and violations, and who says so."""
    from hudna.ledger.asof import AsOf  # noqa: PLC0415 slow; not for --help
    from hudna.ledger.status import standing  # noqa: PLC0415 as above

    ledger = open_ledger(store)
    view = derived(ledger, known_by)
    found = view.truces()
    chosen = the_truce(found, truce, ledger.where)
    moment = as_of or last_day(found, known_by)
    one = AsOf(chosen, moment, standing(chosen, moment))
    if form is Format.JSONL:
        write_jsonl([one])
        return
    from hudna.cli import ledger_labels  # noqa: PLC0415 as above
    from hudna.cli import ledger_report as report  # noqa: PLC0415 as above
    from hudna.cli.terminal import console  # noqa: PLC0415 as above

    out = console()
    for line in report.truce_lines(one, lang):
        out.print(line)
    broken = report.by_phase(chosen.moments, ("violated",))
    for title, moments in (("life", chosen.moments), ("violations", broken)):
        if moments:
            out.print()
            out.print(label(ledger_labels.WORDS, title, lang), style="bold")
            for line in report.life_lines(moments, lang):
                out.print(line)
    out.print()
    out.print(label(ledger_labels.WORDS, "members", lang), style="bold")
    for member in view.members(chosen.id):
        report_ = member.reports[0]
        reasons = " · ".join(f"{r.what} {r.points:+g}" for r in member.reasons)
        out.print(f"  {member.score:>5.1f}  {report_.outlet or report_.entry}", end="")
        out.print(f"  {report_.known}  {reasons}  {member.node}", style="dim")


def timeline(
    truce: TruceArgument,
    store: StoreOption = None,
    known_by: KnownByOption = None,
    form: FormatOption = Format.TEXT,
    lang: LangOption = Lang.EN,
) -> None:
    """Print the life of a truce day by day, rival reports side by side."""
    ledger = open_ledger(store)
    chosen = the_truce(derived(ledger, known_by).truces(), truce, ledger.where)
    if form is Format.JSONL:
        write_jsonl(chosen.moments)
        return
    from hudna.cli.ledger_report import life_lines  # noqa: PLC0415 rich is slow
    from hudna.cli.terminal import console  # noqa: PLC0415 as above

    out = console()
    for line in life_lines(chosen.moments, lang):
        out.print(line)
