"""Dockets of known cases are asked for in the Internet Archive, once in a while, and only theirs are kept."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from crawlers.known_cases import core_number, known_cases
from crawlers.report import CrawlReport
from db.models import Document, Fetch
from ironriver.settings import get_settings
from pipeline import parse
from tests.crawlers.conftest import StandIn
from tests.crawlers.fake_files import FakeFiles
from tests.crawlers.invented_world import tell
from tests.crawlers.running import crawled

EXAMPLES = Path(__file__).resolve().parents[1] / "sources" / "internet_archive"
XML = (EXAMPLES / "docket_xml" / "page.xml").read_bytes()
JSON = (EXAMPLES / "docket_json" / "page.json").read_bytes()
PLACE = "/download/gov.uscourts.{0}.{1}/gov.uscourts.{0}.{1}.docket."


@pytest.fixture
def site(stand_in: StandIn) -> Iterator[FakeFiles]:
    with FakeFiles() as site:
        stand_in(site.url, "internet_archive")
        yield site


def run(store: Session, **options: int) -> CrawlReport:
    return crawled(store, "internet_archive", **options)


def documents(store: Session) -> dict[str, str]:
    parse.run(store, get_settings(), source="internet_archive")
    rows = store.scalars(select(Document).where(Document.source == "internet_archive"))
    return {row.native_id: row.title for row in rows}


@pytest.mark.parametrize(
    ("written", "core"),
    [
        ("5:22-cr-01008-1", "22-cr-1008"),
        ("CR 22-1008", "22-cr-1008"),
        ("22 Cr. 1008", "22-cr-1008"),
        ("2:22cr1008", "22-cr-1008"),
        ("4:2022-mj-00017", "22-mj-17"),
        ("5:22-cv-01008", ""),
        ("C-145", ""),
    ],
)
def test_the_core_of_a_number(written, core):
    assert core_number(written) == core


def test_known_cases_are_those_of_relevant_documents(store):
    tell(store, "a", court="txsd", numbers=["7:31-cr-00412-1"], accused=["Delfina Ejemplar Roto"])
    tell(store, "b", court="txsd", numbers=["CR 31-412"], accused=["Bruno Ejemplo"])
    tell(store, "c", court="azd", numbers=["4:31-cr-00077", "4:31-cr-00078"], accused=["Otto Muster"])
    tell(store, "d", court="azd", numbers=["4:31-cr-00099"], relevant=False)
    tell(store, "e", court="ca5", numbers=["31-cr-50"])
    tell(
        store,
        "f",
        court="",
        numbers=[],
        docket={"court": "azd", "number": "4:31-cr-00077", "pacer_case_id": "9900002"},
    )
    told = [(case.court, case.number, sorted(case.names), case.pacer_case_id) for case in known_cases(store)]
    assert told == [
        ("azd", "31-cr-77", [], "9900002"),
        ("azd", "31-cr-78", [], ""),
        ("txsd", "31-cr-412", ["Bruno Ejemplo", "Delfina Ejemplar Roto"], ""),
    ]


def test_a_case_whose_id_is_known_is_asked_for_by_it_newer_form_first(site, store):
    docket = {"court": "azd", "number": "4:31-cr-00077", "pacer_case_id": "9900002"}
    tell(store, "a", court="azd", numbers=["4:31-cr-00077"], docket=docket)
    docket = {"court": "txsd", "number": "7:31-cr-00412", "pacer_case_id": "9900001"}
    tell(store, "b", court="txsd", numbers=["7:31-cr-00412"], docket=docket)
    site.put(PLACE.format("azd", "9900002") + "json", JSON, kind="application/json", ETag='"1"')
    site.put(PLACE.format("txsd", "9900001") + "xml", XML, kind="application/xml")
    report = run(store)
    assert (report.listed, report.new, report.complete, report.health) == (2, 2, True, "ok")
    assert not report.failures
    assert documents(store) == {
        "gov.uscourts.azd.9900002": "United States v. Muster, 4:31-cr-00077 (azd)",
        "gov.uscourts.txsd.9900001": "United States v. Ejemplar Roto, 7:31-cr-00412 (txsd)",
    }
    site.hits.clear()
    report = run(store)
    assert not [path for path in site.hits if path != "/robots.txt"]  # not again so soon
    assert (report.stored, report.unchanged, report.health) == (0, 2, "ok")


def test_a_case_without_an_id_is_searched_by_its_names_and_only_its_own_number_is_kept(site, store):
    tell(store, "a", court="txsd", numbers=["7:31-cr-00412"], accused=["Delfina Ejemplar Roto"])
    found = [{"identifier": f"gov.uscourts.txsd.{number}"} for number in (9900001, 9900009)]
    found.append({"identifier": "some.other.item"})
    site.put("/advancedsearch.php", json.dumps({"response": {"docs": found}}), kind="application/json")
    site.put(PLACE.format("txsd", "9900001") + "xml", XML, kind="application/xml")
    other = XML.replace(b"7:31-cr-00412", b"7:30-cr-00001")
    site.put(PLACE.format("txsd", "9900009") + "xml", other, kind="application/xml")
    report = run(store)
    assert (report.stored, report.health) == (1, "ok")
    assert set(documents(store)) == {"gov.uscourts.txsd.9900001"}
    asked = next(path for path in site.hits if path.startswith("/advancedsearch"))
    assert "court%3Atxsd" in asked
    assert "Roto" in asked


def test_a_case_that_is_not_there_is_no_failure_and_one_that_can_not_be_had_is_asked_again(site, store):
    tell(
        store,
        "a",
        court="txsd",
        numbers=["7:31-cr-00412"],
        docket={"court": "txsd", "number": "7:31-cr-00412", "pacer_case_id": "1"},
    )
    tell(
        store,
        "b",
        court="azd",
        numbers=["4:31-cr-00077"],
        docket={"court": "azd", "number": "4:31-cr-00077", "pacer_case_id": "2"},
    )
    site.put(PLACE.format("azd", "2") + "json", "oops", status=500)
    report = run(store)
    assert [failure.kind for failure in report.failures] == ["http_error"]
    site.put(PLACE.format("azd", "2") + "json", JSON, kind="application/json")
    site.hits.clear()
    report = run(store)
    assert (report.stored, report.health) == (1, "ok")
    assert [path for path in site.hits if "txsd" in path] == []


def test_a_page_that_is_no_docket_is_another_layout(site, store):
    tell(
        store,
        "a",
        court="azd",
        numbers=["4:31-cr-00077"],
        docket={"court": "azd", "number": "4:31-cr-00077", "pacer_case_id": "2"},
    )
    site.put(PLACE.format("azd", "2") + "json", '{"error": 1}', kind="application/json")
    report = run(store)
    assert [failure.kind for failure in report.failures] == ["layout"]
    assert store.scalars(select(Fetch.id).where(Fetch.warc_offset.is_not(None))).all() == []


def test_without_known_cases_there_is_nothing_to_ask_and_that_is_well(site, store):
    report = run(store)
    assert (report.listed, report.requests, report.health) == (0, 0, "ok")
