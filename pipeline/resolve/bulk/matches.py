"""How well names agree: every pair of names that may agree at all is compared once."""

from __future__ import annotations

import numpy as np

from pipeline.resolve.bulk.alignment import Alignment, near
from pipeline.resolve.bulk.arrays import Bools, Floats, Ints
from pipeline.resolve.bulk.vocabulary import PADDED, Names
from pipeline.resolve.names import match_names


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
        self._learn(np.unique(codes))
        place = np.searchsorted(self._codes, codes)
        strength[maybe], full[maybe] = self._strength[place], self._full[place]
        return strength, full

    def _learn(self, codes: Ints) -> None:
        """Compare the pairs of names that are new."""
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
    names is a part of the other, letter for letter or nearly so.
    """
    company = names.column("company")
    found: Bools = left == right
    open_ = np.flatnonzero(~found & (company[left] == company[right]))
    parts, counts = names.padded.all, names.count.all
    long = (counts[left[open_]] > PADDED) | (counts[right[open_]] > PADDED)
    found[open_[long]] = True
    open_ = open_[~long]
    single = (counts[left[open_]] == 1) & (counts[right[open_]] == 1)
    for i in range(PADDED):
        for j in range(PADDED):
            a, b = parts[left[open_], i], parts[right[open_], j]
            both = (a >= 0) & (b >= 0)
            if i == j == 0:
                both &= single
            both[both] = near(names.part_vocabulary, a[both], b[both])
            found[open_[both]] = True
            open_, single = open_[~both], single[~both]
    return found
