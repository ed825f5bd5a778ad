"""Writes while the pages are asked, as a nightly run does."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from db.models import DocumentVersion, IncidentCard, IncidentDocument
from db.session import open_session

#: Incidents whose documents and cards are written every second, and seconds for which that is not committed.
CHANGED, HELD = 10, 0.5


@contextmanager
def writing(url: str) -> Iterator[None]:
    """Documents and cards are written every second, as by a run that goes on."""
    stop = threading.Event()

    def write() -> None:
        with open_session(url) as session:
            while not stop.wait(1.0):
                _touch(session)

    writer = threading.Thread(target=write, daemon=True)
    writer.start()
    try:
        yield
    finally:
        stop.set()
        writer.join(30)


def _touch(session: Session) -> None:
    """Rewrite some documents, and with them the index of words, and the cards of their incidents."""
    newest = session.scalar(select(func.max(IncidentCard.revision))) or 0
    some = select(IncidentCard.incident_id).order_by(IncidentCard.incident_id).limit(CHANGED)
    versions = (
        select(DocumentVersion.id)
        .join(IncidentDocument, IncidentDocument.document_id == DocumentVersion.document_id)
        .where(IncidentDocument.incident_id.in_(some))
    )
    at_once = {"synchronize_session": False}
    rewritten = update(DocumentVersion).where(DocumentVersion.id.in_(versions))
    session.execute(rewritten.values(title=DocumentVersion.title), execution_options=at_once)
    cards = update(IncidentCard).where(IncidentCard.incident_id.in_(some))
    session.execute(cards.values(revision=newest + 1), execution_options=at_once)
    time.sleep(HELD)
    session.commit()
