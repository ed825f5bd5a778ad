"""One facet over all incidents, as arrays: which incidents have a value, how many have each.

An incident is a position, from 0. All values of a facet stand one after the other, those of position 0
first (`codes`), with the place where each position begins (`starts`): a compressed sparse row matrix.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

Mask = NDArray[np.bool_]
Positions = NDArray[np.int64]
Codes = NDArray[np.int32]
#: One bit for each position, 64 in a number.
Bits = NDArray[np.uint64]

#: Facets of more values than these have no bits: they would take more room than they save time.
MOST_BITS = 400


@dataclass(frozen=True, slots=True)
class Coded:
    """The values of each position: `names[code]` for each code of `codes[starts[p]:starts[p + 1]]`.

    Names are sorted, each once, and each is had by some position.
    """

    names: tuple[str, ...]
    starts: NDArray[np.int64]
    codes: Codes

    @classmethod
    def of(cls, values: Sequence[Sequence[str]]) -> Coded:
        """The values of each position, from 0."""
        names = tuple(sorted({value for told in values for value in told}))
        code = {name: code for code, name in enumerate(names)}
        lengths = np.fromiter((len(told) for told in values), np.int64, len(values))
        starts = np.concatenate((np.zeros(1, np.int64), np.cumsum(lengths)))
        codes = np.fromiter((code[value] for told in values for value in told), np.int32, int(starts[-1]))
        return cls(names, starts, codes)

    def __len__(self) -> int:
        return len(self.starts) - 1

    def at(self, positions: Positions) -> Coded:
        """The values of some positions, in their order."""
        places, lengths = runs(self.starts, positions)
        starts = np.concatenate((np.zeros(1, np.int64), np.cumsum(lengths)))
        return Coded(self.names, starts, self.codes[places])._without_unused()

    def same_as(self, other: Coded) -> bool:
        """Whether each position has the same values."""
        return self is other or (
            self.names == other.names
            and np.array_equal(self.starts, other.starts)
            and np.array_equal(self.codes, other.codes)
        )

    def replaced(self, positions: Positions, other: Coded) -> Coded:
        """These with the values of `other` at some positions, each once; itself where nothing changes."""
        if self.at(positions).same_as(other):
            return self
        kept = np.setdiff1d(np.arange(len(self)), positions, assume_unique=True)
        order = np.argsort(np.concatenate((kept, positions)))
        return self.at(kept).followed_by(other).at(order)

    def followed_by(self, other: Coded) -> Coded:
        """The positions of both, those of the other last."""
        names = tuple(sorted({*self.names, *other.names}))
        code = {name: np.int32(code) for code, name in enumerate(names)}
        codes = [
            np.array([code[name] for name in told.names], np.int32)[told.codes]
            for told in (self, other)
            if len(told.codes)
        ]
        starts = np.concatenate((self.starts, other.starts[1:] + self.starts[-1]))
        return Coded(names, starts, np.concatenate(codes) if codes else np.zeros(0, np.int32))

    def _without_unused(self) -> Coded:
        used = np.bincount(self.codes, minlength=len(self.names)) > 0
        if used.all():
            return self
        renamed = np.cumsum(used, dtype=np.int32) - np.int32(1)
        names = tuple(name for name, kept in zip(self.names, used.tolist(), strict=True) if kept)
        return Coded(names, self.starts, renamed[self.codes])


class Tally:
    """How many incidents have each value of a facet.

    Args:
        column: the facet.
        numbers: for each value of it, in the order of its names.
    """

    def __init__(self, column: FacetColumn, numbers: NDArray[np.int64]) -> None:
        self._column, self._numbers = column, numbers

    def __len__(self) -> int:
        """How many values are had at all."""
        return int(np.count_nonzero(self._numbers))

    def ranked(self, most: int | None = None) -> list[tuple[str, int]]:
        """The values that are had at all with how many have each, the most first; not more than `most`."""
        some = np.flatnonzero(self._numbers)
        order = np.argsort(-self._numbers[some], kind="stable")[:most]
        names = self._column.names
        return [(names[code], int(self._numbers[code])) for code in some[order].tolist()]

    def of(self, value: str) -> int:
        """How many have a value."""
        code = self._column.code.get(value)
        return 0 if code is None else int(self._numbers[code])


class FacetColumn:
    """The values of one facet, ready to be asked.

    Args:
        values: for each position its values.
    """

    def __init__(self, values: Coded | Sequence[Sequence[str]]) -> None:
        coded = values if isinstance(values, Coded) else Coded.of(values)
        self.values = coded
        self.names = coded.names
        self.code = {name: code for code, name in enumerate(coded.names)}
        self._starts, self._codes = coded.starts, coded.codes
        self._size = len(coded)
        self._single = len(self._codes) == self._size and bool((np.diff(self._starts) == 1).all())
        self._totals = np.bincount(self._codes, minlength=len(self.names))

    def having(self, values: Sequence[str]) -> Mask:
        """Which positions have one of the values; a value that nobody has is had by none."""
        codes = [self.code[value] for value in values if value in self.code]
        if self._bits is not None:
            packed = np.bitwise_or.reduce(self._bits[codes], axis=0)
            return np.unpackbits(packed.view(np.uint8), count=self._size).view(np.bool_)
        wanted = np.zeros(len(self.names), np.bool_)
        wanted[codes] = True
        mask = np.zeros(self._size, np.bool_)
        mask[self._owners[wanted[self._codes]]] = True
        return mask

    def count(self, chosen: Positions | None, packed: Bits | None = None) -> NDArray[np.int64]:
        """How many of the chosen positions have each value, in the order of `names`.

        Args:
            chosen: the positions, each once; None is all of them.
            packed: the same as bits (see `pack`), where they are many: these are counted faster.
        """
        if chosen is None or len(chosen) == self._size or not self.names:
            return self._totals
        if packed is not None and self._bits is not None:
            return np.asarray(np.bitwise_count(self._bits & packed).sum(axis=1, dtype=np.int64))
        if len(chosen) > self._size // 2:  # those that are left out are fewer
            left_out = np.ones(self._size, np.bool_)
            left_out[chosen] = False
            return self._totals - self._count(np.flatnonzero(left_out))
        return self._count(chosen)

    def _count(self, chosen: Positions) -> NDArray[np.int64]:
        places = chosen if self._single else runs(self._starts, chosen)[0]
        return np.bincount(self._codes[places], minlength=len(self.names))

    def prepare(self) -> None:
        """Do now what the first question would have to wait for."""
        _ = self._bits

    @cached_property
    def _owners(self) -> NDArray[np.int64]:
        """The position of each code."""
        return np.repeat(np.arange(self._size), np.diff(self._starts))

    @cached_property
    def _bits(self) -> Bits | None:
        """For each value which positions have it; None where there are too many values."""
        if not 0 < len(self.names) <= MOST_BITS:
            return None
        has = np.zeros((len(self.names), _whole(self._size)), np.bool_)
        has[self._codes, self._owners] = True
        return np.packbits(has, axis=1).view(np.uint64)


def pack(chosen: Positions, size: int) -> Bits:
    """Some of so many positions as bits."""
    mask = np.zeros(_whole(size), np.bool_)
    mask[chosen] = True
    return np.packbits(mask).view(np.uint64)


def runs(starts: NDArray[np.int64], chosen: Positions) -> tuple[Positions, NDArray[np.int64]]:
    """The places of all codes of some positions, a run for each position, and how long each run is."""
    first = starts[chosen]
    lengths = starts[chosen + 1] - first
    ends = np.cumsum(lengths)
    total = int(ends[-1]) if len(ends) else 0
    return np.arange(total) + np.repeat(first - (ends - lengths), lengths), lengths


def _whole(size: int) -> int:
    """Bits enough for so many positions, in whole numbers of 64."""
    return -(-size // 64) * 64
