"""The Hernandez family of the gold documents through the stages as they run: one incident, in every part."""

from __future__ import annotations

import hashlib
import io
import json
from pathlib import Path

import pytest
from rich.console import Console
from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import Document, DocumentVersion, Fetch, Incident, Quantity, Run
from db.queries import get_incident
from ironriver.cli.incidents import print_incident
from ironriver.settings import get_settings
from ironriver.vocabulary import Event, Standing
from pipeline.stages import run_stage

FAMILY = "tx-hernandez"


def store(session: Session, rows: list[dict[str, str]]) -> None:
    """The documents as the parse stage leaves them."""
    run = Run(kind="crawl", source="gold")
    session.add(run)
    session.flush()
    fetch = Fetch(run_id=run.id, source="gold", role="page", url="https://example.org/")
    session.add(fetch)
    session.flush()
    for row in rows:
        document = Document(
            source="gold", native_id=row["id"], url=row["url"], kind=row["kind"], language=row["language"],
            publisher=row["source"], title=row["title"], published=row["published"],
        )  # fmt: skip
        session.add(document)
        session.flush()
        session.add(
            DocumentVersion(
                document_id=document.id, number=1, fetch_id=fetch.id, title=row["title"],
                published=row["published"], text=row["text"],
                text_sha256=hashlib.sha256(row["text"].encode()).hexdigest(),
            )
        )  # fmt: skip
    session.commit()


@pytest.fixture
def incident(session: Session, shared: Path) -> Incident:
    lines = (shared / "gold" / "families_dev.jsonl").read_text("utf-8").splitlines()
    rows = [row for row in map(json.loads, lines) if row["family"] == FAMILY]
    assert len(rows) == 7
    store(session, rows)
    for stage in ("screen", "extract", "resolve"):
        run_stage(stage, session, get_settings())
    (public_id,) = session.scalars(select(Incident.public_id).where(Incident.state == "active"))
    return get_incident(session, public_id)


def figure(incident: Incident, role: str, kind: str) -> Quantity:
    (found,) = [q for q in incident.quantities if q.chosen and (q.role, q.object) == (role, kind)]
    return found


def test_one_incident_of_all_seven_documents(incident, session):
    assert incident.documents_count == 7
    assert (incident.court, incident.stage) == ("txsd", "sentenced")
    assert "231 handguns purchased" in incident.title
    (party,) = incident.parties
    assert (party.status, party.sentence_months) == ("sentenced", 80)

    bought, seized = figure(incident, "purchased", "handgun"), figure(incident, "seized", "firearm")
    assert (bought.low, bought.high, bought.basis) == (231, 231, "exact")
    assert (seized.low, seized.high, seized.basis) == (17, 17, "exact")
    assert len(bought.claim_ids) >= 5
    (other,) = [q for q in incident.quantities if q.standing == Standing.DISAGREES]
    assert (other.role, other.object, other.low, other.basis) == ("purchased", "handgun", 176, "at_least")
    assert "176 pistolas" in other.quote

    chosen = [(event.event, event.date) for event in incident.timeline if event.chosen]
    told = [
        (Event.OFFENSE_START, "2020-01-21"),
        (Event.OFFENSE_END, "2022-07-11"),
        (Event.ARREST, "2022-07-11"),
        (Event.PLEA, "2022-09-29"),
        (Event.SENTENCING, "2023"),
    ]
    assert [event for event in chosen if event in told] == told
    assert [date for _, date in chosen] == sorted(date for _, date in chosen)
    doubted = {(event.event, event.date) for event in incident.timeline if not event.chosen}
    assert {(Event.OFFENSE_START, "2021-07-22"), (Event.PLEA, "2022-10-04")} <= doubted

    to_mexico = [t for t in incident.transfers if t.to_place and t.to_place.name == "Mexico"]
    assert any(t.from_party is party and t.told for t in to_mexico)

    out = io.StringIO()
    print_incident(session, incident, evidence=True, out=Console(file=out, width=80, highlight=False))
    page = out.getvalue()
    assert "but at least 176 handguns" in page
    assert max(map(len, page.splitlines()), default=0) <= 200  # only addresses are not wrapped
    for line in page.splitlines():
        assert len(line) <= 80 or "http" in line
