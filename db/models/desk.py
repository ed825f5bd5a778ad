"""What readers ask of an incident at once: under what it is filed, and the line that a list shows of it."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ForeignKey, String, true
from sqlalchemy.orm import Mapped, mapped_column, relationship

from db.models.base import Base
from db.models.incidents import Incident


class IncidentCard(Base):
    """An incident in one row: made of its parts, and made anew whenever these are written.

    `facets` has the values under which it is filed, by facet; `summary` what a list shows; `guns` the largest
    number of guns that a chosen figure tells, 0 where none does. `revision` grows with every card that is
    written, so that whoever keeps cards in memory asks for those above the last.
    """

    __tablename__ = "incident_cards"

    incident_id: Mapped[int] = mapped_column(ForeignKey("incidents.id"), primary_key=True)
    revision: Mapped[int] = mapped_column(index=True)
    stale: Mapped[bool] = mapped_column(default=False, index=True)
    active: Mapped[bool] = mapped_column(default=True, server_default=true())
    version: Mapped[str] = mapped_column(String(8))
    facets: Mapped[dict[str, Any]] = mapped_column(default=dict)
    summary: Mapped[dict[str, Any]] = mapped_column(default=dict)
    guns: Mapped[int] = mapped_column(default=0, server_default="0")

    incident: Mapped[Incident] = relationship()
