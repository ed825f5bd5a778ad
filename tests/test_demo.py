"""The demo site answers in the shapes of the real sources; its documents are whole, invented and marked."""

import gzip
import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest
from bs4 import BeautifulSoup, Tag
from lxml import etree

from demo import pages
from demo.documents import FOLDER, NOTICE, DemoDocument, load, of_source
from demo.documents.court_feeds import court_feeds
from demo.environment import demo_environment
from demo.expected import ExpectedIncident, incidents, lookalikes
from demo.server import start
from ironriver.settings import get_settings
from ironriver.vocabulary import DocumentKind

SHARED = Path(__file__).parent.parent / "../shared"

API = "/api/v1/press_releases.json"
NUMBER_WORDS = {9: "nine"}
DOCUMENTS = {document.id: document for document in load()}


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    with start() as base_url:
        yield base_url


def get(address: str, **headers: str) -> str:
    with urlopen(Request(address, headers=headers)) as answer:
        return str(answer.read(), "utf-8")


def status(address: str, **headers: str) -> int:
    try:
        with urlopen(Request(address, headers=headers)) as answer:
            return int(answer.status)
    except HTTPError as error:
        with error:
            return error.code


def listed(site: str, query: str = "") -> list[dict[str, Any]]:
    results: list[dict[str, Any]] = json.loads(get(f"{site}{API}{query}"))["results"]
    return results


def one(page: BeautifulSoup, selector: str) -> Tag:
    found = page.select_one(selector)
    assert found is not None, f"the page has no {selector}"
    return found


def seconds(stamp: str) -> int:
    return int(re.sub(r"<[^>]+>", "", stamp))


# The documents


def test_there_are_enough_of_each_kind() -> None:
    relevant = [document for document in load() if document.relevant]
    assert len(relevant) >= 40
    assert len(load()) - len(relevant) >= 20
    assert {document.source for document in load()} == {"justice_gov", "atf", "news", "courts"}
    assert {document.language for document in relevant} == {"en", "es"}
    assert {document.kind for document in load()} == {str(kind) for kind in DocumentKind} - {"court_filing"}


def test_ids_and_addresses_are_unique() -> None:
    assert len({document.id for document in load()}) == len(load())
    assert len({document.url for document in load()}) == len(load())


@pytest.mark.parametrize("document", load(), ids=lambda document: document.id)
def test_a_document_is_whole(document: DemoDocument) -> None:
    assert document.text.strip() == document.text != ""
    assert document.title
    assert date(2025, 1, 1) <= date.fromisoformat(document.published) < date(2026, 11, 15)
    assert NOTICE not in document.text, "the notice stands outside the story"
    assert document.relevant == (document.case is not None)


def test_every_case_has_its_documents_and_every_document_its_case() -> None:
    assert len(incidents()) == 10
    assert {incident.case for incident in incidents()} == {document.case for document in load()} - {None}
    for incident in incidents():
        told = {document.id for document in load() if document.case == incident.case}
        assert told == set(incident.documents)
        assert 2 <= len(told) <= 6


@pytest.mark.parametrize("incident", incidents(), ids=lambda incident: incident.case)
def test_the_truth_stands_in_the_documents(incident: ExpectedIncident) -> None:
    texts = " ".join(DOCUMENTS[name].text for name in incident.documents)
    folded = texts.casefold()
    for party in incident.parties:
        for name in (party.name, *party.variants):
            assert name.casefold() in folded
    for quantity in incident.quantities:
        assert quantity.low is not None
        figures = (f"{quantity.low:,}", str(quantity.low), NUMBER_WORDS.get(quantity.low, "no word"))
        assert re.search(rf"\b({'|'.join(figures)})\b", texts)
    for number in incident.case_numbers:
        assert number in texts


def test_figures_disagree_and_people_fare_differently() -> None:
    assert sum(bool(q.earlier) for incident in incidents() for q in incident.quantities) >= 8
    assert {str(party.status) for incident in incidents() for party in incident.parties} == {
        "sentenced",
        "dismissed",
        "acquitted",
    }


def test_lookalikes_are_of_different_cases() -> None:
    assert len(lookalikes()) >= 5
    for pair in lookalikes():
        assert DOCUMENTS[pair.one].case != DOCUMENTS[pair.other].case


def test_a_mirror_nearly_repeats_its_release() -> None:
    release, mirror = DOCUMENTS["quintanar-3-plea"], DOCUMENTS["quintanar-4-plea-atf"]
    shared = set(release.paragraphs) & set(mirror.paragraphs)
    assert release.text != mirror.text
    assert len(shared) >= len(mirror.paragraphs) - 1


