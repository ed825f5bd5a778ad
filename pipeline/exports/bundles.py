"""Incidents with all of their parts, one after the other: the sorted tables are read side by side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, func, select, text

from db.models import Incident
from pipeline.exports.rows import CHANGED, Row, bound, rows
from pipeline.exports.scope import Scope
from pipeline.exports.tables import PARTS, table
from pipeline.report import Progress, silent


@dataclass(frozen=True, slots=True)
class Bundle:
    """An incident, the rows of its parts by table, and its documents."""

    incident: Row
    parts: dict[str, list[Row]]
    sources: list[Row]

    @property
    def public_id(self) -> str:
        """The incident's id."""
        return str(self.incident["public_id"])


class _Stream:
    """Rows sorted by incident, of which each incident takes its own."""

    def __init__(self, found: Iterator[Row]) -> None:
        self._found = found
        self._next = next(found, None)

    def take(self, public_id: str) -> list[Row]:
        taken = []
        while self._next is not None and self._next["public_id"] == public_id:
            taken.append(self._next)
            self._next = next(self._found, None)
        return taken


def bundles(connection: Connection, scope: Scope, progress: Progress) -> Iterator[Bundle]:
    """The incidents of the scope by their id. Holds one incident, and a page of rows of each table."""
    total = _count(connection, scope)
    streams = {name: _Stream(rows(connection, table(name), scope)) for name in (*PARTS, "sources")}
    progress(0, total)
    for done, incident in enumerate(rows(connection, table("incidents"), scope), 1):
        taken = {name: stream.take(incident["public_id"]) for name, stream in streams.items()}
        sources = taken.pop("sources")
        yield Bundle(incident, taken, sources)
        if done % 100 == 0 or done == total:
            progress(done, total)


def bundle_of(connection: Connection, public_id: str) -> Bundle | None:
    """One active incident with all of its parts; None where no active one has the id."""
    return next(bundles(connection, Scope(only=public_id), silent), None)


def _count(connection: Connection, scope: Scope) -> int:
    if scope.only:
        return 1
    if scope.since is None:
        count = select(func.count()).select_from(Incident).where(Incident.state == "active")
        return connection.scalar(count) or 0
    changed = text(f"select count(*) from incidents n where {CHANGED}")  # noqa: S608 - a constant
    return int(connection.scalar(changed, {"since": bound(scope.since, connection.dialect.name)}) or 0)
