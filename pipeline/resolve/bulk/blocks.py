"""From keys to pairs: who shares a key with whom, without ever comparing all with all.

Keys stand in one sorted array, mentions of one key in order of publication. With limits, a key that is too
frequent to say anything joins fewer: see `Limits`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from pipeline.resolve import keys as rules
from pipeline.resolve.bulk.arrays import Bools, Ints, crossed, distinct, firsts, spread
from pipeline.resolve.bulk.columns import Columns
from pipeline.resolve.bulk.keys import KIND_SHIFT, KINDS, NUMBERS, WINDOWS, Keys, kinds_of

#: Pairs that are looked at together.
_CHUNK = 1_000_000
_UNLIMITED = 1 << 40


@dataclass(frozen=True)
class Limits:
    """What becomes of keys of very many mentions, so that work grows no faster than their number.

    `most` says of how many mentions a key of each kind may be and still join all of them. A larger one in
    `nearest` joins each mention with so many of those published next to it, before and after; any other
    joins nothing.
    """

    most: dict[str, int]
    nearest: dict[str, int]


#: For indexes of many thousand mentions. What joins a name within a state still does where the name alone is
#: too frequent; a figure, a day or a week that everybody tells says nothing.
LARGE = Limits(
    most={
        "docket": 40, "name": 24, "pair": 20, "run": 16, "scoped": 20, "narrow": 8, "born": 10, "home": 16,
        "dealer": 24, "text": 40,
        "day": 20, "anywhere": 10, "month": 4, "count": 8, "operation": 24, "told": 8, "place": 8, "near": 8,
    },
    nearest={"docket": 20, "scoped": 6},
)  # fmt: skip


class Blocks:
    """The keys of all mentions of some columns. `limits` None compares all that a key joins."""

    def __init__(self, columns: Columns, limits: Limits | None = None) -> None:
        self._columns = columns
        self._limits = limits
        self._keys = Keys(columns, narrow=limits is not None)
        self._known = 0
        self._codes = np.zeros(0, np.int64)
        self._members = np.zeros(0, np.int32)

    def add(self) -> Ints:
        """Key the mentions that were added to the columns; the pairs that these keys bring together.

        A pair is its first row above 32 bits of its second; pairs are in order.
        """
        first, self._known = self._known, len(self._columns)
        members, codes = self._keys.of(first)
        self._insert(codes, members)
        codes = codes[firsts(codes)]
        met = [*self._meetings(codes, first), *self._spoken(codes, first)]
        pairs = np.concatenate(met) if met else np.zeros(0, np.int64)
        del met
        pairs.sort()
        return pairs[firsts(pairs)]

    def _insert(self, codes: Ints, members: NDArray[np.int32]) -> None:
        if not len(self._codes):
            self._codes, self._members = codes, members
            return
        # Among equal keys a mention stands by its day; few are new, and each is looked for by itself.
        day = self._columns.day.all
        low, high = np.searchsorted(self._codes, codes), np.searchsorted(self._codes, codes, "right")
        days = day[members]
        while (open_ := np.flatnonzero(low < high)).size:
            middle = (low[open_] + high[open_]) // 2
            before = day[self._members[middle]] <= days[open_]
            low[open_] = np.where(before, middle + 1, low[open_])
            high[open_] = np.where(before, high[open_], middle)
        self._codes = np.insert(self._codes, low, codes)
        self._members = np.insert(self._members, low, members)

    def _meetings(self, codes: Ints, first: int) -> Iterator[Ints]:
        """Pairs with a mention from row `first` on, that share one of these keys."""
        starts, sizes = self._block(codes)
        kinds = kinds_of(codes)
        reach = self._reach(kinds, sizes)
        kept = (sizes > 1) & (reach > 0) & (kinds != NUMBERS["run"])
        starts, sizes, reach, kinds = starts[kept], sizes[kept], reach[kept], kinds[kept]
        for part in _chunks(sizes):
            block, place = spread(sizes[part])
            position = starts[part][block] + place
            new = self._members[position] >= first
            block, position = block[new] + part.start, position[new]
            begin = position + 1
            if first:
                begin = np.maximum(starts[block], position - reach[block])
            end = np.minimum(starts[block] + sizes[block], position + reach[block] + 1)
            yield from self._pairs(position, begin, end, kinds[block], first)

    def _reach(self, kinds: Ints, sizes: Ints) -> Ints:
        """With how many on either side a key joins a mention."""
        reach = np.full(len(kinds), _UNLIMITED)
        if self._limits is None:
            return reach
        most = np.array([self._limits.most[kind] for kind in KINDS])
        nearest = np.array([self._limits.nearest.get(kind, 0) for kind in KINDS])
        large = sizes > most[kinds]
        reach[large] = nearest[kinds[large]]
        return reach

    def _pairs(self, position: Ints, begin: Ints, end: Ints, kinds: Ints, first: int) -> Iterator[Ints]:
        lengths = np.maximum(end - begin, 0)
        for part in _chunks(lengths):
            owner, place = spread(lengths[part])
            owner += part.start
            other = begin[owner] + place
            a, b = self._members[position[owner]], self._members[other]
            # Of two that are new, the one that stands first finds the other.
            once = (other > position[owner]) | (b < first) if first else np.ones(len(a), bool)
            a, b, kind = a[once].astype(np.int64), b[once].astype(np.int64), kinds[owner[once]]
            yield _coded(a, b, self._joins(kind, a, b))

    def _joins(self, kinds: Ints, a: Ints, b: Ints) -> Bools:
        """`keys.joins` for arrays."""
        columns = self._columns
        windows = np.array([WINDOWS[kind] for kind in KINDS])[kinds]
        day_a, day_b = columns.day.all[a], columns.day.all[b]
        near = (windows == 0) | (day_a == 0) | (day_b == 0) | (np.abs(day_a - day_b) <= windows)
        if self._limits is not None:  # every court counts from one
            court_a, court_b = columns.court.all[a], columns.court.all[b]
            other = (court_a > 0) & (court_b > 0) & (court_a != court_b)
            near &= ~(other & (kinds == NUMBERS["docket"]))
        weak = np.isin(kinds, [NUMBERS[kind] for kind in rules.FOR_NAMELESS])
        people = columns.people.lengths
        rows = np.flatnonzero(near & weak)
        near[rows] = (people(a[rows]) == 0) | (people(b[rows]) == 0)
        return np.asarray(near & (a != b))

    def _spoken(self, codes: Ints, first: int) -> Iterator[Ints]:
        """Pairs of a mention that only speaks of a name and one that accuses whoever bears it."""
        kinds, shift = kinds_of(codes), NUMBERS["run"] - NUMBERS["pair"] << KIND_SHIFT
        told = distinct(
            np.concatenate((codes[kinds == NUMBERS["pair"]], codes[kinds == NUMBERS["run"]] - shift))
        )
        starts, sizes = self._block(told)
        run_starts, run_sizes = self._block(told + shift)
        for some in (sizes, run_sizes):
            reach = self._reach(np.full(len(told), NUMBERS["run"]), some)
            sizes = np.where(reach > 0, sizes, 0)
        for part in _chunks(sizes * run_sizes):
            block, i, j = crossed(run_sizes[part], sizes[part])
            block += part.start
            a = self._members[run_starts[block] + i].astype(np.int64)
            b = self._members[starts[block] + j].astype(np.int64)
            new = (a >= first) | (b >= first)
            a, b = a[new], b[new]
            yield _coded(a, b, self._joins(np.full(len(a), NUMBERS["pair"]), a, b))

    def _block(self, codes: Ints) -> tuple[Ints, Ints]:
        """Where each key stands, and how often."""
        starts = np.searchsorted(self._codes, codes)
        return starts, np.searchsorted(self._codes, codes, "right") - starts


def _coded(a: Ints, b: Ints, kept: Bools) -> Ints:
    a, b = a[kept], b[kept]
    return (np.minimum(a, b) << 32) | np.maximum(a, b)


def _chunks(lengths: Ints) -> Iterator[slice]:
    """Slices of rows of these lengths, of some millions of elements each."""
    if not len(lengths):
        return
    ends = np.cumsum(lengths)
    first = 0
    while first < len(lengths):
        done = int(ends[first - 1]) if first else 0
        last = max(first + 1, int(np.searchsorted(ends, done + _CHUNK, "right")))
        yield slice(first, last)
        first = last
