"""What runs did to incidents, for whoever keeps a copy."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response
from pydantic import BaseModel, Field
from sqlalchemy import select

from db.models import Change, Incident
from db.queries import resolve_public_id
from ironriver.vocabulary import ChangeKind
from pipeline.exports.output import written_moment
from web.api.answers import MOST_ROWS, ROWS, answer
from web.api.models import BASE, PROBLEMS
from web.state import Database

router = APIRouter(prefix=BASE, tags=["changes"])


class ChangeObject(BaseModel):
    """A change of one incident; fetch the incident to see it as it is now."""

    cursor: int = Field(description="number of this change: they only grow")
    incident: str
    now: str = Field(description="the id that it has now, where it was merged; else the same")
    state: str = Field(description="active, merged or retracted")
    kind: ChangeKind
    summary: str
    changed_at: str = Field(description="UTC")


class ChangeList(BaseModel):
    """A part of the changes, the oldest first."""

    cursor: int = Field(description="give it as `since` to go on; the same as asked where nothing is new")
    more: bool
    rows: list[ChangeObject]


@router.get("/changes", response_model=ChangeList, responses=PROBLEMS)
def list_changes(
    request: Request,
    session: Database,
    since: Annotated[int, Query(ge=0, lt=2**31, description="cursor of the last change that is known")] = 0,
    limit: Annotated[int, Query(ge=1, le=MOST_ROWS)] = ROWS,
) -> Response:
    """The changes after a cursor."""
    rows = session.execute(
        select(Change, Incident)
        .join(Incident, Incident.id == Change.incident_id)
        .where(Change.id > since)
        .order_by(Change.id)
        .limit(limit + 1)
    ).all()
    shown = rows[:limit]
    told = [
        {
            "cursor": change.id,
            "incident": incident.public_id,
            "now": resolve_public_id(session, incident.public_id)
            if incident.state == "merged"
            else incident.public_id,
            "state": incident.state,
            "kind": change.kind,
            "summary": change.summary,
            "changed_at": written_moment(change.created_at),
        }
        for change, incident in shown
    ]
    cursor = shown[-1][0].id if shown else since
    return answer(request, {"cursor": cursor, "more": len(rows) > limit, "rows": told})
