"""The front page: what changed, where the sources stand, the figures of the year."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse
from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from db.models import Change, IncidentCard, Source
from pipeline.desk.facets import Facet
from web.desk.filters import Filters
from web.desk.index import Snapshot
from web.desk.labels import court_names, label
from web.follow.chart import region_words
from web.follow.year_map import YearMap, YearMaps
from web.language import Words, words_of
from web.metric_tables import Headline, headline
from web.metrics_file import Counted
from web.rendering import language_of, link_in, page
from web.state import Database, Incidents
from web.week_counts import Week

router = APIRouter()
MOST_CHANGES = 12
MOST_DISTRICTS = 12
MOST_YEARS = 8
MOST_FIGURES = 4
#: Flows that are told in words beside the map.
MOST_FLOWS = 6
#: Seconds that a page waits for the first map.
PATIENCE = 1.0


@router.get("/", response_class=HTMLResponse)
def show_home(request: Request, session: Database, snapshot: Incidents) -> HTMLResponse:
    """The front page."""
    words = words_of(language_of(request))
    changes = _changes(session)
    week: Week = request.app.state.week_counts.latest(session)
    return page(
        request,
        "home.html.j2",
        incidents=len(snapshot),
        documents=week.documents,
        changes=changes,
        summaries=_summaries(session, {change.incident_id for change in changes}),
        changed=week.changes,
        sources=session.scalars(select(Source).order_by(Source.name)).all(),
        counted={
            facet: [
                (value, label(words, facet, value, {}), count)
                for value, count in snapshot.ranked(facet)[:most]
            ]
            for facet, most in (
                (Facet.DISTRICT, MOST_DISTRICTS),
                (Facet.STAGE, MOST_DISTRICTS),
                (Facet.DESTINATION, MOST_DISTRICTS),
            )
        },
        years=sorted(snapshot.ranked(Facet.YEAR), reverse=True)[:MOST_YEARS],
        court_names=court_names(),
        figures=figures_of_the_year(request.app.state.metrics.latest(snapshot.revision), words),
        **_map_of_the_year(request, snapshot, words),
    )


def _map_of_the_year(request: Request, snapshot: Snapshot, words: Words) -> dict[str, Any]:
    """What the map needs; `year_map` is None where there is none yet."""
    maps: YearMaps = request.app.state.year_maps
    found: YearMap | None = maps.latest(snapshot, PATIENCE)
    if found is None:
        return {"year_map": None}
    of_year = {Facet.YEAR: (found.year,)}
    address = link_in(words.language)(Filters(facets=of_year).address("/follow"))
    return {
        "year_map": found,
        "chart": found.charts[words.language],
        "rows": address,
        "told_flows": [
            (region_words(flow.origin, words), region_words(flow.end, words), flow.incidents)
            for flow in found.flows[:MOST_FLOWS]
        ],
        "into": lambda region: Filters(facets={Facet.DESTINATION: (region.facet,), **of_year}).address(
            "/follow"
        ),
    }


def figures_of_the_year(counted: Counted | None, words: Words) -> list[Headline]:
    """A few metrics in one number each; none before they were counted for the first time."""
    results = counted.results if counted else ()
    told = [headline(result, words) for result in results if result.metric.headline]
    return [figure for figure in told if figure.number][:MOST_FIGURES]


def _changes(session: Session) -> list[Change]:
    newest = select(Change).order_by(Change.id.desc()).limit(MOST_CHANGES)
    return list(session.scalars(newest.options(selectinload(Change.incident))))


def _summaries(session: Session, numbers: Collection[int]) -> dict[int, Mapping[str, Any]]:
    card = IncidentCard
    rows = session.execute(select(card.incident_id, card.summary).where(card.incident_id.in_(numbers)))
    return {row.incident_id: row.summary for row in rows}
