"""What a person should look at first: the pairs and the claims that are least sure, and nothing twice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, and_, exists, or_, select
from sqlalchemy.orm import Session, aliased, defer, joinedload

from db.models import Claim, DocumentVersion, Incident, IncidentDocument, Judgement
from db.queries import is_quoted
from ironriver.vocabulary import ClaimKind
from pipeline.resolve.verdicts import subject_of, verdicts_on
from pipeline.resolve.weights import weights

#: Pairs that the rules joined by less than this are asked about too.
MARGIN = 2.0
#: Kinds of claims that a reader of an incident relies on; the others follow from the document as a whole.
ASKED = (ClaimKind.COUNT, ClaimKind.DEFENDANT, ClaimKind.DEALER, ClaimKind.DATE, ClaimKind.PLACE)


@dataclass(frozen=True, slots=True)
class PairItem:
    """Two documents of which the rules are not sure whether they are one case."""

    judgement: Judgement
    left: DocumentVersion
    right: DocumentVersion


@dataclass(frozen=True, slots=True)
class ClaimItem:
    """A claim that an incident shows and that may have been misread."""

    claim: Claim
    version: DocumentVersion
    public_id: str


def unsure_pairs(session: Session) -> Iterator[PairItem]:
    """Pairs without a person's word, those nearest to the border between same and not first."""
    left, right = aliased(DocumentVersion), aliased(DocumentVersion)
    person = aliased(Judgement)
    border = weights()["same"]
    rows = session.execute(
        select(Judgement, left, right)
        .join(left, _present(left, Judgement.left_id))
        .join(right, _present(right, Judgement.right_id))
        .where(Judgement.revoked_at.is_(None), Judgement.author.like("rule:%"))
        .where(Judgement.score > weights()["different"], Judgement.score < border + MARGIN)
        .where(or_(Judgement.verdict == "unsure", Judgement.verdict == "same"))
        .where(
            ~exists().where(
                person.left_id == Judgement.left_id,
                person.right_id == Judgement.right_id,
                person.revoked_at.is_(None),
                person.author.not_like("rule:%"),
            )
        )
        .options(joinedload(left.document), joinedload(right.document))
    ).all()
    seen: set[tuple[int, int]] = set()
    for judgement, one, other in sorted(rows, key=lambda row: (abs(row[0].score - border), row[0].id)):
        pair = (judgement.left_id, judgement.right_id)
        if pair not in seen:
            seen.add(pair)
            yield PairItem(judgement, one, other)


def unsure_claims(session: Session) -> Iterator[ClaimItem]:
    """Claims that incidents quote and nobody has judged, the least sure first; one reading is asked once."""
    wanted = (
        select(Claim, DocumentVersion, Incident.public_id)
        .join(DocumentVersion, DocumentVersion.id == Claim.version_id)
        .join(IncidentDocument, IncidentDocument.document_id == DocumentVersion.document_id)
        .join(Incident, Incident.id == IncidentDocument.incident_id)
        .where(DocumentVersion.current.is_(True), Claim.extract_version == DocumentVersion.extract_version)
        .where(Claim.kind.in_([str(kind) for kind in ASKED]), is_quoted())
        .order_by(Claim.confidence, Claim.id)
        # A claim keeps its sentence: the text of a whole database need not be read for a queue.
        .options(joinedload(DocumentVersion.document), defer(DocumentVersion.text))
    )
    rows = session.execute(wanted).all()
    told = verdicts_on(session, [version.document_id for _, version, _ in rows])
    seen = set(told)
    for claim, version, public_id in rows:
        subject = subject_of(version.document_id, claim)
        if subject not in seen:
            seen.add(subject)
            yield ClaimItem(claim, version, public_id)


def _present(version: Any, number: Any) -> ColumnElement[bool]:
    return and_(version.document_id == number, version.current.is_(True), version.relevant.is_(True))
