"""An assembled incident into its tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from sqlalchemy import delete, insert, update
from sqlalchemy.orm import Session

from db.models import (
    Incident,
    IncidentDealer,
    IncidentDocument,
    IncidentFirearm,
    IncidentGroup,
    IncidentPlace,
    Party,
    Quantity,
    Signature,
    TimelineEvent,
)
from pipeline.resolve.assemble import VERSION, Assembled
from pipeline.resolve.mention import Mention
from pipeline.resolve.scenes import Item

_PARTS = (Party, IncidentFirearm, IncidentDealer, IncidentPlace, IncidentGroup, TimelineEvent, Quantity)


def clear_parts(session: Session, incident_id: int) -> None:
    """Delete all parts of an incident, not the incident."""
    for table in _PARTS:
        session.execute(
            delete(table).where(table.incident_id == incident_id).execution_options(synchronize_session=False)
        )


def write_incident(
    session: Session,
    incident: Incident,
    assembled: Assembled,
    *,
    mentions: Sequence[Mention],
    family: Mapping[str, str],
    fingerprint: str,
) -> None:
    """Replace what is stored of an incident; its documents must be of no other incident by now."""
    new = not incident.assemble_version
    incident.state = "active"
    for name in (
        "title",
        "stage",
        "court",
        "region",
        "first_published",
        "last_published",
        "independent_sources",
    ):
        setattr(incident, name, getattr(assembled, name))
    incident.documents_count = len(mentions)
    incident.convergence = list(assembled.convergence)
    incident.case_numbers = list(assembled.case_numbers)
    incident.fingerprint = fingerprint
    incident.assemble_version = VERSION
    session.flush()
    if not new:
        clear_parts(session, incident.id)
    _write_documents(session, incident.id, mentions, family)
    _write_parts(session, incident.id, assembled)


def _write_documents(
    session: Session, incident_id: int, mentions: Sequence[Mention], family: Mapping[str, str]
) -> None:
    ids = {mention.label: mention.document_id for mention in mentions}
    rows = [
        {
            "incident_id": incident_id,
            "document_id": mention.document_id,
            "family_id": ids[family[mention.label]],
        }
        for mention in mentions
    ]
    session.execute(insert(IncidentDocument), rows)
    # The signature tells the family too, for whoever asks without an incident.
    for head in sorted({row["family_id"] for row in rows}):
        members = [row["document_id"] for row in rows if row["family_id"] == head]
        session.execute(
            update(Signature)
            .where(Signature.document_id.in_(members), Signature.family_id != head)
            .values(family_id=head)
            .execution_options(synchronize_session=False)
        )


def _write_parts(session: Session, incident_id: int, assembled: Assembled) -> None:
    people = [asdict(party) for party in assembled.parties]
    for person in people:
        for name in ("aliases", "roles", "statuses", "statutes"):
            person[name] = list(person[name])
    _insert(session, Party, incident_id, people)
    lists: tuple[tuple[type[Any], Sequence[Item]], ...] = (
        (IncidentFirearm, assembled.firearms),
        (IncidentDealer, assembled.dealers),
        (IncidentPlace, assembled.places),
        (IncidentGroup, assembled.groups),
        (TimelineEvent, assembled.timeline),
    )
    for table, items in lists:
        _insert(
            session, table, incident_id, [item.columns() | {"claim_ids": item.claim_ids} for item in items]
        )
    _write_figures(session, incident_id, assembled)


def _insert(session: Session, table: type[Any], incident_id: int, rows: Sequence[dict[str, Any]]) -> None:
    if rows:
        session.execute(insert(table), [_evidenced(row, incident_id, i) for i, row in enumerate(rows)])


def _evidenced(row: dict[str, Any], incident_id: int, ordinal: int) -> dict[str, Any]:
    claims = list(row["claim_ids"])
    return row | {"incident_id": incident_id, "ordinal": ordinal, "claim_id": claims[0], "claim_ids": claims}


def _write_figures(session: Session, incident_id: int, assembled: Assembled) -> None:
    rows: list[Quantity] = []
    for i, figure in enumerate(assembled.figures):
        values = asdict(figure)
        values.pop("subset_of")
        rows.append(Quantity(**_evidenced(values, incident_id, i)))
    session.add_all(rows)
    session.flush()
    for figure, row in zip(assembled.figures, rows, strict=True):
        if figure.subset_of is not None:
            row.subset_of_id = rows[figure.subset_of].id
    session.flush()
