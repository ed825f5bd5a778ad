"""The status board: each source with what it gave, when, and what failed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from crawlers import health
from crawlers.registry import all_sources, off_because
from db.models import Document, Fetch, Run, Source
from ironriver.settings import get_settings
from ironriver.vocabulary import FailureKind


@dataclass(frozen=True, slots=True)
class Failure:
    """An address that the last run could not get, and why."""

    kind: str
    url: str
    note: str


@dataclass(frozen=True, slots=True)
class SourceState:
    """A line of the board."""

    name: str
    documents: int
    newest: str | None
    last_run_at: datetime | None
    health: str
    note: str
    failures: tuple[Failure, ...]
    #: What a maintainer must do: one line for each kind of failure of the last run.
    duties: tuple[str, ...] = ()


def board(session: Session, failures: int) -> list[SourceState]:
    """The state of every source that has a manifest, run or not; `failures` of each kind of the last run."""
    counts = {
        name: (documents, newest)
        for name, documents, newest in session.execute(
            select(Document.source, func.count(), func.max(Document.published)).group_by(Document.source)
        )
    }
    states = {state.name: state for state in session.scalars(select(Source))}
    rows = []
    for name in all_sources():
        documents, newest = counts.get(name, (0, None))
        state, off = states.get(name), off_because(name, get_settings())
        run_id = session.scalar(select(func.max(Run.id)).where(Run.source == name, Run.kind == "crawl"))
        rows.append(
            SourceState(
                name=name,
                documents=documents,
                newest=newest,
                last_run_at=state.last_run_at if state else None,
                health="off" if off else (state.health if state else "unknown"),
                note=off or (state.note if state else ""),
                failures=_failures(session, run_id, failures),
                duties=_duties(session, run_id),
            )
        )
    return rows


def _failures(session: Session, run_id: int | None, most: int) -> tuple[Failure, ...]:
    """The first failures of each kind of a run, `most` of each."""
    place = func.row_number().over(partition_by=Fetch.failure, order_by=Fetch.id).label("place")
    found = (
        select(Fetch.id, Fetch.failure, Fetch.url, Fetch.failure_note, place)
        .where(Fetch.run_id == run_id, Fetch.failure.is_not(None))
        .subquery()
    )
    rows = session.execute(select(found).where(found.c.place <= most).order_by(found.c.failure, found.c.id))
    return tuple(Failure(row.failure, row.url, row.failure_note) for row in rows)


def _duties(session: Session, run_id: int | None) -> tuple[str, ...]:
    counted = session.execute(
        select(Fetch.failure, func.count())
        .where(Fetch.run_id == run_id, Fetch.failure.is_not(None))
        .group_by(Fetch.failure)
    )
    return tuple(health.duties({FailureKind(kind): count for kind, count in counted if kind is not None}))
