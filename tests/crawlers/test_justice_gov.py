"""justice.gov beside its API: feed, sitemap, pages, papers; and a release is one document all the same."""

from __future__ import annotations

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from crawlers.papers import page_at
from db.models import Document, DocumentVersion, Fetch, Source
from ironriver.settings import get_settings
from ironriver.vocabulary import FailureKind
from pipeline import parse
from tests.crawlers import fake_site
from tests.crawlers.fake_pages import SITE, SPEECH, release_page
from tests.crawlers.fake_site import FakeSite, Release
from tests.crawlers.paper_pdf import pdf

PAGE = [
    "UNITED STATES DISTRICT COURT",
    "INDICTMENT",
    "The grand jury charges that Olga Muster bought 31 rifles",
]
NEXT = ["and had them carried to Ciudad Juarez.", "A true bill."]
GUNS = "Olga Muster bought 31 rifles and smuggled the firearms to Mexico."


def path(release: Release) -> str:
    return release.address.removeprefix(SITE)


def read(store: Session) -> dict[str, list[DocumentVersion]]:
    """Parse what is archived; the versions of each document, by address."""
    parse.run(store, get_settings(), source="justice_gov")
    found: dict[str, list[DocumentVersion]] = {}
    for document in store.scalars(select(Document)):
        assert document.url not in found, "two documents of one release"
        found[document.url] = list(document.versions)
    return found


def roles(store: Session) -> dict[str, int]:
    counted: dict[str, int] = {}
    for role in store.scalars(select(Fetch.role).where(Fetch.failure.is_(None)).order_by(Fetch.role)):
        counted[role] = counted.get(role, 0) + 1
    return counted


@pytest.fixture
def held_back(site: FakeSite) -> Release:
    """A release that has a page, and that the API does not list yet."""
    release = site.releases.pop()
    body = f"Text of release {release.number}."
    site.beside.pages[path(release)] = release_page(path(release), f"Release {release.number}", body)
    return release


def test_what_the_feed_shows_is_read_before_the_api_lists_it(run, site, store, held_back):
    site.beside.feed = [held_back.address.replace("https://www.", "http://") + "?utm=rss", SPEECH]
    report = run()
    assert (report.new, report.listed, report.complete, report.health) == (130, 130, True, "ok")
    (page,) = read(store)[held_back.address]
    assert (page.title, page.version_key) == ("Release 129", "")

    site.releases.append(held_back)
    report = run()
    assert (report.new, report.changed) == (0, 0)
    (version,) = read(store)[held_back.address]
    assert (version.id, version.text) == (page.id, "Text of release 129.")
    assert version.version_key.endswith(f":{held_back.changed}")
    assert store.scalars(select(Document.native_id).where(Document.url == held_back.address)).one() == (
        held_back.uuid
    )
    assert roles(store) == {"api": 4, "feed": 1, "page": 1}
    assert run().stored == 0


def test_what_the_api_does_not_list_is_found_by_the_sitemap(run, site, store, held_back):
    site.beside.sitemap = [[each.address for each in site.releases], [SPEECH, held_back.address]]
    report = run()
    assert (report.new, report.listed) == (130, 130)
    assert len(read(store)) == 130
    assert site.hits[path(held_back)] == 1
    assert roles(store) == {"api": 3, "page": 1, "sitemap": 1}
    assert run().stored == 0  # known, and the sitemap is not modified
    assert site.hits[path(held_back)] == 1


def test_a_page_that_fails_is_asked_again_by_the_next_run(run, site, store, held_back):
    site.beside.sitemap = [[held_back.address]]
    site.at[path(held_back)] = fake_site.broken
    report = run()
    assert (report.complete, report.health) == (False, "unhealthy")
    assert "1 http_error" in report.note
    del site.at[path(held_back)]
    report = run()
    assert (report.new, report.complete, report.health) == (1, True, "ok")
    assert len(read(store)) == 130


