"""The spider of the press rooms on a site of this machine: what it asks, and when it complains."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from sqlalchemy.orm import Session

from crawlers.report import CrawlReport
from db.models import Document, Source
from ironriver.settings import get_settings
from ironriver.vocabulary import FailureKind
from pipeline import parse
from tests.crawlers.conftest import StandIn
from tests.crawlers.fake_files import FakeFiles
from tests.crawlers.running import crawled

PER_PAGE = 6
Crawl = Callable[..., CrawlReport]


class Newsroom(FakeFiles):
    """ICE's newsroom: `publish` adds releases, the newest first on the listing."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0
        #: The mark of the listing's first page, if it has one.
        self.mark: dict[str, str] = {}

    def publish(self, count: int, body_class: str = "nr-body") -> None:
        for number in range(self.count + 1, self.count + count + 1):
            self.put(f"/news/releases/release-{number}", release(number, body_class))
        self.count += count
        self.show()

    def show(self, row: str = "news-title", per_page: int = PER_PAGE) -> None:
        numbers = list(range(self.count, 0, -1))
        for page, start in enumerate(range(0, self.count + per_page, per_page)):
            rows = "".join(card(number, row) for number in numbers[start : start + per_page])
            listing = f'<html><body><div class="view-content">{rows}</div></body></html>'
            self.put("/newsroom" + (f"?page={page}" if page else ""), listing, **({} if page else self.mark))

    @property
    def releases_asked(self) -> int:
        return sum(count for path, count in self.hits.items() if path.startswith("/news/releases/"))


def card(number: int, row: str) -> str:
    return (
        f'<div class="views-row"><div class="{row}"><a href="/news/releases/release-{number}">Release '
        f'{number}</a></div><div class="news-date">March {number}, 2026</div></div>'
    )


def release(number: int, body_class: str) -> str:
    words = f"Special agents found {number} rifles in a boat. " * 5
    return (
        '<html lang="en"><head><link rel="canonical" href="https://www.ice.gov/news/releases/release-'
        f'{number}"></head><body><div class="nr-title"><h1>Release {number}</h1></div><div class="nr-meta">'
        f'March {number}, 2026</div><div class="{body_class}"><p>{words}</p></div></body></html>'
    )


@pytest.fixture
def site(stand_in: StandIn) -> Iterator[Newsroom]:
    with Newsroom() as site:
        stand_in(site.url, "ice")
        yield site


@pytest.fixture
def run(store: Session) -> Crawl:
    def _run(**options: object) -> CrawlReport:
        return crawled(store, "ice", **options)

    return _run


def test_a_listing_that_is_as_it_was_is_not_sent_again_and_counts_as_before(run, site, store):
    site.mark = {"ETag": '"one"'}
    site.publish(14)
    run()
    site.hits.clear()
    again = run()
    assert (again.health, again.complete, again.listed, again.stored) == ("ok", True, PER_PAGE, 0)
    assert site.hits == {"/robots.txt": 1, "/newsroom": 1}
    site.mark = {"ETag": '"two"'}
    site.publish(1)
    assert run().new == 1


def test_a_listing_is_sent_again_after_a_run_that_lost_something(run, site, store):
    site.mark = {"ETag": '"one"'}
    site.publish(14)
    site.answers["/newsroom?page=1"] = (500, b"", {})
    assert run().new == PER_PAGE
    site.show()
    assert run().new == 14 - PER_PAGE


def test_every_release_is_read_once_and_later_runs_ask_only_for_the_new_ones(run, site, store):
    site.publish(14)
    first = run()
    assert (first.health, first.complete, first.new) == ("ok", True, 14)
    parse.run(store, get_settings(), source="ice")
    documents = {row.url for row in store.query(Document)}
    assert documents == {f"https://www.ice.gov/news/releases/release-{n}" for n in range(1, 15)}

    site.hits.clear()
    again = run()
    assert (again.health, again.new, site.releases_asked) == ("ok", 0, 0)
    assert [path for path in site.hits if path.startswith("/newsroom")] == ["/newsroom"]

    site.publish(2)
    site.hits.clear()
    assert run().new == 2
    assert site.releases_asked == 2


def test_a_run_that_was_cut_short_is_made_up_for(run, site):
    site.publish(14)
    assert run(limit=3).new == 3
    assert run().new == 11


def test_a_release_that_answers_with_an_error_is_owed(run, site):
    site.publish(7)
    site.put("/news/releases/release-1", "oops", status=500)
    assert not run().complete
    site.put("/news/releases/release-1", release(1, "nr-body"))
    assert (run().complete, run().new) == (True, 0)


def test_a_release_that_is_gone_does_not_hold_up_the_others(run, site):
    site.publish(14)
    del site.answers["/news/releases/release-12"]
    assert run().new == 13
    site.hits.clear()
    report = run()
    assert report.health == "ok"
    assert [path for path in site.hits if path.startswith("/newsroom")] == ["/newsroom", "/newsroom?page=1"]


def test_a_listing_whose_selectors_find_nothing(run, site, store):
    site.publish(7)
    assert run().health == "ok"
    site.show(row="headline")
    report = run()
    assert report.health == "unhealthy"
    assert [each.kind for each in report.failures] == [FailureKind.LAYOUT]
    assert "shows no release at `.views-row:has(.news-title)`" in report.failures[0].note
    assert store.get_one(Source, "ice").health == "unhealthy"


def test_an_empty_listing(run, site):
    site.publish(7)
    run()
    site.put("/newsroom", '<html><body><div class="view-content"></div></body></html>')
    report = run()
    assert (report.health, report.complete) == ("unhealthy", False)


def test_a_listing_that_moved(run, site):
    site.publish(7)
    run()
    del site.answers["/newsroom"]
    report = run()
    assert report.health == "unhealthy"
    assert "not there any more" in report.note


def test_half_the_usual_volume_stays_reported(run, site):
    site.publish(7)
    run()
    run()
    site.show(per_page=2)
    for _ in range(2):
        report = run()
        assert (report.health, report.complete) == ("unhealthy", True)
        assert "it lists 2, after 6 as a rule" in report.note


def test_a_listing_without_dates(run, site):
    site.publish(7)
    site.put("/newsroom", site.answers["/newsroom"][1].replace(b"news-date", b"when"))
    assert "no item has a date at `.news-date`" in run().note


def test_releases_whose_layout_changed_are_kept_and_reported(run, site, store):
    site.publish(7)
    assert run().health == "ok"
    site.publish(3, body_class="text")
    report = run()
    assert report.health == "unhealthy"
    assert "3 of the 3 pages of this run can't be read: their layout has changed" in report.note
    assert report.new == 3  # the bytes are archived, for a parser that has been mended
    again = run()
    assert "3 of the 6 pages read last" in again.note
    assert again.new == 0


def test_a_wall_is_no_listing(run, site):
    site.put(
        "/newsroom", "<html><body>Pardon Our Interruption. Something made us think you a bot.</body></html>"
    )
    report = run()
    assert [each.kind for each in report.failures] == [FailureKind.BLOCKED]
    assert report.health == "unhealthy"
