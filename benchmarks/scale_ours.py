"""This project's engine at scale: all mentions but the last thousand are loaded, these are added after."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pyarrow.parquet as pq

from benchmarks.mention_columns import read_batch
from benchmarks.scale_report import Measured, pairwise, peak_memory
from pipeline.resolve.bulk.arrays import Ints
from pipeline.resolve.bulk.batch import Batch
from pipeline.resolve.bulk.blocks import LARGE
from pipeline.resolve.bulk.index import Index

#: Mentions that are added to the index when it stands.
ADDED = 1_000
_BATCH = 100_000


def run(path: Path) -> Measured:
    """Build the index of a file's mentions, from reading to clusters, then add some."""
    count = pq.read_metadata(path).num_rows
    truth: list[Ints] = []

    def batches(first: int, end: int) -> Iterator[Batch]:
        for start in range(first, end, _BATCH):
            batch, _, cases = read_batch(path, start, min(_BATCH, end - start))
            truth.append(cases)
            yield batch

    started, worked = time.perf_counter(), time.process_time()
    index = Index(LARGE)
    index.load(batches(0, count - ADDED))
    seconds, cpu = time.perf_counter() - started, time.process_time() - worked
    (late,) = batches(count - ADDED, count)
    begun, begun_cpu = time.perf_counter(), time.process_time()
    index.add(late)
    added, added_cpu = time.perf_counter() - begun, time.process_time() - begun_cpu
    precision, recall = pairwise(index.cluster_of, np.concatenate(truth))
    return Measured(
        seconds, cpu, precision, recall, index.pairs, peak_memory(), added=added, added_cpu=added_cpu
    )
