"""Documents and what they state."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, HTTPException, Path, Query, Request
from fastapi.responses import Response
from pydantic import BaseModel, Field
from sqlalchemy import Select, select
from sqlalchemy.orm import Session, contains_eager, defer

from db.hints import usually
from db.models import Claim, Document, DocumentVersion, Incident, IncidentDocument
from ironriver.vocabulary import ClaimKind
from pipeline.takedowns.listed import WITHHELD
from web.api.answers import MOST_ROWS, ROWS, answer, read_cursor, write_cursor
from web.api.models import BASE, PROBLEMS
from web.rights import may_be_shown
from web.state import Database

router = APIRouter(prefix=BASE, tags=["documents"])
Number = Annotated[int, Path(ge=1, lt=2**31)]


class ClaimObject(BaseModel):
    """One thing that one document states."""

    claim_id: int
    document_id: int
    kind: ClaimKind
    value: dict[str, Any]
    quote: str = Field(description="the words that state it")
    sentence: str = Field(description="the sentence that they stand in")
    start: int = Field(description="where the quote begins in the document's text, in characters")
    end: int
    assertion: str = Field(description="alleged, charged, admitted, proved or dismissed")
    confidence: float = Field(description="how sure the reading is, 0 to 1")
    rule: str = Field(description="what read it")


class DocumentObject(BaseModel):
    """A document at its present version."""

    document_id: int
    source: str
    kind: str
    language: str
    publisher: str
    title: str
    published: str
    address: str
    version: int
    relevant: bool | None = Field(description="whether it is about firearms trafficking; null: not read yet")
    incident: str | None = Field(description="public id of the incident that it tells of")


class WholeDocument(DocumentObject):
    """A document with its text, where that may be handed on, and its claims."""

    text: str | None = Field(description="null for news: the text belongs to its publisher")
    claims: list[ClaimObject]


class DocumentList(BaseModel):
    """A part of the list of documents, in the order of their numbers."""

    next_cursor: str | None
    rows: list[DocumentObject]


class ClaimList(BaseModel):
    """A part of the list of claims, in the order of their numbers."""

    next_cursor: str | None
    rows: list[ClaimObject]


@router.get("/documents", response_model=DocumentList, responses=PROBLEMS)
def list_documents(
    request: Request,
    session: Database,
    source: Annotated[str | None, Query(max_length=64)] = None,
    limit: Annotated[int, Query(ge=1, le=MOST_ROWS)] = ROWS,
    cursor: Annotated[str | None, Query(max_length=200)] = None,
) -> Response:
    """All documents, those that are not about trafficking too; what is withheld is left out."""
    after = read_cursor(cursor, document=int).get("document", 0)
    rows = session.execute(page_of_documents(after, source, limit + 1)).all()
    shown = rows[:limit]
    more = write_cursor(document=shown[-1][0].id) if len(rows) > limit else None
    return answer(request, {"next_cursor": more, "rows": [_document(*row) for row in shown]})


@router.get("/documents/{number}", response_model=WholeDocument, responses=PROBLEMS)
def get_document(number: Number, request: Request, session: Database) -> Response:
    """One document with all that it states."""
    row = session.execute(_documents().where(Document.id == number)).one_or_none()
    if row is None:
        raise HTTPException(404, f"No document has the number {number}.")
    document, version, public_id = row
    claims = session.scalars(
        select(Claim)
        .where(Claim.version_id == version.id, Claim.extract_version == version.extract_version)
        .order_by(Claim.start, Claim.id)
    )
    told = _document(document, version, public_id) | {
        "text": version.text if may_be_shown(document) else None,
        "claims": [claim_object(claim, document.id) for claim in claims],
    }
    return answer(request, told)


@router.get("/claims", response_model=ClaimList, responses=PROBLEMS)
def list_claims(
    request: Request,
    session: Database,
    kind: ClaimKind | None = None,
    incident: Annotated[str | None, Query(max_length=16, description="public id")] = None,
    limit: Annotated[int, Query(ge=1, le=MOST_ROWS)] = ROWS,
    cursor: Annotated[str | None, Query(max_length=200)] = None,
) -> Response:
    """Everything that the documents about trafficking state."""
    after = read_cursor(cursor, claim=int).get("claim", 0)
    asked = page_of_claims(after, kind, limit + 1)
    if incident:
        asked = asked.where(DocumentVersion.document_id.in_(_documents_of(session, incident)))
    rows = session.scalars(asked).all()
    shown = rows[:limit]
    more = write_cursor(claim=shown[-1].id) if len(rows) > limit else None
    return answer(
        request,
        {"next_cursor": more, "rows": [claim_object(claim, claim.version.document_id) for claim in shown]},
    )


def page_of_documents(
    after: int, source: str | None, most: int
) -> Select[Document, DocumentVersion, str | None]:
    """`most` documents with higher numbers than `after`, of one source or of all."""
    asked = _documents().where(Document.id > after).limit(most).options(defer(DocumentVersion.text))
    if source is None:  # of two columns that are equal SQLite walks along this one, and sorts by the other
        return asked.order_by(DocumentVersion.document_id)
    return asked.where(Document.source == source).order_by(Document.id)


def page_of_claims(after: int, kind: ClaimKind | None, most: int) -> Select[Claim]:
    """`most` claims with higher numbers than `after`, of documents about trafficking."""
    asked = (
        select(Claim)
        .join(Claim.version)
        .options(contains_eager(Claim.version).load_only(DocumentVersion.document_id))
        .where(usually(DocumentVersion.current.is_(True)), DocumentVersion.relevant.is_(True))
        .where(Claim.extract_version == DocumentVersion.extract_version, DocumentVersion.title != WITHHELD)
        .where(Claim.id > after)
        .order_by(Claim.id)
        .limit(most)
    )
    return asked.where(Claim.kind == kind) if kind else asked


def claim_object(claim: Claim, document_id: int) -> dict[str, Any]:
    """A claim as the interface gives it."""
    return {
        "claim_id": claim.id,
        "document_id": document_id,
        "kind": claim.kind,
        "value": claim.value,
        "quote": claim.quote,
        "sentence": claim.sentence,
        "start": claim.start,
        "end": claim.end,
        "assertion": claim.assertion,
        "confidence": claim.confidence,
        "rule": claim.rule,
    }


def _documents() -> Select[Document, DocumentVersion, str | None]:
    link, incident = IncidentDocument, Incident
    return (
        select(Document, DocumentVersion, incident.public_id)
        .join(DocumentVersion, DocumentVersion.document_id == Document.id)
        .outerjoin(link, link.document_id == Document.id)
        .outerjoin(incident, (incident.id == link.incident_id) & (incident.state == "active"))
        .where(usually(DocumentVersion.current.is_(True)), DocumentVersion.title != WITHHELD)
    )


def _document(document: Document, version: DocumentVersion, public_id: str | None) -> dict[str, Any]:
    return {
        "document_id": document.id,
        "source": document.source,
        "kind": document.kind,
        "language": document.language,
        "publisher": document.publisher,
        "title": version.title,
        "published": version.published,
        "address": document.url,
        "version": version.number,
        "relevant": version.relevant,
        "incident": public_id,
    }


def _documents_of(session: Session, public_id: str) -> list[int]:
    return list(
        session.scalars(
            select(IncidentDocument.document_id)
            .join(Incident, Incident.id == IncidentDocument.incident_id)
            .where(Incident.public_id == public_id.upper())
        )
    )