# The press release API


def test_the_api_answers_with_every_field(site: str) -> None:
    answer = json.loads(get(site + API))
    assert answer["metadata"]["resultset"] == {
        "count": len(of_source("justice_gov")),
        "pagesize": 20,
        "page": 0,
    }
    fields = {"attachment", "body", "changed", "component", "created", "date", "image", "number"}
    fields |= {"teaser", "title", "topic", "url", "uuid", "vuuid"}
    for record in answer["results"]:
        assert set(record) == fields
        assert record["body"].rstrip().endswith(f"<p>{NOTICE}</p>")
        assert all(set(named) == {"uuid", "name"} for named in record["component"] + record["topic"])


@pytest.mark.parametrize(
    ("query", "size"),
    [("", 20), ("?pagesize=7", 7), ("?pagesize=500", 50), ("?pagesize=x", 20), ("?page=99", 0)],
)
def test_a_page_is_at_most_fifty(site: str, query: str, size: int) -> None:
    assert len(listed(site, query)) == min(size, len(of_source("justice_gov")))


def test_pages_together_are_the_whole(site: str) -> None:
    found = [record["uuid"] for page in range(6) for record in listed(site, f"?pagesize=10&page={page}")]
    assert len(found) == len(set(found)) == len(of_source("justice_gov"))


@pytest.mark.parametrize("sort", ["date", "created", "changed"])
def test_sort_and_direction_are_honoured(site: str, sort: str) -> None:
    ascending = [seconds(record[sort]) for record in listed(site, f"?pagesize=50&sort={sort}&direction=ASC")]
    descending = [
        seconds(record[sort]) for record in listed(site, f"?pagesize=50&sort={sort}&direction=DESC")
    ]
    assert ascending == sorted(ascending)
    assert descending == sorted(ascending, reverse=True)


def test_some_dates_are_wrapped(site: str) -> None:
    stamps = [record["date"] for record in listed(site, "?pagesize=50")]
    assert any(stamp.startswith("<time ") for stamp in stamps)
    assert any(stamp.isdigit() for stamp in stamps)


def test_a_title_filter_searches_within_titles(site: str) -> None:
    found = listed(site, "?parameters[title]=cartel")
    assert found
    assert all("cartel" in record["title"].lower() for record in found)


# Pages and feeds


@pytest.mark.parametrize("document", load(), ids=lambda document: document.id)
def test_every_document_is_served_and_marked(site: str, document: DemoDocument) -> None:
    assert NOTICE in get(site + pages.local_path(document))


@pytest.mark.parametrize("release", of_source("justice_gov"), ids=lambda release: release.id)
def test_a_release_page_has_the_markup_of_its_time(site: str, release: DemoDocument) -> None:
    page = BeautifulSoup(get(site + release.path), "lxml")
    if release.published < pages.REDESIGN:
        title, day = (
            "#node-title",
            one(page, ".field--name-field-pr-date .date-display-single")["content"],
        )
        body, component = ".field--name-field-pr-body", ".field--name-field-pr-component .field__item"
        topic = ".field--name-field-pr-topic .field__item"
    else:
        title, day = "h1.page-title", one(page, ".node-date time")["datetime"]
        body, component = ".node-body .field_body", ".node-component .field__item a"
        topic = ".node-topics .field__item"
        assert page.select_one(".node-updated-date")
    assert one(page, title).get_text() == release.title
    assert day[:10] == release.published
    told = one(page, body).get_text("\n", strip=True)
    assert all(line.removeprefix("- ") in told for line in release.text.split("\n") if line)
    assert [tag.get_text() for tag in page.select(component)] == release.details["components"]
    assert [tag.get_text() for tag in page.select(topic)] == release.details["topics"]


def test_both_markups_are_there() -> None:
    assert {release.published < pages.REDESIGN for release in of_source("justice_gov")} == {True, False}


def test_feeds_list_pages_that_are_there(site: str) -> None:
    hosts = json.loads(get(f"{site}/web/hosts.json"))
    assert "atf.gov" in hosts
    for host, number in hosts.items():
        links = etree.fromstring(get(f"{site}/web/{host}/feed.xml").encode()).findall(".//item/link")
        assert len(links) == number
        assert all(status(link.text) == 200 for link in links)


def test_an_article_keeps_other_stories_out_of_its_body(site: str) -> None:
    article = DOCUMENTS["quintanar-2-detenido"]
    page = BeautifulSoup(get(site + pages.local_path(article)), "lxml")
    assert one(page, "html")["lang"] == "es"
    assert one(page, "[itemprop=articleBody]").get_text("\n\n", strip=True) == article.text
    assert page.select(".related a")
    assert page.nav
    assert page.footer


