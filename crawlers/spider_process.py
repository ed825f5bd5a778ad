"""The child process of a crawl: `python -m crawlers.spider_process SOURCE [--since DAY] [--limit N]`.

Twisted's reactor can't be started twice in a process, so each crawl has its own. It talks to its parent in
JSON lines on standard output (`progress`, `report`, `error`), ends when its standard input closes (its
parent is gone), and may be killed at any moment.
"""

from __future__ import annotations

import argparse
import fcntl
import gc
import json
import os
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, date, datetime
from typing import Any

from scrapy.crawler import AsyncCrawlerProcess
from sqlalchemy import select
from sqlalchemy.orm import Session

from crawlers import health
from crawlers.archive import ArchiveWriter
from crawlers.base import SourceSpider
from crawlers.context import CrawlContext
from crawlers.mending import repair
from crawlers.middleware import DOWNLOADER_MIDDLEWARES, SPIDER_MIDDLEWARES
from crawlers.registry import SourceModule, load_source
from crawlers.report import CrawlReport
from db.models import Run, Source, now
from db.session import check_reachable, open_session
from ironriver.errors import IronRiverError
from ironriver.settings import Settings, get_settings

#: How long a crawl waits for another one of the same source; a killed one's child needs a moment to end.
PATIENCE = 10.0
#: Seconds between two words of progress.
_GLANCE = 0.1
#: An answer of an API makes a thousand objects, all of which go by themselves: to look for cycles each 700,
#: as Python does, took an eighth of the time.
_OBJECTS = 50_000


def main(arguments: list[str] | None = None) -> int:
    """Crawl one source and report to the parent; the exit code is 0 where the run ended by itself."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source")
    parser.add_argument("--since", type=date.fromisoformat)
    parser.add_argument("--limit", type=int)
    options = parser.parse_args(arguments)
    gc.freeze()
    gc.set_threshold(_OBJECTS)
    threading.Thread(target=_die_with_parent, daemon=True).start()
    try:
        report = crawl_here(options.source, since=options.since, limit=options.limit)
    except IronRiverError as error:
        _tell("error", message=str(error))
        return int(error.exit_code)
    _tell("report", report=report.to_json())
    return 0


def crawl_here(name: str, *, since: date | None = None, limit: int | None = None) -> CrawlReport:
    """Crawl one source in this process, which can do so once.

    Raises:
        IronRiverError: no such source, no database, or the source is being crawled already.
    """
    started = time.monotonic()
    settings, source = get_settings(), load_source(name)
    check_reachable(settings.database)
    with _alone(settings, name), open_session(settings.database) as session:
        repair(settings.archive_dir, session)
        run = _begin(session, name)
        _tell("started", run_id=run.id)
        writer = ArchiveWriter(settings.archive_dir, name, run.id, _warcinfo(settings, source))
        context = CrawlContext(
            source.manifest,
            settings,
            session,
            run,
            writer,
            since=since,
            limit=limit,
            announce=_Announcer(),
        )
        with closing(writer), closing(context):
            process = AsyncCrawlerProcess(_scrapy_settings(settings, source))
            crawler = process.create_crawler(source.spider)
            process.crawl(crawler, context=context)
            process.start(install_signal_handlers=False)
            context.report.requests = crawler.stats.get_value("downloader/request_count", 0)
            spider = crawler.spider
            finished = crawler.stats.get_value("finish_reason") == "finished"
            if errors := crawler.stats.get_value("spider_exceptions/count", 0):
                context.problem(f"{errors} answers broke the spider: read {log_path(settings, name)}")
            assert isinstance(spider, SourceSpider)
            context.report.complete = spider.end() and finished and not errors
        context.report.seconds = round(time.monotonic() - started, 3)
        _finish(session, context, source)
    return context.report


def log_path(settings: Settings, name: str) -> str:
    """Where the child of a source writes its log."""
    return str(settings.data_dir / "logs" / f"crawl-{name}.log")


def _begin(session: Session, name: str) -> Run:
    """The run's row. Rows that are still "running" belong to killed runs: this one is alone."""
    for stale in session.scalars(select(Run).where(Run.source == name, Run.status == "running")):
        stale.status, stale.finished_at = "killed", now()
    if session.get(Source, name) is None:
        session.add(Source(name=name, cursor={}))
    run = Run(kind="crawl", source=name)
    session.add(run)
    session.commit()
    return run


def _finish(session: Session, context: CrawlContext, source: SourceModule) -> None:
    """Judge the source's health and close the rows of the run."""
    report, name = context.report, source.manifest.name
    report.health, report.note = health.judge(
        report,
        source.manifest,
        today=datetime.now(UTC).date(),
        newest=context.newest,
        before=context.cursor,
        whole=context.whole,
        replaced=name in context.settings.base_url,
        front=context.front,
    )
    if report.complete and context.whole:
        count = health.volume(report, context.front)
        context.save_cursor(listed=count, volumes=health.remember_volume(context.cursor, count))
    row, run = session.get_one(Source, name), session.get_one(Run, report.run_id)
    row.last_run_at = run.finished_at = now()
    row.health, row.note = report.health, report.note
    if report.complete:
        row.last_success_at = row.last_run_at
    run.status = "done" if report.complete else "incomplete"
    run.report = report.to_json()
    session.commit()


