"""All incidents in memory: lists, their order and the counts of facets, in milliseconds.

A request works on one snapshot from beginning to end, whatever a run writes meanwhile.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import Incident
from db.search import PUBLIC_ID, Term, best_titles, best_versions, is_broad, matching_versions, parse_words
from pipeline.desk.facets import Facet
from web.desk.cards import Cards, Days
from web.desk.columns import Bits, Coded, Codes, FacetColumn, Mask, Positions, Tally, pack
from web.desk.filters import Filters, Order
from web.desk.frequent import FrequentWords, among, numbers_of

#: Documents that a search looks at.
MOST_MATCHES = 250_000
#: Searches that are remembered as long as nothing changes.
REMEMBERED = 100
#: Matches that are put in the order of how well they match; more are shown the newest first.
RANKED = 1_000
#: Documents that have a word above which its matches are ranked by their titles alone, so many of them.
BROAD, TITLED = 10_000, 250
#: What all orders but that of the last changes go by.
ORDERED_BY = ("ids", "first", "last", "documents", "guns")
#: Positions above which those that are chosen are counted as bits.
MANY = 4_000


@dataclass(frozen=True, slots=True)
class Found:
    """A list as asked for: positions in their order, and whether the search looked at all matches."""

    positions: Positions
    complete: bool = True


class Snapshot:
    """All active incidents at one revision.

    Args:
        cards: what is kept of the incidents, shops among it.
        versions: the number of the incident of each document version, by the version's number; 0 for none.
        revision: of the newest card.
        words: which versions have the words that very many have; None where that is not known yet.
        before: the snapshot that this follows; what did not change since is taken from it.
    """

    def __init__(
        self,
        cards: Cards,
        versions: Codes,
        revision: int,
        words: FrequentWords | None = None,
        before: Snapshot | None = None,
    ) -> None:
        self.revision = revision
        self.words = words
        self.ids = cards.ids
        self.columns = {facet: _column(cards.facets[facet], facet, before) for facet in Facet}
        self._first_years, self._last_years = (days.astype("S4") for days in (cards.first, cards.last))
        self._cards = cards
        #: The positions in each order, and where each position stands in it.
        self._orders, self._ranks = _orders(cards, before)
        #: The names of shops that were asked for, by their numbers.
        self.dealer_names: dict[str, str] = {}
        self._searches: dict[str, tuple[Positions, bool]] = {}
        self._all_ranked: dict[Facet, list[tuple[str, int]]] = {}
        places = np.full(int(max(versions.max(initial=0), self.ids.max(initial=0))) + 1, -1, np.int32)
        places[self.ids] = np.arange(len(self.ids))
        self._by_version = places[versions]

    def __len__(self) -> int:
        return len(self.ids)

    def same_incidents(self, cards: Cards) -> bool:
        """Whether the cards are of the same incidents at the same positions."""
        return np.array_equal(self.ids, cards.ids)

    def find(self, session: Session, filters: Filters) -> Found:
        """The incidents that are asked for, in the order asked for."""
        mask = self._mask(filters)
        if not filters.words:
            return Found(self._in_order(filters.sorted_by, mask))
        matched, complete = self._searched(session, filters.words)
        best = matched if mask is None else matched[mask[matched]]
        if filters.sorted_by is Order.BEST:
            return Found(best, complete)
        wanted = np.zeros(len(self), np.bool_)
        wanted[best] = True
        return Found(self._in_order(filters.sorted_by, wanted), complete)

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
            dated = np.ones(len(self), np.bool_)
            for year in {term.tokens[0].encode() for term in years}:
                dated &= (self._first_years <= year) & (self._last_years >= year)
            positions = _unique(np.concatenate((positions, more[dated[more]])))
            complete = complete and whole
        return positions, complete

    def _matching(self, session: Session, terms: Sequence[Term]) -> tuple[Positions, bool]:
        """The incidents with a document that has all the terms; whether all matches were looked at.

        Few matches are put in the order of how well they match: by their rare words, where these are rare
        enough to be weighed; else by what their titles have. Many are shown the newest first.
        """
        words = self.words
        frequent = [term for term in terms if words is not None and term in words]
        rare = [term for term in terms if term not in frequent]
        packed = words.having(frequent) if words is not None and frequent else None
        complete, best = True, False
        if rare:
            versions = matching_versions(session, rare, MOST_MATCHES)
            complete = len(versions) < MOST_MATCHES
            best = 0 < len(versions) <= RANKED and not is_broad(session, rare, BROAD)
            if best:
                versions = np.array(best_versions(session, rare, RANKED), np.int64)
            if packed is not None:
                versions = versions[among(packed, versions)]
        else:
            versions = numbers_of(packed) if packed is not None else np.zeros(0, np.int64)
        if not best and len(versions) > TITLED:
            wanted = np.zeros(len(self), np.bool_)
            wanted[self._incidents_of(versions)] = True
            return self._in_order(Order.NEWEST, wanted), complete
        if words is not None and not rare:
            versions = words.best_titles(terms, versions)
        elif not best:
            versions = np.array(best_titles(session, terms, versions), np.int64)
        return _unique(self._incidents_of(versions)), complete

    def _incidents_of(self, versions: Positions) -> Positions:
        places = self._by_version[versions[versions < len(self._by_version)]]
        return places[places >= 0].astype(np.int64)

    def counts(self, filters: Filters, found: Found, session: Session) -> dict[Facet, Tally]:
        """How many incidents have each value.

        Within a facet of which values are chosen the counts are of the list without that choice: they say
        what choosing another one as well would bring.
        """
        counted: dict[Facet, Tally] = {}
        all_packed = self._packed(found)
        for facet in Facet:
            chosen, packed = found, all_packed
            if facet in filters.facets:
                chosen = self.find(session, filters.without(facet))
                packed = self._packed(chosen)
            column = self.columns[facet]
            counted[facet] = Tally(column, column.count(chosen.positions, packed))
        return counted

    def _packed(self, found: Found) -> Bits | None:
        return pack(found.positions, len(self)) if len(found.positions) > MANY else None

    def ranked(self, facet: Facet) -> list[tuple[str, int]]:
        """How many of all incidents have each value of a facet, the most first; counted once."""
        if facet not in self._all_ranked:
            column = self.columns[facet]
            self._all_ranked[facet] = Tally(column, column.count(None)).ranked()
        return self._all_ranked[facet]

    def newest_changes(self, positions: Positions) -> Positions:
        """The same positions, those that changed last first."""
        mask = np.zeros(len(self), np.bool_)
        mask[positions] = True
        return self._in_order(Order.CHANGED, mask)

    def _in_order(self, order: Order, mask: Mask | None) -> Positions:
        """The positions of a mask, or all, in an order."""
        positions = self._orders[order]
        if mask is None:
            return positions
        if order not in self._ranks:
            ranks = np.empty(len(self), np.int32)
            ranks[positions] = np.arange(len(self))
            self._ranks[order] = ranks
        stands = np.zeros(len(self), np.bool_)
        stands[self._ranks[order][np.flatnonzero(mask)]] = True
        return positions[np.flatnonzero(stands)]

    def _mask(self, filters: Filters) -> Mask | None:
        mask: Mask | None = None
        for facet, values in filters.facets.items():
            having = self.columns[facet].having(values)
            mask = having if mask is None else mask & having
        return mask


def _column(values: Coded, facet: Facet, before: Snapshot | None) -> FacetColumn:
    """A facet, ready to be asked; that of the snapshot before where it has the same values."""
    if before is not None and before.columns[facet].values.same_as(values):
        return before.columns[facet]
    column = FacetColumn(values)
    column.prepare()
    return column


def _orders(cards: Cards, before: Snapshot | None) -> tuple[dict[Order, Positions], dict[Order, Codes]]:
    """The positions in each order; of what is equal, the incident with the higher number comes first.

    Returns:
        The orders, and of those that are as they were before where each position stands.
    """
    numbers = np.arange(len(cards))
    orders = {Order.CHANGED: np.lexsort((numbers, cards.changed))[::-1]}
    if before is not None and all(
        np.array_equal(getattr(cards, name), getattr(before._cards, name)) for name in ORDERED_BY
    ):
        ranks = {order: ranks for order, ranks in before._ranks.items() if order not in orders}
        return before._orders | orders, ranks
    first, last = _sortable(cards.first), _sortable(cards.last)
    return orders | {
        Order.NEWEST: np.lexsort((numbers, *last))[::-1],
        Order.OLDEST: np.lexsort((numbers, *first)),
        Order.GUNS: np.lexsort((numbers, *last, cards.guns))[::-1],
        Order.DOCUMENTS: np.lexsort((numbers, cards.documents))[::-1],
    }, {}


def _sortable(days: Days) -> tuple[Positions, Positions]:
    """Days as two numbers each, the second of which decides first: these sort faster than letters."""
    letters = days.astype("S16").view(">u8").reshape(-1, 2).astype(np.int64)
    return letters[:, 1], letters[:, 0]


def _unique(positions: Positions) -> Positions:
    """Each once, where it stands first."""
    _, first = np.unique(positions, return_index=True)
    return positions[np.sort(first)]


def _is_year(token: str) -> bool:
    return len(token) == 4 and token.isdigit() and token[:2] in {"19", "20"}