def test_justice_gov_has_feed_sitemap_and_robots(site: str) -> None:
    feed = etree.fromstring(get(f"{site}/news/rss?type=press_release").encode())
    assert len(feed.findall(".//item")) == 25
    assert "page=1" in get(f"{site}/sitemap.xml")
    assert get(f"{site}/sitemap.xml?page=1").count("<url>") == len(of_source("justice_gov"))
    assert get(f"{site}/robots.txt").startswith("User-agent: *")


@pytest.mark.parametrize("court", court_feeds())
def test_a_court_feed_names_case_event_and_address(site: str, court: str) -> None:
    feed = etree.fromstring(get(f"{site}/ecf/{court}/cgi-bin/rss_outside.pl").encode())
    entries = court_feeds()[court].entries
    items = feed.findall(".//item")
    assert len(items) == len(entries)
    for item, entry in zip(items, entries, strict=True):
        assert item.findtext("title").startswith(entry.number[:13])
        assert item.findtext("link").endswith(f"DktRpt.pl?{entry.pacer_case_id}")
        assert item.findtext("description").startswith(f"[{entry.event}]")


@pytest.mark.parametrize("document", of_source("courts"), ids=lambda document: document.id)
def test_a_docket_has_parties_and_entries(site: str, document: DemoDocument) -> None:
    docket = document.docket
    assert docket
    found = etree.fromstring(get(site + pages.local_path(document)).encode())
    assert found.findtext(".//docket_num") == docket.number
    names = [party.findtext("name") for party in found.findall(".//party")]
    assert all(name.startswith(party.name) for name, party in zip(names, docket.parties, strict=True))
    assert [entry.findtext("long_desc") for entry in found.findall(".//document")] == [
        entry.text for entry in docket.entries
    ]


def test_a_docket_follows_from_its_courts_feed() -> None:
    for document in of_source("courts"):
        docket = document.docket
        assert docket
        assert docket.pacer_case_id in {entry.pacer_case_id for entry in court_feeds()[docket.court].entries}


@pytest.mark.parametrize(
    "path", ["/nothing", "/sitemap.xml?page=9", "/ecf/akd/cgi-bin/rss_outside.pl", "/web/no.example/feed.xml"]
)
def test_what_is_not_there_is_not_found(site: str, path: str) -> None:
    assert status(site + path) == 404


def test_what_the_client_has_is_not_sent_again(site: str) -> None:
    with urlopen(site + API) as answer:
        tag = answer.headers["ETag"]
    assert status(site + API, **{"If-None-Match": tag}) == 304


def test_the_environment_points_every_source_at_the_site(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in demo_environment("http://127.0.0.1:1").items():
        monkeypatch.setenv(name, value)
    settings = get_settings()
    assert settings.base_url == {
        "justice_gov": "http://127.0.0.1:1",
        "atf": "http://127.0.0.1:1/web/atf.gov",
        "news": "http://127.0.0.1:1",
        "courts": "http://127.0.0.1:1",
    }
    assert set(settings.rate) == set(settings.base_url)
    assert "https://lavozdelbravo.example/feed.xml" in settings.news_feeds
    assert len(settings.news_feeds) == len({article.host for article in of_source("news")})


# Nothing is copied


def shared_texts() -> Iterator[str]:
    for name in ("real_dev", "families_dev"):
        for line in (SHARED / f"gold/{name}.jsonl").read_text("utf-8").splitlines():
            yield json.loads(line)["text"]
    for name in ("justice_gov/press_releases_2009_2018", "district_attorneys/press_releases"):
        with gzip.open(SHARED / f"data/{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
            for line in lines:
                yield json.loads(line)["body"] or ""


@pytest.mark.slow
@pytest.mark.skipif(not SHARED.is_dir(), reason="../shared is not here")
def test_no_sentence_is_copied_from_the_shared_texts() -> None:
    ours = {
        sentence
        for document in load()
        for paragraph in document.paragraphs
        for sentence in re.split(r"(?<=[.!?”\"])\s+", paragraph)
        if len(sentence) >= 60
    }
    theirs = {
        sentence
        for text in shared_texts()
        for paragraph in text.split("\n")
        for sentence in re.split(r"(?<=[.!?”\"])\s+", paragraph)
        if len(sentence) >= 60
    }
    assert len(ours) > 200
    assert ours & theirs == set()


def test_the_readme_says_that_all_is_invented() -> None:
    assert NOTICE in (FOLDER.parent / "README.md").read_text("utf-8")
