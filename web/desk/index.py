"""The index of all incidents in memory: lists, their order and the counts of facets, in milliseconds.

It is read from the cards, once whole and then those that are newer. A request works on one snapshot from
beginning to end, whatever a run writes meanwhile.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.models import Dealer, DocumentVersion, Incident, IncidentCard, IncidentDealer, IncidentDocument
from db.search import PUBLIC_ID, best_versions, matching_versions, parse_words
from pipeline.desk.facets import Facet
from web.desk.columns import FacetColumn, Mask, Positions
from web.desk.filters import Filters, Order

#: Seconds for which nobody asks whether there are newer cards.
PATIENCE = 2.0
#: Documents that a search looks at: the newest of those that have the words.
MOST_MATCHES = 50_000
#: Matches that are put in the order of how well they match; more are shown the newest first.
RANKED = 1_000


@dataclass(frozen=True, slots=True)
class Row:
    """What the index keeps of an incident."""

    incident_id: int
    facets: Mapping[str, tuple[str, ...]]
    first_published: str
    last_published: str
    documents: int
    guns: int
    changed: float


@dataclass(frozen=True, slots=True)
class Found:
    """A list as asked for: positions in their order, and whether the search looked at all matches."""

    positions: Positions
    complete: bool = True


class Snapshot:
    """All active incidents at one revision."""

    def __init__(self, rows: Sequence[Row], versions: Mapping[int, int], revision: int) -> None:
        self.revision = revision
        self.ids = np.fromiter((row.incident_id for row in rows), np.int64, len(rows))
        self.columns = {
            facet: FacetColumn([row.facets.get(facet, ()) for row in rows]) for facet in map(str, Facet)
        }
        self.years = [(row.first_published[:4], row.last_published[:4]) for row in rows]
        self._orders = _orders(rows)
        self._all_ranked: dict[Facet, list[tuple[str, int]]] = {}
        place = {row.incident_id: position for position, row in enumerate(rows)}
        self._by_version = np.full(max(versions, default=0) + 1, -1, np.int64)
        for version, incident in versions.items():
            self._by_version[version] = place.get(incident, -1)

    def __len__(self) -> int:
        return len(self.ids)

    def find(self, session: Session, filters: Filters) -> Found:
        """The incidents that are asked for, in the order asked for."""
        mask = self._mask(filters)
        if not filters.words:
            return Found(_kept(self._orders[filters.sorted_by], mask))
        matched, complete = self.search(session, filters.words)
        best = matched if mask is None else matched[mask[matched]]
        if filters.sorted_by is Order.BEST:
            return Found(best, complete)
        wanted = np.zeros(len(self), np.bool_)
        wanted[best] = True
        return Found(_kept(self._orders[filters.sorted_by], wanted), complete)

    def search(self, session: Session, words: str) -> tuple[Positions, bool]:
        """The incidents with a document that has all the words, the best first; whether all were looked at.

        An incident's own id finds it. A year is also had by an incident whose documents are of it.
        """
        if PUBLIC_ID.fullmatch(words.strip().upper()):
            number = session.scalar(select(Incident.id).where(Incident.public_id == words.strip().upper()))
            return np.flatnonzero(self.ids == number), True
        terms = parse_words(words)
        if not terms:
            return np.zeros(0, np.int64), True
        positions, complete = self._matching(session, terms)
        years = [term for term in terms if len(term.tokens) == 1 and _is_year(term.tokens[0])]
        others = [term for term in terms if term not in years]
        if years and others:
            more, whole = self._matching(session, others)
            asked = {term.tokens[0] for term in years}
            dated = np.fromiter(
                (all(first <= year <= last for year in asked) for first, last in self.years),
                np.bool_,
                len(self),
            )
            positions = _unique(np.concatenate((positions, more[dated[more]])))
            complete = complete and whole
        return positions, complete

    def _matching(self, session: Session, terms: Sequence[Any]) -> tuple[Positions, bool]:
        versions = matching_versions(session, terms, MOST_MATCHES)
        complete = len(versions) < MOST_MATCHES
        if len(versions) <= RANKED:
            return self._incidents_of(best_versions(session, terms, RANKED)), complete
        wanted = np.zeros(len(self), np.bool_)
        wanted[self._incidents_of(versions)] = True
        return _kept(self._orders[Order.NEWEST], wanted), complete

    def _incidents_of(self, versions: Sequence[int]) -> Positions:
        numbers = np.fromiter(versions, np.int64, len(versions))
        places = self._by_version[numbers[numbers < len(self._by_version)]]
        return _unique(places[places >= 0])

    def counts(self, filters: Filters, found: Found, session: Session) -> dict[Facet, list[tuple[str, int]]]:
        """How many incidents have each value, the most first.

        Within a facet of which values are chosen the counts are of the list without that choice: they say
        what choosing another one as well would bring.
        """
        counted: dict[Facet, list[tuple[str, int]]] = {}
        for facet in Facet:
            chosen = found
            if facet in filters.facets:
                chosen = self.find(session, filters.without(facet))
            counted[facet] = self._ranked(facet, chosen.positions)
        return counted

    def _ranked(self, facet: Facet, chosen: Positions) -> list[tuple[str, int]]:
        column = self.columns[facet]
        if len(chosen) < len(self):
            return column.ranked(column.count(chosen))
        # Everything is asked for most often, and its counts stay the same.
        if facet not in self._all_ranked:
            self._all_ranked[facet] = column.ranked(column.count(None))
        return self._all_ranked[facet]

    def newest_changes(self, positions: Positions) -> Positions:
        """The same positions, those that changed last first."""
        mask = np.zeros(len(self), np.bool_)
        mask[positions] = True
        return _kept(self._orders[Order.CHANGED], mask)

    def _mask(self, filters: Filters) -> Mask | None:
        mask: Mask | None = None
        for facet, values in filters.facets.items():
            having = self.columns[facet].having(values)
            mask = having if mask is None else mask & having
        return mask


def _orders(rows: Sequence[Row]) -> dict[Order, Positions]:
    def order(key: Any) -> Positions:
        return np.array(sorted(range(len(rows)), key=key), np.int64)

    return {
        # Of what is equal, the incident that is newer to the database comes first.
        Order.NEWEST: order(lambda p: (rows[p].last_published, rows[p].incident_id))[::-1],
        Order.OLDEST: order(lambda p: (rows[p].first_published, rows[p].incident_id)),
        Order.GUNS: order(lambda p: (rows[p].guns, rows[p].last_published, rows[p].incident_id))[::-1],
        Order.DOCUMENTS: order(lambda p: (rows[p].documents, rows[p].incident_id))[::-1],
        Order.CHANGED: order(lambda p: (rows[p].changed, rows[p].incident_id))[::-1],
    }


def _kept(order: Positions, mask: Mask | None) -> Positions:
    return order if mask is None else order[mask[order]]


def _unique(positions: Positions) -> Positions:
    """Each once, where it stands first."""
    _, first = np.unique(positions, return_index=True)
    return positions[np.sort(first)]


def _is_year(token: str) -> bool:
    return len(token) == 4 and token.isdigit() and token[:2] in {"19", "20"}


class IncidentIndex:
    """The newest snapshot, read again when there are newer cards. For all threads of a process."""

    def __init__(self) -> None:
        self._rows: dict[int, Row] = {}
        self._snapshot: Snapshot | None = None
        self._looked = 0.0
        self._lock = threading.Lock()

    def snapshot(self, session: Session) -> Snapshot:
        """The present snapshot; at most `PATIENCE` seconds old, or older while another thread reads anew."""
        current = self._snapshot
        if current is not None and time.monotonic() - self._looked < PATIENCE:
            return current
        # Whoever comes while another thread reads goes on with what there is.
        if not self._lock.acquire(blocking=current is None):
            return current or self.snapshot(session)
        try:
            return self._read(session)
        finally:
            self._lock.release()

    def _read(self, session: Session) -> Snapshot:
        current = self._snapshot
        revision = session.scalar(select(func.max(IncidentCard.revision))) or 0
        if current is None or current.revision != revision:
            self._load(session, after=current.revision if current else -1)
            rows = [self._rows[number] for number in sorted(self._rows)]
            current = Snapshot(_with_dealers(session, rows), _versions(session), revision)
            self._snapshot = current
        self._looked = time.monotonic()
        return current

    def _load(self, session: Session, after: int) -> None:
        card = IncidentCard
        columns = (
            card.incident_id,
            card.active,
            card.facets,
            card.summary,
            Incident.first_published,
            Incident.last_published,
            Incident.documents_count,
            Incident.updated_at,
        )
        rows = session.execute(
            select(*columns)
            .join(Incident, Incident.id == card.incident_id)
            .where(card.revision > after)
            .execution_options(yield_per=5_000)
        )
        interned: dict[tuple[str, ...], tuple[str, ...]] = {}
        for number, active, facets, summary, first, last, documents, changed in rows:
            if not active:
                self._rows.pop(number, None)
                continue
            told = {name: interned.setdefault(key := tuple(v), key) for name, v in facets.items()}
            guns = int(summary.get("guns", 0))
            self._rows[number] = Row(number, told, first, last, documents, guns, changed.timestamp())


def _with_dealers(session: Session, rows: Sequence[Row]) -> list[Row]:
    """The rows with the shops that they name: which shop it is, is decided over all incidents."""
    shops: dict[int, set[str]] = {}
    for incident, dealer in session.execute(
        select(IncidentDealer.incident_id, IncidentDealer.dealer_id)
        .join(Dealer, Dealer.id == IncidentDealer.dealer_id)
        .distinct()
    ):
        shops.setdefault(incident, set()).add(str(dealer))
    return [
        replace(row, facets={**row.facets, str(Facet.DEALER): tuple(sorted(shops[row.incident_id]))})
        if row.incident_id in shops
        else row
        for row in rows
    ]


def _versions(session: Session) -> dict[int, int]:
    """The incident of each current document version."""
    rows = session.execute(
        select(DocumentVersion.id, IncidentDocument.incident_id)
        .join(IncidentDocument, IncidentDocument.document_id == DocumentVersion.document_id)
        .where(DocumentVersion.current.is_(True))
    )
    return {row.id: row.incident_id for row in rows}
