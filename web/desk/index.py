"""All incidents in memory: lists, their order and the counts of facets, in milliseconds.

A request works on one snapshot from beginning to end, whatever a run writes meanwhile.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import Incident
from db.search import PUBLIC_ID, best_versions, matching_versions, parse_words
from pipeline.desk.facets import Facet
from web.desk.columns import FacetColumn, Mask, Positions
from web.desk.filters import Filters, Order

#: Documents that a search looks at: the newest of those that have the words.
MOST_MATCHES = 20_000
#: Searches that are remembered as long as nothing changes.
REMEMBERED = 200
#: Matches that are put in the order of how well they match; more are shown the newest first.
RANKED = 1_000


@dataclass(frozen=True, slots=True)
class Row:
    """What the index keeps of an incident; `facets` has the values of each facet, in the order of `Facet`."""

    incident_id: int
    facets: tuple[tuple[str, ...], ...]
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
    """All active incidents at one revision.

    Args:
        rows: the incidents by their number.
        versions: the number of the incident of each document version, by the version's number; 0 for none.
        revision: of the newest card.
    """

    def __init__(self, rows: Sequence[Row], versions: Positions, revision: int) -> None:
        self.revision = revision
        self.ids = np.fromiter((row.incident_id for row in rows), np.int64, len(rows))
        self.columns = {
            facet: FacetColumn([row.facets[place] for row in rows]) for place, facet in enumerate(Facet)
        }
        self.years = [(row.first_published[:4], row.last_published[:4]) for row in rows]
        self._orders = _orders(rows)
        self._searches: dict[str, tuple[Positions, bool]] = {}
        self._all_ranked: dict[Facet, list[tuple[str, int]]] = {}
        place = np.searchsorted(self.ids, versions)
        known = place < len(rows)
        known[known] = self.ids[place[known]] == versions[known]
        self._by_version = np.where(known, place, -1)

    def __len__(self) -> int:
        return len(self.ids)

    def find(self, session: Session, filters: Filters) -> Found:
        """The incidents that are asked for, in the order asked for."""
        mask = self._mask(filters)
        if not filters.words:
            return Found(_kept(self._orders[filters.sorted_by], mask))
        matched, complete = self._searched(session, filters.words)
        best = matched if mask is None else matched[mask[matched]]
        if filters.sorted_by is Order.BEST:
            return Found(best, complete)
        wanted = np.zeros(len(self), np.bool_)
        wanted[best] = True
        return Found(_kept(self._orders[filters.sorted_by], wanted), complete)

    def _searched(self, session: Session, words: str) -> tuple[Positions, bool]:
        """`search`, remembered: a list, its facets and its next page ask for the same words."""
        known = self._searches.get(words)
        if known is None:
            known = self.search(session, words)
            while len(self._searches) >= REMEMBERED:
                self._searches.pop(next(iter(self._searches)), None)
            self._searches[words] = known
        return known

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
        if len(chosen) == len(self):
            return self.ranked(facet)
        column = self.columns[facet]
        return column.ranked(column.count(chosen))

    def ranked(self, facet: Facet) -> list[tuple[str, int]]:
        """How many of all incidents have each value of a facet, the most first; counted once."""
        if facet not in self._all_ranked:
            column = self.columns[facet]
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
    """The positions in each order; of what is equal, the incident with the higher number comes first."""
    numbers = np.arange(len(rows))
    first = np.array([row.first_published for row in rows], "U10")
    last = np.array([row.last_published for row in rows], "U10")
    guns = np.fromiter((row.guns for row in rows), np.int64, len(rows))
    documents = np.fromiter((row.documents for row in rows), np.int64, len(rows))
    changed = np.fromiter((row.changed for row in rows), np.float64, len(rows))
    return {
        Order.NEWEST: np.lexsort((numbers, last))[::-1],
        Order.OLDEST: np.lexsort((numbers, first)),
        Order.GUNS: np.lexsort((numbers, last, guns))[::-1],
        Order.DOCUMENTS: np.lexsort((numbers, documents))[::-1],
        Order.CHANGED: np.lexsort((numbers, changed))[::-1],
    }


def _kept(order: Positions, mask: Mask | None) -> Positions:
    return order if mask is None else order[mask[order]]


def _unique(positions: Positions) -> Positions:
    """Each once, where it stands first."""
    _, first = np.unique(positions, return_index=True)
    return positions[np.sort(first)]


def _is_year(token: str) -> bool:
    return len(token) == 4 and token.isdigit() and token[:2] in {"19", "20"}
