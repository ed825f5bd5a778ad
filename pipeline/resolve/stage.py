"""Claims → incidents: the stage that `ironriver resolve` runs.

First every document whose claims are new is keyed and compared with what its keys reach, a batch a
transaction. Then what these judgements touch is clustered and assembled, some units a transaction. A run that
is killed leaves whole batches behind, and the next one goes on; the result depends on what is stored alone.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import or_, select, union, update
from sqlalchemy.orm import Session

from db.models import BlockKey, Document, DocumentVersion, IncidentDocument, Signature
from ironriver.settings import Settings
from pipeline.batches import timed
from pipeline.dealers.stage import resolve_dealers
from pipeline.desk.cards import update_cards
from pipeline.report import Progress, StageReport, silent
from pipeline.resolve import judgements
from pipeline.resolve.index import forget, index_batch, version_tag
from pipeline.resolve.publish import Publisher
from pipeline.resolve.settle import cluster_unit
from pipeline.resolve.store import FeatureCache, load_mentions
from pipeline.resolve.units import Unit, affected_documents, find_units
from pipeline.superseded import drop_unquoted

#: Raise it when keys, reasons or weights change: every document is then judged again.
VERSION = "2"


def run(
    session: Session, settings: Settings, progress: Progress = silent, rebuild: bool = False
) -> StageReport:
    """Join what is new to what is known; `rebuild` judges everything again."""
    report = StageReport("resolve")
    with timed(report):
        if rebuild:
            session.execute(
                update(DocumentVersion)
                .where(DocumentVersion.resolve_version.is_not(None))
                .values(resolve_version=None)
                .execution_options(synchronize_session=False)
            )
            session.commit()
        cache = FeatureCache(session)
        _withdraw(session, report)
        pending = _pending(session)
        size = settings.batch_size
        progress(0, len(pending))
        for first in range(0, len(pending), size):
            index_batch(session, pending[first : first + size], cache, VERSION, report)
            session.commit()
            session.expunge_all()
            progress(min(first + size, len(pending)), len(pending))
        _settle(session, cache, size, report)
        if pending:
            drop_unquoted(session)
            session.commit()
        resolve_dealers(session, report, anew=rebuild)
        update_cards(session, report)
    return report


def _pending(session: Session) -> list[int]:
    """Documents whose present, relevant version has claims that these rules have not read, in order."""
    version = DocumentVersion
    rows = session.execute(
        select(version.document_id, version.extract_version, version.resolve_version)
        .join(Document, Document.id == version.document_id)
        .where(version.current.is_(True), version.relevant.is_(True), version.extract_version.is_not(None))
        .order_by(version.published, Document.source, Document.native_id)
    )
    return [
        number for number, extracted, resolved in rows if resolved != version_tag(VERSION, extracted or "")
    ]


def _withdraw(session: Session, report: StageReport) -> None:
    """Documents that are indexed or have an incident, and whose present version is not relevant."""
    known = union(
        select(BlockKey.document_id), select(Signature.document_id), select(IncidentDocument.document_id)
    ).subquery()
    gone = session.scalars(
        select(DocumentVersion.document_id)
        .where(DocumentVersion.document_id.in_(select(known.c.document_id)))
        .where(DocumentVersion.current.is_(True), DocumentVersion.extract_version.is_not(None))
        .where(or_(DocumentVersion.relevant.is_(None), DocumentVersion.relevant.is_(False)))
    ).all()
    if gone:
        judgements.revoke_rules(session, gone)
        judgements.mark_stale(session, gone)
        forget(session, gone)
        report.counts["documents withdrawn"] += len(gone)
        session.commit()


def _settle(session: Session, cache: FeatureCache, size: int, report: StageReport) -> None:
    """Cluster and assemble what the judgements of this run, or of a run that was killed, have touched."""
    units = find_units(session, affected_documents(session))
    chunk: list[Unit] = []
    for unit in units:
        if any(standing.waiting for standing in unit.documents.values()):
            report.counts["incidents waiting for extraction"] += 1
            continue
        chunk.append(unit)
        if sum(len(each.documents) for each in chunk) >= size:
            _settle_chunk(session, chunk, cache, report)
            chunk = []
    if chunk:
        _settle_chunk(session, chunk, cache, report)


def _settle_chunk(session: Session, units: Sequence[Unit], cache: FeatureCache, report: StageReport) -> None:
    mentions = load_mentions(
        session, [number for unit in units for number, standing in unit.documents.items() if standing.present]
    )
    publisher = Publisher(session, mentions, report)
    for unit in units:
        publisher.settle(cluster_unit(session, unit, cache), unit.owners)
    session.commit()
    session.expunge_all()
