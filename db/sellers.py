"""What the outputs ask about sellers over all incidents."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session, joinedload

from db.models import Dealer, Incident, IncidentDealer


@dataclass(frozen=True, slots=True)
class SellerCount:
    """A seller and the active incidents that name it, by their public ids."""

    dealer: Dealer
    incidents: tuple[str, ...]


def sellers(session: Session, limit: int) -> list[SellerCount]:
    """Sellers over all active incidents, those that most of them name first."""
    named = (
        select(IncidentDealer.dealer_id, func.count(IncidentDealer.incident_id.distinct()).label("times"))
        .join(Incident, Incident.id == IncidentDealer.incident_id)
        .where(Incident.state == "active", IncidentDealer.dealer_id.is_not(None))
        .group_by(IncidentDealer.dealer_id)
        .subquery()
    )
    rows = session.scalars(
        select(Dealer)
        .join(named, named.c.dealer_id == Dealer.id)
        .order_by(named.c.times.desc(), Dealer.name, Dealer.id)
        .options(joinedload(Dealer.licensee))
        .limit(limit)
    ).all()
    found = _incidents(session, rows)
    return [SellerCount(row, tuple(sorted(found.get(row.id, ())))) for row in rows]


def _incidents(session: Session, rows: Sequence[Dealer]) -> dict[int, set[str]]:
    pairs = session.execute(
        select(IncidentDealer.dealer_id, Incident.public_id)
        .join(Incident, Incident.id == IncidentDealer.incident_id)
        .where(Incident.state == "active", IncidentDealer.dealer_id.in_([row.id for row in rows]))
    )
    found: dict[int, set[str]] = {}
    for number, public_id in pairs:
        found.setdefault(int(number or 0), set()).add(public_id)
    return found
