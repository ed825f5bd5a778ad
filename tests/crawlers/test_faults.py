"""Genuine releases behind a server with every fault switched on, three runs in a row.

The server is ../shared/replay/serve.py. Which address a fault strikes is a hash that it can be asked for, so
what must come of each address is known: text that is whole and true, or a failure of one kind.
"""

from __future__ import annotations

import argparse
import importlib.util
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from crawlers.articles import read_article
from crawlers.html_text import html_to_text
from crawlers.model import RawDocument
from crawlers.report import CrawlReport
from db.models import Document, DocumentVersion, Fetch
from ironriver.settings import get_settings
from ironriver.vocabulary import FailureKind as Kind
from pipeline import parse
from pipeline.board import board
from tests.crawlers.conftest import StandIn
from tests.crawlers.running import crawled, opened
from tests.loopback import Loopback

RELEASES = 260
PAGES = 150
#: With it each fault strikes some of the addresses below; a test says so.
SEED = "422"
#: With what share of the addresses each is struck; the server's own numbers.
SHARES = {
    "botwall": 0.1,
    "gone": 0.02,
    "loop": 0.02,
    "huge": 0.005,
    "slow": 0.01,
    "charset": 0.05,
    "truncate": 0.03,
    "error": 0.05,
    "badjson": 0.05,
}
ON_PAGES = [fault for fault in SHARES if fault != "badjson"]
ON_THE_API = ["truncate", "error", "badjson"]


@dataclass
class Replay:
    """The running server: its site, its handler class, and its address."""

    module: ModuleType
    site: Any
    handler: Any
    opts: argparse.Namespace
    url: str = ""
    #: How often the server has answered 429.
    slowed_down: int = 0

    def strikes(self, fault: str, path: str) -> bool:
        probe = argparse.Namespace(opts=self.opts, path=path)
        return bool(self.handler.hit(probe, fault, SHARES[fault]))

    def fate(self, path: str) -> Kind | None:
        """What a release's page must fail with, for ever; None where it can be had."""
        for fault, kind in (("botwall", Kind.BLOCKED), ("gone", Kind.NOT_FOUND)):
            if self.strikes(fault, path):
                return Kind.TIMEOUT if self.strikes("slow", path) else kind
        for fault, kind in (("loop", Kind.REDIRECT_LOOP), ("huge", Kind.TOO_LARGE), ("slow", Kind.TIMEOUT)):
            if self.strikes(fault, path):
                return kind
        return None

    @property
    def paths(self) -> list[str]:
        """The releases that the feed lists."""
        return [release["path"] for release in self.site.releases[-PAGES:]]

    def true_texts(self, path: str) -> set[str]:
        """The text of a release's page, as it is and with the quotes that the fault `charset` puts in."""
        clean = self.site.raw[path].read_bytes() if path in self.site.raw else None
        page = clean or self.site.release_page(self.site.by_path[path]).encode()
        curly = page.decode("utf-8", "replace").replace("'", "’").encode("cp1252", "replace").decode("cp1252")
        return {article(page, path), article(curly.encode(), path)}


def article(page: bytes, path: str) -> str:
    raw = RawDocument(0, "atf", "page", f"https://www.atf.gov{path}", "text/html", datetime.now(UTC), page)
    return read_article(raw, kind="press_release").text


@pytest.fixture
def replay(shared: Path, stand_in: StandIn) -> Iterator[Replay]:
    """The server with all faults, and at /rss.xml a feed of its releases' pages."""
    spec = importlib.util.spec_from_file_location("replay_serve", shared / "replay" / "serve.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    site = module.Site(RELEASES)
    opts = argparse.Namespace(rate=4, fault=module.FAULTS, seed=SEED)
    feed = [(r["title"], r["path"], r["date"]) for r in site.releases[-PAGES:]]

    class Handler(module.Handler):  # type: ignore[misc, name-defined]
        def send_response(self, code: int, message: str | None = None) -> None:
            running.slowed_down += code == 429
            super().send_response(code, message)

        def route(self) -> None:
            if self.path != "/rss.xml":
                return super().route()
            self.nth = 3
            base = f"http://{self.headers['Host']}"
            items = [(title, base + path, day) for title, path, day in feed]
            return self.reply(site.feed("Releases", base, items), "application/rss+xml; charset=utf-8")

    running = Replay(module, site, Handler, opts)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, site=site, opts=opts))
    with Loopback(server) as loopback:
        running.url = loopback.url
        stand_in(loopback.url, "justice_gov", "atf", retries=3, request_timeout=3)
        yield running


