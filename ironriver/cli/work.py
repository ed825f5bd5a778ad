"""Commands that do the work: run, the single stages, and replay."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from ironriver.errors import ExitCode, UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from crawlers.report import CrawlReport

SourceNames = Annotated[
    list[str] | None, typer.Option("--source", metavar="NAME", help="Only this source; may be given again.")
]
Since = Annotated[
    datetime | None,
    typer.Option("--since", formats=["%Y-%m-%d"], metavar="DATE", help="Nothing published before this day."),
]
Limit = Annotated[
    int | None, typer.Option("--limit", min=1, help="At most so many documents of each source.")
]


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command()(run)
    app.command()(crawl)
    for name, about in (
        ("parse", "Read documents out of the archived answers."),
        ("screen", "Sort out the documents that are not about guns and their supply."),
        ("extract", "Read what each screened document states."),
    ):
        app.command(name, help=about)(_stage_command(name))
    app.command()(resolve)
    app.command()(replay)


def _checked_sources(names: Sequence[str] | None) -> list[str]:
    from crawlers.registry import all_sources, enabled_sources
    from ironriver.settings import get_settings

    known = all_sources()
    for name in names or ():
        if name not in known:
            raise UsageError(f"there is no source {name!r}; there are: {', '.join(known)}")
    return list(names or enabled_sources(get_settings()))


def run(source: SourceNames = None, since: Since = None, limit: Limit = None) -> None:
    """Do the whole job once: crawl, parse, screen, extract, resolve, digest."""
    from flows.environment import prepare_ephemeral, remember_migration
    from ironriver.settings import get_settings

    names = _checked_sources(source)
    settings = get_settings()
    from db.session import check_reachable

    check_reachable(settings.database)
    prepare_ephemeral(settings)
    from flows.server import ephemeral_server

    with ephemeral_server(settings.data_dir / "logs" / "prefect.log") as wait_for_server:
        # These take seconds to load, and so does the server.
        import pipeline.resolve.stage  # noqa: F401
        from flows.monitor import monitor
        from flows.progress import shown_by
        from ironriver.cli.console import console, print_problems, print_stages, progress_bars
        from ironriver.cli.incidents import print_changes

        wait_for_server()
        with progress_bars() as display, shown_by(display):
            report = monitor(names, since.date() if since else None, limit)
    remember_migration()
    _print_crawls(report.crawls)
    print_stages(report.stages)
    print_changes(report.started_at)
    console.print(f"Digest of this week: {report.digest}", markup=False)
    print_problems(_complaints(report.crawls))
    if not report.healthy:
        raise typer.Exit(ExitCode.UNHEALTHY)


def crawl(source: SourceNames = None, since: Since = None, limit: Limit = None) -> None:
    """Fetch what is new into the archive."""
    from crawlers.run import crawl as crawl_source
    from ironriver.cli.console import print_problems, progress_bars
    from ironriver.cli.database import database
    from ironriver.settings import get_settings

    names = _checked_sources(source)
    get_settings()
    with database():
        pass
    with progress_bars() as display:
        reports = [
            crawl_source(
                name, since=since.date() if since else None, limit=limit, on_progress=display(f"crawl {name}")
            )
            for name in names
        ]
    _print_crawls(reports)
    print_problems(_complaints(reports))
    if any(report.health != "ok" for report in reports):
        raise typer.Exit(ExitCode.UNHEALTHY)


def _print_crawls(reports: Sequence[CrawlReport]) -> None:
    from ironriver.cli.console import console, table

    numbers = ("requests", "new", "changed", "known", "failed")
    shown = table(None, "source", *numbers, "health", right=numbers)
    for report in reports:
        failed = len(report.failures)
        cells = (report.requests, report.new, report.changed, report.unchanged, failed)
        style = "green" if report.health == "ok" else "red"
        shown.add_row(report.source, *(f"{cell:,}" for cell in cells), f"[{style}]{report.health}[/]")
    console.print(shown)


def _complaints(reports: Sequence[CrawlReport]) -> list[str]:
    """What each source could not give, each address by name, and what a maintainer must do."""
    lines = []
    for report in reports:
        lines += [f"{report.source}: {report.note}"] if report.note else []
        lines += [f"{report.source}: {each.kind} {each.url}: {each.note}" for each in report.failures]
    return lines


def _stage_command(name: str):  # type: ignore[no-untyped-def]
    def command() -> None:
        _run_stage(name)

    return command


def _run_stage(name: str, **options: bool) -> None:
    from ironriver.cli.console import print_stages, progress_bars
    from ironriver.cli.database import database
    from ironriver.settings import get_settings
    from pipeline.stages import run_stage

    with database() as session, progress_bars() as display:
        report = run_stage(name, session, get_settings(), display(name), **options)
    print_stages([report])


def resolve(
    everything: Annotated[
        bool, typer.Option("--all", help="Judge every pair again instead of only what is new.")
    ] = False,
) -> None:
    """Join the documents of one case into one incident."""
    _run_stage("resolve", rebuild=everything)


def replay(source: SourceNames = None) -> None:
    """Parse everything in the archive again; needs no network."""
    from crawlers.registry import all_sources
    from ironriver.cli.console import console, print_stages, progress_bars
    from ironriver.cli.database import database
    from ironriver.settings import get_settings
    from pipeline import parse

    names = _checked_sources(source or all_sources())
    with database() as session, progress_bars() as display:
        marked = sum(parse.forget(session, name) for name in names)
        reports = [
            parse.run(session, get_settings(), display(f"parse {name}"), source=name) for name in names
        ]
    console.print(f"{marked:,} archived answers were parsed again")
    print_stages(reports)
