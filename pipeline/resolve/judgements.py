"""Judgements in the database: revoked but never rewritten. A person outranks a rule."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import case, insert, null, or_, select, update
from sqlalchemy.orm import Session

from db.chunks import chunks
from db.models import Incident, IncidentDocument, Judgement, now
from ironriver.vocabulary import Verdict
from pipeline.resolve.cluster import Link
from pipeline.resolve.links import is_weak
from pipeline.resolve.score import NEVER, Score

#: Judged because two mentions share a key.
RULE = "rule:1"
#: Judged because a third mention is joined to both.
RULE_BETWEEN = "rule:1:between"


def is_rule(author: str) -> bool:
    """Whether a judgement was made by a rule; every other author is a person."""
    return author.startswith("rule:")


def record(session: Session, pairs: Iterable[tuple[int, int, Score]], author: str) -> None:
    """Write rule judgements of pairs of document ids."""
    rows: list[dict[str, Any]] = [
        {
            "left_id": min(a, b),
            "right_id": max(a, b),
            "verdict": str(score.verdict),
            "score": score.total,
            "reasons": [reason.to_json() for reason in score.reasons],
            "author": author,
        }
        for a, b, score in pairs
        if score.reasons  # nothing for and nothing against is no judgement
    ]
    if rows:
        session.execute(insert(Judgement), rows)


def judge(
    session: Session, left_id: int, right_id: int, verdict: Verdict, *, author: str, reason: str = ""
) -> Judgement:
    """Write a person's judgement; an earlier one of a person on the pair is revoked. The next run heeds it.

    Raises:
        ValueError: the author is a rule's name, the two are one document, or the verdict decides nothing.
    """
    if is_rule(author) or not author.strip():
        raise ValueError(f"{author!r} is not a person")
    if left_id == right_id:
        raise ValueError("a document is always the same case as itself")
    if verdict is Verdict.UNSURE:
        raise ValueError("a person judges same or different; to withdraw a judgement, revoke it")
    low, high = sorted((left_id, right_id))
    for earlier in session.scalars(
        select(Judgement).where(
            Judgement.left_id == low, Judgement.right_id == high, Judgement.revoked_at.is_(None)
        )
    ):
        if not is_rule(earlier.author):
            earlier.revoked_at = now()
    reasons = [{"name": "person", "weight": 0, "text": reason}] if reason else []
    judgement = Judgement(
        left_id=low, right_id=high, verdict=str(verdict), score=0.0, reasons=reasons, author=author
    )
    session.add(judgement)
    mark_stale(session, [low, high])
    return judgement


def revoke(session: Session, judgement: Judgement) -> None:
    """Withdraw a judgement; the next run puts things as if it had not been made."""
    judgement.revoked_at = judgement.revoked_at or now()
    mark_stale(session, [judgement.left_id, judgement.right_id])


def revoke_rules(session: Session, document_ids: Sequence[int]) -> None:
    """Withdraw what rules held of documents whose claims have changed."""
    for chunk in chunks(document_ids):
        session.execute(
            update(Judgement)
            .where(or_(Judgement.left_id.in_(chunk), Judgement.right_id.in_(chunk)))
            .where(Judgement.revoked_at.is_(None), Judgement.author.like("rule:%"))
            .values(revoked_at=now())
            .execution_options(synchronize_session=False)
        )


def mark_stale(session: Session, document_ids: Sequence[int]) -> None:
    """Have the next run cluster and assemble the incidents of these documents again."""
    for chunk in chunks(document_ids):
        owners = select(IncidentDocument.incident_id).where(IncidentDocument.document_id.in_(chunk))
        session.execute(
            update(Incident)
            .where(Incident.id.in_(owners))
            .values(fingerprint="")
            .execution_options(synchronize_session=False)
        )


@dataclass(frozen=True, slots=True)
class Held:
    """An active judgement as clustering reads it."""

    id: int
    left: int
    right: int
    author: str
    score: float
    joins: bool
    weak: bool
    never: bool

    def link(self, names: Mapping[int, str]) -> Link:
        """The link between the names of the two documents."""
        person = not is_rule(self.author)
        return Link(
            names[self.left], names[self.right], self.score, self.joins, self.weak, self.never, person
        )


def held_of(session: Session, document_ids: Sequence[int]) -> list[Held]:
    """Active judgements that touch any of the documents, the oldest first."""
    found: dict[int, Held] = {}
    columns = (
        Judgement.id,
        Judgement.left_id,
        Judgement.right_id,
        Judgement.verdict,
        Judgement.score,
        # The reasons are asked for only where one of them may forbid.
        case((Judgement.verdict == str(Verdict.DIFFERENT), Judgement.reasons), else_=null()),
        Judgement.author,
    )
    for chunk in chunks(document_ids):
        for side in (Judgement.left_id, Judgement.right_id):
            rows = session.execute(select(*columns).where(side.in_(chunk), Judgement.revoked_at.is_(None)))
            for number, left, right, verdict, score, reasons, author in rows:
                if is_rule(author):
                    never = any(reason.get("name") in NEVER for reason in reasons or ())
                else:
                    never = verdict == Verdict.DIFFERENT
                joins = verdict == Verdict.SAME
                weak = is_rule(author) and is_weak(verdict, score)
                found[number] = Held(number, left, right, author, score, joins, weak, never)
    return [found[number] for number in sorted(found)]
