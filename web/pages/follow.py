"""Follow the guns: who supplied whom as a graph, flows on a map, both as tables, all of it as JSON."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, JSONResponse

from pipeline.desk.facets import Facet
from web.desk.filters import Filters
from web.desk.labels import dealer_names, label
from web.follow.answer import json_view
from web.follow.boxes import drawn
from web.follow.chart import chart, region_words
from web.follow.trails import TrailStore, store_beside
from web.follow.view import MOST_EDGES, MOST_INCIDENTS, View, read_view
from web.follow.wording import edge_words, name_of, place_words
from web.language import Words, words_of
from web.pages.incidents import facet_boxes
from web.quotes import Quote, quote_of
from web.rendering import language_of, page
from web.state import Database, Incidents

router = APIRouter()
PATH = "/follow"
#: Flows of the JSON: more than there are pairs that any number of incidents has named.
ALL_FLOWS = 5_000


@router.get(PATH, response_class=HTMLResponse)
def follow_guns(request: Request, session: Database, snapshot: Incidents) -> HTMLResponse:
    """The graph and the flows of the incidents that the address asks for."""
    view = read_view(session, snapshot, _store(request), request.query_params.multi_items())
    words = words_of(language_of(request))
    boxes = (
        [] if view.incident else facet_boxes(session, snapshot, view.filters, view.found, words, path=PATH)
    )
    return page(
        request,
        "follow.html.j2",
        view=view,
        boxes=boxes,
        chosen=_chosen(view, words, dealer_names(session, view.filters.facets.get(Facet.DEALER, ()))),
        drawing=drawn(view.graph, words),
        chart=chart(view.flows, words),
        quotes={edge.number: _quote(edge) for edge in view.graph.edges},
        name_of=lambda node: name_of(node, words),
        place_words=lambda node: place_words(node, words),
        edge_words=lambda edge: edge_words(edge, words),
        region_words=lambda region: region_words(region, words),
        into=lambda region: Filters(facets={Facet.DESTINATION: (region.facet,)}).address(PATH),
        most_incidents=MOST_INCIDENTS,
        most_edges=MOST_EDGES,
        as_json=view.address(f"{PATH}.json"),
        as_list=view.filters.address("/incidents"),
    )


@router.get(f"{PATH}.json")
def follow_json(request: Request, session: Database, snapshot: Incidents) -> JSONResponse:
    """The same as JSON: nodes and edges of the newest incidents, flows of all of them."""
    view = read_view(session, snapshot, _store(request), request.query_params.multi_items(), ALL_FLOWS)
    return JSONResponse(json_view(view, str(request.base_url).rstrip("/")))


def _store(request: Request) -> TrailStore:
    return store_beside(request.app.state.index)


def _quote(edge: Any) -> Quote:
    return quote_of(edge.part.claim, f"edge-{edge.number}")


def _chosen(view: View, words: Words, dealers: dict[str, str]) -> list[tuple[str, str]]:
    """What is asked for in words, each with the address of the view without it."""
    filters = view.filters
    told = [(view.incident, filters.address(PATH))] if view.incident else []
    if filters.words:
        without = Filters(facets=filters.facets, order=filters.order)
        told.append((f"“{filters.words}”", without.address(PATH, incident=view.incident)))
    for facet, values in filters.facets.items():
        told += [
            (
                label(words, facet, value, dealers),
                filters.toggled(facet, value).address(PATH, incident=view.incident),
            )
            for value in values
        ]
    return told
