"""One document, read in two ways: from a source's record of it, and from the page that shows it.

Both are told apart by what the parser says: a record has a moment of its last change (`changed_at`), a page
an address that the record bears too (`shown_at`). The record outranks the page, and whichever comes first,
they are one document, and at one state of the release one version.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from crawlers.model import ParsedDocument
from db.models import Document, DocumentVersion


def known_documents(session: Session, source: str, items: Iterable[ParsedDocument]) -> dict[str, Document]:
    """The stored documents of what was read, by the native ids of the reading.

    A document that a page made gets its record's id as soon as the record comes.
    """
    items = list(items)
    ids = [item.native_id for item in items]
    mine = select(Document).where(Document.source == source)
    stored = session.scalars(mine.where(Document.native_id.in_(ids)))
    found = {document.native_id: document for document in stored}
    left = [item for item in items if item.native_id not in found]
    if pages := {item.shown_at: item for item in left if item.shown_at}:
        for document in session.scalars(mine.where(Document.url.in_(list(pages)))):
            found[pages[document.url].native_id] = document
    if records := {item.url: item for item in left if item.changed_at is not None}:
        for document in session.scalars(mine.where(Document.native_id.in_(list(records)))):
            document.native_id = records[document.native_id].native_id
            found[document.native_id] = document
    return found


def reconcile(current: DocumentVersion, item: ParsedDocument) -> ParsedDocument | None:
    """The reading that the present version is to have, where a record and a page meet in it.

    None where they don't: the reading is then compared with the versions as any other.
    """
    if item.shown_at and current.version_key:
        return _page_after_record(current, item)
    if item.changed_at is not None and not current.version_key:
        return _record_after_page(current, item)
    if item.changed_at is not None and not item.text and item.version_key == current.version_key:
        # A page gave the text already.
        return replace(item, text=current.text, details=_with_papers(item.details, current.details))
    return None


def _page_after_record(current: DocumentVersion, item: ParsedDocument) -> ParsedDocument:
    """The record stands; the page gives the text where it has none, and tells where the papers are."""
    document = current.document
    return replace(
        item,
        native_id=document.native_id,
        url=document.url,
        title=current.title or item.title,
        published=current.published or item.published,
        text=current.text or item.text,
        version_key=current.version_key,
        publisher=document.publisher or item.publisher,
        details=_with_papers(current.details, item.details),
    )


def _record_after_page(current: DocumentVersion, item: ParsedDocument) -> ParsedDocument | None:
    """The record takes the page's place, where it was not changed since the page was read."""
    changed = datetime.fromisoformat(item.changed_at) if item.changed_at else None
    if item.text and changed is not None and changed > _utc(current.created_at):
        return None
    return replace(item, text=item.text or current.text, details=_with_papers(item.details, current.details))


def _with_papers(details: dict[str, Any], others: dict[str, Any]) -> dict[str, Any]:
    papers = others.get("papers") or details.get("papers")
    return {**details, "papers": papers} if papers else details


def _utc(moment: datetime) -> datetime:
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
