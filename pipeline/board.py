"""The status board: each source with what it gave, when, and what failed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from crawlers.registry import all_sources, off_because
from db.models import Document, Fetch, Run, Source
from ironriver.settings import get_settings


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


def board(session: Session, failures: int) -> list[SourceState]:
    """The state of every source there is a manifest for, run or not; `failures` addresses of the last run."""
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
        rows.append(
            SourceState(
                name=name,
                documents=documents,
                newest=newest,
                last_run_at=state.last_run_at if state else None,
                health="off" if off else (state.health if state else "unknown"),
                note=off or (state.note if state else ""),
                failures=_last_failures(session, name, failures),
            )
        )
    return rows


def _last_failures(session: Session, source: str, most: int) -> tuple[Failure, ...]:
    last = select(func.max(Run.id)).where(Run.source == source, Run.kind == "crawl").scalar_subquery()
    rows = session.scalars(
        select(Fetch).where(Fetch.run_id == last, Fetch.failure.is_not(None)).order_by(Fetch.id).limit(most)
    )
    return tuple(Failure(row.failure or "", row.url, row.failure_note) for row in rows)
