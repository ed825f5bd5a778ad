"""The command line. Heavy parts are imported inside the commands, so that `--help` answers at once."""

from __future__ import annotations

import logging
import sys
from typing import Annotated

import typer

from ironriver import __version__
from ironriver.cli import (
    accounts,
    dealers,
    exporting,
    look,
    outputs,
    review,
    serving,
    takedown,
    texts,
    upkeep,
    work,
)
from ironriver.errors import ExitCode, IronRiverError

app = typer.Typer(
    name="ironriver",
    help="Iron River: firearms trafficking cases out of public documents, the sentence behind each figure.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    rich_markup_mode=None,  # plain help: rich alone would take half of the time that help may take
)

for _part in (work, texts, look, dealers, review, accounts, takedown, outputs, exporting, serving, upkeep):
    _part.register(app)


def _print_version(asked: bool) -> None:
    if asked:
        typer.echo(f"ironriver {__version__}")
        raise typer.Exit


@app.callback()
def _before(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version.", callback=_print_version, is_eager=True)
    ] = False,
) -> None:
    from ironriver.settings import get_settings

    logging.basicConfig(level=get_settings().log_level, format="%(levelname)s %(name)s: %(message)s")


def main() -> None:
    """Run a command; what a user can mend is one line on standard error, never a traceback."""
    try:
        app()
    except IronRiverError as error:
        line = " ".join(str(error).split())
        typer.echo(f"ironriver: {line}", err=True)
        sys.exit(error.exit_code)
    except KeyboardInterrupt:
        typer.echo(
            "ironriver: stopped; what was done is stored, and the same command goes on from there", err=True
        )
        sys.exit(ExitCode.FAILED)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(ExitCode.FAILED)


if __name__ == "__main__":
    main()
