"""An index of mentions that grows: what is added is compared with what its keys reach, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from pipeline.resolve.bulk.arrays import Growing, Ints
from pipeline.resolve.bulk.bar import Bar, bar, bar_of
from pipeline.resolve.bulk.batch import Batch
from pipeline.resolve.bulk.blocks import Blocks, Limits
from pipeline.resolve.bulk.clusters import adopted, clusters, led
from pipeline.resolve.bulk.columns import Columns
from pipeline.resolve.bulk.links import Links, close
from pipeline.resolve.bulk.matches import Matches
from pipeline.resolve.bulk.score import score_pairs

#: Links that were added lie apart until they are this share of all.
_APART = 0.05


class Index:
    """Mentions, what is held of pairs of them, and the clusters that follow.

    Without `limits` all is as `offline.cluster_documents` has it. With limits the work grows no faster than
    the mentions, and the bar is that of `bar_of`, for as many mentions as `load` was given.
    """

    def __init__(self, limits: Limits | None = None) -> None:
        self.columns = Columns()
        self.bar: Bar = bar()
        self._limits = limits
        self._matches = Matches(self.columns.names)
        self._blocks = Blocks(self.columns, limits)
        self._links, self._recent = Links.none(), Links.none()
        self._later = self._links.by_later()
        self._whole, self._group, self._cluster = Growing(np.int64), Growing(np.int64), Growing(np.int64)

    @property
    def cluster_of(self) -> Ints:
        """For each mention a row that names its cluster."""
        return self._cluster.all

    @property
    def pairs(self) -> int:
        """How many pairs are scored."""
        return len(self._links) + len(self._recent)

    def scored(self) -> dict[tuple[int, int], float]:
        """The score of each pair of rows that was compared."""
        links = self._links.with_more(self._recent)
        pairs = zip(links.a.tolist(), links.b.tolist(), strict=True)
        return dict(zip(pairs, links.total.tolist(), strict=True))

    def load(self, batches: Iterable[Batch]) -> None:
        """Fill an empty index."""
        for batch in batches:
            self.columns.extend(batch)
        if self._limits is not None:
            self.bar = bar_of(len(self.columns))
        self._links = close(self._judge(self._blocks.add()), self._judge)
        self._later = self._links.by_later()
        whole, groups = clusters(len(self.columns), self._links, self.columns.order, self.bar.between)
        self._whole.extend(whole)
        self._group.extend(groups)
        self._cluster.extend(groups)
        self._adopt(self._links, np.arange(len(groups)))

    def add(self, batch: Batch) -> Ints:
        """Add mentions and settle what they touch; the rows of all whose component was settled."""
        new = self.columns.extend(batch)
        for growing in (self._whole, self._group, self._cluster):
            growing.extend(new)
        fresh = self._judge(self._blocks.add())
        self._keep(fresh)
        rows, reached = new[:0], np.union1d(new, _joined(fresh))
        while len(reached) > len(rows):  # closing may reach further components
            mine = np.zeros(len(self.columns), bool)
            mine[self._whole.all[reached]] = True
            rows = np.flatnonzero(mine[self._whole.all])
            before = self._among(rows)
            after = close(before, self._judge)
            more = after.only(~before.has(after.code))
            self._keep(more)
            reached = np.union1d(rows, _joined(more))
        self._settle(rows)
        return rows

    def _settle(self, rows: Ints) -> None:
        """Cluster these rows, which are whole components, anew; and the lone mentions beside them."""
        links = self._among(rows)
        code = (np.searchsorted(rows, links.a) << 32) | np.searchsorted(rows, links.b)
        local = Links(code, links.total, links.joins, links.weak, links.never)
        whole, groups = clusters(
            len(rows), local, lambda some: self.columns.order(rows[some]), self.bar.between
        )
        self._whole.all[rows] = rows[whole]
        self._group.all[rows] = rows[groups]
        self._cluster.all[rows] = rows[groups]
        around = self._touching(rows)
        leaning = np.union1d(rows, np.concatenate((around.a[around.weak], around.b[around.weak])))
        self._adopt(self._touching(leaning), leaning)

    def _adopt(self, links: Links, rows: Ints) -> None:
        """Have clusters adopt those of these rows that are alone; `links` are all that touch these."""
        groups = self._group.all
        asked = np.zeros(len(groups), bool)
        asked[rows] = True
        lone = asked & (np.bincount(groups, minlength=len(groups))[groups] == 1)
        self._cluster.all[lone] = groups[lone]
        if self.bar.lead is None:
            one, home = adopted(groups, lone, links, self.bar.between)
        else:
            one, home = led(groups, lone, links, self.bar)
        self._cluster.all[one] = home

    def _touching(self, rows: Ints) -> Links:
        recent = self._recent
        return self._links.touching(rows, self._later).with_more(recent.touching(rows, recent.by_later()))

    def _among(self, rows: Ints) -> Links:
        return self._links.among(rows).with_more(self._recent.among(rows))

    def _keep(self, links: Links) -> None:
        self._recent = self._recent.with_more(links)
        if len(self._recent) > _APART * len(self._links):
            self._links = self._links.with_more(self._recent)
            self._later = self._links.by_later()
            self._recent = Links.none()

    def _judge(self, codes: Ints) -> Links:
        scores = score_pairs(self.columns, self._matches, codes >> 32, codes & 0xFFFFFFFF)
        joins = ~scores.never & (scores.total >= self.bar.same)
        weak = ~scores.never & ~joins & ~scores.different & (scores.total >= self.bar.weak)
        if self.bar.lead is not None:  # what adoption looks at, or what may stand in its way
            weak = ~scores.never & (scores.total >= self.bar.weak - self.bar.lead)
        return Links(codes, scores.total, joins, weak, scores.never)


def _joined(links: Links) -> Ints:
    """The rows that some of these links join."""
    return np.concatenate((links.a[links.joins], links.b[links.joins]))
