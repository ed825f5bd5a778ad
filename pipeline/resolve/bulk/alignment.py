"""`names.match_names` for arrays of pairs of names of up to four parts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from pipeline.resolve.bulk.arrays import Bools, Floats, Ints
from pipeline.resolve.bulk.vocabulary import PADDED, SHORTEST, Names, Parts
from pipeline.resolve.names import given_equal, parts_equal


class PartPairs:
    """What a rule holds of pairs of name parts, asked once for each."""

    def __init__(self, parts: Parts, rule: Callable[[str, str], bool]) -> None:
        self._parts, self._rule = parts, rule
        self._codes, self._held = np.zeros(0, np.int64), np.zeros(0, bool)

    def of(self, a: Ints, b: Ints) -> Bools:
        """Whether the rule holds of the parts a[k] and b[k]."""
        codes: Ints
        codes, back = np.unique((a << 32) | b, return_inverse=True)
        place = np.searchsorted(self._codes, codes)
        new = place == len(self._codes)
        new[~new] = self._codes[place[~new]] != codes[~new]
        if new.any():
            items, rule = self._parts.items, self._rule
            held = [rule(items[code >> 32], items[code & 0xFFFFFFFF]) for code in codes[new].tolist()]
            self._held = np.insert(self._held, place[new], held)
            self._codes = np.insert(self._codes, place[new], codes[new])
        return np.asarray(self._held[np.searchsorted(self._codes, codes)][back])


@dataclass(frozen=True)
class _Aligned:
    """The parts of the shorter names `a` and the longer `b`, -1 for none; the place of each of `a` in `b`."""

    parts: Parts
    a: Ints
    b: Ints
    place: Ints

    @property
    def length_a(self) -> Ints:
        return np.asarray((self.a >= 0).sum(axis=1))

    @property
    def length_b(self) -> Ints:
        return np.asarray((self.b >= 0).sum(axis=1))


class Alignment:
    """Compares names part by part."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._equal = PartPairs(names.part_vocabulary, parts_equal)
        self._given = PartPairs(names.part_vocabulary, given_equal)

    def match(self, left: Ints, right: Ints) -> tuple[Floats, Bools]:
        """The strength of each pair of names, and whether it is full. No name has more than four parts."""
        names = self._names
        counts = names.count.all
        swap = counts[right] < counts[left]
        a = names.padded.all[np.where(swap, right, left)].astype(np.int64)
        b = names.padded.all[np.where(swap, left, right)].astype(np.int64)
        aligned = _Aligned(names.part_vocabulary, a, b, self._align(a, b))
        strength, full = _judge(aligned)
        same = (a == b).all(axis=1)
        strength[same], full[same] = _of_itself(aligned, same)
        company = names.column("company")
        other = company[left] != company[right]
        strength[other], full[other] = 0.0, False
        return strength, full

    def _align(self, a: Ints, b: Ints) -> Ints:
        """`names._align`: for each part of `a` its place in `b`, each used once; -1 for none."""
        used, place = np.zeros(b.shape, bool), np.full(a.shape, -1)
        several = a[:, 1] >= 0
        for i in range(PADDED):
            for j in range(PADDED):
                open_ = np.flatnonzero((a[:, i] >= 0) & (b[:, j] >= 0) & ~used[:, j] & (place[:, i] < 0))
                x, y = a[open_, i], b[open_, j]
                given = several[open_] if i == 0 and j <= 1 else np.zeros(len(open_), bool)
                found = open_[self._same(x, y, given)]
                used[found, j] = True
                place[found, i] = j
        return place

    def _same(self, x: Ints, y: Ints, given: Bools) -> Bools:
        found: Bools = x == y
        maybe = np.flatnonzero(~found & ~given)
        maybe = maybe[near(self._names.part_vocabulary, x[maybe], y[maybe])]
        found[maybe] = self._equal.of(x[maybe], y[maybe])
        maybe = np.flatnonzero(~found & given)
        maybe = maybe[self._may_be_given(x[maybe], y[maybe])]
        found[maybe] = self._given.of(x[maybe], y[maybe])
        return found

    def _may_be_given(self, x: Ints, y: Ints) -> Bools:
        """Whether two given names may be one: by first letter, as short forms, or almost by letter."""
        column = self._names.part_vocabulary.column
        initial, short = column("initial"), column("short_form")
        found = (initial[x] == initial[y]) | (short[x] & short[y])
        rest = np.flatnonzero(~found)
        found[rest] = near(self._names.part_vocabulary, x[rest], y[rest])
        return np.asarray(found)


