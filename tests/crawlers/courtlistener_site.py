"""A stand-in for CourtListener's API with one invented case."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from crawlers.report import CrawlReport
from tests.crawlers.conftest import StandIn
from tests.crawlers.fake_files import FakeFiles
from tests.crawlers.running import crawled

EXAMPLE = Path(__file__).resolve().parents[1] / "sources" / "courtlistener" / "docket_whole" / "page.json"
API = "/api/rest/v4"
TOKEN = "t0ken-of-nobody"


@pytest.fixture
def site(stand_in: StandIn) -> Iterator[FakeFiles]:
    with FakeFiles() as site:
        stand_in(site.url, "courtlistener", courtlistener_token=TOKEN)
        whole = json.loads(EXAMPLE.read_text())
        found = {"docket_id": 99000002, "court_id": "azd", "docketNumber": "4:31-cr-00077-IVM-1"}
        other = found | {"docket_id": 1, "docketNumber": "4:30-cr-00077"}
        put(site, "/search/", {"results": [other, found]})
        put(site, "/dockets/99000002/", whole["docket"])
        put(site, "/parties/", {"next": None, "results": whole["parties"]})
        put(site, "/docket-entries/", {"next": None, "results": whole["docket_entries"]})
        yield site


def put(site: FakeFiles, path: str, answer: object) -> None:
    site.put(API + path, json.dumps(answer), kind="application/json")


def run(store: Session) -> CrawlReport:
    return crawled(store, "courtlistener")


def asked(site: FakeFiles) -> list[str]:
    return [path for path in site.hits.elements() if path.startswith(API)]
