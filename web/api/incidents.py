"""Incidents: lists as the pages narrow them down, and each one whole."""

from __future__ import annotations

from typing import Annotated, Any

import numpy as np
from fastapi import APIRouter, Query, Request
from fastapi.responses import RedirectResponse, Response
from pydantic import BaseModel, Field, create_model

from db.queries import IncidentNotFoundError, resolve_public_id
from pipeline.desk.facets import Facet
from pipeline.exports.bundles import bundle_of
from pipeline.exports.incident_object import incident_object
from pipeline.exports.tables import PARTS
from web.api.answers import MOST_ROWS, ROWS, answer, read_cursor, write_cursor
from web.api.models import BASE, PROBLEMS, row_model
from web.desk.filters import Filters, Order, read_filters
from web.desk.index import Snapshot
from web.desk.labels import dealer_names, label
from web.desk.listing import json_line, lines
from web.language import Language, words_of
from web.state import Database, Incidents

router = APIRouter(prefix=BASE, tags=["incidents"])


class IncidentList(BaseModel):
    """A part of a list of incidents."""

    total: int = Field(description="how many incidents the whole list has")
    complete: bool = Field(description="false where a search did not look at all documents with its words")
    order: Order
    next_cursor: str | None = Field(description="give it as `cursor` to go on; null at the end")
    rows: list[dict[str, Any]]


class FacetValue(BaseModel):
    """A value that the list can be narrowed down to."""

    value: str
    words: str
    count: int


def _list_of(model: type[BaseModel]) -> Any:
    return list.__class_getitem__(model)


def _whole() -> type[BaseModel]:
    fields: dict[str, Any] = {
        name: (_list_of(row_model(name, part=True)), Field(default=[])) for name in PARTS if name != "charges"
    }
    fields["sources"] = (
        _list_of(row_model("sources")),
        Field(default=[], description="reprints by their family"),
    )
    return create_model("Incident", __base__=row_model("incidents"), **fields)


@router.get("/incidents", response_model=IncidentList, responses=PROBLEMS)
def list_incidents(
    request: Request,
    session: Database,
    snapshot: Incidents,
    q: Annotated[str, Query(max_length=500, description="words; all must be in one document")] = "",
    sort: Annotated[Order | None, Query(description="best where words are, else newest")] = None,
    limit: Annotated[int, Query(ge=1, le=MOST_ROWS)] = ROWS,
    cursor: Annotated[str | None, Query(max_length=200)] = None,
) -> Response:
    """Incidents, narrowed down by any facet (`district=txsd&stage=charged`; a facet twice means either)."""
    filters = _filters(request)
    found = snapshot.find(session, filters)
    first = _begin(snapshot, found.positions, cursor)
    shown = snapshot.ids[found.positions[first : first + limit]].tolist()
    after = first + limit
    more = after < len(found.positions)
    last = shown[-1] if shown else 0
    base = str(request.base_url).rstrip("/")
    return answer(
        request,
        {
            "total": len(found.positions),
            "complete": found.complete,
            "order": str(filters.sorted_by),
            "next_cursor": write_cursor(after=after, incident=last) if more else None,
            "rows": [json_line(line, base) for line in lines(session, shown)],
        },
    )


@router.get("/facets", response_model=dict[str, list[FacetValue]], responses=PROBLEMS)
def list_facets(request: Request, session: Database, snapshot: Incidents) -> Response:
    """How many incidents of a list have each value of each facet; narrowed down like the list."""
    filters = _filters(request)
    words = words_of(Language.ENGLISH)
    tallies = snapshot.counts(filters, snapshot.find(session, filters), session)
    counted = {facet: tally.ranked() for facet, tally in tallies.items()}
    dealers = dealer_names(session, (value for value, _ in counted[Facet.DEALER]), snapshot.dealer_names)
    return answer(
        request,
        {
            facet: [
                {"value": value, "words": label(words, facet, value, dealers), "count": count}
                for value, count in values
            ]
            for facet, values in counted.items()
        },
    )


@router.get("/incidents/{public_id}", response_model=_whole(), responses=PROBLEMS)
def get_incident(public_id: str, request: Request, session: Database) -> Response:
    """One incident with all of its parts and their words; a merged one leads to its successor."""
    target = resolve_public_id(session, public_id.upper())
    bundle = bundle_of(session.connection(), target)
    if bundle is None:
        raise IncidentNotFoundError(f"no active incident has the id {public_id[:40]!r}")
    if target != public_id:
        return RedirectResponse(f"{BASE}/incidents/{target}", status_code=301)
    return answer(request, incident_object(bundle))


def _filters(request: Request) -> Filters:
    return read_filters(request.query_params.multi_items())


def _begin(snapshot: Snapshot, positions: np.ndarray[Any, Any], cursor: str | None) -> int:
    """Where a list goes on: after the incident that was the last, wherever that stands now."""
    place = read_cursor(cursor, after=int, incident=int)
    if not place:
        return 0
    where = np.flatnonzero(snapshot.ids[positions] == place["incident"])
    return int(where[0]) + 1 if len(where) else int(place["after"])
