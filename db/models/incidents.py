"""Incidents: the case itself, its documents, its former ids and what runs did to it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from db.models.base import Base, now

if TYPE_CHECKING:
    from db.models.dealers import IncidentDealer
    from db.models.documents import Document
    from db.models.parts import (
        IncidentFirearm,
        IncidentGroup,
        IncidentPlace,
        Party,
        PartyCharge,
        Quantity,
        TimelineEvent,
    )
    from db.models.transfers import Transfer


class Incident(Base):
    """One trafficking case, as all its documents tell it."""

    __tablename__ = "incidents"

    id: Mapped[int] = mapped_column(primary_key=True)
    public_id: Mapped[str] = mapped_column(String(16), unique=True)
    state: Mapped[str] = mapped_column(String(16), default="active", index=True)
    title: Mapped[str] = mapped_column(Text, default="")
    stage: Mapped[str] = mapped_column(String(16), default="")
    court: Mapped[str | None] = mapped_column(String(8), index=True)
    region: Mapped[str] = mapped_column(Text, default="")
    first_published: Mapped[str] = mapped_column(String(10), default="", index=True)
    last_published: Mapped[str] = mapped_column(String(10), default="")
    documents_count: Mapped[int] = mapped_column(default=0)
    independent_sources: Mapped[int] = mapped_column(default=0)
    convergence: Mapped[list[str]] = mapped_column(default=list)
    case_numbers: Mapped[list[str]] = mapped_column(default=list)
    fingerprint: Mapped[str] = mapped_column(String(64), default="")
    assemble_version: Mapped[str] = mapped_column(String(32), default="")
    created_at: Mapped[datetime] = mapped_column(default=now)
    updated_at: Mapped[datetime] = mapped_column(default=now)

    documents: Mapped[list[IncidentDocument]] = relationship(cascade="all, delete-orphan")
    parties: Mapped[list[Party]] = relationship(cascade="all, delete-orphan", order_by="Party.ordinal")
    quantities: Mapped[list[Quantity]] = relationship(
        cascade="all, delete-orphan", order_by="Quantity.ordinal"
    )
    firearms: Mapped[list[IncidentFirearm]] = relationship(
        cascade="all, delete-orphan", order_by="IncidentFirearm.ordinal"
    )
    dealers: Mapped[list[IncidentDealer]] = relationship(
        cascade="all, delete-orphan", order_by="IncidentDealer.ordinal"
    )
    places: Mapped[list[IncidentPlace]] = relationship(
        cascade="all, delete-orphan", order_by="IncidentPlace.ordinal"
    )
    groups: Mapped[list[IncidentGroup]] = relationship(
        cascade="all, delete-orphan", order_by="IncidentGroup.ordinal"
    )
    timeline: Mapped[list[TimelineEvent]] = relationship(
        cascade="all, delete-orphan", order_by="TimelineEvent.ordinal, TimelineEvent.date"
    )
    charges: Mapped[list[PartyCharge]] = relationship(
        cascade="all, delete-orphan", order_by="PartyCharge.ordinal"
    )
    transfers: Mapped[list[Transfer]] = relationship(
        cascade="all, delete-orphan", order_by="Transfer.ordinal"
    )


class IncidentRedirect(Base):
    """A public id that was merged away, and the one that took its place."""

    __tablename__ = "incident_redirects"

    public_id: Mapped[str] = mapped_column(String(16), primary_key=True)
    target: Mapped[str] = mapped_column(String(16), index=True)
    created_at: Mapped[datetime] = mapped_column(default=now)


class IncidentDocument(Base):
    """A document of an incident; a document belongs to one incident at most."""

    __tablename__ = "incident_documents"

    incident_id: Mapped[int] = mapped_column(ForeignKey("incidents.id"), index=True)
    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id"), primary_key=True)
    family_id: Mapped[int | None] = mapped_column(ForeignKey("documents.id"))

    document: Mapped[Document] = relationship(foreign_keys=[document_id])


class Change(Base):
    """What a run did to an incident; the digest and the feeds are made of these."""

    __tablename__ = "changes"
    __table_args__ = (Index("ix_changes_created_at_kind", "created_at", "kind"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    run_id: Mapped[int | None] = mapped_column(ForeignKey("runs.id"))
    incident_id: Mapped[int] = mapped_column(ForeignKey("incidents.id"), index=True)
    kind: Mapped[str] = mapped_column(String(16))
    summary: Mapped[str] = mapped_column(Text, default="")
    details: Mapped[dict[str, Any]] = mapped_column(default=dict)
    created_at: Mapped[datetime] = mapped_column(default=now)

    incident: Mapped[Incident] = relationship()
