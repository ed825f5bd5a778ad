"""Keeps the index up to date: all cards are read once, and then those that are newer, beside the readers."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace

import numpy as np
import orjson
from sqlalchemy import Text, cast, func, select
from sqlalchemy.orm import Session

from db.chunks import chunks
from db.models import Dealer, DocumentVersion, Incident, IncidentCard, IncidentDealer, IncidentDocument
from pipeline.desk.facets import Facet
from web.desk.columns import Positions
from web.desk.index import Row, Snapshot

#: Seconds for which nobody asks whether there are newer cards.
PATIENCE = 2.0
#: After reading anew, so many times as long is waited: it takes a share of one core only, however often a run
#: writes.
WAIT_TIMES = 10
#: Cards above which all documents are asked for their incident, not those of the cards one by one.
MANY = 2_000
_DEALER = list(Facet).index(Facet.DEALER)

OpenSession = Callable[[], AbstractContextManager[Session]]


class IncidentIndex:
    """The newest snapshot, for all threads of a process.

    Args:
        open_session: opens a session on the database.
    """

    def __init__(self, open_session: OpenSession) -> None:
        self._open_session = open_session
        self._rows: dict[int, Row] = {}
        self._versions: Positions = np.zeros(0, np.int64)
        self._snapshot: Snapshot | None = None
        self._look_at = 0.0
        self._lock = threading.Lock()

    def snapshot(self) -> Snapshot:
        """The present snapshot. The first reader waits for it; later ones never do.

        Where newer cards may be there, they are read beside the readers, who get what there is meanwhile.
        """
        current = self._snapshot
        if current is None:
            with self._lock:
                return self._snapshot or self._read()
        if time.monotonic() >= self._look_at and self._lock.acquire(blocking=False):
            threading.Thread(target=self._refresh, name="index", daemon=True).start()
        return current

    def refresh(self) -> Snapshot:
        """The snapshot of this moment, read before this returns."""
        with self._lock:
            return self._read()

    def _refresh(self) -> None:
        try:
            self._read()
        finally:
            self._lock.release()

    def _read(self) -> Snapshot:
        began = time.monotonic()
        current = self._snapshot
        with self._open_session() as session:
            revision = session.scalar(select(func.max(IncidentCard.revision))) or 0
            if current is None or current.revision != revision:
                changed = self._load(session, after=current.revision if current else -1)
                self._load_versions(session, changed)
                rows = [self._rows[number] for number in sorted(self._rows)]
                current = Snapshot(with_dealers(session, rows), self._versions, revision)
                self._snapshot = current
        took = time.monotonic() - began
        self._look_at = time.monotonic() + max(PATIENCE, WAIT_TIMES * took)
        return current

    def _load(self, session: Session, after: int) -> list[int]:
        """Read the cards above a revision; returns their incidents."""
        card = IncidentCard
        rows = session.execute(
            select(
                card.incident_id,
                card.active,
                cast(card.facets, Text),
                card.guns,
                Incident.first_published,
                Incident.last_published,
                Incident.documents_count,
                Incident.updated_at,
            )
            .join(Incident, Incident.id == card.incident_id)
            .where(card.revision > after)
            .execution_options(yield_per=5_000)
        )
        names = [str(facet) for facet in Facet]
        # Most incidents share their values with others: each is kept once.
        kept: dict[tuple[str, ...], tuple[str, ...]] = {}
        changed = []
        for number, active, told, guns, first, last, documents, updated in rows:
            changed.append(number)
            if not active:
                self._rows.pop(number, None)
                continue
            facets = orjson.loads(told)
            values = [tuple(facets.get(name, ())) for name in names]
            row_facets = tuple(kept.setdefault(value, value) for value in values)
            self._rows[number] = Row(number, row_facets, first, last, documents, guns, updated.timestamp())
        return changed

    def _load_versions(self, session: Session, changed: Sequence[int]) -> None:
        """Note which incident each current document version is of, where cards have changed."""
        link, version = IncidentDocument, DocumentVersion
        asked = (
            select(version.id, link.incident_id)
            .join(link, link.document_id == version.document_id)
            .where(version.current.is_(True))
        )
        if len(changed) > MANY:
            self._note(session.execute(asked.execution_options(yield_per=50_000)).partitions())
            return
        for some in chunks(changed):
            self._note([session.execute(asked.where(link.incident_id.in_(some))).all()])

    def _note(self, parts: Iterable[Sequence[tuple[int, int]]]) -> None:
        for part in parts:
            if not part:
                continue
            pairs = np.array([tuple(row) for row in part], np.int64)
            most = int(pairs[:, 0].max())
            if most >= len(self._versions):
                longer = np.zeros(most + 1 + most // 8, np.int64)
                longer[: len(self._versions)] = self._versions
                self._versions = longer
            self._versions[pairs[:, 0]] = pairs[:, 1]


def with_dealers(session: Session, rows: Sequence[Row]) -> list[Row]:
    """The rows with the shops that they name: which shop it is, is decided over all incidents."""
    shops: dict[int, set[str]] = {}
    for incident, dealer in session.execute(
        select(IncidentDealer.incident_id, IncidentDealer.dealer_id)
        .join(Dealer, Dealer.id == IncidentDealer.dealer_id)
        .distinct()
    ):
        shops.setdefault(incident, set()).add(str(dealer))
    return [
        _with_shops(row, tuple(sorted(shops[row.incident_id]))) if row.incident_id in shops else row
        for row in rows
    ]


def _with_shops(row: Row, shops: tuple[str, ...]) -> Row:
    return replace(row, facets=(*row.facets[:_DEALER], shops, *row.facets[_DEALER + 1 :]))
