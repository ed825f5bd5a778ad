"""A source that falls ill is said to be so by the next run, and well again by the one after it is mended."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from types import SimpleNamespace

import pytest
from sqlalchemy.orm import Session

from crawlers import spider_process
from crawlers.health import ADVICE, duties, shrunk
from crawlers.registry import load_source
from crawlers.report import CrawlReport, FailedAddress
from db.models import Run, Source
from flows.summary import markdown
from ironriver.settings import get_settings
from ironriver.vocabulary import FailureKind
from tests.crawlers.conftest import StandIn
from tests.crawlers.fake_files import FakeFiles
from tests.crawlers.running import crawled, opened

ROOT = Path(__file__).parents[2]
TODAY = datetime.now(UTC)


class Newsroom(FakeFiles):
    """ATF's feed and the pages that it lists."""

    def show(self, *numbers: int, words: str = "rifles in a truck") -> None:
        items = ""
        for number in numbers:
            day = TODAY - timedelta(days=100 - number)
            items += (
                f"<item><title>{number}</title><link>{self.url}/release-{number}</link>"
                f"<pubDate>{format_datetime(day)}</pubDate></item>"
            )
            told = "".join(
                f"<p>On day {n} agents found {number + n} {words} of that town.</p>" for n in range(9)
            )
            self.put(
                f"/release-{number}", f"<html><body><article>{told if words else ''}</article></body></html>"
            )
        feed = f"<?xml version='1.0'?><rss version='2.0'><channel><title>x</title>{items}</channel></rss>"
        self.put("/rss.xml", feed, kind="application/rss+xml")


@pytest.fixture
def room(stand_in: StandIn) -> Iterator[Newsroom]:
    with Newsroom() as room:
        stand_in(room.url, "atf")
        room.show(*range(10, 20))
        yield room


@pytest.fixture
def store(room: Newsroom) -> Iterator[Session]:
    with opened() as session:
        yield session


def ironriver(*words: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "COLUMNS": "200", "NO_COLOR": "1"}
    command = [sys.executable, "-m", "ironriver", *words]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False, cwd=ROOT)


def test_a_feed_that_lists_half_and_then_nothing(room, store):
    assert crawled(store, "atf").health == "ok"
    assert crawled(store, "atf").health == "ok"
    room.show(16, 17, 18, 19)
    half = crawled(store, "atf")
    assert (half.health, half.complete) == ("unhealthy", True)
    assert "it lists 4, after 10 as a rule" in half.note
    room.show()
    empty = crawled(store, "atf")
    assert (empty.health, empty.complete) == ("unhealthy", False)
    assert [each.kind for each in empty.failures] == [FailureKind.EMPTY]
    assert store.get_one(Source, "atf").health == "unhealthy"
    room.show(*range(10, 20))
    assert crawled(store, "atf").health == "ok"


def test_pages_that_say_nothing_any_more(room, store):
    assert crawled(store, "atf").health == "ok"
    room.show(*range(10, 20), 20, 21, 22, words="")
    report = crawled(store, "atf")
    assert report.health == "unhealthy"
    assert "3 of the 3 pages of this run can't be read: their layout has changed" in report.note


def test_the_commands_say_so_with_exit_code_3(room, store):
    assert ironriver("crawl", "--source", "atf").returncode == 0
    assert ironriver("sources").returncode == 0
    room.show(*range(10, 20), 20)
    room.put("/release-20", "<html><body>Pardon Our Interruption</body></html>")
    done = ironriver("crawl", "--source", "atf")
    assert done.returncode == 3
    told = ironriver("sources")
    assert told.returncode == 3
    assert "unhealthy" in told.stdout
    assert f"1 blocked: {ADVICE[FailureKind.BLOCKED]}" in " ".join(told.stdout.split())
    assert f"blocked: {room.url}/release-20" in told.stdout


def test_an_api_that_counts_half_is_noticed_by_a_run_that_reads_its_newest_pages(run, site):
    site.publish(700)
    assert run().health == "ok"
    assert run().health == "ok"
    del site.releases[:400]
    report = run()
    assert report.health == "unhealthy"
    assert "it counts 300 in all, after 700 as a rule" in report.note


def test_an_api_that_lists_nothing(run, site):
    assert run().health == "ok"
    site.releases.clear()
    report = run()
    assert report.health == "unhealthy"
    assert "it counts 0 in all" in report.note


@pytest.mark.parametrize(("days", "state"), [(14, "ok"), (15, "unhealthy")])
def test_silence(session, days, state):
    source = load_source("atf")
    session.add(Source(name="atf", cursor={}))
    run = Run(kind="crawl", source="atf")
    session.add(run)
    session.commit()
    context = SimpleNamespace(
        report=CrawlReport("atf", run_id=run.id, listed=10, complete=True),
        cursor={},
        newest=TODAY.date() - timedelta(days=days),
        whole=True,
        front=10,
        settings=get_settings(),
        save_cursor=lambda **values: None,
    )
    spider_process._finish(session, context, source)
    row = session.get_one(Source, "atf")
    assert row.health == state
    assert ("nothing newer than" in row.note) == (state == "unhealthy")


def test_every_kind_of_failure_has_its_advice():
    assert set(ADVICE) == set(FailureKind)
    assert duties({FailureKind.TIMEOUT: 1, FailureKind.BLOCKED: 1200}) == [
        f"1,200 blocked: {ADVICE[FailureKind.BLOCKED]}",
        f"1 timeout: {ADVICE[FailureKind.TIMEOUT]}",
    ]


@pytest.mark.parametrize(
    ("counts", "count", "ill"), [([], 5, False), ([10], 5, False), ([10, 9, 2], 4, True)]
)
def test_a_site_that_counts_less_than_half(counts, count, ill):
    assert bool(shrunk(counts, count)) is ill


def test_the_artifact_of_a_run_says_what_to_do_and_shows_the_words_of_others_harmless():
    failed = FailedAddress(
        FailureKind.REDIRECT_LOOP, "https://x.example/<script>|\x1b[31m", "again\nand again"
    )
    report = CrawlReport("atf", failures=[failed], health="unhealthy", note="look at it")
    text = markdown([report], [])
    assert f"- atf: 1 redirect loop: {ADVICE[FailureKind.REDIRECT_LOOP]}" in text
    assert "<script>" not in text
    assert "\x1b" not in text
    assert "again and again" in text
    assert "- atf: look at it" in text