def test_a_page_that_the_sitemap_names_and_that_is_gone_is_asked_once(run, site, store):
    gone = f"{SITE}/opa/pr/gone"
    site.beside.sitemap = [[gone]]
    report = run()
    assert [(each.kind, each.settled) for each in report.failures] == [(FailureKind.NOT_FOUND, True)]
    assert (report.complete, report.health) == (True, "ok")
    run()
    assert site.hits["/opa/pr/gone"] == 1


def test_the_page_tells_what_the_api_has_no_body_for(run, site, store):
    release = site.releases[7]
    release.body = ""
    site.beside.pages[path(release)] = release_page(path(release), "Release 7", "What the page says.")
    run()
    (version,) = read(store)[release.address]
    assert version.text == "What the page says."
    assert version.version_key
    run()
    parse.forget(store)
    (again,) = read(store)[release.address]
    assert (again.id, again.text) == (version.id, version.text)
    assert site.hits[path(release)] == 1


def test_a_wall_before_the_pages_leaves_the_api(run, site, store, held_back):
    site.releases.append(held_back)
    site.beside.feed = [held_back.address]
    for where in ("/news/rss", "/news/press-releases", "/sitemap.xml", path(held_back)):
        site.at[where] = fake_site.wall
    report = run()
    assert (report.new, report.complete, report.health) == (130, True, "ok")
    assert {(each.kind, each.settled) for each in report.failures} == {(FailureKind.BLOCKED, True)}
    assert report.note == "3 addresses are behind a bot wall: the API is read in their stead"
    assert len(read(store)) == 130
    assert not store.scalars(
        select(Fetch.id).where(Fetch.role != "api", Fetch.warc_offset.is_not(None))
    ).all()


def test_a_walled_page_that_the_api_lists_is_no_loss(run, site, store, held_back):
    """The feed shows it, the wall hides it, the API tells it."""
    site.releases.append(held_back)
    site.beside.feed = [held_back.address]
    site.at[path(held_back)] = fake_site.wall
    report = run()
    assert [each.settled for each in report.failures] == [True]
    assert (report.new, report.health) == (130, "ok")
    assert len(read(store)) == 130


def test_many_walls_end_the_asking_and_not_the_run(run, site, store):
    site.beside.sitemap = [[f"{SITE}/opa/pr/walled-{number}" for number in range(20)]]
    site.at = {f"/opa/pr/walled-{number}": fake_site.wall for number in range(20)}
    report = run()
    assert 3 <= sum(site.hits[f"/opa/pr/walled-{number}"] for number in range(20)) <= 4
    assert (report.new, report.complete) == (130, False)
    assert "pages and papers are left for the next runs" in report.note


def test_a_feed_that_is_none_gives_way_to_the_listing(run, site, store, held_back):
    site.beside.feed = []
    site.at["/news/rss"] = fake_site.other_shape
    row = f'<div class="views-row"><a href="{path(held_back)}">A</a></div>'
    site.beside.pages["/news/press-releases"] = f'<div class="rows-wrapper">{row}</div>'.encode()
    report = run()
    assert len(read(store)) == 130
    assert [each.kind for each in report.failures] == [FailureKind.LAYOUT]
    assert report.health == "unhealthy"


def test_a_feed_without_entries_is_a_complaint(run, site, store):
    site.beside.feed = []
    report = run()
    assert report.health == "unhealthy"
    assert "lists nothing" in report.note


def with_papers(site: FakeSite, number: int, body: str, files: dict[str, bytes]) -> Release:
    """Give a release attachments, as the API tells them and as its page shows them."""
    release = site.releases[number]
    release.body = f"<p>{body}</p>"
    release.attachment = [{"file": {"uuid": name}, "description": "", "display": "1"} for name in files]
    links = dict.fromkeys(files, "Download Indictment")
    site.beside.pages[path(release)] = release_page(path(release), f"Release {number}", body, links)
    site.beside.files.update(files)
    return release


