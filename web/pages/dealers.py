"""Sellers over all incidents. To be named is not to be guilty, and the pages say so."""

from __future__ import annotations

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import HTMLResponse
from sqlalchemy import Select, or_, select
from sqlalchemy.orm import Session, joinedload

from db.models import Claim, Dealer, DocumentVersion, Incident, IncidentDealer
from pipeline.desk.facets import Facet
from web.desk.filters import Filters
from web.desk.labels import court_names
from web.desk.listing import PAGE, lines
from web.pages.incidents import page_number
from web.quotes import Quote, quote_of
from web.rendering import page
from web.state import Database, Incidents

router = APIRouter()
ROWS = 50
#: Sentences that are quoted on the page of one seller.
MOST_QUOTES = 25


@router.get("/dealers", response_class=HTMLResponse)
def show_dealers(request: Request, session: Database, snapshot: Incidents, q: str = "") -> HTMLResponse:
    """The sellers that incidents name, those that most name first; `q` is a part of a name or town."""
    counts = {int(dealer): count for dealer, count in snapshot.ranked(Facet.DEALER)}
    wanted = _named_like(session, q) if q.strip() else set(counts)
    ranked = sorted((n for n in counts if n in wanted), key=lambda number: (-counts[number], number))
    number = page_number(request.query_params.get("page"), len(ranked), ROWS)
    shown = ranked[(number - 1) * ROWS : number * ROWS]
    rows = {row.id: row for row in session.scalars(_with_licence().where(Dealer.id.in_(shown)))}
    return page(
        request,
        "dealers.html.j2",
        words=q.strip(),
        total=len(ranked),
        rows=[(rows[key], counts[key]) for key in shown if key in rows],
        number=number,
        pages=max(1, -(-len(ranked) // ROWS)),
    )


@router.get("/dealers/{number}", response_class=HTMLResponse)
def show_dealer(number: int, request: Request, session: Database, snapshot: Incidents) -> HTMLResponse:
    """One seller: its spellings, its licence, the incidents that name it with their words."""
    dealer = session.scalar(_with_licence().where(Dealer.id == number)) if number < 2**31 else None
    if dealer is None:
        raise HTTPException(404, f"No dealer has the number {number}.")
    found = snapshot.find(session, Filters(facets={Facet.DEALER: (str(number),)}))
    shown = snapshot.ids[found.positions[:PAGE]].tolist()
    return page(
        request,
        "dealer.html.j2",
        dealer=dealer,
        total=len(found.positions),
        lines=lines(session, shown, facets=False),
        quotes=_quotes(session, number),
        court_names=court_names(),
    )


def _with_licence() -> Select[Dealer]:
    return select(Dealer).options(joinedload(Dealer.licensee))


def _named_like(session: Session, words: str) -> set[int]:
    told = f"%{words.strip()[:100].replace('%', '').replace('_', ' ')}%"
    like = or_(*(column.ilike(told) for column in (Dealer.name, Dealer.city, Dealer.region)))
    return set(session.scalars(select(Dealer.id).where(like)))


def _quotes(session: Session, number: int) -> list[tuple[IncidentDealer, str, Quote]]:
    version = joinedload(IncidentDealer.claim).joinedload(Claim.version)
    rows = session.execute(
        select(IncidentDealer, Incident.public_id)
        .join(Incident, Incident.id == IncidentDealer.incident_id)
        .where(IncidentDealer.dealer_id == number, Incident.state == "active")
        .order_by(Incident.last_published.desc(), IncidentDealer.id)
        .limit(MOST_QUOTES)
        .options(version.joinedload(DocumentVersion.document), version.defer(DocumentVersion.text))
    )
    return [(part, public_id, quote_of(part.claim, str(part.id))) for part, public_id in rows]
