"""`ironriver explain`: the waterfall of reasons between two documents."""

from __future__ import annotations

from rich.markup import escape
from sqlalchemy import or_, select
from sqlalchemy.orm import Session, selectinload

from db.models import Document, DocumentVersion, IncidentDocument, Judgement
from ironriver.cli.console import console
from ironriver.cli.waterfall import print_waterfall
from ironriver.errors import IronRiverError
from pipeline.resolve.features import features_of
from pipeline.resolve.mention import from_version
from pipeline.resolve.reprints import signature
from pipeline.resolve.score import compare


def find_version_of(session: Session, asked: str) -> DocumentVersion:
    """The current version of the document that `asked` names: its address, its number, or source:native id.

    Raises:
        IronRiverError: there is none.
    """
    source, _, native_id = asked.partition(":")
    matches = [Document.url == asked, (Document.source == source) & (Document.native_id == native_id)]
    if asked.isascii() and asked.isdigit():
        matches.append(Document.id == int(asked))
    version = session.scalar(
        select(DocumentVersion)
        .join(Document, Document.id == DocumentVersion.document_id)
        .where(DocumentVersion.current.is_(True), or_(*matches))
        .options(selectinload(DocumentVersion.claims), selectinload(DocumentVersion.document))
        .limit(1)
    )
    if version is None:
        raise IronRiverError(f"no document {asked!r}: give its address, its number, or source:id")
    return version


def find_document(session: Session, asked: str) -> DocumentVersion:
    """The current version of a document that is in an incident; named as in `find_version_of`.

    Raises:
        IronRiverError: there is none, or it was not read as one of trafficking.
    """
    version = find_version_of(session, asked)
    if not version.relevant:
        reason = version.relevance_reason or version.screen_reason or "it was not read yet"
        raise IronRiverError(f"document {asked!r} is in no incident: {reason}")
    return version


def print_explanation(session: Session, first: str, second: str) -> None:
    """Why two documents are or are not one case: each reason with its weight, then what was decided."""
    versions = [find_document(session, asked) for asked in (first, second)]
    if versions[0].document_id == versions[1].document_id:
        raise IronRiverError(f"{first!r} and {second!r} are one document")
    for version in versions:
        console.print(f"[bold]{version.document_id}[/]  {version.published}  {escape(version.title)}")
    mentions = [from_version(version, version.document, version.claims) for version in versions]
    left, right = (features_of(mention) for mention in mentions)
    score = compare(left, right, signature(mentions[0].text), signature(mentions[1].text))
    print_waterfall(
        [(reason.weight, reason.text) for reason in score.reasons], score.total, str(score.verdict)
    )
    _print_outcome(session, versions[0].document_id, versions[1].document_id)


def _print_outcome(session: Session, first: int, second: int) -> None:
    left, right = sorted((first, second))
    stored = session.scalar(
        select(Judgement)
        .where(Judgement.left_id == left, Judgement.right_id == right, Judgement.revoked_at.is_(None))
        .order_by(Judgement.id.desc())
    )
    if stored is not None:
        console.print(f"Judged {stored.verdict} by {stored.author}.", markup=False)
    members = session.execute(
        select(IncidentDocument.document_id, IncidentDocument.incident_id).where(
            IncidentDocument.document_id.in_([first, second])
        )
    )
    incidents = {document: incident for document, incident in members.tuples()}  # noqa: C416  (rows are no pairs)
    if len(incidents) < 2:
        console.print("They are not both resolved yet: run `ironriver resolve`.")
    elif len(set(incidents.values())) == 1:
        console.print("They are in one incident.")
    else:
        console.print("They are in two incidents.")
