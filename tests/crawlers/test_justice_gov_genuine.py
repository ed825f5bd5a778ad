"""Genuine pages of justice.gov, where ../shared has them: release pages of 2018, listings, an API answer."""

from __future__ import annotations

import gzip
import json
import re
import unicodedata
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from crawlers.model import ParsedDocument, RawDocument
from crawlers.sources._justice_gov_addresses import listing_links, release_address
from crawlers.sources.justice_gov import parse

DATA = Path(__file__).resolve().parents[3] / "shared" / "data" / "justice_gov"
pytestmark = pytest.mark.skipif(not DATA.is_dir(), reason="../shared/data/justice_gov is not there")
PAGES = sorted((DATA / "html" / "d7_2018").glob("*.html"))
#: Listing page → how many releases it links to; the last is the one after the last, which says so.
LISTINGS = {
    "listing_2018/index_000.html": 50,
    "listing_2018/index_100.html": 50,
    "listing_2018/index_250.html": 50,
    "listing_2023/2009_0.html": 50,
    "listing_2023/2015_0.html": 50,
    "listing_2023/2021_27.html": 0,
}


def raw(path: Path, role: str, kind: str = "text/html; charset=utf-8") -> RawDocument:
    address = f"https://www.justice.gov/{path.name}"
    return RawDocument(1, "justice_gov", role, address, kind, datetime.now(UTC), path.read_bytes())


def plain(text: str) -> str:
    """Letters and digits alone: the corpus lost curly quotes, dashes and some spaces."""
    folded = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]", "", folded)


def rows(name: str) -> list[dict[str, Any]]:
    with gzip.open(DATA / name, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


@pytest.fixture(scope="module")
def corpus() -> dict[str, dict[str, Any]]:
    return {row["url"]: row for row in rows("press_releases_2009_2018.jsonl.gz")}


def differences(document: ParsedDocument, wanted: dict[str, Any]) -> dict[str, tuple[Any, Any]]:
    pairs = {
        "title": (plain(document.title), plain(wanted["title"])),
        "date": (document.published, wanted["date"]),
        "body": (plain(document.text), plain(wanted["body"])),
        "topics": (document.details["topics"], wanted["topics"]),
        "components": (document.details["components"], wanted["components"]),
        "number": (document.details["number"], wanted["number"]),
    }
    return {name: pair for name, pair in pairs.items() if pair[0] != pair[1]}


def test_all_release_pages_are_there():
    assert len(PAGES) == 133


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_a_release_page_says_what_the_corpus_says(path, corpus):
    (document,) = parse(raw(path, "page"))
    assert differences(document, corpus[document.url]) == {}, "field: (page, corpus)"
    assert document.warnings == ()


def test_the_attachments_of_the_release_pages_are_found():
    """Fourteen pages have the field; a page has up to five."""
    for path in PAGES:
        (document,) = parse(raw(path, "page"))
        papers = {each["url"] for each in document.details["papers"]}
        text = path.read_text("utf-8", "replace")
        field = re.search(r'field--name-field-pr-attachment.*?<div class="field field--name', text, re.DOTALL)
        shown = re.findall(r'href="(/[^"]+/download)"', field[0]) if field else []
        assert papers >= {f"https://www.justice.gov{each}" for each in shown}, path.name


@pytest.mark.parametrize(("name", "count"), LISTINGS.items())
def test_a_listing_page_gives_its_links(name, count):
    links = listing_links((DATA / "html" / name).read_bytes())
    assert len(links) == count
    page = name.split("/")[1]
    known = [row["url"] for row in rows("listing_2009_2021.jsonl.gz") if row["page"].endswith(f"/{page}")]
    assert not known or links == known


def test_the_answer_of_the_api_gives_a_hundred_documents():
    documents = list(parse(raw(DATA / "api_v1_press_releases_page0_size100.json", "api", "application/json")))
    assert len({document.native_id for document in documents}) == 100
    assert all(document.title and document.text and document.published for document in documents)
    assert [warning for document in documents for warning in document.warnings] == []


def test_every_known_address_is_a_releases():
    found = [
        row["url"]
        for name in ("press_releases_2009_2018", "listing_2009_2021")
        for row in rows(f"{name}.jsonl.gz")
    ]
    assert [address for address in found if release_address(address) != address] == []
