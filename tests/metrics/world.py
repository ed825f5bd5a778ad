"""Invented cases whose numbers are known by hand. No person, shop or case in them exists."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from db.models import (
    DocumentVersion,
    Incident,
    IncidentFirearm,
    Party,
    PartyCharge,
    Quantity,
    TimelineEvent,
)
from pipeline.metrics.count import Result, count_all
from tests.world import Author

TODAY = date(2026, 11, 22)
#: The last twelve months begin on 21 November 2025, the 36 before on 21 November 2022.
NOW, SECOND, THIRD, FOURTH, EARLIER = "2026-11-20", "2025-11-20", "2024-11-20", "2023-11-20", "2022-11-20"
TEXT = "Invented words. An assault rifle was among them."


@dataclass
class Cases:
    """Writes incidents, one document each."""

    author: Author
    written: int = field(default=0)

    def case(
        self,
        day: str,
        court: str | None = "azd",
        *,
        people: Sequence[dict[str, Any]] = (),
        figures: Sequence[tuple[str, str, int | None]] = (),
        guns: Sequence[dict[str, Any]] = (),
        events: Sequence[tuple[str, str, str]] = (),
        convergence: Sequence[str] = (),
    ) -> Incident:
        """An incident that is first told of on a day."""
        self.written += 1
        version = self.author.document(self.written, f"Case {self.written}", TEXT, published=day)
        public_id = f"IR-2026-{self.written:05d}"
        incident = self.author.incident(
            public_id, f"Case {self.written}", version, court=court, convergence=list(convergence)
        )
        incident.first_published = incident.last_published = day
        session = self.author.session
        for number, person in enumerate(people):
            self._person(incident, version, number, **person)
        for number, (role, kind, low) in enumerate(figures):
            session.add(
                Quantity(
                    role=role,
                    object=kind,
                    low=low,
                    high=None,
                    basis="at_least",
                    chosen=True,
                    ordinal=number,
                    **self._evidence(incident, version),
                )
            )
        for number, gun in enumerate(guns):
            quote = gun.pop("quote", "Invented words")
            evidence = self._evidence(incident, version, quote)
            session.add(IncidentFirearm(ordinal=number, **gun, **evidence))
        for number, (event, told_on, precision) in enumerate(events):
            session.add(
                TimelineEvent(
                    event=event,
                    date=told_on,
                    precision=precision,
                    ordinal=number,
                    **self._evidence(incident, version),
                )
            )
        session.flush()
        return incident

    def _person(
        self,
        incident: Incident,
        version: DocumentVersion,
        number: int,
        *,
        roles: Sequence[str] = ("unknown",),
        statutes: Sequence[str] = (),
        status: str = "charged",
        months: int | None = None,
    ) -> None:
        party = Party(
            name=f"Person {number}",
            roles=list(roles),
            status=status,
            statuses=[status],
            sentence_months=months,
            statutes=list(statutes),
            ordinal=number,
            **self._evidence(incident, version),
        )
        self.author.session.add(party)
        self.author.session.flush()
        for order, statute in enumerate(statutes):
            charge = PartyCharge(
                party_id=party.id,
                statute=statute,
                status="charged",
                statuses=["charged"],
                ordinal=10 * number + order,
                **self._evidence(incident, version),
            )
            self.author.session.add(charge)

    def _evidence(
        self, incident: Incident, version: DocumentVersion, quote: str = "Invented words"
    ) -> dict[str, Any]:
        claim = self.author.claim(version, quote)
        return {"incident_id": incident.id, "claim_id": claim.id, "claim_ids": [claim.id]}


def counted(cases: Cases, name: str) -> Result:
    """A metric of the cases."""
    cases.author.session.commit()
    results = count_all(cases.author.session.connection(), TODAY)
    return next(result for result in results if result.metric.name == name)


def rows(result: Result) -> dict[str, Mapping[str, Any]]:
    """Its rows by their `what`."""
    return {row["what"]: row for row in result.rows}
