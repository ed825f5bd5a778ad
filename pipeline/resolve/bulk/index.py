"""An index of mentions that grows: what is added is compared with what its keys reach, and nothing else."""

from __future__ import annotations

import numpy as np

from pipeline.resolve.bulk.arrays import Ints
from pipeline.resolve.bulk.batch import Batch
from pipeline.resolve.bulk.blocks import Blocks, Limits
from pipeline.resolve.bulk.clusters import Links, close, clusters
from pipeline.resolve.bulk.columns import Columns
from pipeline.resolve.bulk.matches import Matches
from pipeline.resolve.bulk.score import Scores, score_pairs


class Index:
    """Mentions, the pairs that are scored, and the clusters that follow. `limits` as in Blocks."""

    def __init__(self, limits: Limits | None = None) -> None:
        self.columns = Columns()
        self._matches = Matches(self.columns.names)
        self._blocks = Blocks(self.columns, limits)
        empty = np.zeros(0, bool)
        self.links = Links(np.zeros(0, np.int64), Scores(np.zeros(0), empty, empty, empty))
        self.cluster_of = np.zeros(0, np.int64)

    def add(self, batch: Batch) -> Ints:
        """Add mentions and settle what they touch; the rows of the mentions."""
        rows = self.columns.extend(batch)
        a, b = self._blocks.add()
        fresh = self._judge((a << 32) | b)
        self.links = close(self.links.with_more(fresh), self._judge)
        self.cluster_of = clusters(len(self.columns), self.links, self._rank)
        return rows

    def _judge(self, codes: Ints) -> Links:
        return Links(codes, score_pairs(self.columns, self._matches, codes >> 32, codes & 0xFFFFFFFF))

    def _rank(self, rows: Ints) -> Ints:
        """The places of rows in the order of mentions."""
        columns = self.columns
        labels = columns.labels.all[rows]
        by_label = np.array(sorted(range(len(rows)), key=labels.__getitem__), np.int64)
        return by_label[np.argsort(columns.published.all[rows[by_label]], kind="stable")]
