"""The flow `monitor`: crawl every source, then parse, screen, extract, resolve, and write the digest.

Only the crawl touches the network, so only the crawl is retried. A source that fails does not stop the
others: what came in is worked on, and the report says what did not.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path

from prefect import flow, task
from prefect.artifacts import create_markdown_artifact
from prefect.cache_policies import NO_CACHE

from crawlers.registry import enabled_sources
from crawlers.report import CrawlReport
from crawlers.run import crawl
from db.migrate import upgrade
from db.session import open_session
from digest import build, current_week, render, write_eml
from flows.progress import progress_of
from flows.summary import markdown
from ironriver.settings import get_settings
from pipeline import stages
from pipeline.exports.public_copy import keep_public_copy
from pipeline.report import StageReport


@dataclass(slots=True)
class MonitorReport:
    """All that one run of the monitor did."""

    crawls: list[CrawlReport] = field(default_factory=list)
    stages: list[StageReport] = field(default_factory=list)
    digest: Path | None = None
    started_at: datetime = field(default_factory=lambda: datetime.now(UTC))

    @property
    def healthy(self) -> bool:
        """False when a source is unhealthy."""
        return all(report.health == "ok" for report in self.crawls)

    @property
    def problems(self) -> list[str]:
        """What a maintainer has to look at, in words."""
        return [problem for stage in self.stages for problem in stage.problems]


class SourceUnreachableError(Exception):
    """A source answered nothing at all; worth another try a little later."""


@task(
    name="crawl",
    task_run_name="crawl {source}",
    retries=2,
    retry_delay_seconds=[2, 10],
    cache_policy=NO_CACHE,
)
def crawl_source(source: str, since: date | None, limit: int | None) -> CrawlReport:
    """Crawl one source into the archive, in a process of its own.

    Raises:
        SourceUnreachableError: nothing was listed, on any but the last try.
    """
    from prefect.context import TaskRunContext  # noqa: PLC0415

    report = crawl(source, since=since, limit=limit, on_progress=progress_of(f"crawl {source}"))
    context = TaskRunContext.get()
    tries_left = context is not None and context.task_run.run_count <= crawl_source.retries
    if tries_left and report.health != "ok" and not report.listed:
        raise SourceUnreachableError(f"{source}: {report.note}")
    return report


@task(name="stage", task_run_name="{name}", cache_policy=NO_CACHE)
def run_stage(name: str) -> StageReport:
    """Run one stage over whatever it has not done yet."""
    settings = get_settings()
    with open_session(settings.database) as session:
        return stages.run_stage(name, session, settings, progress_of(name))


@task(name="digest", cache_policy=NO_CACHE)
def write_digest() -> Path:
    """Write this week's digest as it stands now; sending it is another flow's."""
    settings = get_settings()
    with open_session(settings.database) as session:
        message = render(build(session, current_week()), sender=settings.digest_sender)
    return write_eml(message, settings.data_dir / "digest")


@task(name="public copy", cache_policy=NO_CACHE)
def keep_copy() -> bool:
    """Write the public copy anew that a server hands out, where there is one and incidents changed."""
    settings = get_settings()
    with open_session(settings.database) as session:
        return keep_public_copy(session, settings, progress_of("public copy"))


@flow(name="monitor", flow_run_name="monitor", validate_parameters=False)
def monitor(
    sources: list[str] | None = None, since: date | None = None, limit: int | None = None
) -> MonitorReport:
    """Run the whole job once.

    Args:
        sources: names of sources; all that are enabled where None.
        since: crawl nothing published before this day.
        limit: crawl at most so many documents of each source.
    """
    settings = get_settings()
    upgrade(settings.database)
    report = MonitorReport()
    for source in sources or enabled_sources(settings):
        report.crawls.append(crawl_source(source, since, limit))
    for name in stages.STAGES:
        report.stages.append(run_stage(name))
    report.digest = write_digest()
    keep_copy()
    create_markdown_artifact(key="monitor-report", markdown=markdown(report.crawls, report.stages))
    return report