def test_papers_are_documents_of_their_own_page_by_page(run, site, store):
    at = "/usao-nowhere/media/1407196/dl"
    release = with_papers(site, 7, GUNS, {at: pdf(PAGE, NEXT)})
    report = run()
    assert (report.new, report.health) == (130, "ok")
    documents = read(store)
    assert len(documents) == 131
    (shown,) = documents[release.address]
    assert shown.details["papers"] == [{"url": SITE + at, "title": "Indictment"}]
    (paper,) = documents[SITE + at]
    assert paper.document.kind == "docket"
    assert paper.title.startswith("Indictment: ")
    assert paper.details["release"] == release.address
    first, second = paper.details["pages"]
    assert (first, paper.text[second:][:12]) == (0, "and had them")
    pages = paper.details["pages"]
    assert [page_at(pages, paper.text.index(words)) for words in ("grand jury", "Ciudad")] == [1, 2]
    assert run().stored == 0
    assert site.hits[at] == 1


def test_papers_of_other_matters_are_left_where_they_are(run, site, store):
    at = "/usao-nowhere/media/1407196/dl"
    release = with_papers(site, 7, "A dentist evaded taxes.", {at: pdf(PAGE)})
    run()
    assert (site.hits[at], site.hits[path(release)]) == (0, 0)


@pytest.mark.parametrize(
    ("body", "kind", "words"),
    [
        (pdf([], []), FailureKind.EMPTY, "no text was found"),
        (pdf(PAGE, locked=True), FailureKind.LOCKED, "password"),
        (pdf(PAGE)[:300], FailureKind.MALFORMED, "can't be read"),
        (b"<html>Sorry</html>", FailureKind.MALFORMED, "does not begin as one"),
        (pdf(*[["A line."]] * 401), FailureKind.TOO_LARGE, "401 pages"),
    ],
    ids=["pictures", "locked", "broken", "no PDF", "too many pages"],
)
def test_a_paper_that_cannot_be_read_is_a_failure_and_no_more(run, site, store, body, kind, words):
    at = "/usao-nowhere/media/1407196/dl"
    with_papers(site, 7, GUNS, {at: body})
    report = run()
    (failure,) = report.failures
    assert (failure.kind, failure.settled) == (kind, True)
    assert words in failure.note
    assert (report.complete, report.health) == (True, "ok")
    assert "1 papers have no text that can be read" in report.note
    assert len(read(store)) == 130
    assert run().stored == 0  # its bytes are kept, and it is not asked for again
    assert site.hits[at] == 1
    note = store.scalars(select(Fetch.parse_note).where(Fetch.role == "paper", Fetch.failure.is_(None))).one()
    assert words in note


def test_a_paper_that_is_too_large_or_gone_is_not_asked_for_again(run, site, store):
    large, gone = "/usao-nowhere/media/1/dl", "/usao-nowhere/media/2/dl"
    with_papers(site, 7, GUNS, {large: b"x", gone: b""})
    site.at[large] = fake_site.huge
    report = run()
    kinds = {each.kind: each.settled for each in report.failures}
    assert kinds == {FailureKind.TOO_LARGE: True, FailureKind.NOT_FOUND: True}
    run()
    assert (site.hits[large], site.hits[gone]) == (1, 1)


def test_a_partial_run_asks_neither_feed_nor_sitemap(run, site, store):
    run(limit=10)
    assert set(site.hits) == {"/robots.txt", fake_site.API}


def test_pages_of_the_sitemap_are_remembered(run, site, store):
    site.beside.sitemap = [[SPEECH], [SPEECH]]
    run()
    pages = store.get_one(Source, "justice_gov").cursor["sitemaps"]
    assert set(pages) == {"/sitemap.xml?page=1", "/sitemap.xml?page=2"}
    assert all(page["etag"] for page in pages.values())
