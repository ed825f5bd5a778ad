"""What earlier runs and this one have stored of a source's items."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import compress

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import select
from sqlalchemy.orm import Session

from crawlers.keeping import Keeper
from db.chunks import chunks
from db.models import Fetch, SeenItem

#: So many items that were asked about are remembered until they are stored.
_MANY = 20_000
_BITS = 25
_SHIFTS = np.array([[0], [19], [38]])
_MASK, _BYTE, _WITHIN = np.int64((1 << _BITS) - 1), np.int64(3), np.int64(7)
_BIT = np.left_shift(1, np.arange(8)).astype(np.uint8)


@dataclass(frozen=True, slots=True)
class Known:
    """What was seen of an item before: its version, and the run that stored it."""

    version_key: str
    run_id: int


class SeenItems:
    """The items of one source, as the database has them and as they are on their way into it.

    The first crawl of a source is its longest, and nearly all that it meets is new: a filter of four
    megabytes says so without asking the database.
    """

    def __init__(self, session: Session, keeper: Keeper, source: str, run_id: int) -> None:
        self._session, self._keeper = session, keeper
        self._source, self._run_id = source, run_id
        #: What was told of items that may be stored next: their versions, None where they are new.
        self._told: dict[str, str | None] = {}
        first = session.scalar(select(SeenItem.native_id).where(SeenItem.source == source).limit(1)) is None
        session.rollback()
        self._filter = _Filter() if first else None

    def known(self, native_ids: Iterable[str]) -> dict[str, Known]:
        """Those of the items that were stored before, with their versions."""
        ids = list(native_ids)
        found: dict[str, Known] = {}
        if maybe := ids if self._filter is None else self._filter.maybe(ids):
            # First what is on its way, then what is there: so nothing is missed that arrives in between.
            coming = self._keeper.pending(maybe)
            for chunk in chunks(maybe):
                rows = self._session.execute(
                    select(SeenItem.native_id, SeenItem.version_key, Fetch.run_id)
                    .join(Fetch, Fetch.id == SeenItem.fetch_id)
                    .where(SeenItem.source == self._source, SeenItem.native_id.in_(chunk))
                )
                found.update({row.native_id: Known(row.version_key, row.run_id) for row in rows})
            self._session.rollback()  # ends the read, so that nobody waits for it
            found.update({each: Known(version, self._run_id) for each, version in coming.items()})
        if len(self._told) > _MANY:
            self._told.clear()
        self._told.update({each: found[each].version_key if each in found else None for each in ids})
        return found

    def compared(self, items: Mapping[str, str]) -> tuple[dict[str, str], dict[str, str]]:
        """Those of the items (native id → version key) that are new, and those that are changed."""
        if untold := [each for each in items if each not in self._told]:
            self.known(untold)
        new, changed = {}, {}
        for native_id, version in items.items():
            before = self._told.pop(native_id, None)
            if before is None:
                new[native_id] = version
            elif before != version:
                changed[native_id] = version
        if self._filter is not None:
            self._filter.add(new)
        return new, changed

    def forget(self) -> None:
        """Ask the database anew."""
        self._told.clear()


class _Filter:
    """Bloom's filter: it may take an id for one that was added, never the reverse.

    Of three million ids it takes one in a hundred wrongly.
    """

    def __init__(self) -> None:
        self._bits = np.zeros(1 << (_BITS - 3), np.uint8)

    def add(self, ids: Iterable[str]) -> None:
        places = _places(ids)
        np.bitwise_or.at(self._bits, places >> _BYTE, _BIT[places & _WITHIN])

    def maybe(self, ids: Sequence[str]) -> list[str]:
        """Those that may have been added."""
        places = _places(ids)
        there = (self._bits[places >> _BYTE] & _BIT[places & _WITHIN]).all(axis=0)
        return list(compress(ids, there.tolist())) if there.any() else []


def _places(ids: Iterable[str]) -> NDArray[np.int64]:
    """Three bits of the filter for each id: (3, ids)."""
    places: NDArray[np.int64] = (np.fromiter(map(hash, ids), np.int64) >> _SHIFTS) & _MASK
    return places
