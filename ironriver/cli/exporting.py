"""`ironriver export`: the database as files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ironriver.errors import UsageError

if TYPE_CHECKING:
    from pipeline.exports.output import Format

#: Not read out of the exports' own list: `--help` must not wait for it. A test compares.
FORMATS = ("csv", "jsonl", "parquet", "sqlite", "graphml", "ftm")


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command()(export)


def export(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="A new folder, or an empty one.")],
    formats: Annotated[
        list[str],
        typer.Option("--format", metavar="|".join(FORMATS), help="Again for more; `all` for all of them."),
    ],
    changes_since: Annotated[
        str | None,
        typer.Option(
            "--changes-since",
            metavar="CURSOR|DATE",
            help="Only incidents that changed since, and those that are no more.",
        ),
    ] = None,
    replace: Annotated[
        bool, typer.Option("--replace", help="Put it in the place of the export that is in DIR.")
    ] = False,
) -> None:
    """Write the incidents and their evidence as files: the same database gives the same bytes.

    datapackage.json in the folder describes every file and column.
    """
    from ironriver.cli.console import console, progress_bars, table
    from ironriver.cli.database import database
    from pipeline.exports.export import check_folder
    from pipeline.exports.export import export as write_export

    chosen = _chosen(formats)
    check_folder(folder, replace=replace)
    with database() as session, progress_bars() as display:
        done = write_export(
            session, folder, chosen, changes_since=changes_since, replace=replace, display=display
        )
    shown = table(None, "file", "holds")
    for each in done.written:
        shown.add_row(each.path.name, ", ".join(f"{count:,} {what}" for what, count in each.items.items()))
    console.print(shown)
    console.print(
        f"Written to {folder}; --changes-since {done.scope.cursor} goes on from here.", markup=False
    )


def _chosen(names: list[str]) -> list[Format]:
    from pipeline.exports.output import Format

    for name in names:
        if name != "all" and name not in FORMATS:
            raise UsageError(f"there is no format {name!r}: --format takes {', '.join(FORMATS)} or all")
    return list(Format) if "all" in names else [Format(name) for name in names]
