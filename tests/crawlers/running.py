"""A crawl of one source in a test, and the database that it writes to."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy.orm import Session

from crawlers.report import CrawlReport
from crawlers.run import crawl
from db.migrate import upgrade
from db.session import engine_for, open_session
from ironriver.settings import get_settings


@contextmanager
def opened() -> Iterator[Session]:
    """A session on the database that the crawls of a test write to."""
    url = get_settings().database
    upgrade(url)
    with open_session(url) as session:
        yield session
    engine_for(url).dispose()


def crawled(store: Session, source: str, **options: Any) -> CrawlReport:
    """Crawl a source; `store` then sees what the child wrote."""
    report = crawl(source, **options)
    store.rollback()
    store.expire_all()
    return report
