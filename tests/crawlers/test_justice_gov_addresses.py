"""Addresses on justice.gov: one spelling for each, releases told from the rest, sitemap pages due."""

from __future__ import annotations

from datetime import date

import pytest

from crawlers.sources._justice_gov_addresses import links_to_papers, listing_links, release_address
from crawlers.sources._justice_gov_news import News, page_is_wanted
from crawlers.sources._justice_gov_sitemap import SitemapPlan

SITE = "https://www.justice.gov"
GUNS = "<p>He bought 31 rifles and smuggled the firearms to Mexico.</p>"
LINK = '<p><a href="/usao-wdtx/media/1407196/dl?inline">Read the indictment</a></p>'


@pytest.mark.parametrize(
    ("written", "address"),
    [
        (f"{SITE}/opa/pr/two-charged", f"{SITE}/opa/pr/two-charged"),
        ("http://justice.gov/opa/pr/two-charged/?utm_source=mail#top", f"{SITE}/opa/pr/two-charged"),
        (f"{SITE}/usao-wdtx/pr/two-charged", f"{SITE}/usao-wdtx/pr/two-charged"),
        (f"{SITE}/archives/opa/pr/two-charged", f"{SITE}/archives/opa/pr/two-charged"),
        (f"{SITE}/opa/pr-48", f"{SITE}/opa/pr-48"),
        (f"{SITE}/opa/speech/remarks", ""),
        (f"{SITE}/opa/pr", ""),
        (f"{SITE}/opa/media/1407196/dl", ""),
        ("https://news.example/opa/pr/two-charged", ""),
        ("https://www.justice.gov.example/opa/pr/two-charged", ""),
        ("https://[::1/opa/pr/two-charged", ""),
        ("javascript:alert(1)", ""),
        ("", ""),
    ],
)
def test_a_release_has_one_address(written, address):
    assert release_address(written) == address


@pytest.mark.parametrize(
    ("markup", "found"),
    [
        (LINK, True),
        (
            '<a href="http://www.justice.gov/criminal/pr/Plea Agreement.PDF">plea agreement</a>',
            True,
        ),
        ('<a href="/opa/file/790001/download">Superseding Indictment</a>', True),
        ('<a href="/opa/file/790001/download">a map</a>', False),
        ('<a href="https://news.example/indictment.pdf">indictment</a>', False),
        ('<a href="/usao-wdtx">indictment</a>', False),
        ("<p>The indictment is in /file/.</p>", False),
    ],
)
def test_papers_are_known_by_what_a_link_calls_them(markup, found):
    assert links_to_papers(markup) is found


@pytest.mark.parametrize(
    ("result", "wanted"),
    [
        ({"body": "", "attachment": []}, True),
        ({"body": None}, True),
        ({"body": "  \n"}, True),
        ({"title": "Charged", "body": GUNS, "attachment": []}, False),
        ({"title": "Charged", "body": GUNS, "attachment": [{"file": {}}]}, True),
        ({"title": "Charged", "body": GUNS + LINK, "attachment": []}, True),
        ({"title": "Taxes", "body": f"<p>A dentist evaded taxes.</p>{LINK}", "attachment": [{}]}, False),
    ],
)
def test_the_page_is_asked_for_where_the_api_leaves_something(result, wanted):
    assert page_is_wanted(result) is wanted


def test_a_release_whose_page_was_read_before_is_not_asked_for_again():
    listed = {"uuid": "a", "url": f"{SITE}/opa/pr/one", "body": ""}
    news = News([listed, {"uuid": "b", "url": f"{SITE}/opa/pr/two", "body": GUNS}], {"a"}, known=set())
    assert news.addresses == [f"{SITE}/opa/pr/one"]
    assert news.notes({}) == {f"{SITE}/opa/pr/one": "@listed and wanted"}
    assert news.notes({f"{SITE}/opa/pr/one": "@read"}) == {f"{SITE}/opa/pr/one": "@listed"}
    assert news.read_before == {f"{SITE}/opa/pr/one"}


@pytest.mark.parametrize(
    "row",
    [
        '<div class="view-content"><div class="views-row"><a href="/opa/pr/one">One</a></div></div>',
        '<div class="rows-wrapper"><div class="views-row"><a href="/opa/pr/one">One</a></div></div>',
        '<div class="views-row"><h2 class="news-title"><a href="/opa/pr/one">One</a></h2></div>',
    ],
)
def test_listings_of_both_designs_are_read(row):
    page = f'<nav><a href="/opa/pr/menu">Menu</a></nav>{row}{row}'.encode()
    assert listing_links(page) == [f"{SITE}/opa/pr/one"]


INDEX = [(f"{SITE}/sitemap.xml?page={number}", None) for number in (1, 2, 3)]


def plan(**pages: dict[str, str]) -> SitemapPlan:
    named = {f"/sitemap.xml?page={name.removeprefix('page')}": known for name, known in pages.items()}
    return SitemapPlan(named, today=date(2031, 5, 9))


def test_pages_of_the_sitemap_are_asked_in_turn():
    found = plan(page1={"asked": "2031-05-08"}, page2={"asked": "2031-05-01"}).due(INDEX, most=2)
    assert found == ["/sitemap.xml?page=3", "/sitemap.xml?page=2"]


@pytest.mark.parametrize(
    ("changed", "due"),
    [(date(2031, 5, 7), False), (date(2031, 5, 8), True), (date(2031, 5, 9), True), (None, True)],
)
def test_a_page_that_did_not_change_since_it_was_asked_is_left_out(changed, due):
    known = plan(page1={"asked": "2031-05-08", "etag": "x"})
    assert bool(known.due([(f"{SITE}/sitemap.xml?page=1", changed)], most=9)) is due


def test_a_page_is_asked_with_what_the_site_said_of_it():
    known = plan()
    page = "/sitemap.xml?page=1"
    assert known.validators(page) == {}
    known.came(page, {"ETag": '"x"', "Last-Modified": ""})
    assert known.validators(page) == {"If-None-Match": '"x"'}
    known.ask(page)
    assert known.validators(page) == {"If-None-Match": '"x"'}
    known.lost(page)
    assert known.due(INDEX[:1], most=1) == [page]


def test_sitemaps_of_other_sites_are_not_asked():
    assert plan().due([("https://evil.example/sitemap.xml?page=1", None)], most=9) == []
