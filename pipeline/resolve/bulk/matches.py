"""How well names agree: every pair of names that may agree at all is compared once."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from pipeline.resolve.bulk.alignment import Alignment
from pipeline.resolve.bulk.arrays import Bools, Floats, Ints, distinct
from pipeline.resolve.bulk.vocabulary import PADDED, Names
from pipeline.resolve.names import match_names

#: Pairs of names that are looked at together: what is known of them fits into the cache of a processor.
_AT_ONCE = 16_384
#: The shares of letters that two parts may lack of each other, with some room for rounding.
_MISSED = np.float32(0.4001)
#: Pairs of names that are kept. More are compared again when they come again.
_KEPT = 8_000_000


class Matches:
    """What `match_names` holds of pairs of names, kept from one comparison to the next."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._alignment = Alignment(names)
        self._codes = np.zeros(0, np.int64)
        self._strength = np.zeros(0)
        self._full = np.zeros(0, bool)

    def of(self, left: Ints, right: Ints) -> tuple[Floats, Bools]:
        """The strength of each pair of names, and whether it is full."""
        maybe = np.flatnonzero(may_agree(self._names, left, right))
        strength, full = np.zeros(len(left)), np.zeros(len(left), bool)
        codes = (left[maybe] << 32) | right[maybe]
        self._learn(distinct(codes))
        place = np.searchsorted(self._codes, codes)
        strength[maybe], full[maybe] = self._strength[place], self._full[place]
        return strength, full

    def _learn(self, codes: Ints) -> None:
        """Compare the pairs of names that are new."""
        if len(self._codes) > _KEPT:
            self._codes, self._strength, self._full = self._codes[:0], self._strength[:0], self._full[:0]
        place = np.searchsorted(self._codes, codes)
        known = place < len(self._codes)
        known[known] = self._codes[place[known]] == codes[known]
        place, codes = place[~known], codes[~known]
        if not len(codes):
            return
        strength, full = self._compare(codes >> 32, codes & 0xFFFFFFFF)
        self._codes = np.insert(self._codes, place, codes)
        self._strength = np.insert(self._strength, place, strength)
        self._full = np.insert(self._full, place, full)

    def _compare(self, left: Ints, right: Ints) -> tuple[Floats, Bools]:
        strength, full = np.zeros(len(left)), np.zeros(len(left), bool)
        counts, items = self._names.count.all, self._names.items
        long = (counts[left] > PADDED) | (counts[right] > PADDED)
        strength[~long], full[~long] = self._alignment.match(left[~long], right[~long])
        for k in np.flatnonzero(long).tolist():
            match = match_names(items[left[k]], items[right[k]])
            strength[k], full[k] = match.strength, match.full
        return strength, full


def may_agree(names: Names, left: Ints, right: Ints) -> Bools:
    """Whether two names may agree: false only where `match_names` is sure to find nothing.

    It finds nothing where companies stand beside people, and where no part of one beside the first two given
    names is a part of the other, letter for letter or nearly so: see `alignment.near`, of which this is a
    looser and quicker form.
    """
    parts = [
        _may_agree(names, left[first : first + _AT_ONCE], right[first : first + _AT_ONCE])
        for first in range(0, len(left), _AT_ONCE)
    ]
    return np.concatenate(parts) if parts else np.zeros(0, bool)


def _may_agree(names: Names, left: Ints, right: Ints) -> Bools:
    company, counts = names.column("company"), names.count.all
    count_a, count_b = counts[left], counts[right]
    a, b = _parts(names, left), _parts(names, right)
    found: Bools = (left == right) | ((count_a == 1) & (count_b == 1) & _alike(a[0], b[0]))
    for i in range(PADDED):
        for j in range(PADDED):
            if i == j == 0:
                continue
            if max(i, j) < PADDED - 1:
                found |= (count_a > i) & (count_b > j) & _alike(a[i], b[j])
            elif len(rows := np.flatnonzero((count_a > i) & (count_b > j) & ~found)):
                found[rows] = _alike(a[i].only(rows), b[j].only(rows))
    long = (count_a > PADDED) | (count_b > PADDED)
    return np.asarray((found | long) & (company[left] == company[right]))


@dataclass(frozen=True)
class _Part:
    """One part of each of many names: see `vocabulary.Looks`."""

    letters: NDArray[np.uint32]
    skeleton: NDArray[np.int32]
    share: NDArray[np.float32]

    def only(self, rows: Ints) -> _Part:
        """Some of these."""
        return _Part(self.letters[rows], self.skeleton[rows], self.share[rows])


def _parts(names: Names, rows: Ints) -> list[_Part]:
    """The parts of these names by their places."""
    looks = names.looks
    columns = [growing.all.take(rows, axis=0) for growing in (looks.letters, looks.skeleton, looks.share)]
    return [_Part(*(column[:, i] for column in columns)) for i in range(PADDED)]


def _alike(a: _Part, b: _Part) -> Bools:
    """Whether parts have one skeleton, or letters that differ by so few as those of a slip."""
    missed = np.bitwise_count(a.letters & ~b.letters) * a.share
    missed += np.bitwise_count(b.letters & ~a.letters) * b.share
    return np.asarray((missed <= _MISSED) | (a.skeleton == b.skeleton))
