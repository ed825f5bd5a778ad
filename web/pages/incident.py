"""One incident whole: the dossier that a footnote can rest on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import Change, Incident, IncidentCard, IncidentDocument
from db.queries import claims_behind, get_incident
from pipeline.desk.dossier import Disputed, Voices, figure_rows, timeline_rows
from web.change_words import change_words
from web.citing import citations
from web.desk.labels import court_names
from web.language import words_of
from web.quotes import Quote, quote_of
from web.rendering import language_of, link_in, page
from web.state import Database

router = APIRouter()
#: Names of those who tell the same that are listed.
MOST_NAMES = 6
MOST_CHANGES = 50


class Quoting:
    """Makes the quotes of one page, each with a mark of its own."""

    def __init__(self, voices: Voices) -> None:
        self._voices = voices
        self._made = 0

    def __call__(self, part: Any) -> Quote:
        """The quote of a part of the incident."""
        self._made += 1
        names = self._voices.others(part)
        more = len(names) - MOST_NAMES
        told = ", ".join(names[:MOST_NAMES]) + (f" (+{more})" if more > 0 else "")
        return quote_of(part.claim, str(self._made), told)


@router.get("/incidents/{public_id}", response_class=HTMLResponse)
def show_incident(public_id: str, request: Request, session: Database) -> Response:
    """The incident of an id; one that was merged away leads to the one that took its place."""
    asked = public_id.upper()
    incident = get_incident(session, asked, quoted=False)
    if incident.public_id != public_id:
        address = link_in(language_of(request))(f"/incidents/{incident.public_id}")
        return RedirectResponse(address, status_code=301)
    summary = session.scalar(select(IncidentCard.summary).where(IncidentCard.incident_id == incident.id))
    voices = Voices(incident, claims_behind(session, incident))
    figures, others = figure_rows(incident)
    words = words_of(language_of(request))
    return page(
        request,
        "incident.html.j2",
        incident=incident,
        title=words.title(incident.title, summary or {}),
        court=court_names().get(incident.court or "", incident.court or ""),
        figures=figures,
        disputed=disputed(figures),
        others=others,
        timeline=timeline_rows(incident),
        charges=charges_by_party(incident),
        documents=folded(incident, voices),
        changes=[(change, change_words(change, words)) for change in changes_of(session, incident)],
        voices=voices,
        quote=Quoting(voices),
        citations=citations(incident, str(request.base_url).rstrip("/"), words),
    )


def disputed(figures: Sequence[Disputed[Any]]) -> int:
    """How many figures are told otherwise too."""
    return sum(1 for row in figures if row.others)


def charges_by_party(incident: Incident) -> dict[int, list[Any]]:
    """The charges of each party."""
    charges: dict[int, list[Any]] = {}
    for charge in incident.charges:
        charges.setdefault(charge.party_id, []).append(charge)
    return charges


def folded(incident: Incident, voices: Voices) -> list[tuple[IncidentDocument, list[IncidentDocument]]]:
    """The documents in their order, each with those that reprint its text."""
    ordered = sorted(incident.documents, key=lambda link: (link.document.published, link.document_id))
    reprints: dict[int, list[IncidentDocument]] = {}
    for link in ordered:
        if voices.is_reprint(link.document_id):
            reprints.setdefault(voices.family(link.document_id), []).append(link)
    return [
        (link, reprints.get(link.document_id, []))
        for link in ordered
        if not voices.is_reprint(link.document_id)
    ]


def changes_of(session: Session, incident: Incident) -> Sequence[Change]:
    """What runs did to it, the newest first."""
    return session.scalars(
        select(Change).where(Change.incident_id == incident.id).order_by(Change.id.desc()).limit(MOST_CHANGES)
    ).all()
