"""What a person should look at first: the pairs and the claims that are least sure, and nothing twice.

The queues are read bit by bit, and go on after whatever item was seen last: a page shows one at a time.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, exists, func, or_, select
from sqlalchemy.orm import Session, aliased, defer, joinedload

from db.models import Claim, DocumentVersion, Incident, IncidentDocument, Judgement
from db.queries import is_quoted
from ironriver.vocabulary import ClaimKind
from pipeline.resolve.verdicts import Subject, subject_of, verdicts_on
from pipeline.resolve.weights import weights

#: Pairs that the rules joined by less than this are asked about too.
MARGIN = 2.0
#: Kinds of claims that a reader of an incident relies on; the others follow from the document as a whole.
ASKED = (ClaimKind.COUNT, ClaimKind.DEFENDANT, ClaimKind.DEALER, ClaimKind.DATE, ClaimKind.PLACE)
#: Items that are looked up at once.
CHUNK = 50


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


def unsure_pairs(session: Session, after: int | None = None) -> Iterator[PairItem]:
    """Pairs without a person's word, those nearest to the border between same and not first.

    Args:
        session: of the database.
        after: number of the judgement behind which the queue goes on; from the beginning where unknown.
    """
    last = session.get(Judgement, after) if after is not None else None
    at = (_distance(last.score), last.id) if last else None
    while True:
        rows = session.execute(_pairs_after(at).limit(CHUNK)).all()
        for number, _ in rows:
            item = pair_item(session, number)
            if item is not None:
                yield item
        if len(rows) < CHUNK:
            return
        at = rows[-1][1], rows[-1][0]


def pair_item(session: Session, number: int) -> PairItem | None:
    """The pair that a judgement is about, as its documents are now; None where one of them is no more."""
    left, right = aliased(DocumentVersion), aliased(DocumentVersion)
    row = session.execute(
        select(Judgement, left, right)
        .join(left, _present(left, Judgement.left_id))
        .join(right, _present(right, Judgement.right_id))
        .where(Judgement.id == number)
        .options(joinedload(left.document), joinedload(right.document))
    ).first()
    return PairItem(*row) if row else None


def unsure_claims(session: Session, after: int | None = None) -> Iterator[ClaimItem]:
    """Claims that incidents quote and nobody has judged, the least sure first; one reading is asked once.

    Args:
        session: of the database.
        after: number of the claim behind which the queue goes on; from the beginning where unknown.
    """
    last = session.get(Claim, after) if after is not None else None
    at = (last.confidence, last.id) if last else None
    while True:
        rows = session.execute(_claims_after(at).limit(CHUNK)).all()
        items = _claim_items(session, [number for number, _ in rows])
        documents = [item.version.document_id for item in items]
        told = verdicts_on(session, documents)
        first = _first_of_each_reading(session, items)
        for item in items:
            subject = subject_of(item.version.document_id, item.claim)
            if subject not in told and first[subject] == item.claim.id:
                yield item
        if len(rows) < CHUNK:
            return
        at = rows[-1][1], rows[-1][0]


def claim_item(session: Session, number: int) -> ClaimItem | None:
    """One claim of an incident; None where it is of none, or its document was read anew."""
    return next(iter(_claim_items(session, [number])), None)


def _distance(score: float) -> float:
    return abs(score - weights()["same"])


def _pairs_after(at: tuple[float, int] | None) -> Select[int, float]:
    """Numbers of judgements and how far from the border they are, the nearest first."""
    person, twin = aliased(Judgement), aliased(Judgement)
    left, right = aliased(DocumentVersion), aliased(DocumentVersion)
    border = weights()["same"]
    distance, twins = func.abs(Judgement.score - border), func.abs(twin.score - border)
    wanted = (
        select(Judgement.id, distance)
        .join(left, _present(left, Judgement.left_id))
        .join(right, _present(right, Judgement.right_id))
        .where(*_in_doubt(Judgement))
        .where(
            ~exists().where(
                *_same_pair(person), person.revoked_at.is_(None), person.author.not_like("rule:%")
            )
        )
        # Two rules may have judged one pair.
        .where(
            ~exists().where(
                *_same_pair(twin), *_in_doubt(twin), _is_before(twins, twin.id, distance, Judgement.id)
            )
        )
        .order_by(distance, Judgement.id)
    )
    return wanted if at is None else wanted.where(_is_before(at[0], at[1], distance, Judgement.id))


def _same_pair(other: Any) -> tuple[ColumnElement[bool], ...]:
    return other.left_id == Judgement.left_id, other.right_id == Judgement.right_id


def _in_doubt(judgement: Any) -> tuple[ColumnElement[bool], ...]:
    """A rule's word that holds, and is near enough to the border."""
    return (
        judgement.revoked_at.is_(None),
        judgement.author.like("rule:%"),
        judgement.score > weights()["different"],
        judgement.score < weights()["same"] + MARGIN,
        or_(judgement.verdict == "unsure", judgement.verdict == "same"),
    )


def _claims_after(at: tuple[float, int] | None) -> Select[int, float]:
    """Numbers of quoted claims and how sure they are, the least first; read in the order of an index."""
    wanted = (
        select(Claim.id, Claim.confidence)
        .where(Claim.kind.in_([str(kind) for kind in ASKED]), is_quoted())
        .order_by(Claim.confidence, Claim.id)
    )
    if at is None:
        return wanted
    later = _is_before(at[0], at[1], Claim.confidence, Claim.id)
    return wanted.where(Claim.confidence >= at[0], later)


def _is_before(one: Any, one_id: Any, other: Any, other_id: Any) -> ColumnElement[bool]:
    """Whether (one, one_id) stands before (other, other_id) in a queue."""
    return or_(other > one, and_(other == one, other_id > one_id))


def _claim_items(session: Session, numbers: Sequence[int]) -> list[ClaimItem]:
    """The claims of these numbers that the present reading of an incident's document has, in their order."""
    rows = session.execute(
        select(Claim, DocumentVersion, Incident.public_id)
        .join(DocumentVersion, DocumentVersion.id == Claim.version_id)
        .join(IncidentDocument, IncidentDocument.document_id == DocumentVersion.document_id)
        .join(Incident, Incident.id == IncidentDocument.incident_id)
        .where(Claim.id.in_(numbers))
        .where(DocumentVersion.current.is_(True), Claim.extract_version == DocumentVersion.extract_version)
        # A claim keeps its sentence: the text need not be read for a queue.
        .options(joinedload(DocumentVersion.document), defer(DocumentVersion.text))
    )
    items = {claim.id: ClaimItem(claim, version, public_id) for claim, version, public_id in rows}
    return [items[number] for number in numbers if number in items]


def _first_of_each_reading(session: Session, items: Sequence[ClaimItem]) -> dict[Subject, int]:
    """Of claims that read the same words in the same way, the one that stands first in the queue."""
    versions = {item.version.id: item.version for item in items}
    claims = session.scalars(
        select(Claim)
        .where(Claim.version_id.in_(versions), is_quoted())
        .where(Claim.kind.in_([str(kind) for kind in ASKED]))
        .order_by(Claim.confidence, Claim.id)
    )
    first: dict[Subject, int] = {}
    for claim in claims:
        version = versions[claim.version_id]
        if claim.extract_version == version.extract_version:
            first.setdefault(subject_of(version.document_id, claim), claim.id)
    return first


def _present(version: Any, number: Any) -> ColumnElement[bool]:
    return and_(version.document_id == number, version.current.is_(True), version.relevant.is_(True))
