"""The courts' feeds: only entries of known criminal cases, and of those that speak of guns, are kept."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from crawlers.report import CrawlReport
from crawlers.sources.pacer_rss import border_courts
from db.models import Claim, Document, DocumentVersion
from ironriver.settings import get_settings
from pipeline import extract, parse, screen
from tests.crawlers.conftest import StandIn
from tests.crawlers.fake_files import FakeFiles
from tests.crawlers.invented_world import tell
from tests.crawlers.running import crawled

FEED = (Path(__file__).resolve().parents[1] / "sources" / "pacer_rss" / "feed_txsd" / "page.xml").read_text()
PLACE = "/ecf/txsd/cgi-bin/rss_outside.pl"


@pytest.fixture
def site(stand_in: StandIn) -> Iterator[FakeFiles]:
    with FakeFiles() as site:
        stand_in(site.url, "pacer_rss", court_feeds="txsd")
        site.put(PLACE, FEED, kind="application/xml")
        yield site


def run(store: Session) -> CrawlReport:
    return crawled(store, "pacer_rss")


def titles(store: Session) -> list[str]:
    parse.run(store, get_settings(), source="pacer_rss")
    rows = store.scalars(select(Document).where(Document.source == "pacer_rss").order_by(Document.native_id))
    return [row.title for row in rows]


GUNS = "United States v. Hundred Rifles, 1:31-cr-00055 (txsd)"
KNOWN = "United States v. Ejemplar Roto, 7:31-cr-00412 (txsd)"


def test_by_default_the_feeds_are_those_of_the_border():
    assert border_courts() == ["azd", "casd", "nmd", "txsd", "txwd"]


def test_without_known_cases_only_guns_are_kept_and_never_a_civil_case(site, store):
    report = run(store)
    assert (report.listed, report.new, report.health) == (4, 1, "ok")
    assert titles(store) == [GUNS]


@pytest.mark.parametrize(
    ("numbers", "accused"),
    [(["7:31-cr-00412-1"], []), (["7:31-mj-01"], ["Delfina Ejemplar Roto"])],
    ids=["by number", "by name"],
)
def test_entries_of_known_cases_are_kept(site, store, numbers, accused):
    tell(store, "a", court="txsd", numbers=numbers, accused=accused)
    run(store)
    assert titles(store) == [KNOWN, GUNS]


def test_cases_of_another_court_or_of_another_name_are_not_meant(site, store):
    tell(store, "a", court="azd", numbers=["7:31-cr-00412"], accused=["Delfina Ejemplar Roto"])
    tell(store, "b", court="txsd", numbers=["7:30-cr-00001"], accused=["Otto Rotom", "Ana Musterfrau"])
    run(store)
    assert titles(store) == [GUNS]


def test_an_entry_is_kept_once_and_a_new_one_of_the_same_feed_is_added(site, store):
    run(store)
    assert run(store).stored == 0
    more = FEED.replace("de_seq_num=3", "de_seq_num=4").replace(
        "[Forfeiture of Firearms]", "[Return of Rifle]"
    )
    site.put(PLACE, more, kind="application/xml")
    assert run(store).new == 1
    assert titles(store) == [GUNS, GUNS]


def test_an_entry_of_a_known_case_tells_what_happened_in_it(site, store):
    tell(store, "a", court="txsd", numbers=["7:31-cr-00412"], accused=["Delfina Ejemplar Roto"])
    run(store)
    titles(store)
    screen.run(store, get_settings())
    extract.run(store, get_settings())
    version = store.scalars(
        select(DocumentVersion)
        .join(Document, Document.id == DocumentVersion.document_id)
        .where(Document.title == KNOWN)
    ).one()
    assert version.relevant
    assert version.relevance_reason == "the docket of a case that other documents tell of"
    claims = store.scalars(select(Claim).where(Claim.version_id == version.id)).all()
    told = {(claim.kind, claim.value.get("value") or claim.value.get("event")) for claim in claims}
    assert {("court", "txsd"), ("case_number", "7:31-cr-00412"), ("date", "sentencing")} <= told
    assert all(version.text[claim.start : claim.end] == claim.quote for claim in claims)


@pytest.mark.parametrize(
    ("body", "kind"),
    [("<html>Be back soon</html>", "empty"), ('<!DOCTYPE r [<!ENTITY a "b">]><rss></rss>', "layout")],
)
def test_a_page_instead_of_a_feed_is_reported(site, store, body, kind):
    site.put(PLACE, body, kind="application/xml")
    report = run(store)
    assert [str(failure.kind) for failure in report.failures] == [kind]
    assert report.health == "unhealthy"
