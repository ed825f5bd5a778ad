"""The status board of the sources, for everybody: which are read, which fell silent, what failed."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from crawlers.registry import load_manifest
from pipeline.board import board
from web.rendering import page
from web.state import Database

router = APIRouter()
MOST_FAILURES = 5


@router.get("/sources", response_class=HTMLResponse)
def show_sources(request: Request, session: Database) -> HTMLResponse:
    """Every source there is a manifest for."""
    states = board(session, MOST_FAILURES)
    manifests = {state.name: load_manifest(state.name) for state in states}
    return page(request, "sources.html.j2", states=states, manifests=manifests)
