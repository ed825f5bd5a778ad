"""The flow `digest`: sends last week's changes, once per recipient."""

from __future__ import annotations

from prefect import flow, task
from prefect.cache_policies import NO_CACHE

from db.migrate import upgrade
from db.session import open_session
from digest import SendReport, last_week, parse_week, send
from ironriver.settings import get_settings


@task(name="send digest", retries=3, retry_delay_seconds=[60, 600, 3600], cache_policy=NO_CACHE)
def send_week(week: str | None) -> SendReport:
    """Send a week's digest to whoever has not had it yet.

    Raises:
        RuntimeError: the mail server refused somebody; the retry sends to those alone.
    """
    settings = get_settings()
    with open_session(settings.database) as session:
        report = send(session, settings, parse_week(week) if week else last_week())
    if report.failed:
        raise RuntimeError("; ".join(report.lines()))
    return report


@flow(name="digest", validate_parameters=False)
def send_digest(week: str | None = None) -> SendReport:
    """Send the digest of an ISO week ("2026-W47"); of the last complete one where none is named."""
    upgrade(get_settings().database)
    return send_week(week)
