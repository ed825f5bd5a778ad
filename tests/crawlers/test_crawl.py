"""A crawl from end to end: a real child process against a small site with faults."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session
from warcio.archiveiterator import ArchiveIterator

import crawlers.run
from crawlers.archive import read_raw
from crawlers.registry import load_source
from crawlers.report import CrawlReport
from db.models import Fetch, Run, SeenItem, Source
from ironriver.errors import IronRiverError, UsageError
from ironriver.settings import get_settings
from ironriver.vocabulary import FailureKind
from tests.crawlers import fake_site
from tests.crawlers.fake_site import FakeSite


def parsed_texts(store: Session) -> dict[str, str]:
    """What the archive holds, release by release, the newest fetch last."""
    source = load_source("justice_gov")
    rows = store.scalars(select(Fetch.id).where(Fetch.warc_offset.is_not(None)).order_by(Fetch.id)).all()
    return {document.url: document.text for row in rows for document in source.parse(read_raw(store, row))}


def everything_is_there(store: Session, site: FakeSite) -> bool:
    wanted = {
        f"https://www.justice.gov/usao-nowhere/pr/release-{each.number}": each.body[3:-4]
        for each in site.releases
    }
    return parsed_texts(store) == wanted


def whole_archive() -> list[str]:
    """The types of all records; every digest is checked on the way."""
    types = []
    for path in sorted(get_settings().archive_dir.glob("*/*.warc.gz")):
        with path.open("rb") as stream:
            for record in ArchiveIterator(stream, check_digests="raise"):
                record.raw_stream.read()
                types.append(record.rec_type)
    return types


def test_a_first_run_stores_every_page_once(run, site, store):
    seen: list[tuple[int, int]] = []
    report = run(on_progress=lambda done, total: seen.append((done, total)))
    assert (report.new, report.stored, report.listed, report.complete) == (130, 3, 130, True)
    assert report.requests == 7  # and robots.txt, the feed, the sitemap's index and its page
    assert not report.failures
    assert (report.health, report.note) == ("ok", "")
    assert seen[-1] == (130, 130)
    assert everything_is_there(store, site)
    assert whole_archive() == ["warcinfo", *["response", "request"] * 3]
    row = store.get_one(Run, report.run_id)
    assert (row.status, row.report["new"]) == ("done", 130)
    source = store.get_one(Source, "justice_gov")
    assert source.health == "ok"
    assert source.last_success_at is not None


def test_a_second_run_finds_nothing_and_stores_nothing(run, site, store):
    run()
    site.asked.clear()
    report = run()
    assert (report.new, report.changed, report.stored) == (0, 0, 0)
    assert sorted(site.asked) == [0, 1, 2]  # the overlap
    assert report.complete
    assert store.scalar(select(func.count(Fetch.id))) == 3


def test_overlap_ends_a_run_over_a_long_listing(run, site, store):
    site.publish(400)
    run()
    site.asked.clear()
    site.publish(401)
    report = run()
    assert (report.new, report.stored) == (1, 1)
    # Of nine pages: one that is new, three of overlap, and the four that were on their way by then.
    assert max(site.asked) < 8
    assert report.complete


def test_a_revised_release_is_stored_again(run, site, store):
    run()
    site.revise(7)
    report = run()
    assert (report.new, report.changed, report.stored) == (0, 1, 1)
    assert everything_is_there(store, site)


def test_an_order_that_is_not_kept_is_swept_through_and_said(run, site, store):
    site.obeys_sort = False
    run()
    site.asked.clear()
    site.revise(129)  # the last page of an unsorted listing
    report = run()
    assert sorted(site.asked) == [0, 1, 2]
    assert report.changed == 1
    assert "does not sort by changed" in report.note
    assert report.health == "ok"


@pytest.mark.parametrize("limit", [1, 50, 51, 120, 130, 500])
def test_a_limit_is_exact(run, site, store, limit):
    report = run(limit=limit)
    numbers = sorted(int(url.rsplit("-", 1)[1]) for url in parsed_texts(store))
    assert numbers == list(range(max(0, 130 - limit), 130))
    assert report.listed == min(limit, 130)
    assert report.complete


def test_a_limited_run_is_not_taken_for_a_whole_one(run, site, store):
    run(limit=60)
    assert run().new == 70


def test_since_reads_no_further_than_that_day(run, site, store):
    since = datetime.fromtimestamp(site.releases[100].date, UTC).date()
    report = run(since=since)
    assert site.asked[0] == 0
    assert set(range(100, 130)) <= {int(url.rsplit("-", 1)[1]) for url in parsed_texts(store)}
    assert report.stored == 1
    assert run().new == 80  # the rest is still to come


PASSING = [
    fake_site.busy,
    fake_site.throttled,
    fake_site.truncated,
    fake_site.cut_json,
    fake_site.broken,
    fake_site.silent,
]
STAYING = [
    (fake_site.busy, FailureKind.THROTTLED),
    (fake_site.truncated, FailureKind.TRUNCATED),
    (fake_site.to_itself, FailureKind.REDIRECT_LOOP),
    (fake_site.wall, FailureKind.BLOCKED),
    (fake_site.huge, FailureKind.TOO_LARGE),
    (fake_site.cut_json, FailureKind.MALFORMED),
    (fake_site.broken, FailureKind.HTTP_ERROR),
    (fake_site.to_a_private_address, FailureKind.FORBIDDEN_ADDRESS),
    (fake_site.silent, FailureKind.TIMEOUT),
    (fake_site.other_shape, FailureKind.LAYOUT),
]


def test_what_passes_is_tried_again(run, site, store):
    site.publish(50 * len(PASSING))
    site.faults = {page: [fault] for page, fault in enumerate(PASSING)}
    report = run()
    assert not report.failures
    assert report.complete
    assert everything_is_there(store, site)


def test_what_stays_is_named_and_got_by_the_next_run(run, site, store):
    site.publish(50 * (len(STAYING) + 1))
    site.for_ever = {page: fault for page, (fault, _) in enumerate(STAYING, start=1)}
    report = run()
    kinds = {int(re.search(r"[?&]page=(\d+)", each.url)[1]): each.kind for each in report.failures}
    assert kinds == {page: kind for page, (_, kind) in enumerate(STAYING, start=1)}
    assert report.new == 50  # the page that came is stored
    assert (report.complete, report.health) == (False, "unhealthy")
    failed = store.scalars(select(Fetch).where(Fetch.failure.is_not(None))).all()
    assert sorted(row.failure for row in failed) == sorted(kind.value for _, kind in STAYING)
    assert all(row.warc_offset is None and row.failure_note for row in failed)
    site.for_ever = {}
    again = run()
    assert (again.new, again.complete, again.health) == (50 * len(STAYING), True, "ok")
    assert everything_is_there(store, site)


def test_a_site_that_asks_for_a_long_pause_is_left_alone(run, site, store):
    site.for_ever = {0: fake_site.throttled_for_a_day}
    report = run()
    assert [each.kind for each in report.failures] == [FailureKind.THROTTLED]
    assert "left alone for 86400 seconds" in report.note
    assert site.asked == [0]


def test_a_failed_page_is_got_even_behind_pages_that_are_known(run, site, store):
    site.publish(400)
    site.for_ever = {6: fake_site.wall}
    assert run().new == 350
    site.for_ever = {}
    assert run().new == 50
    assert everything_is_there(store, site)


def test_robots_txt_is_obeyed(run, site, store):
    site.robots = b"User-agent: *\nDisallow: /api/\n"
    report = run()
    assert [each.kind for each in report.failures] == [FailureKind.ROBOTS]
    assert site.hits == {"/robots.txt": 1, "/news/rss": 1}


def test_a_site_that_is_away_is_left_alone(run, site, store, monkeypatch):
    monkeypatch.setenv("IRONRIVER_BASE_URL__JUSTICE_GOV", "http://127.0.0.1:9")
    get_settings.cache_clear()
    report = run()
    assert {each.kind for each in report.failures} == {FailureKind.CONNECTION}
    assert report.health == "unhealthy"
    assert "can't be reached" in report.note


def test_a_smaller_page_than_asked_for_is_noticed_and_lived_with(run, site, store):
    site.largest_page = 20
    report = run()
    assert report.new == 130
    assert any("20 a page" in problem for problem in report.remarks)


def test_a_count_that_the_listing_does_not_reach_is_a_problem(run, site, store):
    site.counted_too_many = 5
    report = run()
    assert report.new == 130
    assert any("counts 135 releases but lists 130" in problem for problem in report.problems)


def test_items_that_move_while_they_are_read_are_neither_lost_nor_stored_twice(run, site, store):
    def publish(page: int) -> None:
        if page == 1 and len(site.releases) == 130:
            site.publish(131)

    site.before_page = publish
    report = run()
    assert report.new == 131
    releases = select(func.count()).select_from(SeenItem).where(SeenItem.native_id.not_like("http%"))
    assert store.scalar(releases) == 131
    assert everything_is_there(store, site)
    assert report.complete


def test_what_comes_packed_is_stored_packed_and_read_unpacked(run, site, store):
    site.for_ever = dict.fromkeys(range(3), fake_site.gzipped)
    run()
    assert everything_is_there(store, site)
    assert store.scalars(select(Fetch.size)).first() < len(site.page(0, 50, {}))


def test_a_killed_child_is_reported_and_the_next_run_goes_on(run, site, store, monkeypatch):
    children: list[subprocess.Popen[str]] = []

    class Watched(subprocess.Popen[str]):
        def __init__(self, *args, **kwargs):
            super().__init__(*args, **kwargs)
            children.append(self)

    monkeypatch.setattr(crawlers.run.subprocess, "Popen", Watched)
    site.before_page = lambda page: os.kill(children[-1].pid, signal.SIGKILL) if page == 2 else None
    report = run()
    assert (report.complete, report.health) == (False, "unhealthy")
    assert "died (signal 9)" in report.note
    assert store.get_one(Run, report.run_id).status == "killed"
    site.before_page = lambda page: None
    again = run()
    assert again.complete
    assert everything_is_there(store, site)
    assert whole_archive()


def test_a_torn_record_is_cut_off_by_the_next_run(run, site, store):
    run(limit=50)
    path = next(get_settings().archive_dir.glob("*/*.warc.gz"))
    whole = path.read_bytes()
    path.write_bytes(whole + whole[:200])
    path.with_name(path.name + ".open").touch()
    run()
    assert path.read_bytes() == whole


def test_the_child_ends_with_its_parent(run, site, store):
    program = "from crawlers.run import crawl; crawl('justice_gov')"
    checkout = Path(crawlers.run.CHECKOUT)
    parent = subprocess.Popen(
        [sys.executable, "-c", program], cwd=checkout, env={**os.environ, "PYTHONPATH": "."}
    )
    site.before_page = lambda page: parent.kill() if page == 1 else None
    assert parent.wait(60) == -signal.SIGKILL
    site.before_page = lambda page: None
    assert run().complete  # it waits for the lock that the dying child still holds
    assert everything_is_there(store, site)


def test_what_can_not_be_crawled_is_said_in_one_line(run, site, store, monkeypatch):
    with pytest.raises(UsageError, match="no source 'nowhere'"):
        crawlers.run.crawl("nowhere")
    with pytest.raises(UsageError, match="at least 1"):
        run(limit=0)
    monkeypatch.setenv("IRONRIVER_DATABASE_URL", "sqlite:////proc/nowhere.db")
    get_settings.cache_clear()
    with pytest.raises(IronRiverError, match="nowhere"):
        crawlers.run.crawl("justice_gov")


def test_a_report_survives_the_way_from_child_to_parent():
    failure = crawlers.report.FailedAddress(FailureKind.BLOCKED, "https://example.org/", "a wall")
    report = CrawlReport("justice_gov", 7, requests=3, failures=[failure], problems=["odd"])
    assert CrawlReport.from_json(report.to_json()) == report
    assert report.failure_counts == {FailureKind.BLOCKED: 1}