def near(parts: Parts, a: Ints, b: Ints) -> Bools:
    """Whether two parts may be one by `parts_equal`: equal, of one skeleton, or of nearly the same letters.

    A similarity of Jaro and Winkler of .92 needs one of Jaro of .867, and so shares of matching letters that
    sum up to 1.6; what is one step of Levenshtein apart, in parts of six letters and more, has them as well.
    """
    found: Bools = a == b
    length = parts.column("length")
    rest = np.flatnonzero(~found)
    rest = rest[(length[a[rest]] >= SHORTEST) & (length[b[rest]] >= SHORTEST)]
    skeletons, letters = parts.column("skeleton"), parts.column("letters")
    x, y = a[rest], b[rest]
    only_x = np.bitwise_count(letters[x] & ~letters[y]).astype(np.int64)
    only_y = np.bitwise_count(letters[y] & ~letters[x]).astype(np.int64)
    missed = 10 * (only_x * length[y] + only_y * length[x]) <= 4 * length[x] * length[y]
    found[rest] = missed | (skeletons[x] == skeletons[y])
    return found


def _of_itself(names: _Aligned, rows: Bools) -> tuple[Floats, Bools]:
    """What the same parts on both sides say."""
    a = names.a[rows]
    first, other = names.parts.column("rarity_first"), names.parts.column("rarity")
    several = a[:, 1] >= 0
    strength = np.where(several, first[a[:, 0]], other[a[:, 0]])
    for i in range(1, PADDED):
        strength = strength + np.where(a[:, i] >= 0, other[a[:, i]], 0.0)
    return strength, several


def _judge(names: _Aligned) -> tuple[Floats, Bools]:
    """What follows from the parts that agree: see `names.match_names`, `_surname_only` and `_partly`."""
    a, place = names.a, names.place
    column = names.parts.column
    length_a, length_b = names.length_a, names.length_b
    strength = np.zeros(len(a))
    rows = np.arange(len(a))
    surname = np.zeros(len(a), bool)
    telling = np.zeros(len(a), bool)
    for i in range(PADDED):
        j = place[:, i]
        held = j >= 0
        x, y = a[:, i], names.b[rows, np.maximum(j, 0)]
        rarity_a = column("rarity_first" if i == 0 else "rarity")[x]
        rarity_b = np.where(j == 0, column("rarity_first")[y], column("rarity")[y])
        strength = strength + np.where(held, np.minimum(rarity_a, rarity_b), 0.0)
        surname |= held & ((i > 0) | (j > 0))
        if i > 0:
            telling |= held & ((i == length_a - 1) | (j == length_b - 1) | ~column("given")[x])
    pairs = (place >= 0).sum(axis=1)
    single = length_a == 1
    lone = single & (pairs > 0) & ~((place[:, 0] == 0) & (length_b > 1))
    whole = ~single & (pairs == length_a) & surname
    partly = ~single & ~whole & (pairs >= 2) & (place[:, 0] == 0) & telling
    differ = partly & _differ(names)
    factor = np.select([lone, whole, differ, partly], [0.6, 1.0, 0.5, 0.9], 0.0)
    return strength * factor, (whole & (pairs >= 2)) | (partly & ~differ)


def _differ(names: _Aligned) -> Bools:
    """Whether each has a middle name, or each a last surname, that the other lacks."""
    place = names.place
    columns = np.arange(PADDED)
    held_a = place >= 0
    held_b = np.zeros(place.shape, bool)
    row, i = np.nonzero(held_a)
    held_b[row, place[row, i]] = True
    found = []
    for held, parts in ((held_a, names.a), (held_b, names.b)):
        free = ~held & (parts >= 0)
        last = np.where(held, columns, -1).max(axis=1)[:, None]
        found.append(((free & (columns < last)).any(axis=1), (free & (columns > last)).any(axis=1)))
    (inner_a, after_a), (inner_b, after_b) = found
    return np.asarray((inner_a & inner_b) | (after_a & after_b))
