"""The stages by name, in their order: the one list that the flow and the command line share."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy.orm import Session

from ironriver.settings import Settings
from pipeline.report import Progress, StageReport, silent


def _parse(session: Session, settings: Settings, progress: Progress = silent) -> StageReport:
    from pipeline import parse  # noqa: PLC0415  (each stage loads what it needs, when it is its turn)

    return parse.run(session, settings, progress)


def _screen(session: Session, settings: Settings, progress: Progress = silent) -> StageReport:
    from pipeline import screen  # noqa: PLC0415

    return screen.run(session, settings, progress)


def _extract(session: Session, settings: Settings, progress: Progress = silent) -> StageReport:
    from pipeline import extract  # noqa: PLC0415

    return extract.run(session, settings, progress)


def _resolve(session: Session, settings: Settings, progress: Progress = silent) -> StageReport:
    from pipeline.resolve import stage  # noqa: PLC0415

    return stage.run(session, settings, progress)


Stage = Callable[[Session, Settings, Progress], StageReport]

STAGES: dict[str, Stage] = {"parse": _parse, "screen": _screen, "extract": _extract, "resolve": _resolve}
