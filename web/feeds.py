"""Atom feeds of a view: one entry an incident, under its newest change."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from xml.etree.ElementTree import Element, SubElement, tostring

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.models import Change, Incident
from digest.clean import one_line
from web.desk.listing import Line
from web.language import Language, words_of

ATOM = "http://www.w3.org/2005/Atom"


def incidents_feed(session: Session, shown: Sequence[Line], *, base: str, path: str, words: str) -> bytes:
    """The feed of a view.

    Args:
        session: of this request.
        shown: the incidents, those that changed last first.
        base: the address of this server.
        path: path and query of the view.
        words: what was searched, for the title.
    """
    numbers = [line.id for line in shown]
    rows = session.execute(select(Incident.id, Incident.updated_at).where(Incident.id.in_(numbers)))
    changed = {row.id: row.updated_at for row in rows}
    told = _newest(session, numbers)
    feed = Element("feed", {"xmlns": ATOM})
    SubElement(feed, "title").text = one_line(f"Iron River: {words}" if words else "Iron River: incidents")
    SubElement(feed, "id").text = f"{base}{path}"
    SubElement(feed, "link", {"rel": "alternate", "href": f"{base}{path}", "type": "text/html"})
    own = path.replace("/incidents", "/incidents.atom", 1)
    SubElement(feed, "link", {"rel": "self", "href": f"{base}{own}"})
    newest = max(changed.values(), default=datetime.fromisoformat("2000-01-01T00:00:00+00:00"))
    SubElement(feed, "updated").text = newest.isoformat()
    author = SubElement(feed, "author")
    SubElement(author, "name").text = "Iron River"
    for line in shown:
        entry = SubElement(feed, "entry")
        address = f"{base}/incidents/{line.public_id}"
        SubElement(entry, "title").text = one_line(line.title)
        SubElement(entry, "id").text = address
        SubElement(entry, "link", {"rel": "alternate", "href": address, "type": "text/html"})
        SubElement(entry, "updated").text = changed.get(line.id, newest).isoformat()
        SubElement(entry, "summary").text = _summary(line, told.get(line.id, ""))
    return f'<?xml version="1.0" encoding="utf-8"?>\n{tostring(feed, encoding="unicode")}'.encode()


def _newest(session: Session, numbers: Sequence[int]) -> dict[int, str]:
    last = select(func.max(Change.id)).where(Change.incident_id.in_(numbers)).group_by(Change.incident_id)
    rows = session.execute(select(Change.incident_id, Change.summary).where(Change.id.in_(last)))
    return {row.incident_id: row.summary for row in rows}


def _summary(line: Line, change: str) -> str:
    words = words_of(Language.ENGLISH)
    told = [one_line(change)] if change else []
    told += [f"{one_line(party['name'])}: {words.status(party)}" for party in line.parties]
    return ". ".join(told)
