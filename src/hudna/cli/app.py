"""The `hudna` command. Each subcommand is a file; what is slow loads inside it."""

import os
import sys
from typing import Annotated

import typer

from hudna.cli import (
    add,
    explain,
    export,
    gaps,
    incidents,
    judge,
    read,
    search,
    show,
    times,
    truces,
    verify,
    where,
    who,
    why,
)
from hudna.cli.lexicon import lexicon
from hudna.cli.messages import complain, use_utf8
from hudna.cli.options import Lang, LangOption
from hudna.core.errors import HudnaError

app = typer.Typer(
    name="hudna",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("read")(read.read)
app.command("explain")(explain.explain)
app.command("times")(times.times)
app.command("where")(where.where)
app.command("who")(who.who)
app.command("add")(add.add)
app.command("truces")(truces.truces)
app.command("show")(show.show)
app.command("timeline")(show.timeline)
app.command("status")(truces.status)
app.command("gaps")(gaps.gaps)
app.command("incidents")(incidents.incidents)
app.command("why")(why.why)
app.command("search")(search.search)
app.command("link")(judge.link)
app.command("unlink")(judge.unlink)
app.command("correct")(judge.correct)
app.command("retract")(judge.retract)
app.command("export")(export.export)
app.command("verify")(verify.verify)
app.add_typer(lexicon, name="lexicon")


@app.command()
def demo(lang: LangOption = Lang.EN) -> None:
    """Read the bundled stories and print their truces, status and timeline."""
    from hudna.cli.demo import run_demo  # noqa: PLC0415 the reader is slow to load

    run_demo(lang)


def _print_version(value: bool) -> None:  # noqa: FBT001 typer passes a flag's value
    if value:
        from importlib.metadata import version  # noqa: PLC0415 only for --version

        print("hudna", version("hudna"))
        raise typer.Exit


@app.callback()
def options(
    *,
    version: Annotated[
        bool,
        typer.Option(
            "--version",
            callback=_print_version,
            is_eager=True,
            help="Print the version.",
        ),
    ] = False,
) -> None:
    """Read Arabic news about armed conflict into sourced claims (hudna: truce)."""


def main() -> None:
    """Run the command line.

    Exit status 0 is success, 1 an input that could not be read, 2 wrong usage.
    """
    if sys.stdout is None:
        complain("output: closed; expected somewhere to write")
        sys.exit(1)
    use_utf8()
    try:
        app()
    except HudnaError as error:
        complain(str(error))
        sys.exit(1)
    except BrokenPipeError:
        # The reader of our output went away; say nothing, also not while closing.
        _drop_output()
        sys.exit(1)
    except OSError as error:
        complain(f"output: cannot be written: {error.strerror}")
        _drop_output()
        sys.exit(1)


def _drop_output() -> None:
    """Let what is still buffered go nowhere, so that closing does not fail again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
