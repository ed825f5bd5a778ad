"""An incident as it is read: which figure speaks, who disagrees with it, who else tells each part."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from db.models import Claim, Evidenced, Incident, Quantity, TimelineEvent
from ironriver.vocabulary import Standing

Part = TypeVar("Part", bound=Evidenced)


@dataclass(frozen=True, slots=True)
class Disputed(Generic[Part]):
    """A part that speaks, and those that say otherwise of the same."""

    part: Part
    others: tuple[Part, ...] = ()


def figure_rows(incident: Incident) -> tuple[list[Disputed[Quantity]], list[Quantity]]:
    """The figures that speak, each with those that disagree; and all others, in their order.

    What disagrees where no figure speaks for the role and object is among the others: nothing is left out.
    """
    by_slot: dict[tuple[str, str], list[Quantity]] = {}
    for quantity in incident.quantities:
        by_slot.setdefault((quantity.role, quantity.object), []).append(quantity)
    rows, shown = [], set()
    for quantity in incident.quantities:
        if quantity.chosen:
            slot = by_slot[quantity.role, quantity.object]
            disagreeing = tuple(q for q in slot if q.standing == Standing.DISAGREES)
            rows.append(Disputed(quantity, disagreeing))
            shown |= {quantity.id, *(q.id for q in disagreeing)}
    return rows, [quantity for quantity in incident.quantities if quantity.id not in shown]


def timeline_rows(incident: Incident) -> list[Disputed[TimelineEvent]]:
    """The days that are believed, in their order, each with the other days that are told for it."""
    doubted = [event for event in incident.timeline if not event.chosen]
    rows: list[Disputed[TimelineEvent]] = []
    shown: set[int] = set()
    for event in incident.timeline:
        if event.chosen:
            others = tuple(
                other
                for other in doubted
                if (other.event, other.party_id) == (event.event, event.party_id) and other.id not in shown
            )
            shown |= {other.id for other in others}
            rows.append(Disputed(event, others))
    return rows


class Voices:
    """Who tells a part of an incident; reprints of one text are one voice.

    Args:
        incident: with its documents.
        claims: all claims that state its parts, by their number (`db.queries.claims_behind`).
    """

    def __init__(self, incident: Incident, claims: Mapping[int, Claim]) -> None:
        self._claims = claims
        self._family = {link.document_id: link.family_id or link.document_id for link in incident.documents}

    def is_reprint(self, document_id: int) -> bool:
        """Whether a document reprints the text of another one of the incident."""
        return self._family.get(document_id, document_id) != document_id

    def family(self, document_id: int) -> int:
        """The document whose text this one reprints; itself where it does not."""
        return self._family.get(document_id, document_id)

    def independent(self, part: Any) -> int:
        """How many independent sources tell a part."""
        documents = {claim.version.document_id for claim in self._told(part)}
        return len({self.family(number) for number in documents})

    def others(self, part: Any) -> list[str]:
        """Who tells it beside the one that is quoted: `publisher (day)`, each once."""
        mine = part.claim.version.document_id
        return list(
            dict.fromkeys(
                f"{claim.version.document.told_by} ({claim.version.document.published})"
                for claim in self._told(part)
                if claim.version.document_id != mine
            )
        )

    def _told(self, part: Any) -> Sequence[Claim]:
        return [self._claims[number] for number in part.claim_ids if number in self._claims]
