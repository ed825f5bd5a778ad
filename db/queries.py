"""What several outputs ask of the database: a fixed number of queries each, however much is found."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import cache

from sqlalchemy import ColumnElement, exists, or_, select
from sqlalchemy.orm import Session, joinedload, load_only, selectinload
from sqlalchemy.orm.interfaces import ORMOption

from db.chunks import chunks
from db.models import (
    Change,
    Claim,
    Dealer,
    Document,
    DocumentVersion,
    Incident,
    IncidentDealer,
    IncidentDocument,
    IncidentRedirect,
)
from ironriver.errors import IronRiverError

#: The lists of an incident whose items quote a claim.
EVIDENCED_PARTS = (
    Incident.parties,
    Incident.charges,
    Incident.quantities,
    Incident.firearms,
    Incident.dealers,
    Incident.places,
    Incident.groups,
    Incident.timeline,
    Incident.transfers,
)


def is_quoted() -> ColumnElement[bool]:
    """Whether a claim is quoted by a part of an incident; for queries of claims."""
    quoting = (parts.property.mapper.class_ for parts in EVIDENCED_PARTS)
    return or_(*(exists().where(part.claim_id == Claim.id) for part in quoting))


class IncidentNotFoundError(IronRiverError, LookupError):
    """No incident has the id that was asked for."""


@cache
def whole_incident(*, quoted: bool = True) -> tuple[ORMOption, ...]:
    """Loads an incident's documents and parts, each part with its claim and the document that it quotes.

    Not `quoted` for whoever asks `claims_behind` next: the claims are then there, and are not read twice.
    Made once: to make them takes as long as to ask the database.
    """
    options: list[ORMOption] = [selectinload(Incident.documents).selectinload(IncidentDocument.document)]
    for parts in EVIDENCED_PARTS:
        if not quoted:
            options.append(selectinload(parts))
            continue
        part = parts.property.mapper.class_
        version = selectinload(parts).joinedload(part.claim).joinedload(Claim.version)
        options += [version.joinedload(DocumentVersion.document), version.defer(DocumentVersion.text)]
    return (*options, _sellers())


@cache
def _single_incident() -> tuple[ORMOption, ...]:
    """For one incident to read its lists one by one takes two thirds of the time of `selectinload`."""
    return selectinload(Incident.documents).joinedload(IncidentDocument.document), _sellers()


def _sellers() -> ORMOption:
    seller = selectinload(Incident.dealers).joinedload(IncidentDealer.dealer)
    return seller.joinedload(Dealer.licensee)


def claims_behind(session: Session, incident: Incident) -> dict[int, Claim]:
    """All claims that state the parts of an incident, by their number, each with its document.

    Also those that a part does not quote: who else tells it.
    """
    wanted = sorted(
        {
            number
            for parts in EVIDENCED_PARTS
            for part in getattr(incident, parts.key)
            for number in part.claim_ids
        }
    )
    found: dict[int, Claim] = {}
    for chunk in chunks(wanted):
        rows = session.scalars(select(Claim).where(Claim.id.in_(chunk)).options(*_as_quoted()))
        found |= {claim.id: claim for claim in rows}
    return found


@cache
def _as_quoted() -> tuple[ORMOption, ...]:
    """Loads of a claim and its document what a quote tells; what else is asked for is read one by one."""
    claim = load_only(
        Claim.version_id,
        Claim.quote,
        Claim.sentence,
        Claim.start,
        Claim.assertion,
        Claim.rule,
        Claim.confidence,
    )
    version = joinedload(Claim.version)
    document = version.joinedload(DocumentVersion.document).load_only(
        Document.source, Document.language, Document.publisher, Document.published
    )
    told = (DocumentVersion.document_id, DocumentVersion.published, DocumentVersion.details)
    return claim, version.load_only(*told), document


def get_incident(session: Session, public_id: str, *, quoted: bool = True) -> Incident:
    """The incident of a public id, or the one that it was merged into, with everything that is shown of it.

    Not `quoted` for whoever asks `claims_behind` next: most parts are then read when they are asked for.

    Raises:
        IncidentNotFoundError: there is no such id.
    """
    target = resolve_public_id(session, public_id)
    options = whole_incident() if quoted else _single_incident()
    incident = session.scalar(select(Incident).where(Incident.public_id == target).options(*options))
    if incident is None:
        raise IncidentNotFoundError(f"no incident has the id {public_id!r} (`ironriver search` finds ids)")
    return incident


def resolve_public_id(session: Session, public_id: str) -> str:
    """The id that a public id leads to by its redirects; itself where there are none."""
    seen = {public_id}
    while target := session.scalar(
        select(IncidentRedirect.target).where(IncidentRedirect.public_id == public_id)
    ):
        if target in seen:  # a merge undone and made the other way round: the last one stands
            break
        seen.add(target)
        public_id = target
    return public_id


def incidents(session: Session, limit: int) -> Sequence[Incident]:
    """The active incidents with the newest documents, without their parts."""
    newest = (Incident.last_published.desc(), Incident.id.desc())
    return session.scalars(
        select(Incident).where(Incident.state == "active").order_by(*newest).limit(limit)
    ).all()


def changes_between(session: Session, start: datetime, end: datetime) -> Sequence[Change]:
    """The changes from `start` up to, but not including, `end`, the oldest first, with their incidents."""
    return session.scalars(
        select(Change)
        .where(Change.created_at >= start, Change.created_at < end)
        .order_by(Change.created_at, Change.id)
        .options(selectinload(Change.incident))
    ).all()


def load_incidents(session: Session, ids: Iterable[int]) -> dict[int, Incident]:
    """Incidents by their row id, each with its documents and parts."""
    wanted = select(Incident).where(Incident.id.in_(set(ids))).options(*whole_incident())
    return {incident.id: incident for incident in session.scalars(wanted)}
