"""How many different ids a long listing has shown, in eight bytes for each."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

#: Few, for a set of Python's own numbers takes twelve times as much, and leaves holes behind.
_MANY = 1 << 12


class Distinct:
    """A set of ids that only counts them.

    It keeps their hashes, of which two among ten million are the same once in 400,000 listings.
    """

    def __init__(self) -> None:
        self._sorted = np.empty(0, dtype=np.int64)
        self._recent: set[int] = set()

    def update(self, ids: Iterable[str]) -> None:
        """Add ids, known or not."""
        numbers = np.fromiter(map(hash, ids), dtype=np.int64)
        if len(self._sorted):
            places = np.minimum(np.searchsorted(self._sorted, numbers), len(self._sorted) - 1)
            numbers = numbers[self._sorted[places] != numbers]
        self._recent.update(numbers.tolist())
        if len(self._recent) >= _MANY:
            recent = np.sort(np.fromiter(self._recent, dtype=np.int64, count=len(self._recent)))
            self._sorted = np.insert(self._sorted, np.searchsorted(self._sorted, recent), recent)
            self._recent.clear()

    def __len__(self) -> int:
        """How many different ones were added."""
        return len(self._sorted) + len(self._recent)
