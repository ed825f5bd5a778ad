"""What the front page counts over whole tables, made again beside the readers when rows were added."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.models import Change, Document, now
from db.session import open_reading
from web.background import Background

RECENT = timedelta(days=7)
#: Seconds that the first reader waits at most: there is nothing older to show.
PATIENCE = 30.0
#: The pauses between two counts, as `Background` has them.
REST, SHORTEST_REST = 30.0, 0.5


@dataclass(frozen=True, slots=True)
class Week:
    """All documents, and the changes of seven days by their kind."""

    documents: int
    changes: Mapping[str, int]


class WeekCounts:
    """The newest counts, for all threads of a process.

    Args:
        database: its address.
    """

    def __init__(self, database: str) -> None:
        self._database = database
        self._made = Background("count the week", self._count, REST, SHORTEST_REST)

    def latest(self, session: Session) -> Week:
        """The counts as last made; they are made again where there are newer rows, or an hour went by."""
        newest = session.scalar(select(func.max(Document.id))), session.scalar(select(func.max(Change.id)))
        hour = now().replace(minute=0, second=0, microsecond=0)
        return self._made.latest((*newest, hour), PATIENCE) or Week(0, {})

    def join(self) -> None:
        """Wait until nothing is being counted."""
        self._made.join()

    def _count(self, of: tuple[int | None, int | None, datetime]) -> Week:
        recent = (
            select(Change.kind, func.count()).where(Change.created_at >= now() - RECENT).group_by(Change.kind)
        )
        with open_reading(self._database) as session:
            documents = session.scalar(select(func.count()).select_from(Document)) or 0
            return Week(documents, {row[0]: row[1] for row in session.execute(recent)})
