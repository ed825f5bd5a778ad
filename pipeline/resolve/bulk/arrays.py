"""Small tools over numpy arrays: arrays that grow, ragged columns, and all combinations within many rows."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import Any

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]
Masks = NDArray[np.uint64]

#: Spreads the bits of a value (the golden ratio of 64 bits).
_SPREAD = np.uint64(0x9E3779B97F4A7C15)


class Growing:
    """An array that grows at its end; what is added costs no copy of what is there, on the whole."""

    def __init__(self, dtype: Any) -> None:
        self._held: NDArray[Any] = np.empty(16, dtype)
        self._size = 0

    @property
    def all(self) -> NDArray[Any]:
        """What is held, without a copy."""
        return self._held[: self._size]

    def extend(self, values: Any) -> None:
        """Add values at the end."""
        new = np.asarray(values, self._held.dtype)
        size = self._size + len(new)
        if size > len(self._held):
            room = max(size, len(self._held) + len(self._held) // 2)
            grown = np.empty((room, *self._held.shape[1:]), self._held.dtype)
            grown[: self._size] = self.all
            self._held = grown
        self._held[self._size : size] = new
        self._size = size

    def __len__(self) -> int:
        return self._size


class Interned:
    """Values and their numbers, in the order in which they came."""

    def __init__(self) -> None:
        self._numbers: dict[Hashable, int] = {}
        self.items: list[Any] = []

    def number(self, item: Hashable) -> int:
        """The number of a value, a new one where it has none."""
        found = self._numbers.get(item)
        if found is None:
            found = self._numbers[item] = len(self.items)
            self.items.append(item)
        return found

    def numbers(self, items: Iterable[Hashable]) -> Ints:
        """The numbers of values."""
        return np.array([self.number(item) for item in items], np.int64)

    def __contains__(self, item: Hashable) -> bool:
        return item in self._numbers

    def __len__(self) -> int:
        return len(self.items)


def starts_of(lengths: Ints) -> Ints:
    """Where each row of these lengths starts, and at the end where the next one would."""
    starts = np.zeros(len(lengths) + 1, np.int64)
    np.cumsum(lengths, out=starts[1:])
    return starts


def spread(lengths: Ints) -> tuple[Ints, Ints]:
    """For rows of these lengths: the row of each element, and its place within the row."""
    row = np.repeat(np.arange(len(lengths)), lengths)
    return row, np.arange(len(row)) - np.repeat(starts_of(lengths)[:-1], lengths)


def crossed(left: Ints, right: Ints) -> tuple[Ints, Ints, Ints]:
    """All combinations within pairs of rows of these lengths: the pair, the place left, the place right."""
    pair, place = spread(left * right)
    width = right[pair]
    return pair, place // np.maximum(width, 1), place % np.maximum(width, 1)


def distinct(values: Ints) -> Ints:
    """Each value once, in order. Quicker than `np.unique`, which takes tables of values for large arrays."""
    ordered = np.sort(values)
    return np.asarray(ordered[firsts(ordered)])


class Ragged:
    """A column of rows of values, 0 ≤ value < 2³². Rows are added at the end and never changed."""

    def __init__(self) -> None:
        self._starts = Growing(np.int64)
        self._starts.extend([0])
        self._values = Growing(np.uint32)

    def extend(self, lengths: Ints, values: Ints) -> None:
        """Add rows of these lengths, holding these values one row after the other."""
        last = int(self._starts.all[-1])
        self._starts.extend(last + np.cumsum(lengths))
        self._values.extend(values)

    @property
    def starts(self) -> Ints:
        """Where each row starts in `values`, and at the end where the next one would."""
        return self._starts.all

    @property
    def values(self) -> NDArray[np.uint32]:
        """All values, row after row."""
        return self._values.all

    def lengths(self, rows: Ints) -> Ints:
        """How many values each of these rows has."""
        starts = self._starts.all
        return np.asarray(starts[rows + 1] - starts[rows])

    def gather(self, rows: Ints) -> tuple[Ints, Ints]:
        """The values of these rows: for each, the place of its row among `rows`, and the value."""
        owner, place = spread(self.lengths(rows))
        return owner, self.values[self._starts.all[rows[owner]] + place].astype(np.int64)

    def __len__(self) -> int:
        return len(self._starts) - 1


class Sets:
    """A column of sets of values, 0 ≤ value < 2³²."""

    def __init__(self) -> None:
        self._codes = Growing(np.int64)
        self._starts = Growing(np.int64)
        self._starts.extend([0])
        self._bits = Growing(np.uint64)

    def extend(self, rows: Ints, values: Ints, count: int) -> None:
        """Add `count` sets; `values` lie in the sets `rows`, numbered from 0, in any order and repeatedly."""
        first = len(self._bits)
        codes = distinct(((rows + first) << 32) | values)
        lengths = np.bincount((codes >> 32) - first, minlength=count)
        self._starts.extend(int(self._starts.all[-1]) + np.cumsum(lengths))
        bits = np.zeros(count, np.uint64)
        np.bitwise_or.at(bits, (codes >> 32) - first, bit_of(codes & 0xFFFFFFFF))
        self._codes.extend(codes)
        self._bits.extend(bits)

    def lengths(self, rows: Ints) -> Ints:
        """How many values each of these sets has."""
        starts = self._starts.all
        return np.asarray(starts[rows + 1] - starts[rows])

    def gather(self, rows: Ints) -> tuple[Ints, Ints]:
        """The values of these sets: for each, the place of its set among `rows`, and the value."""
        owner, place = spread(self.lengths(rows))
        return owner, self._codes.all[self._starts.all[rows[owner]] + place] & 0xFFFFFFFF

    def common(self, a: Ints, b: Ints, other: Sets | None = None) -> tuple[Ints, Ints]:
        """What the sets a[k] and b[k] share, b[k] being of `other` if given: k and the value, in order."""
        theirs = other or self
        maybe = np.flatnonzero(self._bits.all[a] & theirs._bits.all[b])
        owner, values = self.gather(a[maybe])
        pair = maybe[owner]
        held = theirs.holds(b[pair], values)
        return pair[held], values[held]

    def meet(self, a: Ints, b: Ints) -> Bools:
        """Whether the sets a[k] and b[k] share a value."""
        found = np.zeros(len(a), bool)
        found[self.common(a, b)[0]] = True
        return found

    def holds(self, rows: Ints, values: Ints) -> Bools:
        """Whether each set holds the value beside it."""
        wanted = (rows << 32) | values
        codes = self._codes.all
        if not len(codes):
            return np.zeros(len(wanted), bool)
        place = np.minimum(np.searchsorted(codes, wanted), len(codes) - 1)
        return np.asarray(codes[place] == wanted)

    def __len__(self) -> int:
        return len(self._bits)


def bit_of(values: Ints) -> Masks:
    """One of 64 bits for each value: two sets without a common bit share nothing."""
    return np.asarray(np.left_shift(np.uint64(1), (values.astype(np.uint64) * _SPREAD) >> np.uint64(58)))


def firsts(sorted_values: NDArray[Any]) -> Bools:
    """Which elements of a sorted array differ from the one before."""
    found = np.ones(len(sorted_values), bool)
    found[1:] = sorted_values[1:] != sorted_values[:-1]
    return found
