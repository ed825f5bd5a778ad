"""What has to be settled together: documents that judgements join, and those of one incident so far."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from db.chunks import chunks
from db.models import Document, DocumentVersion, Incident, IncidentDocument
from pipeline.resolve.assemble import VERSION as ASSEMBLE_VERSION
from pipeline.resolve.judgements import Held, held_of


@dataclass(frozen=True, slots=True)
class Standing:
    """How a document stands: `order` sorts it, `present` says that its version is relevant and judged.

    `waiting` says that a newer version has yet to be extracted; until then nothing of it is touched.
    """

    order: tuple[str, str, str]
    present: bool
    waiting: bool


@dataclass(slots=True)
class Unit:
    """Documents that are settled together, with what is held of them and the incidents that have them now."""

    documents: dict[int, Standing]
    held: list[Held] = field(default_factory=list)
    owners: dict[int, int] = field(default_factory=dict)

    @property
    def order(self) -> tuple[str, str, str]:
        """Units are settled by their first document."""
        return min(standing.order for standing in self.documents.values())


def affected_documents(session: Session) -> list[int]:
    """Judged documents that no incident has, and the documents of incidents that are to be settled again."""
    homeless = session.scalars(
        select(DocumentVersion.document_id)
        .outerjoin(IncidentDocument, IncidentDocument.document_id == DocumentVersion.document_id)
        .where(DocumentVersion.current.is_(True), DocumentVersion.relevant.is_(True))
        .where(DocumentVersion.resolve_version.is_not(None), IncidentDocument.document_id.is_(None))
    )
    stale = session.scalars(
        select(IncidentDocument.document_id)
        .join(Incident, Incident.id == IncidentDocument.incident_id)
        .where(or_(Incident.fingerprint == "", Incident.assemble_version != ASSEMBLE_VERSION))
    )
    return sorted({*homeless, *stale})


def find_units(session: Session, affected: Sequence[int]) -> list[Unit]:
    """The affected documents and all that they reach, in units, by the order of their first documents."""
    held: dict[int, Held] = {}
    owners: dict[int, int] = {}
    known: set[int] = set()
    frontier = set(affected)
    while frontier:
        known |= frontier
        for judgement in held_of(session, sorted(frontier)):
            held[judgement.id] = judgement
        owners |= _owners(session, sorted(frontier))
        reached = {number for h in held.values() if h.joins or h.weak for number in (h.left, h.right)}
        reached |= set(_mates(session, {owners[number] for number in frontier if number in owners}))
        frontier = reached - known
    standings = _standings(session, sorted(known))
    return _split(known, standings, held.values(), owners)


def _split(
    known: set[int], standings: dict[int, Standing], held: Iterable[Held], owners: dict[int, int]
) -> list[Unit]:
    parent = {number: number for number in known}

    def find(number: int) -> int:
        while parent[number] != number:
            parent[number] = parent[parent[number]]
            number = parent[number]
        return number

    inside = [h for h in held if h.left in known and h.right in known]
    for judgement in inside:
        if judgement.joins or judgement.weak:
            parent[find(judgement.left)] = find(judgement.right)
    by_owner: dict[int, list[int]] = defaultdict(list)
    for number, incident in owners.items():
        by_owner[incident].append(number)
    for mates in by_owner.values():
        for mate in mates[1:]:
            parent[find(mate)] = find(mates[0])
    units: dict[int, Unit] = {}
    for number in sorted(known):
        unit = units.setdefault(find(number), Unit({}))
        unit.documents[number] = standings[number]
        if number in owners:
            unit.owners[number] = owners[number]
    for judgement in inside:
        if (root := find(judgement.left)) == find(judgement.right):
            units[root].held.append(judgement)
    return sorted(units.values(), key=lambda unit: unit.order)


def _owners(session: Session, document_ids: Sequence[int]) -> dict[int, int]:
    found: dict[int, int] = {}
    for chunk in chunks(document_ids):
        rows = session.execute(
            select(IncidentDocument.document_id, IncidentDocument.incident_id).where(
                IncidentDocument.document_id.in_(chunk)
            )
        )
        found.update((document, incident) for document, incident in rows)
    return found


def _mates(session: Session, incident_ids: Iterable[int]) -> list[int]:
    wanted = sorted(incident_ids)
    found: list[int] = []
    for chunk in chunks(wanted):
        found += session.scalars(
            select(IncidentDocument.document_id).where(IncidentDocument.incident_id.in_(chunk))
        )
    return found


def _standings(session: Session, document_ids: Sequence[int]) -> dict[int, Standing]:
    found: dict[int, Standing] = {}
    columns = (
        Document.id,
        Document.source,
        Document.native_id,
        Document.published,
        DocumentVersion.published,
        DocumentVersion.extract_version,
        DocumentVersion.relevant,
        DocumentVersion.resolve_version,
    )
    for chunk in chunks(document_ids):
        rows = session.execute(
            select(*columns)
            .join(DocumentVersion, DocumentVersion.document_id == Document.id)
            .where(Document.id.in_(chunk), DocumentVersion.current.is_(True))
        )
        for number, source, native_id, known, published, extracted, relevant, resolved in rows:
            order = (published or known or "9999", source, native_id)
            present = bool(relevant) and extracted is not None and resolved is not None
            found[number] = Standing(order, present, waiting=extracted is None)
    gone = Standing(("9999", "", ""), present=False, waiting=False)
    return {number: found.get(number, gone) for number in document_ids}
