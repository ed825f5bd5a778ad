"""Screened documents → claims, and a failing text that stops nothing."""

import pytest
from sqlalchemy import select

from db.models import Claim, Document, DocumentVersion, Fetch, Quantity, Run
from ironriver.settings import get_settings
from nlp.annotation import SourceDocument
from nlp.pipeline import annotate
from nlp.version import VERSION
from pipeline import extract, screen
from pipeline.resolve import stage as resolve

TRAFFICKING = """LAREDO, Texas – Rodolfo Quintanilla Bermea, 34, of Laredo, Texas, pleaded guilty today to \
smuggling firearms to Mexico, announced the U.S. Attorney's Office for the Southern District of Texas.

According to court documents, Quintanilla bought at least 43 rifles from a licensed dealer in San Antonio \
between January 2024 and March 2024. On April 3, 2024, officers seized 12 rifles from his truck at the \
Laredo port of entry."""
BAKERY = "A bakery opened in Laredo today. Its owner, Ana Ruiz, sells forty kinds of bread."


def store(session, native_id: str, text: str) -> DocumentVersion:
    run = Run(kind="crawl", source="fake")
    session.add(run)
    session.flush()
    fetch = Fetch(run_id=run.id, source="fake", role="page", url=f"https://news.example/{native_id}")
    document = Document(
        source="fake",
        native_id=native_id,
        url=f"https://news.example/{native_id}",
        kind="press_release",
        language="en",
        title="News",
        published="2024-05-06",
    )
    session.add_all([fetch, document])
    session.flush()
    version = DocumentVersion(
        document_id=document.id,
        number=1,
        fetch_id=fetch.id,
        title="News",
        published="2024-05-06",
        text=text,
        text_sha256=native_id,
    )
    session.add(version)
    session.commit()
    return version


def run_both(session):
    screen.run(session, get_settings())
    return extract.run(session, get_settings())


def test_claims_carry_the_words_that_state_them(session):
    version_id = store(session, "a", TRAFFICKING).id
    report = run_both(session)
    assert report.counts["relevant"] == 1
    claims = session.scalars(select(Claim).where(Claim.version_id == version_id)).all()
    assert {"defendant", "count", "date", "stage", "court"} <= {claim.kind for claim in claims}
    for claim in claims:
        assert TRAFFICKING[claim.start : claim.end] == claim.quote
        assert claim.quote in claim.sentence
    bounds = {(c.value["low"], c.value["high"], c.value["role"]) for c in claims if c.kind == "count"}
    assert {(43, None, "purchased"), (12, 12, "seized")} <= bounds


def test_a_document_that_is_screened_out_is_not_read_and_keeps_the_reason(session):
    version_id = store(session, "a", BAKERY).id
    report = run_both(session)
    version = session.get_one(DocumentVersion, version_id)
    assert report.done == 0
    assert version.screen_passed is False
    assert version.screen_reason


def test_running_twice_changes_nothing(session):
    store(session, "a", TRAFFICKING)
    run_both(session)
    before = [(c.kind, c.ordinal, c.quote) for c in session.scalars(select(Claim))]
    assert run_both(session).done == 0
    assert [(c.kind, c.ordinal, c.quote) for c in session.scalars(select(Claim))] == before


def test_a_better_extractor_reads_again_and_the_old_claims_stay_until_the_incident_is_made_anew(
    session, monkeypatch
):
    version_id = store(session, "a", TRAFFICKING).id
    run_both(session)
    monkeypatch.setattr(extract, "VERSION", "better")
    assert run_both(session).counts["relevant"] == 1
    assert session.get_one(DocumentVersion, version_id).extract_version == "better"
    assert set(session.scalars(select(Claim.extract_version))) == {VERSION, "better"}


def test_a_mended_title_has_the_same_text_read_again_while_an_incident_quotes_it(session):
    version_id = store(session, "a", TRAFFICKING).id
    run_both(session)
    resolve.run(session, get_settings())
    quoted = session.scalars(select(Quantity.claim_id)).all()
    session.get_one(DocumentVersion, version_id).title = "Laredo man admits smuggling rifles"
    session.get_one(DocumentVersion, version_id).screen_version = None
    session.get_one(DocumentVersion, version_id).extract_version = None
    session.get_one(DocumentVersion, version_id).resolve_version = None
    session.commit()
    run_both(session)
    assert session.scalars(select(Quantity.claim_id)).all() == quoted
    resolve.run(session, get_settings())
    assert not set(session.scalars(select(Quantity.claim_id))) & set(quoted)
    assert set(session.scalars(select(Claim.extract_version))) == {VERSION}


@pytest.mark.filterwarnings("ignore")
def test_a_text_that_the_extractor_can_not_take_is_named_and_stops_nothing(session, monkeypatch):
    store(session, "a", TRAFFICKING)
    store(session, "b", TRAFFICKING)

    def fails_once(document):
        if document.id == "fake:a":
            raise RuntimeError("no way")
        return annotate(document)

    monkeypatch.setattr("nlp.pipeline.annotate", fails_once)
    report = run_both(session)
    assert report.counts["failed"] == 1
    assert report.counts["relevant"] == 1
    assert "https://news.example/a: the extractor failed" in report.problems[0]


def test_an_accused_minor_is_no_claim(session):
    both = "34, and Bastian Zentner Ruiz, 17, both of Laredo, Texas, pleaded"
    text = TRAFFICKING.replace("34, of Laredo, Texas, pleaded", both)
    store(session, "minor", text)
    run_both(session)
    names = [claim.value["name"] for claim in session.scalars(select(Claim).where(Claim.kind == "defendant"))]
    assert names == ["Rodolfo Quintanilla Bermea"]
    source = SourceDocument(id="m", title="News", published="2024-05-06", text=text)
    assert "Bastian Zentner Ruiz" in {defendant.name for defendant in annotate(source).defendants}
