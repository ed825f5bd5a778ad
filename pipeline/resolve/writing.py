"""An assembled incident into its tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import delete, insert, update
from sqlalchemy.orm import Session

from db.models import (
    Incident,
    IncidentCard,
    IncidentDealer,
    IncidentDocument,
    IncidentFirearm,
    IncidentGroup,
    IncidentPlace,
    Party,
    PartyCharge,
    Quantity,
    Signature,
    TimelineEvent,
    Transfer,
)
from pipeline.resolve.assemble import VERSION, Assembled
from pipeline.resolve.mention import Mention, Ref
from pipeline.resolve.scenes import Item

#: What points to another part goes before it.
_PARTS = (
    Transfer,
    TimelineEvent,
    PartyCharge,
    Party,
    IncidentFirearm,
    IncidentDealer,
    IncidentPlace,
    IncidentGroup,
    Quantity,
)
_PARTY_COLUMNS = ("name", "age", "city", "region", "country", "status", "sentence_months")
_PARTY_LISTS = ("aliases", "roles", "statuses", "statutes")
_FIGURE_COLUMNS = ("role", "object", "low", "high", "basis", "detail", "chosen")
_ORIGINS = {"party": "from_party_id", "dealer": "from_dealer_id", "place": "from_place_id"}
_ENDS = {"party": "to_party_id", "place": "to_place_id"}

Row = dict[str, Any]


def clear_parts(session: Session, incident_id: int) -> None:
    """Delete all parts of an incident, not the incident; its card is then to be written anew."""
    session.execute(
        update(IncidentCard)
        .where(IncidentCard.incident_id == incident_id)
        .values(stale=True)
        .execution_options(synchronize_session=False)
    )
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
    _Parts(session, incident.id).write(assembled)


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


class _Parts:
    """Writes the parts of one incident, those first that others point to."""

    def __init__(self, session: Session, incident_id: int) -> None:
        self._session = session
        self._incident_id = incident_id

    def write(self, assembled: Assembled) -> None:
        """All parts."""
        parties = self._write_parties(assembled)
        figures = self._write_figures(assembled)
        dealers = self._insert(IncidentDealer, _rows(assembled.dealers), ids=True)
        places = self._insert(IncidentPlace, _rows(assembled.places), ids=True)
        self._insert(IncidentFirearm, _rows(assembled.firearms))
        self._insert(IncidentGroup, _rows(assembled.groups))
        self._write_timeline(assembled, parties)
        self._write_transfers(assembled, {"party": parties, "dealer": dealers, "place": places}, figures)

    def _insert(self, table: type[Any], rows: Sequence[Row], *, ids: bool = False) -> list[int]:
        """Insert rows in their order; `ids` asks for the numbers that they get."""
        if not rows:
            return []
        values = [
            _evidence(row.pop("refs")) | row | {"incident_id": self._incident_id, "ordinal": i}
            for i, row in enumerate(rows)
        ]
        if not ids:
            self._session.execute(insert(table), values)
            return []
        returned = self._session.scalars(
            insert(table).returning(table.id, sort_by_parameter_order=True), values
        )
        return list(returned)

    def _write_parties(self, assembled: Assembled) -> list[int]:
        rows = [
            {name: getattr(party, name) for name in _PARTY_COLUMNS}
            | {name: list(getattr(party, name)) for name in _PARTY_LISTS}
            | {"refs": party.refs}
            for party in assembled.parties
        ]
        ids = self._insert(Party, rows, ids=True)
        charges: list[Row] = [
            {
                "party_id": party_id,
                "statute": charge.statute,
                "status": charge.status,
                "statuses": list(charge.statuses),
                "refs": charge.refs,
            }
            for party_id, party in zip(ids, assembled.parties, strict=True)
            for charge in party.charges
        ]
        self._insert(PartyCharge, charges)
        return ids

    def _write_figures(self, assembled: Assembled) -> list[int]:
        rows = [
            {name: getattr(figure, name) for name in _FIGURE_COLUMNS}
            | {"standing": str(figure.standing), "refs": figure.refs}
            for figure in assembled.figures
        ]
        ids = self._insert(Quantity, rows, ids=True)
        for number, figure in zip(ids, assembled.figures, strict=True):
            if figure.subset_of is not None:
                self._session.execute(
                    update(Quantity)
                    .where(Quantity.id == number)
                    .values(subset_of_id=ids[figure.subset_of])
                    .execution_options(synchronize_session=False)
                )
        return ids

    def _write_timeline(self, assembled: Assembled, parties: Sequence[int]) -> None:
        rows: list[Row] = [
            {
                "event": moment.event,
                "date": moment.date,
                "precision": moment.precision,
                "chosen": moment.chosen,
                "party_id": parties[moment.party] if moment.party is not None else None,
                "refs": moment.refs,
            }
            for moment in assembled.timeline
        ]
        self._insert(TimelineEvent, rows)

    def _write_transfers(
        self, assembled: Assembled, nodes: Mapping[str, Sequence[int]], figures: Sequence[int]
    ) -> None:
        rows: list[Row] = []
        for transfer in assembled.transfers:
            row: Row = dict.fromkeys((*_ORIGINS.values(), *_ENDS.values()))
            row[_ORIGINS[transfer.origin.what]] = nodes[transfer.origin.what][transfer.origin.place]
            row[_ENDS[transfer.end.what]] = nodes[transfer.end.what][transfer.end.place]
            row |= {"kind": str(transfer.kind), "told": transfer.told, "reason": transfer.reason}
            row |= {"date": transfer.date, "precision": transfer.precision, "refs": transfer.refs}
            row["quantity_id"] = figures[transfer.figure] if transfer.figure is not None else None
            rows.append(row)
        self._insert(Transfer, rows)


def _rows(items: Sequence[Item]) -> list[Row]:
    return [item.columns() | {"refs": item.refs} for item in items]


def _evidence(refs: Sequence[Ref]) -> Row:
    claims = list(dict.fromkeys(ref.claim_id for ref in refs))
    return {"claim_id": claims[0], "claim_ids": claims}
