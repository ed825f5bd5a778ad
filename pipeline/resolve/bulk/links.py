"""Scored pairs of mentions in one sorted array, and the pairs that are to be scored besides."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from pipeline.resolve.bulk.arrays import Bools, Floats, Ints, distinct, firsts, spread


@dataclass(frozen=True)
class Links:
    """Scored pairs of rows a[k] < b[k], in order of `code`, which is a above 32 bits of b."""

    code: Ints
    total: Floats
    joins: Bools
    weak: Bools
    never: Bools

    @classmethod
    def none(cls) -> Links:
        """No pairs."""
        no = np.zeros(0, bool)
        return cls(np.zeros(0, np.int64), np.zeros(0), no, no, no)

    @property
    def a(self) -> Ints:
        """The earlier rows."""
        return self.code >> 32

    @property
    def b(self) -> Ints:
        """The later rows."""
        return self.code & 0xFFFFFFFF

    def __len__(self) -> int:
        return len(self.code)

    def only(self, rows: Bools | Ints | slice) -> Links:
        """Some of these."""
        return Links(self.code[rows], self.total[rows], self.joins[rows], self.weak[rows], self.never[rows])

    def with_more(self, other: Links) -> Links:
        """These and others; of a pair in both, the other's."""
        mine = self.only(~other.has(self.code)) if len(other) else self
        place = np.searchsorted(mine.code, other.code)
        return Links(
            np.insert(mine.code, place, other.code),
            np.insert(mine.total, place, other.total),
            np.insert(mine.joins, place, other.joins),
            np.insert(mine.weak, place, other.weak),
            np.insert(mine.never, place, other.never),
        )

    def has(self, codes: Ints) -> Bools:
        """Which of these pairs are scored."""
        if not len(self.code):
            return np.zeros(len(codes), bool)
        place = np.minimum(np.searchsorted(self.code, codes), len(self.code) - 1)
        return np.asarray(self.code[place] == codes)

    def among(self, rows: Ints) -> Links:
        """Those whose two rows are both of these, which are sorted."""
        starts = np.searchsorted(self.code, rows << 32)
        ends = np.searchsorted(self.code, (rows + 1) << 32)
        owner, place = spread(ends - starts)
        found = starts[owner] + place
        other = self.code[found] & 0xFFFFFFFF
        at = np.minimum(np.searchsorted(rows, other), len(rows) - 1)
        return self.only(found[rows[at] == other])

    def by_later(self) -> Later:
        """These in order of their later rows."""
        place = np.argsort(self.b, kind="stable").astype(np.int32)
        return Later(place, self.b[place].astype(np.int32))

    def touching(self, rows: Ints, later: Later) -> Links:
        """Those of which a row is one of these, which are sorted."""
        earlier = _ranges(
            np.searchsorted(self.code, rows << 32), np.searchsorted(self.code, (rows + 1) << 32)
        )
        wanted = rows.astype(np.int32)
        after = _ranges(np.searchsorted(later.row, wanted), np.searchsorted(later.row, wanted, "right"))
        return self.only(distinct(np.concatenate((earlier, later.place[after]))))


@dataclass(frozen=True)
class Later:
    """The places of links in order of their later rows, and these rows."""

    place: NDArray[np.int32]
    row: NDArray[np.int32]


def _ranges(starts: Ints, ends: Ints) -> Ints:
    owner, place = spread(ends - starts)
    return starts[owner] + place


def close(links: Links, judge: Callable[[Ints], Links]) -> Links:
    """`cluster.close` for arrays: pairs that a third mention joins to both are judged, until all are."""
    around = distinct(np.concatenate((links.a[links.joins], links.b[links.joins])))
    while len(missing := _unjudged(links, around)):
        new = judge(missing)
        links = links.with_more(new)
        around = distinct(np.concatenate((new.a[new.joins], new.b[new.joins])))
    return links


def _unjudged(links: Links, around: Ints) -> Ints:
    """The pairs of neighbours of these mentions that are not scored."""
    a, b = links.a[links.joins], links.b[links.joins]
    owner, other = np.concatenate((a, b)), np.concatenate((b, a))
    kept = np.isin(owner, around)
    owner, other = owner[kept], other[kept]
    order = np.lexsort((other, owner))
    owner, other = owner[order], other[order]
    sizes = np.diff(np.append(np.flatnonzero(firsts(owner)), len(owner)))
    block, place = spread(sizes)
    left, step = spread(sizes[block] - place - 1)
    codes = distinct((other[left] << 32) | other[left + 1 + step])
    return codes[~links.has(codes)]
