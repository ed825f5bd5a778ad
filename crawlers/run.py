"""Crawl a source from any process: the spider runs in a child, whose death is survived and reported."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import IO, Any

from sqlalchemy.exc import SQLAlchemyError

from crawlers.registry import load_manifest
from crawlers.report import CrawlReport
from db.models import Run, Source, now
from db.session import open_session
from ironriver.errors import IronRiverError, UsageError
from ironriver.settings import Settings, get_settings

CHECKOUT = Path(__file__).resolve().parent.parent

#: Called with (items seen, items expected) as a crawl goes on.
Progress = Callable[[int, int], None]


def _silent(done: int, total: int) -> None:
    """A progress that shows nothing."""


def crawl(
    source: str, *, since: date | None = None, limit: int | None = None, on_progress: Progress = _silent
) -> CrawlReport:
    """Fetch what is new at a source into the archive.

    Args:
        source: a name of `registry.all_sources()`.
        since: only items published on this day or later.
        limit: at most so many items, the newest first.
        on_progress: called as items are seen.

    Raises:
        UsageError: no such source, or a limit below 1.
        IronRiverError: the database can't be reached, or the source is being crawled already.
    """
    load_manifest(source)
    if limit is not None and limit < 1:
        raise UsageError(f"a limit is at least 1, not {limit}")
    settings, started = get_settings(), time.monotonic()
    command = [sys.executable, "-m", "crawlers.spider_process", source]
    command += ["--since", since.isoformat()] if since else []
    command += ["--limit", str(limit)] if limit else []
    log = settings.data_dir / "logs" / f"crawl-{source}.err"
    log.parent.mkdir(parents=True, exist_ok=True)
    run_id: int | None = None
    with log.open("w+", encoding="utf-8") as errors:
        child = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
            encoding="utf-8",
            env=_environment(settings),
            start_new_session=True,  # an interrupt is the parent's to handle
        )
        with child:
            try:
                assert child.stdout is not None
                for line in child.stdout:
                    event: dict[str, Any] = json.loads(line) if line.endswith("\n") else {"event": "cut"}
                    if event["event"] == "started":
                        run_id = event["run_id"]
                    elif event["event"] == "progress":
                        on_progress(event["done"], event["total"])
                    elif event["event"] == "report":
                        return CrawlReport.from_json(event["report"])
                    elif event["event"] == "error":
                        raise IronRiverError(event["message"])
            finally:
                _end(child)
        report = CrawlReport(source=source, run_id=run_id, health="unhealthy")
        report.seconds = round(time.monotonic() - started, 3)
        report.note = (
            f"the crawl's process died ({_how(child.returncode)}){_last_words(errors)}: run it again"
        )
    report.problems.append(report.note)
    _record_death(settings, report)
    return report


def _end(child: subprocess.Popen[str]) -> None:
    """Close the child's standard input, at which it ends, and wait for it."""
    if child.stdin is not None and child.poll() is None:
        child.stdin.close()
        child.stdin = None
        try:
            child.wait(timeout=10)
        except subprocess.TimeoutExpired:
            child.kill()


def _environment(settings: Settings) -> dict[str, str]:
    """The child's environment: this process's settings, told outright, and the checkout to import from."""
    environment = dict(os.environ)
    told = settings.model_dump(
        mode="json",
        include={
            "data_dir",
            "drop_dir",
            "news_sites",
            "base_url",
            "rate",
            "user_agent",
            "obey_robots",
            "request_timeout",
            "request_retries",
            "max_response_mb",
            "log_level",
        },
    )
    told["courtlistener_token"] = settings.courtlistener_token.get_secret_value()
    told["database_url"] = settings.database
    told["news_feeds"] = ",".join(settings.news_feeds)
    told["court_feeds"] = ",".join(settings.court_feeds)
    for name, value in told.items():
        if value is not None:
            environment[f"IRONRIVER_{name.upper()}"] = value if isinstance(value, str) else json.dumps(value)
    if environment.pop("PYTHONDONTWRITEBYTECODE", ""):
        # Compiling all of Scrapy anew takes longer than asking a site what is new.
        cache = settings.data_dir.resolve() / "cache" / "bytecode"
        environment.setdefault("PYTHONPYCACHEPREFIX", str(cache))
    paths = [str(CHECKOUT), environment.get("PYTHONPATH", "")]
    environment["PYTHONPATH"] = os.pathsep.join(path for path in paths if path)
    return environment


def _record_death(settings: Settings, report: CrawlReport) -> None:
    """Write into the rows what the dead child could not."""
    try:
        with open_session(settings.database) as session:
            run = session.get(Run, report.run_id) if report.run_id is not None else None
            if run is not None and run.status == "running":
                run.status, run.finished_at, run.report = "killed", now(), report.to_json()
            if (row := session.get(Source, report.source)) is not None:
                row.health, row.note, row.last_run_at = report.health, report.note, now()
            session.commit()
    except SQLAlchemyError as error:
        report.problems.append(f"its end could not be recorded: {error}")


def _how(code: int) -> str:
    return f"signal {-code}" if code < 0 else f"exit code {code}"


def _last_words(errors: IO[str]) -> str:
    errors.seek(0)
    lines = [line.strip() for line in errors if line.strip()]
    return f", saying {lines[-1]!r}" if lines else ""
