"""The list of incidents as CSV, JSON and Atom: the same view, by suffix."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import Response, StreamingResponse
from sqlalchemy import select
from sqlalchemy.orm import Session

from db.chunks import chunks
from db.models import Document, IncidentDealer, IncidentDocument
from pipeline.exports.harmless import cell
from web.api.answers import answer
from web.desk.filters import BadFilterError, read_filters
from web.desk.listing import Line, json_line, lines
from web.feeds import incidents_feed
from web.language import Language, words_of
from web.pages.incidents import PATH
from web.state import Database, Incidents

router = APIRouter()
MOST_ROWS, ROWS = 1_000, 100
FEED = 50
COLUMNS = (
    "public_id",
    "address",
    "title",
    "stage",
    "court",
    "region",
    "first_published",
    "last_published",
    "documents",
    "independent_sources",
    "case_numbers",
    "accused",
    "figures",
    "dealers",
    "document_addresses",
)


@router.get(f"{PATH}.csv")
def incidents_csv(request: Request, session: Database, snapshot: Incidents) -> StreamingResponse:
    """The whole view as CSV: a row an incident, lists apart by ` | `; no cell runs in a spreadsheet."""
    filters = read_filters(request.query_params.multi_items())
    found = snapshot.find(session, filters)
    numbers = [int(number) for number in snapshot.ids[found.positions]]
    base = str(request.base_url).rstrip("/")
    return StreamingResponse(
        _csv(session, numbers, base),
        media_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": 'attachment; filename="incidents.csv"'},
    )


def _csv(session: Session, numbers: Sequence[int], base: str) -> Iterator[str]:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for some in chunks(numbers):
        dealers = _dealers(session, some)
        documents = _addresses(session, some)
        for line in lines(session, some):
            row = _row(line, base) | {
                "dealers": " | ".join(dealers.get(line.id, ())),
                "document_addresses": " | ".join(documents.get(line.id, ())),
            }
            writer.writerow([cell(str(row[name])) for name in COLUMNS])
        yield out.getvalue()
        out.seek(0)
        out.truncate()
    yield out.getvalue()


def _row(line: Line, base: str) -> dict[str, Any]:
    words = words_of(Language.ENGLISH)
    more = [f"and {line.more_parties} more"] if line.more_parties > 0 else []
    return {
        "public_id": line.public_id,
        "address": f"{base}{PATH}/{line.public_id}",
        "title": line.title,
        "stage": line.stage,
        "court": line.court or "",
        "region": line.region,
        "first_published": line.first_published,
        "last_published": line.last_published,
        "documents": line.documents,
        "independent_sources": line.independent_sources,
        "case_numbers": " | ".join(line.case_numbers),
        "accused": " | ".join([*(f"{p['name']}: {words.status(p)}" for p in line.parties), *more]),
        "figures": " | ".join(f"{words.amount(f)} {f['role']}" for f in line.figures),
    }


@router.get(f"{PATH}.json")
def incidents_json(request: Request, session: Database, snapshot: Incidents) -> Response:
    """A part of the view as JSON; `next` is the address of the part after it."""
    filters = read_filters(request.query_params.multi_items())
    first = _number(request.query_params.get("cursor"), "cursor", 0, 10**9)
    size = _number(request.query_params.get("limit"), "limit", ROWS, MOST_ROWS)
    found = snapshot.find(session, filters)
    shown = found.positions[first : first + size]
    base = str(request.base_url).rstrip("/")
    rows = [json_line(line, base) for line in lines(session, [int(snapshot.ids[p]) for p in shown])]
    following = first + size
    next_page = filters.address(f"{base}{PATH}.json", cursor=following, limit=size)
    return answer(
        request,
        {
            "total": len(found.positions),
            "complete": found.complete,
            "order": str(filters.sorted_by),
            "next": next_page if following < len(found.positions) else None,
            "rows": rows,
        },
    )


@router.get(f"{PATH}.atom")
def incidents_atom(request: Request, session: Database, snapshot: Incidents) -> Response:
    """A feed of the view: its incidents as they change."""
    filters = read_filters(request.query_params.multi_items())
    found = snapshot.find(session, filters)
    changed = snapshot.newest_changes(found.positions)[:FEED]
    shown = lines(session, [int(snapshot.ids[position]) for position in changed])
    base = str(request.base_url).rstrip("/")
    body = incidents_feed(session, shown, base=base, path=filters.address(PATH), words=filters.words)
    return Response(body, media_type="application/atom+xml")


def _number(told: str | None, name: str, default: int, most: int) -> int:
    if not told:
        return default
    if not (told.isascii() and told.isdecimal() and len(told) < 12):
        raise BadFilterError(f"{name} is a number, not {told[:20]!r}")
    return min(int(told), most) or default


def _dealers(session: Session, numbers: Sequence[int]) -> dict[int, list[str]]:
    dealer = IncidentDealer
    rows = session.execute(
        select(dealer.incident_id, dealer.name, dealer.city, dealer.region)
        .where(dealer.incident_id.in_(numbers))
        .order_by(dealer.incident_id, dealer.ordinal)
    )
    found: dict[int, list[str]] = {}
    for number, name, city, region in rows:
        where = ", ".join(part for part in (name or "not named", city, region) if part)
        found.setdefault(number, []).append(where)
    return found


def _addresses(session: Session, numbers: Sequence[int]) -> dict[int, list[str]]:
    rows = session.execute(
        select(IncidentDocument.incident_id, Document.url)
        .join(Document, Document.id == IncidentDocument.document_id)
        .where(IncidentDocument.incident_id.in_(numbers))
        .order_by(IncidentDocument.incident_id, Document.published, Document.id)
    )
    found: dict[int, list[str]] = {}
    for number, url in rows:
        found.setdefault(number, []).append(url)
    return found
