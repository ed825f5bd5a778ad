"""What one person has judged last, and back to the item that a judgement was about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import Claim, ClaimVerdict, Document, DocumentVersion, Judgement
from pipeline.resolve import judgements
from pipeline.resolve.verdicts import reading_of, revoke_claim

Made = Judgement | ClaimVerdict


@dataclass(frozen=True, slots=True)
class Decision:
    """A judgement that holds, and the documents that it is about."""

    made: Made
    documents: tuple[Document, ...]

    @property
    def is_pair(self) -> bool:
        """Whether it is about two documents, not about a claim."""
        return isinstance(self.made, Judgement)


def last_decisions(session: Session, author: str, most: int) -> list[Decision]:
    """What a person holds, the newest first."""
    pairs = session.scalars(
        select(Judgement)
        .where(Judgement.author == author, Judgement.revoked_at.is_(None))
        .order_by(Judgement.id.desc())
        .limit(most)
    ).all()
    claims = session.scalars(
        select(ClaimVerdict)
        .where(ClaimVerdict.author == author, ClaimVerdict.revoked_at.is_(None))
        .order_by(ClaimVerdict.id.desc())
        .limit(most)
    ).all()
    both: list[Made] = [*pairs, *claims]
    made = sorted(both, key=lambda row: row.created_at, reverse=True)[:most]
    wanted = {number for row in made for number in _documents_of(row)}
    rows = session.scalars(select(Document).where(Document.id.in_(wanted)))
    documents = {document.id: document for document in rows}
    return [Decision(row, tuple(documents[number] for number in _documents_of(row))) for row in made]


def take_back(session: Session, made: Made) -> None:
    """Revoke a judgement; the next run puts things as if it had not been made."""
    if isinstance(made, Judgement):
        judgements.revoke(session, made)
    else:
        revoke_claim(session, made)


def judged_by_others(session: Session, author: str, item: Judgement | Claim, document_id: int = 0) -> bool:
    """Whether another person's word on a pair, or on a claim of a document, holds."""
    if isinstance(item, Judgement):
        told: Sequence[str] = session.scalars(
            select(Judgement.author).where(
                Judgement.left_id == item.left_id,
                Judgement.right_id == item.right_id,
                Judgement.revoked_at.is_(None),
            )
        ).all()
    else:
        told = session.scalars(
            select(ClaimVerdict.author).where(
                ClaimVerdict.document_id == document_id,
                ClaimVerdict.kind == item.kind,
                ClaimVerdict.quote == item.quote,
                ClaimVerdict.reading == reading_of(item.kind, item.value),
                ClaimVerdict.revoked_at.is_(None),
            )
        ).all()
    return any(other != author and not judgements.is_rule(other) for other in told)


def item_of(session: Session, made: Made) -> int | None:
    """The number under which the queue had what was judged; None where it would not have it now."""
    if isinstance(made, Judgement):
        return session.scalar(
            select(Judgement.id)
            .where(Judgement.left_id == made.left_id, Judgement.right_id == made.right_id)
            .where(Judgement.revoked_at.is_(None), Judgement.author.like("rule:%"))
            .order_by(Judgement.id)
            .limit(1)
        )
    claims = session.scalars(
        select(Claim)
        .join(DocumentVersion, DocumentVersion.id == Claim.version_id)
        .where(DocumentVersion.document_id == made.document_id, DocumentVersion.current.is_(True))
        .where(Claim.extract_version == DocumentVersion.extract_version)
        .where(Claim.kind == made.kind, Claim.quote == made.quote)
        .order_by(Claim.confidence, Claim.id)
    )
    same = (claim.id for claim in claims if reading_of(claim.kind, claim.value) == made.reading)
    return next(same, None)


def _documents_of(made: Made) -> tuple[int, ...]:
    return (made.left_id, made.right_id) if isinstance(made, Judgement) else (made.document_id,)
