from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Protocol

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


class StandIn(Protocol):
    """Lets an address of this machine stand in for sources, asked without delay."""

    def __call__(self, url: str, *sources: str, retries: int = 0, **settings: object) -> None:
        """Further settings by their names in small letters."""


@pytest.fixture
def stand_in(_bytecode: Path, monkeypatch: pytest.MonkeyPatch) -> StandIn:
    def _stand_in(url: str, *sources: str, retries: int = 0, **settings: object) -> None:
        monkeypatch.setenv("PYTHONPYCACHEPREFIX", str(_bytecode))  # children start faster
        for source in sources:
            monkeypatch.setenv(f"IRONRIVER_BASE_URL__{source.upper()}", url)
            monkeypatch.setenv(f"IRONRIVER_RATE__{source.upper()}", "1000")
        for name, value in {"request_retries": retries, **settings}.items():
            monkeypatch.setenv(f"IRONRIVER_{name.upper()}", str(value))
        get_settings.cache_clear()

    return _stand_in


@pytest.fixture
def site(stand_in: StandIn) -> Iterator[FakeSite]:
    """130 releases on three pages, asked with few retries."""
    with FakeSite(130) as site:
        stand_in(site.url, "justice_gov", retries=2, request_timeout=1.5, max_response_mb=1)
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
