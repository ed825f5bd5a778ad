"""What the index keeps of all incidents, as arrays: read from cards, joined with newer ones.

Two hundred thousand incidents take some 50 MB and are joined with a few that changed in a blink.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import orjson
from numpy.typing import NDArray

from pipeline.desk.facets import Facet
from web.desk.columns import Coded, Positions

#: Facets that a card tells; which shop a seller is, is decided over all incidents and read beside the cards.
ON_CARDS = tuple(facet for facet in Facet if facet is not Facet.DEALER)
#: Days as they are written, `2024-05-31`: they sort as they read.
Days = NDArray[np.bytes_]
DAY = "S10"
#: A card as the database gives it: incident, facets as JSON, guns, first and last day, documents, changed at.
RawCard = tuple[int, str, int, str, str, int, float]


@dataclass(frozen=True, slots=True)
class Cards:
    """Incidents by their row numbers, ascending; the other arrays have a place for each of them."""

    ids: Positions
    first: Days
    last: Days
    documents: NDArray[np.int64]
    guns: NDArray[np.int64]
    changed: NDArray[np.float64]
    facets: Mapping[Facet, Coded]

    def __len__(self) -> int:
        return len(self.ids)

    def joined(self, newer: Cards, gone: Sequence[int] = ()) -> Cards:
        """These with newer cards in the place of their own, and without those that are gone."""
        place = np.searchsorted(self.ids, newer.ids)
        if not gone and bool(np.isin(newer.ids, self.ids).all()):
            return self._with(place, newer)
        out = np.concatenate((newer.ids, np.array(gone, np.int64)))
        kept = np.flatnonzero(~np.isin(self.ids, out))
        order = np.argsort(np.concatenate((self.ids[kept], newer.ids)), kind="stable")

        def both(one: NDArray[np.generic], other: NDArray[np.generic]) -> NDArray[np.generic]:
            return np.concatenate((one[kept], other))[order]

        arrays = {name: both(getattr(self, name), getattr(newer, name)) for name in ARRAYS}
        facets = {
            facet: self.facets[facet].at(kept).followed_by(newer.facets[facet]).at(order)
            for facet in self.facets
        }
        return Cards(**arrays, facets=facets)  # type: ignore[arg-type]

    def _with(self, place: Positions, newer: Cards) -> Cards:
        """These with newer cards at their places; facets that did not change stay the same objects."""
        arrays = {name: getattr(self, name).copy() for name in ARRAYS}
        for name, array in arrays.items():
            array[place] = getattr(newer, name)
        facets = {facet: self.facets[facet].replaced(place, newer.facets[facet]) for facet in self.facets}
        return Cards(**arrays, facets=facets)

    def with_dealers(self, pairs: Positions) -> Cards:
        """The same with the shops that they name.

        Args:
            pairs: incident and shop, in two columns.
        """
        place = np.searchsorted(self.ids, pairs[:, 0])
        known = place < len(self)
        known[known] = self.ids[place[known]] == pairs[known, 0]
        # Both numbers in one: these sort far faster than pairs.
        most = int(pairs[:, 1].max(initial=0)) + 1
        both = np.sort(place[known] * most + pairs[known, 1])
        told = np.column_stack(np.divmod(both[np.diff(both, prepend=-1) > 0], most))
        shops, shop = np.unique(told[:, 1], return_inverse=True)
        names = [str(number) for number in shops.tolist()]
        in_order = np.argsort(np.array(names, np.str_)) if names else np.zeros(0, np.int64)
        code = np.empty(len(names), np.int32)
        code[in_order] = np.arange(len(names))
        # Within an incident the shops stand in the order of their names.
        codes = code[shop.reshape(-1)]
        codes = codes[np.lexsort((codes, told[:, 0]))]
        starts = np.searchsorted(told[:, 0], np.arange(len(self) + 1))
        dealers = Coded(tuple(names[number] for number in in_order.tolist()), starts, codes)
        return self.with_facet(Facet.DEALER, dealers)

    def with_facet(self, facet: Facet, values: Coded) -> Cards:
        """The same with the values of a facet."""
        return replace(self, facets={**self.facets, facet: values})


#: The arrays of `Cards`, by their names.
ARRAYS = ("ids", "first", "last", "documents", "guns", "changed")


def read_cards(rows: Iterable[Sequence[RawCard]]) -> Cards:
    """Cards out of rows of the database, which come some at a time, in any order."""
    columns: dict[str, list[Any]] = {name: [] for name in ARRAYS}
    values: dict[Facet, list[Sequence[str]]] = {facet: [] for facet in ON_CARDS}
    # Most incidents share their values with others: each is kept once.
    kept: dict[tuple[str, ...], tuple[str, ...]] = {}
    for some in rows:
        ids, told, guns, first, last, documents, changed = zip(*some, strict=True)
        for name, column in zip(ARRAYS, (ids, first, last, documents, guns, changed), strict=True):
            columns[name] += column
        parsed = orjson.loads(f"[{','.join(told)}]")
        for facet, whole in values.items():
            name = str(facet)
            for card in parsed:
                value = tuple(card.get(name, ()))
                whole.append(kept.setdefault(value, value))
    columns["first"], columns["last"] = (
        [day.encode("ascii", "replace") for day in columns[name]] for name in ("first", "last")
    )
    kinds = {"first": np.dtype(DAY), "last": np.dtype(DAY), "changed": np.dtype(np.float64)}
    arrays = {name: np.array(column, kinds.get(name, np.dtype(np.int64))) for name, column in columns.items()}
    order = np.argsort(arrays["ids"], kind="stable")
    return Cards(
        **{name: array[order] for name, array in arrays.items()},
        facets={facet: Coded.of(whole).at(order) for facet, whole in values.items()},
    )
