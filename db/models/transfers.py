"""Who supplied whom, and where to: the edges of the graph that follows the guns."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from db.models.base import Base
from db.models.dealers import IncidentDealer
from db.models.parts import Evidenced, IncidentPlace, Party, Quantity


def _one_of(*columns: str) -> str:
    return " + ".join(f"(case when {column} is null then 0 else 1 end)" for column in columns) + " = 1"


class Transfer(Evidenced, Base):
    """Guns passing from a seller, a party or a place to a party or a place of the same incident.

    `told` is true where the words of one document state it, false where it was put together from several
    claims; `reason` says how. `quantity` tells what and how many, where that is told of this passing.
    """

    __tablename__ = "transfers"
    __table_args__ = (
        CheckConstraint(_one_of("from_party_id", "from_dealer_id", "from_place_id"), name="one_origin"),
        CheckConstraint(_one_of("to_party_id", "to_place_id"), name="one_end"),
    )

    kind: Mapped[str] = mapped_column(String(16))
    from_party_id: Mapped[int | None] = mapped_column(ForeignKey("parties.id"), index=True)
    from_dealer_id: Mapped[int | None] = mapped_column(ForeignKey("incident_dealers.id"), index=True)
    from_place_id: Mapped[int | None] = mapped_column(ForeignKey("incident_places.id"), index=True)
    to_party_id: Mapped[int | None] = mapped_column(ForeignKey("parties.id"), index=True)
    to_place_id: Mapped[int | None] = mapped_column(ForeignKey("incident_places.id"), index=True)
    quantity_id: Mapped[int | None] = mapped_column(ForeignKey("quantities.id"), index=True)
    date: Mapped[str | None] = mapped_column(String(10))
    precision: Mapped[str | None] = mapped_column(String(8))
    told: Mapped[bool]
    reason: Mapped[str] = mapped_column(Text)

    from_party: Mapped[Party | None] = relationship(foreign_keys=[from_party_id])
    from_dealer: Mapped[IncidentDealer | None] = relationship(foreign_keys=[from_dealer_id])
    from_place: Mapped[IncidentPlace | None] = relationship(foreign_keys=[from_place_id])
    to_party: Mapped[Party | None] = relationship(foreign_keys=[to_party_id])
    to_place: Mapped[IncidentPlace | None] = relationship(foreign_keys=[to_place_id])
    quantity: Mapped[Quantity | None] = relationship(foreign_keys=[quantity_id])
