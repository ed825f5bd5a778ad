"""Reads the graph of some incidents: a fixed number of queries, whatever their number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from db.models import (
    Claim,
    DocumentVersion,
    Incident,
    IncidentDealer,
    IncidentPlace,
    Quantity,
    TimelineEvent,
    Transfer,
)
from ironriver.vocabulary import CountRole, Event, PlaceRole
from web.follow.graph import Drawing, Graph


def read_graph(session: Session, numbers: Sequence[int], most: int) -> Graph:
    """The graph of these incidents, in this order.

    Args:
        session: the database.
        numbers: row numbers, at most some dozens.
        most: transfers that are read.
    """
    named = session.execute(
        select(Incident.id, Incident.public_id).where(Incident.id.in_(numbers), Incident.state == "active")
    )
    names = {row.id: row.public_id for row in named}
    transfers = _by_incident(session.scalars(_transfers().where(Transfer.incident_id.in_(names)).limit(most)))
    recoveries = _by_incident(session.scalars(_recoveries().where(IncidentPlace.incident_id.in_(names))))
    found = [*recoveries]
    figures = _by_incident(
        session.scalars(
            select(Quantity)
            .where(
                Quantity.incident_id.in_(found),
                Quantity.chosen.is_(True),
                Quantity.role == CountRole.RECOVERED,
            )
            .order_by(Quantity.ordinal)
        )
    )
    days = _by_incident(
        session.scalars(
            select(TimelineEvent)
            .where(
                TimelineEvent.incident_id.in_(found),
                TimelineEvent.chosen.is_(True),
                TimelineEvent.event == Event.RECOVERY,
            )
            .order_by(TimelineEvent.ordinal)
        )
    )
    drawing = Drawing()
    for number in numbers:
        if number in transfers:
            drawing.add(
                names[number],
                transfers[number],
                recoveries.get(number, []),
                figures.get(number, []),
                [event.date for event in days.get(number, [])],
            )
    return drawing.graph()


def _transfers() -> Any:
    version = joinedload(Transfer.claim).joinedload(Claim.version)
    return (
        select(Transfer)
        .order_by(Transfer.incident_id.desc(), Transfer.ordinal, Transfer.id)
        .options(
            version.joinedload(DocumentVersion.document),
            version.defer(DocumentVersion.text),
            joinedload(Transfer.from_party),
            joinedload(Transfer.to_party),
            joinedload(Transfer.from_dealer).joinedload(IncidentDealer.dealer),
            joinedload(Transfer.from_place),
            joinedload(Transfer.to_place),
            joinedload(Transfer.quantity),
        )
    )


def _recoveries() -> Any:
    version = joinedload(IncidentPlace.claim).joinedload(Claim.version)
    return (
        select(IncidentPlace)
        .where(IncidentPlace.role == PlaceRole.RECOVERY)
        .order_by(IncidentPlace.ordinal, IncidentPlace.id)
        .options(version.joinedload(DocumentVersion.document), version.defer(DocumentVersion.text))
    )


def _by_incident(rows: Iterable[Any]) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = defaultdict(list)
    for row in rows:
        found[row.incident_id].append(row)
    return found
