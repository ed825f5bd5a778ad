"""Sellers: as an incident names them."""

from __future__ import annotations

from sqlalchemy import String, Text
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import Base
from db.models.parts import Evidenced


class IncidentDealer(Evidenced, Base):
    """A seller in an incident. To be named is not to be guilty: `part` says what the documents say."""

    __tablename__ = "incident_dealers"

    name: Mapped[str | None] = mapped_column(Text, index=True)
    kind: Mapped[str] = mapped_column(String(16))
    city: Mapped[str | None] = mapped_column(Text)
    region: Mapped[str | None] = mapped_column(Text)
    part: Mapped[str] = mapped_column(String(16))
