"""Cards of incidents: one row for what a list shows and filters by, written after incidents were.

A card is a function of its incident's parts. Whoever writes the parts marks the card stale; a card whose
version is an older one's is written again too.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session, load_only

from db.chunks import chunks
from db.models import Claim, Incident, IncidentCard, Quantity
from db.queries import whole_incident
from ironriver.wording import amount
from pipeline.desk.facets import facets_of, is_gun_figure
from pipeline.report import StageReport

#: Raise it when what a card holds changes: all are then written again.
VERSION = "1"
#: A list shows the first of each, and says how many more there are.
SHOWN = 3


def update_cards(session: Session, report: StageReport) -> None:
    """Write the cards that are missing, stale or of another version. Commits a batch at a time."""
    card = IncidentCard
    active = Incident.state == "active"
    wanted = session.scalars(
        select(Incident.id)
        .outerjoin(card, card.incident_id == Incident.id)
        .where(
            or_(
                card.incident_id.is_(None) & active,
                card.stale.is_(True),
                card.version != VERSION,
                card.active.is_(True) & ~active,
            )
        )
        .order_by(Incident.id)
    ).all()
    for numbers in chunks(wanted):
        _write(session, numbers)
        session.commit()
        session.expunge_all()
    if wanted:
        report.counts["cards written"] += len(wanted)


def _write(session: Session, numbers: Sequence[int]) -> None:
    revision = (session.scalar(select(func.max(IncidentCard.revision))) or 0) + 1
    known = {
        card.incident_id: card
        for card in session.scalars(select(IncidentCard).where(IncidentCard.incident_id.in_(numbers)))
    }
    incidents = session.scalars(
        select(Incident).where(Incident.id.in_(numbers)).options(*whole_incident(quoted=False))
    ).all()
    sureness = _sureness(session, incidents)
    for incident in incidents:
        card = known.get(incident.id)
        if card is None:
            card = IncidentCard(incident_id=incident.id)
            session.add(card)
        card.revision, card.version, card.stale = revision, VERSION, False
        card.active = incident.state == "active"
        card.facets = facets_of(incident, sureness.get(incident.id)) if card.active else {}
        card.summary = summary_of(incident) if card.active else {}
        card.guns = guns_of(incident) if card.active else 0


def _sureness(session: Session, incidents: Sequence[Incident]) -> dict[int, float]:
    """The mean confidence of the claims that an incident's parties and chosen figures quote."""
    quoted = {
        incident.id: [party.claim_id for party in incident.parties]
        + [quantity.claim_id for quantity in incident.quantities if quantity.chosen]
        for incident in incidents
    }
    confidence: dict[int, float] = {}
    for numbers in chunks(sorted({number for claims in quoted.values() for number in claims})):
        rows = session.scalars(
            select(Claim).where(Claim.id.in_(numbers)).options(load_only(Claim.id, Claim.confidence))
        )
        confidence |= {claim.id: claim.confidence for claim in rows}
    return {
        number: sum(confidence[claim] for claim in claims) / len(claims)
        for number, claims in quoted.items()
        if claims
    }


def summary_of(incident: Incident) -> dict[str, Any]:
    """What a list shows: the first parties with their status, the first chosen figures, how many there are.

    `title` has what the title is made of, so that it can be said in another language.
    """
    chosen = [quantity for quantity in incident.quantities if quantity.chosen]
    return {
        "parties": [
            {
                "name": party.name,
                "status": party.status,
                "statuses": party.statuses,
                "sentence_months": party.sentence_months,
            }
            for party in incident.parties[:SHOWN]
        ],
        "parties_count": len(incident.parties),
        "figures": [_figure(quantity) for quantity in chosen[:SHOWN]],
        "figures_count": len(chosen),
        "title": _title(incident, chosen),
    }


def guns_of(incident: Incident) -> int:
    """The largest number of guns that a figure tells which speaks for the incident; 0 where none does."""
    counted = (q.low or q.high or 0 for q in incident.quantities if q.chosen and is_gun_figure(q))
    return max(counted, default=0)


def _title(incident: Incident, chosen: Sequence[Quantity]) -> dict[str, Any]:
    """The figure that the title tells and the words after it: where from and where to."""
    for quantity in chosen:
        words = f"{amount(quantity.low, quantity.high, quantity.basis, quantity.object)} {quantity.role}"
        who, found, where = incident.title.partition(words)
        if found and (not who or who.endswith(", ")) and (not where or where.startswith(", ")):
            return {"figure": _figure(quantity), "where": where.removeprefix(", ")}
    return {"figure": None, "where": ""}


def _figure(quantity: Quantity) -> dict[str, Any]:
    return {name: getattr(quantity, name) for name in ("role", "object", "low", "high", "basis")}
