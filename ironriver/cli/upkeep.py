"""Commands for whoever runs it: sources, new-source, schedule, doctor."""

from __future__ import annotations

from typing import Annotated

import typer

from ironriver.errors import ExitCode


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command()(sources)
    app.command()(new_source)
    app.command()(schedule)
    app.command()(doctor)


def sources(
    failures: Annotated[
        int, typer.Option("--failures", min=0, help="Name so many failed addresses of each kind.")
    ] = 2,
) -> None:
    """Show the state of every source: when it was read, what it gave, what failed."""
    from ironriver.cli.console import console, printable, table
    from ironriver.cli.database import database
    from pipeline.board import board

    with database() as session:
        rows = board(session, failures)
    shown = table(None, "source", "documents", "newest", "last run", "health", right=("documents",))
    for row in rows:
        style = {"ok": "green", "unhealthy": "red"}.get(row.health, "dim")
        ran = f"{row.last_run_at:%Y-%m-%d %H:%M}" if row.last_run_at else "never"
        shown.add_row(row.name, f"{row.documents:,}", row.newest or "-", ran, f"[{style}]{row.health}[/]")
    console.print(shown)
    for row in rows:
        if row.note or row.duties:
            console.print(printable(f"\n{row.name}: {row.note or 'what the last run could not get:'}"))
        for duty in row.duties:
            console.print(printable(f"  {duty}"))
        for failure in row.failures:
            console.print(printable(f"    {failure.kind}: {failure.url} {failure.note}"))
    if any(row.health == "unhealthy" for row in rows):
        raise typer.Exit(ExitCode.UNHEALTHY)


def new_source(
    name: Annotated[str, typer.Argument(help="Its name: lower case, words joined by underscores.")],
    spider: Annotated[
        bool, typer.Option("--spider", help="With code of its own; else a press room by its manifest alone.")
    ] = False,
) -> None:
    """Write the files of a new source, and a test that fails until they are filled in."""
    from crawlers.registry import SOURCES
    from crawlers.skeleton import write_skeleton

    checkout = SOURCES.parents[1]
    for path in write_skeleton(name, checkout, spider=spider):
        typer.echo(path.relative_to(checkout))
    typer.echo(
        "Fill in what is marked FILL IN, then remove `draft`. Until then no run reads the source, and "
        f"this fails:\n  python -m pytest tests/sources -k {name}"
    )


def schedule() -> None:
    """Serve the flows: the monitor daily, the digest on Mondays. Needs a running Prefect server."""
    from flows.environment import prepare
    from ironriver.settings import get_settings

    prepare(get_settings())
    from flows.schedule import serve_all

    serve_all()


def doctor() -> None:
    """Check what Iron River needs: settings, folders, database, archive, Prefect."""
    from ironriver.cli.checks import run_checks
    from ironriver.cli.console import console, table

    results = run_checks()
    shown = table(None, "", "check", "found")
    for result in results:
        mark = "[green]ok[/]" if result.passed else "[red]no[/]"
        shown.add_row(mark, result.name, result.found)
    console.print(shown)
    for result in results:
        if not result.passed and result.advice:
            console.print(f"{result.name}: {result.advice}", markup=False)
    if not all(result.passed for result in results):
        raise typer.Exit(ExitCode.FAILED)
