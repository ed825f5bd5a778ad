from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from crawlers.report import CrawlReport
from ironriver.settings import get_settings
from tests.crawlers.fake_site import FakeSite
from tests.crawlers.running import crawled, opened

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
    with opened() as session:
        yield session


@pytest.fixture
def run(store: Session) -> Crawl:
    """Crawl justice.gov's stand-in."""

    def _run(**options: object) -> CrawlReport:
        return crawled(store, "justice_gov", **options)

    return _run
