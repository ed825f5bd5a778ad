"""Districts and groups: what is known of each over all incidents."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import HTMLResponse
from sqlalchemy.orm import Session

from nlp.courts.names import districts
from pipeline.desk.facets import Facet, divisions
from web.desk.filters import Filters
from web.desk.index import Snapshot
from web.desk.labels import court_names, dealer_names, label
from web.desk.listing import PAGE, lines
from web.language import Words, words_of
from web.rendering import language_of, page
from web.state import Database, Incidents

router = APIRouter()
#: What is shown of one district or group, by facet.
SHOWN = (
    Facet.STAGE,
    Facet.STATUTE,
    Facet.GUN_KIND,
    Facet.CHANNEL,
    Facet.DESTINATION,
    Facet.DEALER,
    Facet.GROUP,
    Facet.ROLE,
    Facet.YEAR,
)
MOST_VALUES = 12


@dataclass(frozen=True, slots=True)
class Total:
    """A district or group in a list: how many incidents, from when to when."""

    key: str
    name: str
    count: int
    note: str = ""
    border: bool = False


@router.get("/districts", response_class=HTMLResponse)
def show_districts(request: Request, snapshot: Incidents) -> HTMLResponse:
    """All federal districts, those with most incidents first; those that nothing is known of as well."""
    counts = dict(snapshot.ranked(Facet.DISTRICT))
    totals = [
        Total(each.id, each.name, counts.get(each.id, 0), divisions().get(each.id, ""), each.mexican_border)
        for each in districts()
    ]
    totals.sort(key=lambda total: (-total.count, total.name))
    return page(request, "districts.html.j2", totals=totals, silent=[t for t in totals if not t.count])


@router.get("/districts/{court}", response_class=HTMLResponse)
def show_district(court: str, request: Request, session: Database, snapshot: Incidents) -> HTMLResponse:
    """One district."""
    if court not in court_names():
        raise HTTPException(404, f"There is no district court {court[:20]!r}.")
    return _overview(request, session, snapshot, facet=Facet.DISTRICT, value=court, name=court_names()[court])


@router.get("/groups", response_class=HTMLResponse)
def show_groups(request: Request, snapshot: Incidents) -> HTMLResponse:
    """The groups that incidents are tied to."""
    counts = dict(snapshot.ranked(Facet.GROUP))
    totals = [Total(name, name, count) for name, count in counts.items()]
    totals.sort(key=lambda total: (-total.count, total.name))
    return page(request, "groups.html.j2", totals=totals)


@router.get("/groups/{name:path}", response_class=HTMLResponse)
def show_group(name: str, request: Request, session: Database, snapshot: Incidents) -> HTMLResponse:
    """One group."""
    if name not in snapshot.columns[Facet.GROUP].code:
        raise HTTPException(404, f"No incident is tied to a group called {name[:80]!r}.")
    return _overview(request, session, snapshot, facet=Facet.GROUP, value=name, name=name)


def _overview(
    request: Request, session: Session, snapshot: Snapshot, *, facet: Facet, value: str, name: str
) -> HTMLResponse:
    filters = Filters(facets={facet: (value,)})
    found = snapshot.find(session, filters)
    counted = snapshot.counts(filters, found, session)
    words = words_of(language_of(request))
    boxes = {
        other: _labelled(session, other, counted[other].ranked(MOST_VALUES), words)
        for other in SHOWN
        if other is not facet and len(counted[other])
    }
    shown = snapshot.ids[found.positions[:PAGE]].tolist()
    return page(
        request,
        "overview.html.j2",
        facet=facet,
        value=value,
        name=name,
        total=len(found.positions),
        boxes=boxes,
        lines=lines(session, shown, facets=False),
        court_names=court_names(),
    )


def _labelled(
    session: Session, facet: Facet, values: Sequence[tuple[str, int]], words: Words
) -> list[tuple[str, str, int]]:
    dealers = dealer_names(session, (value for value, _ in values)) if facet is Facet.DEALER else {}
    return [(value, label(words, facet, value, dealers), count) for value, count in values]
