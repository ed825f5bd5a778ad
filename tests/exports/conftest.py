"""A database to export: two cases, hostile texts, incidents that are no more, and what nobody may see."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from db.models import (
    ClaimVerdict,
    Delivery,
    Incident,
    IncidentPlace,
    IncidentRedirect,
    Judgement,
    Party,
    Quantity,
    Run,
    SeenItem,
    Source,
    Takedown,
    TimelineEvent,
)
from db.session import open_session
from pipeline.exports.export import Export, export
from pipeline.exports.output import Format
from pipeline.takedowns.honour import take_down_document
from tests.world import Author, tucson

#: What stands in no output: authors, accounts, takedowns, what the crawl remembers, texts that are withheld.
SECRET = "zzsecret"
HOSTILE = (
    "=cmd|' /C calc'!A0 was bought. +1 rifle, -2 rifles and @SUM(A1) came from "
    "\u202eevil\u202c\x07 shop <script>"
)
LONG_AGO = datetime(2026, 11, 1, 8, 0, tzinfo=UTC)

WriteExport = Callable[..., Export]


def build(session: Session) -> None:
    """The world, with every time fixed, so that two databases hold the same."""
    author = Author(session)
    first = tucson(author)
    author.change(first, "new", "Tucson: straw purchases of 23 rifles (2 documents)")
    hostile = _hostile(author)
    author.change(hostile, "new", "=HYPERLINK(1)", datetime(2026, 11, 20, 7, 0, tzinfo=UTC))
    author.document(8, "In no incident", "Three rifles were seized.")
    article = author.document(9, "News of no case", f"Its text belongs to a newspaper: {SECRET}.")
    article.document.kind = "news"
    irrelevant = author.document(10, "A recipe", f"Flour, butter and {SECRET}.")
    irrelevant.relevant = False
    author.claim(irrelevant, f"Flour, butter and {SECRET}")
    _gone(author, first)
    _secrets(session, hostile)
    session.flush()
    _fix_times(session)
    session.commit()


def _hostile(author: Author) -> Incident:
    version = author.document(3, "@title of a document", HOSTILE)
    incident = author.incident(
        "IR-2026-AAAAA", "=1+1", version, stage="charged", court="txsd", region="Texas"
    )

    def evidence(quote: str) -> dict[str, Any]:
        claim = author.claim(version, quote)
        return {"incident_id": incident.id, "claim_id": claim.id, "claim_ids": [claim.id]}

    party = Party(
        name="=cmd|' /C calc'!A0",
        aliases=["@alias", "Smith, Jr."],
        roles=["recipient"],
        status="charged",
        statuses=["charged"],
        **evidence("=cmd|' /C calc'!A0"),
    )
    author.session.add(party)
    author.session.flush()
    for number in range(11):  # more than ten: …-Q2 comes before …-Q10
        author.session.add(
            Quantity(
                role="purchased",
                object="rifle",
                low=number,
                high=None,
                basis="at_least",
                detail="-2 rifles",
                standing="chosen" if number == 0 else "disagrees",
                chosen=number == 0,
                ordinal=number,
                **evidence("-2 rifles"),
            )
        )
    author.session.add_all(
        [
            IncidentPlace(
                role="purchase",
                name="\u202eevil\u202c\x07",
                region="Texas",
                **evidence("\u202eevil\u202c\x07"),
            ),
            TimelineEvent(
                event="charged",
                date="2026",
                precision="year",
                party_id=party.id,
                **evidence("+1 rifle"),
            ),
        ]
    )
    author.session.flush()
    return incident


def _gone(author: Author, kept: Incident) -> None:
    """One incident merged into another, one that no document tells of any longer."""
    author.incident("IR-2026-BBBBB", f"Merged {SECRET}", state="merged")
    author.session.add(IncidentRedirect(public_id="IR-2026-BBBBB", target=kept.public_id))
    retracted = author.incident("IR-2026-CCCCC", f"Retracted {SECRET}", state="retracted")
    author.change(retracted, "retracted", f"{SECRET}: no document tells of it any longer")


def _secrets(session: Session, incident: Incident) -> None:
    session.add_all(
        [
            Judgement(left_id=1, right_id=2, verdict="same", score=1, reasons=[SECRET], author=SECRET),
            ClaimVerdict(
                document_id=1,
                kind="count",
                quote=SECRET,
                reading="{}",
                verdict="wrong",
                note=SECRET,
                author=SECRET,
            ),
            Takedown(kind="person", target=f"Ana {SECRET.title()}", reason=SECRET, author=SECRET),
            Delivery(week="2026-W47", recipient=f"{SECRET}@example.org"),
            Source(name=SECRET, note=SECRET),
            Run(kind="stage", report={"note": SECRET}),
        ]
    )
    session.flush()
    withheld = Author(session).document(11, f"Withheld {SECRET}", f"Nobody may read {SECRET}.")
    session.add(SeenItem(source=SECRET, native_id=SECRET, version_key=SECRET, fetch_id=withheld.fetch_id))
    take_down_document(session, withheld.document, reason=SECRET, author=SECRET)


def _fix_times(session: Session) -> None:
    moments = {
        "documents": "first_seen_at",
        "incidents": "updated_at",
        "incident_redirects": "created_at",
    }
    for table, column in moments.items():
        session.execute(
            text(f"update {table} set {column} = :moment"), {"moment": _stored(session, LONG_AGO)}
        )
    session.execute(
        text("update incidents set updated_at = :moment where public_id = 'IR-2026-AAAAA'"),
        {"moment": _stored(session, datetime(2026, 11, 20, 7, 0, tzinfo=UTC))},
    )


def _stored(session: Session, moment: datetime) -> Any:
    if session.get_bind().dialect.name == "postgresql":
        return moment
    return moment.strftime("%Y-%m-%d %H:%M:%S.%f")


@pytest.fixture
def world(session: Session) -> Session:
    build(session)
    return session


@pytest.fixture
def write_export(world: Session, tmp_path: Path) -> WriteExport:
    """Exports the world: `write_export("csv", …, name=…, changes_since=…)`."""

    def write(*formats: str, name: str = "export", **options: Any) -> Export:
        kinds = [Format(word) for word in formats] or list(Format)
        return export(world, tmp_path / name, kinds, **options)

    return write


@pytest.fixture(scope="session")
def everything(tmp_path_factory: pytest.TempPathFactory, _new_sqlite: Callable[[bool], str]) -> Path:
    """All formats of the world in one folder, for tests that only read."""
    folder = tmp_path_factory.mktemp("everything") / "export"
    with open_session(_new_sqlite(True)) as session:
        build(session)
        export(session, folder, list(Format))
    return folder