@pytest.fixture
def store(replay: Replay) -> Iterator[Session]:
    with opened() as session:
        yield session


def run_thrice(store: Session, source: str) -> list[CrawlReport]:
    reports = []
    for _ in range(3):
        reports.append(crawled(store, source))
        parse.run(store, get_settings(), source=source)
    return reports


def nothing_false_is_stored(store: Session) -> None:
    for version in store.scalars(select(DocumentVersion)):
        text = f"{version.title}\n{version.text}"
        assert not re.search(r"bm-verify|interstitial|â€|Ã©|\ufffd|[\x80-\x9f]", text), text[:200]


def test_pages_are_stored_once_and_every_fault_has_its_kind(replay, store):
    # After a 429 the crawl keeps to the manifest's pace, a page in two seconds: the API's test has it.
    replay.opts.fault = [fault for fault in replay.module.FAULTS if fault != "throttle"]
    fates = {path: replay.fate(path) for path in replay.paths}
    for fault in ON_PAGES:
        assert any(replay.strikes(fault, path) for path in replay.paths), f"no page is struck by {fault}"
    first, second, third = run_thrice(store, "atf")
    expected = {path: kind for path, kind in fates.items() if kind is not None}
    for report in (first, second, third):
        assert {each.url.removeprefix(replay.url): each.kind for each in report.failures} == expected
    reachable = sorted(path for path, kind in fates.items() if kind is None)
    assert (first.new, second.new, third.new) == (len(reachable), 0, 0)
    documents = store.scalars(select(Document).where(Document.source == "atf")).all()
    assert len(documents) == len(reachable)
    for version in store.scalars(select(DocumentVersion)):
        fetch = store.get_one(Fetch, version.fetch_id)
        assert version.text in replay.true_texts(fetch.url.removeprefix(replay.url))
    nothing_false_is_stored(store)
    told = next(row for row in board(store, 2) if row.name == "atf")
    counts = Counter(expected.values())
    assert [duty.split(":")[0] for duty in told.duties] == [
        f"{count} {kind.value.replace('_', ' ')}"
        for kind, count in sorted(counts.items(), key=lambda each: (-each[1], each[0].value))
    ]
    assert Counter(failure.kind for failure in told.failures) == {
        kind.value: min(count, 2) for kind, count in counts.items()
    }


def test_the_api_gives_every_release_once_whatever_it_does(replay, store):
    first, second, third = run_thrice(store, "justice_gov")
    asked = [path for path in replay.handler.seen if path.startswith("/api/")]
    for fault in ON_THE_API:
        assert any(replay.strikes(fault, path) for path in asked), f"no page of the API is struck by {fault}"
    assert replay.slowed_down
    urls = {release["url"] for release in replay.site.releases}
    assert third.complete
    stored = store.scalars(select(Document.url).where(Document.source == "justice_gov")).all()
    assert len(stored) == len(set(stored)) == len(urls)
    # What the API revises has a second version, all else has one.
    bodies: dict[str, set[str]] = {}
    for release in replay.site.releases:
        records = [replay.site.api_record(release, revised) for revised in (False, True)]
        bodies[records[0]["uuid"]] = {html_to_text(record["body"]) for record in records}
    versions: Counter[str] = Counter()
    for native_id, text in store.execute(
        select(Document.native_id, DocumentVersion.text).join(
            Document, Document.id == DocumentVersion.document_id
        )
    ):
        assert text in bodies[native_id]
        versions[native_id] += 1
    assert set(versions.values()) == {1, 2}
    nothing_false_is_stored(store)
    assert store.scalar(select(func.count(Fetch.id)).where(Fetch.failure.is_not(None))) == sum(
        len(report.failures) for report in (first, second, third)
    )
