"""The parts of an incident; each quotes the claims that state it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import JSON, ForeignKey, String, Text, true
from sqlalchemy.orm import Mapped, declared_attr, mapped_column, relationship

from db.models.base import Base

if TYPE_CHECKING:
    from db.models.documents import Claim, Document


class Evidenced:
    """Columns of every part of an incident: the claims that state it (ids), the first of them to quote."""

    id: Mapped[int] = mapped_column(primary_key=True)
    incident_id: Mapped[int] = mapped_column(ForeignKey("incidents.id"), index=True)
    ordinal: Mapped[int] = mapped_column(default=0)
    claim_id: Mapped[int] = mapped_column(ForeignKey("claims.id"), index=True)
    claim_ids: Mapped[list[Any]] = mapped_column(JSON, default=list)

    @declared_attr
    @classmethod
    def claim(cls) -> Mapped[Claim]:
        """The claim to quote; its `version.document` says where it stands."""
        return relationship("Claim")

    @property
    def quote(self) -> str:
        """The words that state this part."""
        return self.claim.quote

    @property
    def document(self) -> Document:
        """The document that the quote stands in."""
        return self.claim.version.document


class Party(Evidenced, Base):
    """A person or company accused in an incident, at the furthest stage that any document gives."""

    __tablename__ = "parties"

    name: Mapped[str] = mapped_column(Text, index=True)
    aliases: Mapped[list[str]] = mapped_column(default=list)
    age: Mapped[int | None]
    city: Mapped[str | None] = mapped_column(Text)
    region: Mapped[str | None] = mapped_column(Text)
    country: Mapped[str | None] = mapped_column(String(2))
    roles: Mapped[list[str]] = mapped_column(default=list)
    status: Mapped[str] = mapped_column(String(16))
    statuses: Mapped[list[str]] = mapped_column(default=list)
    sentence_months: Mapped[int | None]
    statutes: Mapped[list[str]] = mapped_column(default=list)

    charges: Mapped[list[PartyCharge]] = relationship(order_by="PartyCharge.ordinal", viewonly=True)


class PartyCharge(Evidenced, Base):
    """A statute that a party is charged under, and how far that charge has come, as the documents tell."""

    __tablename__ = "party_charges"

    party_id: Mapped[int] = mapped_column(ForeignKey("parties.id"), index=True)
    statute: Mapped[str] = mapped_column(Text, index=True)
    status: Mapped[str] = mapped_column(String(16))
    statuses: Mapped[list[str]] = mapped_column(default=list)


class Quantity(Evidenced, Base):
    """A figure of an incident. `chosen` marks the one that speaks for its role and object.

    `standing` says how it stands to that one: chosen, part, agrees (its bounds allow the same number) or
    disagrees.
    """

    __tablename__ = "quantities"

    role: Mapped[str] = mapped_column(String(16))
    object: Mapped[str] = mapped_column(String(24))
    low: Mapped[int | None]
    high: Mapped[int | None]
    basis: Mapped[str] = mapped_column(String(16))
    detail: Mapped[str] = mapped_column(Text, default="")
    chosen: Mapped[bool] = mapped_column(default=False)
    standing: Mapped[str] = mapped_column(String(16), default="chosen", server_default="chosen")
    subset_of_id: Mapped[int | None] = mapped_column(ForeignKey("quantities.id"))


class IncidentFirearm(Evidenced, Base):
    """A kind of firearm named in an incident."""

    __tablename__ = "incident_firearms"

    make: Mapped[str | None] = mapped_column(Text)
    model: Mapped[str | None] = mapped_column(Text)
    caliber: Mapped[str | None] = mapped_column(Text)
    kind: Mapped[str | None] = mapped_column(String(24))


class IncidentPlace(Evidenced, Base):
    """A place of an incident, by what it was to the matter."""

    __tablename__ = "incident_places"

    role: Mapped[str] = mapped_column(String(16))
    name: Mapped[str] = mapped_column(Text)
    region: Mapped[str | None] = mapped_column(Text)
    country: Mapped[str | None] = mapped_column(String(2))


class IncidentGroup(Evidenced, Base):
    """A cartel, gang or other organisation tied to an incident."""

    __tablename__ = "incident_groups"

    name: Mapped[str] = mapped_column(Text)
    kind: Mapped[str] = mapped_column(String(16))


class TimelineEvent(Evidenced, Base):
    """What happened on a date of an incident; `ordinal` is its place in time.

    `chosen` is false where another document gives another day for the same event and is believed. `party` is
    the person whose arrest, plea or sentence it is, where the documents that tell it accuse one person only.
    """

    __tablename__ = "timeline_events"

    event: Mapped[str] = mapped_column(String(16))
    date: Mapped[str] = mapped_column(String(10))
    precision: Mapped[str] = mapped_column(String(8))
    chosen: Mapped[bool] = mapped_column(default=True, server_default=true())
    party_id: Mapped[int | None] = mapped_column(ForeignKey("parties.id"), index=True)

    party: Mapped[Party | None] = relationship()
