"""Documents → those worth reading closely: a cheap test over every text, its reason kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from db.models import DocumentVersion
from ironriver.settings import Settings
from nlp.annotation import Relevance
from nlp.dockets import docket_relevance, paper_relevance, read_details
from nlp.screening import VERSION, ScreenResult, screen
from pipeline.batches import in_batches, timed
from pipeline.report import Progress, StageReport, silent


def run(session: Session, settings: Settings, progress: Progress = silent) -> StageReport:
    """Screen every current version that the present rules have not seen."""
    report = StageReport("screen")
    with timed(report):
        wanted = (
            select(DocumentVersion.id)
            .where(DocumentVersion.current.is_(True))
            .where(or_(DocumentVersion.screen_version.is_(None), DocumentVersion.screen_version != VERSION))
            .order_by(DocumentVersion.id)
        )

        def work(batch: Sequence[int]) -> None:
            for version in session.scalars(select(DocumentVersion).where(DocumentVersion.id.in_(batch))):
                result = screen(version.title, version.text)
                if not result.passed and (why := _by_court(version.details)) is not None:
                    result = ScreenResult(True, why.reason)
                version.screen_passed, version.screen_reason = result.passed, result.reason
                version.screen_version = VERSION
                report.done += 1
                report.counts["passed" if result.passed else "refused"] += 1

        in_batches(session, session.scalars(wanted).all(), settings.batch_size * 5, work, progress)
    return report


def _by_court(details: Mapping[str, Any]) -> Relevance | None:
    """Why a docket or a court's paper is read whatever its words are; None where they decide."""
    docket = read_details(details)
    return docket_relevance(docket, details) if docket is not None else paper_relevance(details)
