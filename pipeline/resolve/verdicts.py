"""A person's word on a claim: right or wrong. What is wrong is in no incident, however often it is read."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from db.chunks import chunks
from db.models import Claim, ClaimVerdict, DocumentVersion, now
from ironriver.vocabulary import ClaimKind
from pipeline.resolve import judgements
from pipeline.resolve.names import fold


class ClaimWord(StrEnum):
    """What a person may say about a claim."""

    RIGHT = "right"
    WRONG = "wrong"


#: The values that make a reading what it is; of a kind that is not named here, the value itself.
_TELLING: Mapping[ClaimKind, tuple[str, ...]] = {
    ClaimKind.DEFENDANT: ("name",),
    ClaimKind.COUNT: ("low", "high", "basis", "role", "object"),
    ClaimKind.DEALER: ("name", "kind", "city"),
    ClaimKind.DATE: ("event", "date"),
    ClaimKind.FIREARM: ("make", "model", "caliber", "kind"),
    ClaimKind.PLACE: ("role", "name"),
    ClaimKind.GROUP: ("name",),
}

#: What a verdict is about: the document, the kind of claim, its words and how they were read.
Subject = tuple[int, str, str, str]


def reading_of(kind: str, value: Mapping[str, Any]) -> str:
    """How a claim was read, in one form: names without accents and case, as JSON."""
    telling = [value.get(name) for name in _TELLING.get(ClaimKind(kind), ("value",))]
    return json.dumps([fold(part) if isinstance(part, str) else part for part in telling], ensure_ascii=False)


def judge_claim(
    session: Session, claim: Claim, word: ClaimWord, *, author: str, note: str = ""
) -> ClaimVerdict:
    """Write a person's word on a claim; an earlier one on the same reading is revoked. The next run heeds it.

    Raises:
        ValueError: nobody's name is given as author.
    """
    if judgements.is_rule(author) or not author.strip():
        raise ValueError(f"{author!r} is not a person")
    document_id = _document_of(session, claim)
    reading = reading_of(claim.kind, claim.value)
    session.execute(
        update(ClaimVerdict)
        .where(ClaimVerdict.document_id == document_id, ClaimVerdict.kind == claim.kind)
        .where(ClaimVerdict.quote == claim.quote, ClaimVerdict.reading == reading)
        .where(ClaimVerdict.revoked_at.is_(None))
        .values(revoked_at=now())
    )
    verdict = ClaimVerdict(
        document_id=document_id,
        kind=claim.kind,
        quote=claim.quote,
        reading=reading,
        verdict=str(word),
        note=note,
        author=author,
    )
    session.add(verdict)
    session.flush()
    resolve_again(session, [document_id])
    return verdict


def revoke_claim(session: Session, verdict: ClaimVerdict) -> None:
    """Withdraw a person's word on a claim; the next run puts things as if it had not been said."""
    verdict.revoked_at = verdict.revoked_at or now()
    session.flush()
    resolve_again(session, [verdict.document_id])


def resolve_again(session: Session, document_ids: Sequence[int]) -> None:
    """Have the next run compare these documents anew and assemble their incidents again."""
    for chunk in chunks(document_ids):
        session.execute(
            update(DocumentVersion)
            .where(DocumentVersion.document_id.in_(chunk))
            .where(DocumentVersion.current.is_(True))
            .values(resolve_version=None)
            .execution_options(synchronize_session="fetch")
        )
    judgements.mark_stale(session, document_ids)


def judged_wrong(session: Session, document_ids: Iterable[int]) -> frozenset[Subject]:
    """The readings of these documents that a person holds wrong."""
    return frozenset(
        subject for subject, word in verdicts_on(session, document_ids).items() if word is ClaimWord.WRONG
    )


def verdicts_on(session: Session, document_ids: Iterable[int]) -> dict[Subject, ClaimWord]:
    """What persons hold of these documents' readings now."""
    wanted = sorted(set(document_ids))
    found: dict[Subject, ClaimWord] = {}
    for chunk in chunks(wanted):
        rows = session.execute(
            select(
                ClaimVerdict.document_id,
                ClaimVerdict.kind,
                ClaimVerdict.quote,
                ClaimVerdict.reading,
                ClaimVerdict.verdict,
            )
            .where(ClaimVerdict.document_id.in_(chunk))
            .where(ClaimVerdict.revoked_at.is_(None))
            .order_by(ClaimVerdict.id)
        )
        for document_id, kind, quote, reading, verdict in rows:
            found[document_id, kind, quote, reading] = ClaimWord(verdict)
    return found


def subject_of(document_id: int, claim: Claim) -> Subject:
    """What a verdict on this claim is about."""
    return document_id, claim.kind, claim.quote, reading_of(claim.kind, claim.value)


def _document_of(session: Session, claim: Claim) -> int:
    return session.scalars(
        select(DocumentVersion.document_id).where(DocumentVersion.id == claim.version_id)
    ).one()
