"""Many news sites in one run: feeds and sitemaps, walls, and each site judged by itself."""

from __future__ import annotations

import gzip
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import yaml
from sqlalchemy.orm import Session

from crawlers.report import CrawlReport
from db.models import Document, DocumentVersion, Source
from ironriver.settings import get_settings
from ironriver.vocabulary import FailureKind
from pipeline import parse
from tests.crawlers.conftest import StandIn
from tests.crawlers.newsstand import Newsstand
from tests.crawlers.running import crawled, opened

Crawl = Callable[..., CrawlReport]


@pytest.fixture
def stand(stand_in: StandIn) -> Iterator[Newsstand]:
    with Newsstand() as stand:
        stand_in(stand.url, "news", request_timeout=3)
        yield stand


@pytest.fixture
def store(stand: Newsstand) -> Iterator[Session]:
    with opened() as session:
        yield session


@pytest.fixture
def run(store: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Crawl:
    """Crawl a list of sites."""

    def _run(*listed: dict[str, object], **options: object) -> CrawlReport:
        path = tmp_path / "sites.yml"
        standard = {"language": "en", "home": "https://example.org", "seen": "a test"}
        path.write_text(yaml.safe_dump([{**standard, **site} for site in listed]), "utf-8")
        monkeypatch.setenv("IRONRIVER_NEWS_SITES", str(path))
        get_settings.cache_clear()
        return crawled(store, "news", **options)

    return _run


def site(host: str, **facts: object) -> dict[str, object]:
    return {"name": host, "feeds": [f"https://{host}/feed.xml"], **facts}


def stored(store: Session) -> set[str]:
    parse.run(store, get_settings())
    return {row.native_id for row in store.query(Document)}


def test_feeds_and_sitemaps_of_many_sites_are_read_once(run, stand, store):
    stand.publish("ledger.example", 12)
    for number in range(1, 4):
        stand.article("diario.example", number)
    packed = gzip.compress(stand.sitemap("diario.example", "news-1.xml", [1, 2]))
    stand.put("/web/diario.example/news-1.xml.gz", packed, kind="application/gzip")
    stand.sitemap("diario.example", "news-2.xml", [3])
    names = "news-1.xml.gz", "news-2.xml"
    index = "".join(f"<sitemap><loc>https://diario.example/{name}</loc></sitemap>" for name in names)
    stand.put("/web/diario.example/index.xml", f"<sitemapindex>{index}</sitemapindex>")
    listed = site("ledger.example"), {"name": "Diario", "sitemaps": ["https://diario.example/index.xml"]}
    first = run(*listed)
    assert (first.health, first.note, first.complete) == ("ok", "", True)
    assert (first.listed, first.new) == (15, 15)
    again = run(*listed)
    assert (again.health, again.new, again.stored) == ("ok", 0, 0)
    assert len(stored(store)) == 15


def test_headlines_pick_what_is_asked_for_and_all_of_it_counts_as_listed(run, stand, store):
    stand.publish("daily.example", 6, title="City council meets, part {n}")
    stand.article("daily.example", 7)
    stand.rss("daily.example", 7, title="Council, part {n}")
    feed = stand.answers["/web/daily.example/feed.xml"][1]
    feed = feed.replace(b"Council, part 7", b"Aseguran FUSILES en el puente")
    stand.put("/web/daily.example/feed.xml", feed)
    report = run(site("daily.example", headlines="arms"))
    assert (report.listed, report.new) == (7, 1)
    assert stored(store) == {f"{stand.url}/web/daily.example/story-7"}


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("<h1>Rifles</h1><p>Sign in to continue reading</p>", "login"),
        ("<h1>Rifles</h1><p>You've reached your limit of free articles.</p>", "metered"),
        ("<h1>Rifles</h1><p>This story is for subscribers only.</p>", "paywall"),
        ("<p>We value your privacy</p><p>We use cookies to improve this site.</p>", "consent"),
    ],
)
def test_a_wall_is_its_own_kind_with_nothing_stored_and_is_not_asked_for_again(run, stand, store, body, kind):
    stand.publish("ledger.example", 8)
    stand.article("ledger.example", 8, body)
    first = run(site("ledger.example"))
    assert [each.kind for each in first.failures] == [FailureKind(kind)]
    assert (first.health, first.complete, first.stored) == ("ok", True, 7)
    run(site("ledger.example"))
    assert stand.hits["/web/ledger.example/story-8"] == 1
    assert len(stored(store)) == 7


def test_the_teaser_before_a_wall_is_stored_and_marked(run, stand, store):
    stand.publish("ledger.example", 3)
    teaser = "Agents found 90 rifles under a load of melons at the bridge on Monday, and one man was held. "
    body = f"<article><h1>Melons</h1><p>{teaser * 2}</p><p>Subscribe to continue reading</p></article>"
    stand.article("ledger.example", 3, body)
    report = run(site("ledger.example"))
    assert [each.kind for each in report.failures] == [FailureKind.PAYWALL]
    assert report.stored == 3
    stored(store)
    marked = [row for row in store.query(DocumentVersion) if row.details.get("partial") == "paywall"]
    assert len(marked) == 1
    assert "Subscribe" not in marked[0].text


