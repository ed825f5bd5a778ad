"""The documents of a source, the newest first."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse
from sqlalchemy import func, select

from db.models import Document
from web.pages.incidents import page_number
from web.rendering import page
from web.state import Database

router = APIRouter()
ROWS = 50


@router.get("/documents", response_class=HTMLResponse)
def show_documents(request: Request, session: Database, source: str = "") -> HTMLResponse:
    """All documents, or those of one source; also those that are not about trafficking."""
    of = Document.source == source if source else Document.id.is_not(None)
    total = session.scalar(select(func.count()).select_from(Document).where(of)) or 0
    number = page_number(request.query_params.get("page"), total, ROWS)
    rows = session.scalars(
        select(Document)
        .where(of)
        .order_by(Document.published.desc(), Document.id.desc())
        .offset((number - 1) * ROWS)
        .limit(ROWS)
    ).all()
    return page(
        request,
        "documents.html.j2",
        source=source,
        total=total,
        rows=rows,
        number=number,
        pages=max(1, -(-total // ROWS)),
    )
