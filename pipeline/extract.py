"""Screened documents → claims: what each one states, with the words that state it."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from db.models import Claim, Document, DocumentVersion
from ironriver.settings import Settings
from ironriver.vocabulary import ClaimKind
from nlp.annotation import Annotation, SourceDocument, check_spans, item_json
from nlp.version import VERSION
from pipeline.batches import in_batches, timed
from pipeline.report import Progress, StageReport, silent
from pipeline.superseded import set_aside

log = logging.getLogger(__name__)

#: Defendants below this age are minors, and minors are not stored.
ADULT = 18

EVIDENCE_FIELDS = ("quote", "start", "end", "assertion", "confidence", "rule")


def run(session: Session, settings: Settings, progress: Progress = silent) -> StageReport:
    """Read every current version that passed the screen and that the present extractor has not read."""
    report = StageReport("extract")
    with timed(report):
        wanted = (
            select(DocumentVersion.id)
            .where(DocumentVersion.current.is_(True), DocumentVersion.screen_version.is_not(None))
            .where(or_(DocumentVersion.extract_version.is_(None), DocumentVersion.extract_version != VERSION))
            .where(or_(DocumentVersion.screen_passed.is_(True), DocumentVersion.relevant.is_(True)))
            .order_by(DocumentVersion.id)
        )

        def work(batch: Sequence[int]) -> None:
            rows = session.execute(
                select(DocumentVersion, Document)
                .join(Document, Document.id == DocumentVersion.document_id)
                .where(DocumentVersion.id.in_(batch))
                .order_by(DocumentVersion.id)
            ).all()
            for version, document in rows:
                _extract(session, version, document, report)

        in_batches(session, session.scalars(wanted).all(), max(1, settings.batch_size // 10), work, progress)
    return report


def source_document(version: DocumentVersion, document: Document) -> SourceDocument:
    """A stored version as the extractor wants it."""
    return SourceDocument(
        id=f"{document.source}:{document.native_id}",
        title=version.title,
        published=version.published,
        text=version.text,
        kind=document.kind,
        source=document.told_by,
        url=document.url,
        language=document.language,
        details=version.details,
    )


def _extract(session: Session, version: DocumentVersion, document: Document, report: StageReport) -> None:
    report.done += 1
    if not version.screen_passed:
        # Passed an earlier screen, or an earlier text did: what was read then does not hold any longer.
        version.extract_version, version.relevant, version.relevance_reason = (
            VERSION,
            False,
            version.screen_reason,
        )
        report.counts["withdrawn"] += 1
        return
    # Loaded when there is something to read: a run that finds nothing new should end at once.
    from nlp.pipeline import annotate  # noqa: PLC0415

    try:
        annotation = annotate(source_document(version, document))
        claims = list(claims_of(annotation, version.text))
    except Exception as error:
        # One text that the extractor can't take must not stop the others; it is named, and read again
        # by the next version of the extractor.
        log.exception("extracting %s", document.url)
        version.extract_version, version.relevant = VERSION, None
        version.relevance_reason = f"could not be read: {error}"
        report.counts["failed"] += 1
        report.problems.append(f"{document.url}: the extractor failed: {error!r}")
        return
    set_aside(session, version.id, VERSION)
    for claim in claims:
        claim.version_id = version.id
        session.add(claim)
    version.extract_version = VERSION
    version.relevant = annotation.relevance.relevant
    version.relevance_confidence = annotation.relevance.confidence
    version.relevance_reason = annotation.relevance.reason
    report.counts["relevant" if annotation.relevance.relevant else "not relevant"] += 1
    report.counts["claims"] += len(claims)


def claims_of(annotation: Annotation, text: str) -> Iterator[Claim]:
    """The claims of an annotation, numbered within their kind; `text` is what they were read from.

    A minor who is accused is none of them.

    Raises:
        AssertionError: a quote does not stand at its offsets.
    """
    lists: dict[ClaimKind, Sequence[Any]] = {
        ClaimKind.DEFENDANT: [d for d in annotation.defendants if d.age is None or d.age >= ADULT],
        ClaimKind.COUNT: annotation.counts,
        ClaimKind.DEALER: annotation.dealers,
        ClaimKind.DATE: annotation.dates,
        ClaimKind.FIREARM: annotation.firearms,
        ClaimKind.PLACE: annotation.places,
        ClaimKind.GROUP: annotation.groups,
        ClaimKind.STAGE: annotation.stages,
        ClaimKind.COURT: [annotation.court] if annotation.court else [],
        ClaimKind.CASE_NUMBER: annotation.case_numbers,
        ClaimKind.CONVERGENCE: annotation.convergence,
    }
    from nlp.context import sentence_around  # noqa: PLC0415  (see _extract)

    for kind, items in lists.items():
        check_spans(text, items)
        for ordinal, item in enumerate(items):
            values = item_json(item)
            evidence = {name: values.pop(name) for name in EVIDENCE_FIELDS}
            start, end = sentence_around(text, evidence["start"], evidence["end"], annotation.language)
            yield Claim(
                kind=str(kind),
                ordinal=ordinal,
                value=values,
                extract_version=VERSION,
                sentence=text[start:end],
                **evidence,
            )
