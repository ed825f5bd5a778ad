"""Sellers over all incidents. To be named is not to be guilty."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, HTTPException, Path, Query, Request
from fastapi.responses import Response
from pydantic import BaseModel, Field
from sqlalchemy import select
from sqlalchemy.orm import joinedload

from db.models import Dealer, Incident, IncidentDealer
from web.api.answers import MOST_ROWS, ROWS, answer, read_cursor, write_cursor
from web.api.models import BASE, PROBLEMS
from web.state import Database

router = APIRouter(prefix=BASE, tags=["dealers"])


class DealerObject(BaseModel):
    """A seller that documents name. What part it had stands with each incident."""

    dealer_id: int
    name: str
    spellings: list[str]
    kind: str
    chain: str | None
    city: str | None
    region: str | None
    match: str = Field(description="matched, ambiguous, unmatched or unchecked against the list of licences")
    license_number: str | None
    license_type: str | None


class DealerMention(BaseModel):
    """An incident that names it."""

    incident: str
    part: str = Field(description="source, complicit, theft_victim or unknown")


class WholeDealer(DealerObject):
    """A seller with the incidents that name it."""

    mentions: list[DealerMention]


class DealerList(BaseModel):
    """A part of the list of sellers, in the order of their numbers."""

    next_cursor: str | None
    rows: list[DealerObject]


@router.get("/dealers", response_model=DealerList, responses=PROBLEMS)
def list_dealers(
    request: Request,
    session: Database,
    state: Annotated[str | None, Query(max_length=64, description="such as Arizona")] = None,
    limit: Annotated[int, Query(ge=1, le=MOST_ROWS)] = ROWS,
    cursor: Annotated[str | None, Query(max_length=200)] = None,
) -> Response:
    """The sellers that incidents name."""
    after = read_cursor(cursor, dealer=int).get("dealer", 0)
    asked = select(Dealer).options(joinedload(Dealer.licensee)).where(Dealer.id > after)
    if state:
        asked = asked.where(Dealer.region == state)
    rows = session.scalars(asked.order_by(Dealer.id).limit(limit + 1)).all()
    shown = rows[:limit]
    more = write_cursor(dealer=shown[-1].id) if len(rows) > limit else None
    return answer(request, {"next_cursor": more, "rows": [_dealer(row) for row in shown]})


@router.get("/dealers/{number}", response_model=WholeDealer, responses=PROBLEMS)
def get_dealer(number: Annotated[int, Path(ge=1, lt=2**31)], request: Request, session: Database) -> Response:
    """One seller."""
    row = session.get(Dealer, number, options=[joinedload(Dealer.licensee)])
    if row is None:
        raise HTTPException(404, f"No dealer has the number {number}.")
    mentions = session.execute(
        select(Incident.public_id, IncidentDealer.part)
        .join(Incident, Incident.id == IncidentDealer.incident_id)
        .where(IncidentDealer.dealer_id == number, Incident.state == "active")
        .order_by(Incident.public_id, IncidentDealer.part)
        .distinct()
    )
    told = [{"incident": public_id, "part": part} for public_id, part in mentions]
    return answer(request, _dealer(row) | {"mentions": told})


def _dealer(row: Dealer) -> dict[str, Any]:
    return {
        "dealer_id": row.id,
        "name": row.name,
        "spellings": row.spellings,
        "kind": row.kind,
        "chain": row.chain,
        "city": row.city,
        "region": row.region,
        "match": row.match,
        "license_number": row.licensee.number if row.licensee else None,
        "license_type": row.licensee.license_type if row.licensee else None,
    }
