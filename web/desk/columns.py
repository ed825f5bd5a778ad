"""One facet over all incidents, as arrays: which incidents have a value, how many have each.

An incident is a position, from 0. All values of a facet stand one after the other, those of position 0
first (`codes`), with the place where each position begins (`starts`): a compressed sparse row matrix.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Mask = NDArray[np.bool_]
Positions = NDArray[np.int64]


class FacetColumn:
    """The values of one facet.

    Args:
        values: for each position its values.
    """

    def __init__(self, values: Sequence[Sequence[str]]) -> None:
        self.names = sorted({value for told in values for value in told})
        self.code = {name: code for code, name in enumerate(self.names)}
        lengths = np.fromiter((len(told) for told in values), np.int64, len(values))
        self.starts = np.concatenate(([0], np.cumsum(lengths)))
        code = self.code
        self.codes = np.fromiter(
            (code[value] for told in values for value in told), np.int32, int(self.starts[-1])
        )
        self._owners = np.repeat(np.arange(len(values)), lengths)
        self._by_value = np.argsort(self.codes, kind="stable")
        self._value_starts = np.searchsorted(self.codes[self._by_value], np.arange(len(self.names) + 1))

    def having(self, values: Sequence[str]) -> Mask:
        """Which positions have one of the values; a value that nobody has is had by none."""
        mask = np.zeros(len(self.starts) - 1, np.bool_)
        for value in values:
            if (code := self.code.get(value)) is not None:
                first, last = self._value_starts[code : code + 2]
                mask[self._owners[self._by_value[first:last]]] = True
        return mask

    def count(self, chosen: Positions | None) -> NDArray[np.int64]:
        """How many of the chosen positions have each value, in the order of `names`; None is all of them."""
        size = len(self.starts) - 1
        if chosen is None or len(chosen) == size:
            return np.diff(self._value_starts)
        if len(chosen) > size // 2:  # those that are left out are fewer
            left_out = np.ones(size, np.bool_)
            left_out[chosen] = False
            return np.diff(self._value_starts) - self._count(np.flatnonzero(left_out))
        return self._count(chosen)

    def _count(self, chosen: Positions) -> NDArray[np.int64]:
        lengths = self.starts[chosen + 1] - self.starts[chosen]
        total = int(lengths.sum())
        # The places of all values of the chosen: a run from each start, one after the other.
        ends = np.cumsum(lengths)
        places = np.arange(total) + np.repeat(self.starts[chosen] - (ends - lengths), lengths)
        return np.bincount(self.codes[places], minlength=len(self.names))

    def ranked(self, numbers: NDArray[np.int64]) -> list[tuple[str, int]]:
        """The values that are had at all with how many have each, the most first."""
        some = np.flatnonzero(numbers)
        most_first = some[np.argsort(-numbers[some], kind="stable")]
        return [(self.names[code], int(numbers[code])) for code in most_first]
