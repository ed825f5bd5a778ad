"""A release by the API and by its page: one document and one version, in whatever order they come."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from crawlers.model import ParsedDocument, RawDocument
from db.models import Document, DocumentVersion, Fetch, Run
from pipeline.parse import _store
from pipeline.report import StageReport

AT = "https://www.justice.gov/opa/pr/one"
READ = datetime(2031, 5, 10, 12, tzinfo=UTC)
CHANGED = "2031-05-09T08:00:00+00:00"
PAPERS = [{"url": "https://www.justice.gov/opa/media/1/dl", "title": "Indictment"}]


def record(text: str = "The text.", *, key: str = "v1", changed: str = CHANGED) -> ParsedDocument:
    return ParsedDocument(
        native_id="uuid-1",
        url=AT,
        kind="press_release",
        title="One",
        published="2031-05-09",
        text=text,
        version_key=key,
        details={"changed": changed},
        changed_at=changed,
    )


def page(text: str = "The text.") -> ParsedDocument:
    return ParsedDocument(
        native_id=AT,
        url=AT,
        kind="press_release",
        title="One",
        published="2031-05-09",
        text=text,
        details={"updated": None, "papers": PAPERS},
        shown_at=AT,
    )


ORDERS = [
    [record(), page(), record(), page()],
    [page(), record(), page(), record()],
    [page(), page(), record(), record()],
    [record(), record(), page(), page()],
]


def take(session: Session, *readings: ParsedDocument, fetched: datetime = READ) -> list[DocumentVersion]:
    """Parse readings, a fetch each; the versions of the one document there is."""
    run = Run(kind="crawl", source="justice_gov")
    session.add(run)
    session.flush()
    for reading in readings:
        fetch = Fetch(run_id=run.id, source="justice_gov", role="any", url=reading.url, fetched_at=fetched)
        session.add(fetch)
        session.flush()
        raw = RawDocument(fetch.id, "justice_gov", "any", reading.url, "", fetched, b"")
        _store(session, raw, [reading], StageReport("parse"))
        session.flush()
    (document,) = session.scalars(select(Document)).all()
    session.refresh(document)
    return list(document.versions)


@pytest.mark.parametrize("order", ORDERS)
def test_a_release_is_one_document_and_one_version(session, order):
    (version,) = take(session, *order)
    assert (version.version_key, version.text) == ("v1", "The text.")
    assert version.document.native_id == "uuid-1"
    assert version.details == {"changed": CHANGED, "papers": PAPERS}


@pytest.mark.parametrize("order", [[record("API"), page("Page")], [page("Page"), record("API")]])
def test_the_record_outranks_the_page(session, order):
    (version,) = take(session, *order)
    assert version.text == "API"


@pytest.mark.parametrize("order", [[record(""), page(), record("")], [page(), record(""), record("")]])
def test_the_page_gives_the_text_that_the_record_lacks(session, order):
    (version,) = take(session, *order)
    assert (version.version_key, version.text) == ("v1", "The text.")


def test_a_release_that_changed_since_its_page_was_read_has_a_new_version(session):
    later = record("The text, corrected.", changed="2031-05-12T08:00:00+00:00")
    first, second = take(session, page(), later)
    assert (first.text, first.current) == ("The text.", False)
    assert (second.text, second.version_key, second.current) == ("The text, corrected.", "v1", True)
    assert take(session, page(), later) == [first, second]


def test_a_record_that_changed_is_a_new_version_whatever_its_page_said(session):
    versions = take(session, page(), record(), record("Corrected.", key="v2"), page("Corrected."))
    assert [(each.version_key, each.text, each.current) for each in versions] == [
        ("v1", "The text.", False),
        ("v2", "Corrected.", True),
    ]


def test_a_second_reading_sends_only_another_text_through_the_stages_again(session):
    (version,) = take(session, page())
    version.screen_version = "1"
    take(session, record())
    assert version.screen_version == "1"
    take(session, record("Corrected.", key="v1"))
    assert (
        session.scalars(select(DocumentVersion.screen_version).where(DocumentVersion.current)).one() is None
    )
