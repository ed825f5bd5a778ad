"""About: method, quality, licence, corrections and takedown."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from ironriver import __version__
from pipeline.exports.about import about
from web.quality import scores
from web.rendering import page

router = APIRouter()


@router.get("/about", response_class=HTMLResponse)
def show_about(request: Request) -> HTMLResponse:
    """The page that says how much to believe the others."""
    return page(request, "about.html.j2", about=about(), scores=scores(), version=__version__)