def test_a_site_that_is_all_walls_is_named_with_what_to_do(run, stand):
    stand.publish("ledger.example", 8)
    stand.publish("wall.example", 8)
    for number in range(1, 9):
        stand.article("wall.example", number, "<h1>Rifles</h1><p>Inicia sesión para seguir leyendo</p>")
    report = run(site("ledger.example"), site("wall.example"))
    assert report.health == "unhealthy"
    assert "wall.example: 8 of the 8 pages asked last stand behind a wall (login)" in report.note
    assert "drop the site, or ask it for access" in report.note
    assert "ledger.example" not in report.note


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ((404, b"gone", {}), "quiet.example: its listing failed (not_found"),
        ((200, b"<html><body>Moved</body></html>", {}), "quiet.example: its listing failed (layout"),
        ((200, b"<rss version='2.0'><channel></channel></rss>", {}), "(empty: a listing without"),
        ((200, b"<urlset></urlset>", {}), "(empty: a listing without entries"),
        ((403, b"no", {}), "quiet.example: its listing failed (blocked"),
    ],
)
def test_one_site_that_goes_dark_is_named_and_the_others_go_on(run, stand, answer, words):
    stand.publish("ledger.example", 5)
    stand.answers["/web/quiet.example/feed.xml"] = answer
    report = run(site("quiet.example"), site("ledger.example"))
    assert report.health == "unhealthy"
    assert words in report.note
    assert report.new == 5


def test_a_site_that_lists_half_its_usual_is_named(run, stand):
    stand.publish("ledger.example", 20)
    stand.publish("other.example", 20)
    both = site("ledger.example"), site("other.example")
    run(*both)
    stand.rss("other.example", 8)
    report = run(*both)
    assert report.health == "unhealthy"
    assert "other.example: it lists 8, after 20 as a rule" in report.note
    assert "ledger.example" not in report.note


def test_pages_of_another_layout_are_named_by_site(run, stand):
    stand.publish("ledger.example", 8)
    stand.publish("redesigned.example", 8)
    for number in range(1, 9):
        stand.article("redesigned.example", number, "<div id='app'></div>")
    report = run(site("ledger.example"), site("redesigned.example"))
    assert (
        "redesigned.example: 8 of the 8 pages asked last can't be read: its layout has changed" in report.note
    )


def test_a_feed_that_has_not_changed_is_not_sent_again_and_counts_as_before(run, stand, store):
    stand.publish("ledger.example", 12, ETag='"one"')
    run(site("ledger.example"))
    stand.answers["/web/ledger.example/feed.xml"] = (304, b"", {"ETag": '"one"'})
    report = run(site("ledger.example"))
    assert stand.headers[-1].get("If-None-Match") == '"one"'
    assert (report.health, report.listed, report.stored) == ("ok", 12, 0)
    third = run(site("ledger.example"))
    assert third.health == "ok"
    assert store.get_one(Source, "news").cursor["sites"]["ledger.example"]["volumes"] == [12, 12, 12]


def test_a_list_that_can_not_be_read_is_said(run):
    report = run(site("ledger.example", feed="x"))
    assert report.health == "unhealthy"
    assert "the list of sites can't be read" in report.note
    assert "ledger.example: unknown field 'feed'" in report.note


def test_an_index_that_leads_on_for_ever_ends(run, stand):
    loop = "<sitemapindex><sitemap><loc>https://deep.example/index.xml</loc></sitemap></sitemapindex>"
    stand.put("/web/deep.example/index.xml", loop)
    report = run({"name": "Deep", "sitemaps": ["https://deep.example/index.xml"]})
    assert stand.hits["/web/deep.example/index.xml"] == 3
    assert "an index of sitemaps that leads to a further index" in report.note


def test_only_the_newest_sitemaps_of_an_index_are_read(run, stand):
    rows = "".join(
        f"<sitemap><loc>https://old.example/{year}.xml</loc><lastmod>{year}-06-01</lastmod></sitemap>"
        for year in range(2000, 2027)
    )
    stand.put("/web/old.example/index.xml", f"<sitemapindex>{rows}</sitemapindex>")
    for year in range(2000, 2027):
        stand.sitemap("old.example", f"{year}.xml", [])
    run({"name": "Old", "sitemaps": ["https://old.example/index.xml"]})
    asked = sorted(path for path in stand.hits if path.endswith(".xml") and "index" not in path)
    assert asked == [f"/web/old.example/{year}.xml" for year in range(2023, 2027)]
