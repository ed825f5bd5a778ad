"""One document: its text with every claim marked, its versions with what changed, the bytes as fetched."""

from __future__ import annotations

import difflib
import html
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from fastapi import APIRouter, HTTPException, Query, Request
from fastapi.responses import HTMLResponse, Response
from sqlalchemy import func, select
from sqlalchemy.orm import Session, defer

from crawlers.archive import ArchiveError, read_raw
from db.models import Claim, Document, DocumentVersion, Incident, IncidentCard, IncidentDocument
from ironriver.vocabulary import ClaimKind
from pipeline.takedowns.listed import WITHHELD, listed
from web.accounts.visitor import visitor_of
from web.citing import document_citation
from web.claim_words import claim_words
from web.highlights import pieces
from web.language import Words, words_of
from web.quotes import page_of
from web.rendering import language_of, page
from web.rights import is_public, may_be_shown, quoted_spans
from web.state import Configured, Database

router = APIRouter()
#: Longer texts are cut on the page, with a word about it: a docket of megabytes stops a browser.
LONGEST_TEXT = 300_000
#: Lines of two versions that are compared.
MOST_LINES = 5_000


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a comparison: `equal`, `insert` or `delete`."""

    what: str
    text: str


@router.get("/documents/{number}", response_class=HTMLResponse)
def show_document(
    number: int,
    request: Request,
    session: Database,
    kind: list[str] = Query(default=[]),  # noqa: B008  (FastAPI reads its parameters from defaults)
    version: int | None = None,
) -> HTMLResponse:
    """A document at its present version, or at the one asked for; `kind` says which claims are marked."""
    document = _document(session, number)
    shown = _version(session, document, version)
    claims = _claims(session, shown)
    kinds = [name for name in ClaimKind if name in kind] or list(ClaimKind)
    words = words_of(language_of(request))
    marked = [claim for claim in claims if claim.kind in kinds and claim.end <= LONGEST_TEXT]
    text = shown.text[:LONGEST_TEXT]
    whole = may_be_shown(document, reviewing=visitor_of(request) is not None)
    return page(
        request,
        "document.html.j2",
        document=document,
        version=shown,
        withheld=shown.title == WITHHELD,
        versions=_versions(session, document),
        whole=whole,
        lent=whole and not is_public(document),
        pieces=pieces(text, marked, None if whole else quoted_spans(text, marked)),
        cut=len(shown.text) > LONGEST_TEXT,
        counts=Counter(claim.kind for claim in claims),
        kinds=kinds if len(kinds) < len(ClaimKind) else [],
        all_kinds=list(ClaimKind),
        claims=marked,
        claim_words=lambda claim: claim_words(claim, words),
        incident=(incident := _incident(session, document)),
        incident_title=_title(session, incident, words),
        pages={claim.id: page_of(shown, claim.start) for claim in marked},
        pages_count=len(shown.details.get("pages") or ()),
        citation=document_citation(shown, str(request.base_url).rstrip("/"), words),
    )


@router.get("/documents/{number}/compare", response_class=HTMLResponse)
def compare_versions(number: int, request: Request, session: Database, old: int, new: int) -> HTMLResponse:
    """What changed in a document from one version to another."""
    document = _document(session, number)
    before, after = _version(session, document, old), _version(session, document, new)
    if not may_be_shown(document, reviewing=visitor_of(request) is not None):
        raise HTTPException(403, "The text belongs to its publisher: only the sentences quoted are shown.")
    return page(
        request,
        "compare.html.j2",
        document=document,
        before=before,
        after=after,
        pieces=compare(before.text, after.text),
    )


@router.get("/documents/{number}/original")
def original(
    number: int, request: Request, session: Database, settings: Configured, version: int | None = None
) -> Response:
    """The bytes as fetched, to save and not to run. Not where they hold what was taken down."""
    document = _document(session, number)
    shown = _version(session, document, version)
    if not may_be_shown(document, reviewing=visitor_of(request) is not None):
        raise HTTPException(403, "The text belongs to its publisher: only the sentences quoted are shown.")
    if _is_withheld(session, shown):
        raise HTTPException(451, "The original holds what no output may show.")
    try:
        raw = read_raw(session, shown.fetch_id, settings.archive_dir)
    except ArchiveError as error:
        raise HTTPException(404, f"The archive does not hold it: {error}") from error
    masker = listed(session).masker
    plain = html.unescape(raw.body.decode("utf-8", "replace"))
    # Escapes of JSON hide letters from whoever looks for a name.
    if masker and (masker.names(plain) or "\\u" in plain):
        raise HTTPException(451, "The original holds what no output may show.")
    return Response(
        raw.body,
        media_type="application/octet-stream",
        headers={
            "Content-Disposition": f'attachment; filename="document-{number}.original"',
            "Content-Security-Policy": "sandbox; default-src 'none'",
        },
    )


def compare(before: str, after: str) -> list[Piece]:
    """Two texts as one, line by line, with what was taken out and put in."""
    old, new = before.splitlines()[:MOST_LINES], after.splitlines()[:MOST_LINES]
    made: list[Piece] = []
    for what, a, b, c, d in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if what == "equal":
            made.append(Piece("equal", "\n".join(old[a:b])))
            continue
        if b > a:
            made.append(Piece("delete", "\n".join(old[a:b])))
        if d > c:
            made.append(Piece("insert", "\n".join(new[c:d])))
    return made


def _is_withheld(session: Session, version: DocumentVersion) -> bool:
    """Whether a document that was taken down came in the same answer."""
    if version.title == WITHHELD:
        return True
    same = select(func.count()).where(
        DocumentVersion.fetch_id == version.fetch_id, DocumentVersion.title == WITHHELD
    )
    return bool(session.scalar(same))


def _document(session: Session, number: int) -> Document:
    document = session.get(Document, number) if number < 2**31 else None
    if document is None:
        raise HTTPException(404, f"No document has the number {number}.")
    return document


def _version(session: Session, document: Document, number: int | None) -> DocumentVersion:
    version = DocumentVersion
    which = version.current.is_(True) if number is None else version.number == min(number, 2**31 - 1)
    found = session.scalar(select(version).where(version.document_id == document.id, which))
    if found is None:
        raise HTTPException(404, f"The document has no version {number}.")
    return found


def _versions(session: Session, document: Document) -> Sequence[DocumentVersion]:
    version = DocumentVersion
    return session.scalars(
        select(version)
        .where(version.document_id == document.id)
        .order_by(version.number)
        .options(defer(version.text))
    ).all()


def _claims(session: Session, version: DocumentVersion) -> Sequence[Claim]:
    return session.scalars(
        select(Claim)
        .where(Claim.version_id == version.id, Claim.extract_version == version.extract_version)
        .order_by(Claim.start, Claim.id)
    ).all()


def _title(session: Session, incident: Incident | None, words: Words) -> str:
    if incident is None:
        return ""
    card = session.get(IncidentCard, incident.id)
    return words.title(incident.title, card.summary if card else {})


def _incident(session: Session, document: Document) -> Incident | None:
    return session.scalar(
        select(Incident)
        .join(IncidentDocument, IncidentDocument.incident_id == Incident.id)
        .where(IncidentDocument.document_id == document.id, Incident.state == "active")
    )
