"""Sellers: as an incident names them, as one shop over all incidents, and as a list of licensees has them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from db.models.base import Base, now
from db.models.parts import Evidenced


class Licensee(Base):
    """A federal firearms licensee of an imported list. No street and no ZIP: nothing finer than a town."""

    __tablename__ = "licensees"

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(String(16), unique=True)
    number: Mapped[str] = mapped_column(String(24))
    license_type: Mapped[str] = mapped_column(String(2))
    expires: Mapped[str] = mapped_column(String(2), default="")
    name: Mapped[str] = mapped_column(Text)
    business_name: Mapped[str] = mapped_column(Text, default="")
    city: Mapped[str] = mapped_column(Text)
    region: Mapped[str] = mapped_column(Text, index=True)
    listed_in: Mapped[str] = mapped_column(Text)
    imported_at: Mapped[datetime] = mapped_column(default=now)


class Dealer(Base):
    """One seller over all incidents. To be named is not to be guilty.

    `match` is matched, ambiguous (the `candidates` are kept), unmatched, or unchecked where no list was
    loaded.
    """

    __tablename__ = "dealers"

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(String(200), unique=True)
    name: Mapped[str] = mapped_column(Text)
    spellings: Mapped[list[str]] = mapped_column(default=list)
    kind: Mapped[str] = mapped_column(String(16))
    chain: Mapped[str | None] = mapped_column(Text)
    city: Mapped[str | None] = mapped_column(Text)
    region: Mapped[str | None] = mapped_column(Text, index=True)
    licensee_id: Mapped[int | None] = mapped_column(ForeignKey("licensees.id"), index=True)
    match: Mapped[str] = mapped_column(String(16), default="unchecked")
    match_score: Mapped[float | None]
    candidates: Mapped[list[Any]] = mapped_column(default=list)

    licensee: Mapped[Licensee | None] = relationship()


class IncidentDealer(Evidenced, Base):
    """A seller in an incident. To be named is not to be guilty: `part` says what the documents say."""

    __tablename__ = "incident_dealers"

    name: Mapped[str | None] = mapped_column(Text, index=True)
    kind: Mapped[str] = mapped_column(String(16))
    city: Mapped[str | None] = mapped_column(Text)
    region: Mapped[str | None] = mapped_column(Text)
    part: Mapped[str] = mapped_column(String(16))
    dealer_id: Mapped[int | None] = mapped_column(ForeignKey("dealers.id"), index=True)

    dealer: Mapped[Dealer | None] = relationship()