def _scrapy_settings(settings: Settings, source: SourceModule) -> dict[str, Any]:
    manifest = source.manifest
    rate = settings.rate.get(manifest.name, manifest.rate)
    log = log_path(settings, manifest.name)
    os.makedirs(os.path.dirname(log), exist_ok=True)  # noqa: PTH103, PTH120
    return {
        "USER_AGENT": settings.user_agent,
        "ROBOTSTXT_OBEY": settings.obey_robots,
        "DOWNLOAD_DELAY": 1 / rate,
        "DOWNLOAD_DELAY_JITTER": 0.0,
        "POLITE_DELAY": 1 / manifest.rate,
        "OBEY_CRAWL_DELAY": settings.obey_robots and manifest.name not in settings.rate,
        "CONCURRENT_REQUESTS": 2 * manifest.concurrency,
        "CONCURRENT_ITEMS": 1,  # Scrapy starts so many tasks for each answer, and spiders yield requests only
        "CONCURRENT_REQUESTS_PER_DOMAIN": manifest.concurrency,
        "DOWNLOAD_TIMEOUT": settings.request_timeout,
        "DOWNLOAD_MAXSIZE": int(settings.max_response_mb * 1024 * 1024),
        "DOWNLOAD_WARNSIZE": 0,
        "DOWNLOAD_FAIL_ON_DATALOSS": True,
        "DOWNLOAD_VERIFY_CERTIFICATES": True,
        "DOWNLOADER_MIDDLEWARES": DOWNLOADER_MIDDLEWARES,
        "TWISTED_DNS_RESOLVER": "crawlers.addresses.PublicResolver",
        "DNS_TIMEOUT": settings.request_timeout,
        # Only what `unpack` and read_raw can undo.
        "DEFAULT_REQUEST_HEADERS": {"Accept": "*/*", "Accept-Encoding": "gzip, deflate"},
        "REDIRECT_MAX_TIMES": 10,
        "DUPEFILTER_CLASS": "scrapy.dupefilters.BaseDupeFilter",  # no request vanishes in silence
        # Only what is used: no doors into the child (telnet, remote control), no addresses but http's; and
        # whatever stands in these tables is loaded, even when it is switched off.
        "EXTENSIONS_BASE": {"scrapy.extensions.corestats.CoreStats": 0},
        "DOWNLOADER_MIDDLEWARES_BASE": {},
        "SPIDER_MIDDLEWARES_BASE": SPIDER_MIDDLEWARES,
        "DOWNLOAD_HANDLERS_BASE": dict.fromkeys(("http", "https"), "crawlers.wire.BoundedHandler"),
        "LOG_FILE": log,
        "LOG_LEVEL": settings.log_level,
        "STATS_DUMP": False,
        # Scrapy would read the source of each callback anew for each answer.
        "WARN_ON_GENERATOR_RETURN_VALUE": False,
    }


def _warcinfo(settings: Settings, source: SourceModule) -> dict[str, str]:
    manifest = source.manifest
    return {
        "software": "Iron River",
        "format": "WARC File Format 1.1",
        "isPartOf": manifest.name,
        "description": f"{manifest.title} ({manifest.publisher})",
        "http-header-user-agent": settings.user_agent,
        "robots": "obey" if settings.obey_robots else "ignore",
    }


@contextmanager
def _alone(settings: Settings, name: str) -> Iterator[None]:
    """Hold the source's lock, so that two crawls never write over each other's cursor."""
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    deadline = time.monotonic() + PATIENCE
    with (settings.data_dir / f".crawl-{name}.lock").open("w") as handle:
        while True:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                if time.monotonic() > deadline:
                    raise IronRiverError(
                        f"{name} is being crawled already: wait until that run ends"
                    ) from None
                time.sleep(0.1)
        yield


class _Announcer:
    """Tells the parent how far the crawl is: at its end, and before that as often as an eye can follow."""

    def __init__(self) -> None:
        self._told_at = float("-inf")

    def __call__(self, done: int, total: int) -> None:
        moment = time.monotonic()
        if done >= total or moment > self._told_at + _GLANCE:
            self._told_at = moment
            _tell("progress", done=done, total=total)


def _tell(event: str, **facts: Any) -> None:
    sys.stdout.write(json.dumps({"event": event, **facts}) + "\n")
    sys.stdout.flush()


def _die_with_parent() -> None:
    """Wait for the end of standard input, which the parent holds open while it lives."""
    while os.read(0, 1024):
        pass
    os._exit(1)  # what is committed is whole, so there is nothing to tidy up


if __name__ == "__main__":
    sys.exit(main())
