from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from crawlers.report import CrawlReport
from crawlers.run import crawl
from db.migrate import upgrade
from db.session import engine_for, open_session
from ironriver.settings import get_settings
from tests.crawlers.fake_site import FakeSite

Crawl = Callable[..., CrawlReport]


@pytest.fixture(scope="session")
def _bytecode(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("bytecode")


@pytest.fixture
def site(_bytecode: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeSite]:
    """130 releases on three pages, asked without delay and with few retries."""
    with FakeSite(130) as site:
        monkeypatch.setenv("PYTHONPYCACHEPREFIX", str(_bytecode))  # children start faster
        monkeypatch.setenv("IRONRIVER_BASE_URL__JUSTICE_GOV", site.url)
        monkeypatch.setenv("IRONRIVER_RATE__JUSTICE_GOV", "1000")
        monkeypatch.setenv("IRONRIVER_REQUEST_RETRIES", "2")
        monkeypatch.setenv("IRONRIVER_REQUEST_TIMEOUT", "1.5")
        monkeypatch.setenv("IRONRIVER_MAX_RESPONSE_MB", "1")
        get_settings.cache_clear()
        yield site


@pytest.fixture
def store(site: FakeSite) -> Iterator[Session]:
    """A session on the database that the crawls of a test write to."""
    url = get_settings().database
    upgrade(url)
    with open_session(url) as session:
        yield session
    engine_for(url).dispose()


@pytest.fixture
def run(store: Session) -> Crawl:
    """Crawl justice.gov's stand-in."""

    def _run(**options: object) -> CrawlReport:
        report = crawl("justice_gov", **options)  # type: ignore[arg-type]
        store.rollback()  # sees what the child wrote
        store.expire_all()
        return report

    return _run
