"""A page of a list: the incidents at some positions of the index, as a list shows them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import Incident, IncidentCard

PAGE = 25


@dataclass(frozen=True, slots=True)
class Line:
    """An incident in a list."""

    id: int
    public_id: str
    title: str
    stage: str
    court: str | None
    region: str
    first_published: str
    last_published: str
    documents: int
    independent_sources: int
    case_numbers: Sequence[str]
    summary: Mapping[str, Any]
    facets: Mapping[str, Sequence[str]] = field(default_factory=dict)

    @property
    def parties(self) -> Sequence[Mapping[str, Any]]:
        """The first of those accused."""
        told: Sequence[Mapping[str, Any]] = self.summary.get("parties", [])
        return told

    @property
    def more_parties(self) -> int:
        """How many more there are."""
        return int(self.summary.get("parties_count", 0)) - len(self.parties)

    @property
    def figures(self) -> Sequence[Mapping[str, Any]]:
        """The first of the figures that speak for it."""
        told: Sequence[Mapping[str, Any]] = self.summary.get("figures", [])
        return told


def lines(session: Session, numbers: Sequence[int], *, facets: bool = True) -> list[Line]:
    """The incidents of these row numbers, in this order; one that is gone meanwhile is left out.

    Without `facets` these are empty: a page does not show them, and reads the less.
    """
    columns = (
        Incident.id,
        Incident.public_id,
        Incident.title,
        Incident.stage,
        Incident.court,
        Incident.region,
        Incident.first_published,
        Incident.last_published,
        Incident.documents_count,
        Incident.independent_sources,
        Incident.case_numbers,
        IncidentCard.summary,
        *((IncidentCard.facets,) if facets else ()),
    )
    rows = session.execute(
        select(*columns)
        .join(IncidentCard, IncidentCard.incident_id == Incident.id)
        .where(Incident.id.in_(numbers), Incident.state == "active")
    )
    found = {row.id: Line(*row) for row in rows}
    return [found[number] for number in numbers if number in found]


def json_line(line: Line, base: str) -> dict[str, Any]:
    """An incident of a list as an object."""
    return {
        "public_id": line.public_id,
        "address": f"{base}/incidents/{line.public_id}",
        "object": f"{base}/api/v1/incidents/{line.public_id}",
        "title": line.title,
        "stage": line.stage,
        "court": line.court,
        "region": line.region,
        "first_published": line.first_published,
        "last_published": line.last_published,
        "documents": line.documents,
        "independent_sources": line.independent_sources,
        "case_numbers": list(line.case_numbers),
        "parties": list(line.parties),
        "parties_count": int(line.summary.get("parties_count", 0)),
        "figures": list(line.figures),
        "facets": dict(line.facets),
    }
