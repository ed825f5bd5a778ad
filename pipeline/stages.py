"""The stages by name, in their order: the one list that the flow and the command line share."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy.orm import Session

from db.models import Run, now
from ironriver.settings import Settings
from pipeline.report import Progress, StageReport, silent


def _parse(session: Session, settings: Settings, progress: Progress) -> StageReport:
    from pipeline import parse  # noqa: PLC0415  (each stage loads what it needs, when it is its turn)

    return parse.run(session, settings, progress)


def _screen(session: Session, settings: Settings, progress: Progress) -> StageReport:
    from pipeline import screen  # noqa: PLC0415

    return screen.run(session, settings, progress)


def _extract(session: Session, settings: Settings, progress: Progress) -> StageReport:
    from pipeline import extract  # noqa: PLC0415

    return extract.run(session, settings, progress)


def _resolve(session: Session, settings: Settings, progress: Progress, rebuild: bool = False) -> StageReport:
    from pipeline.resolve import stage  # noqa: PLC0415

    return stage.run(session, settings, progress, rebuild=rebuild)


STAGES: dict[str, Callable[..., StageReport]] = {
    "parse": _parse,
    "screen": _screen,
    "extract": _extract,
    "resolve": _resolve,
}


def run_stage(
    name: str, session: Session, settings: Settings, progress: Progress = silent, **options: bool
) -> StageReport:
    """Run a stage over what it has not done yet, and keep a row of what it did; none where it did nothing.

    `options` are the stage's own: `rebuild` of resolve.
    """
    run = Run(kind=name)
    session.add(run)
    session.commit()
    run_id = run.id
    # What the stage writes about itself (changes of incidents) refers to this run.
    session.info["run_id"] = run_id
    try:
        report = STAGES[name](session, settings, progress, **options)
    finally:
        del session.info["run_id"]
    run = session.get_one(Run, run_id)
    if report.done or report.counts or report.problems:
        run.finished_at, run.status = now(), "done"
        run.report = {"done": report.done, "counts": dict(report.counts), "problems": report.problems}
    else:
        session.delete(run)
    session.commit()
    return report


def run_all(
    session: Session, settings: Settings, display: Callable[[str], Progress] = lambda _: silent
) -> list[StageReport]:
    """All stages in their order, so that what a person has decided takes effect."""
    return [run_stage(name, session, settings, display(name)) for name in STAGES]
