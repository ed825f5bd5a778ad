"""The loop that all stages share: pick what is left, work on a batch, commit it, say how far it is."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from sqlalchemy.orm import Session

from pipeline.report import Progress, StageReport


def in_batches(
    session: Session,
    ids: Sequence[int],
    size: int,
    work: Callable[[Sequence[int]], None],
    progress: Progress,
) -> None:
    """Work through `ids`, `size` at a time; each batch is committed, so a kill loses one batch at most."""
    progress(0, len(ids))
    for first in range(0, len(ids), size):
        work(ids[first : first + size])
        session.commit()
        # A long run must not keep every row that it has seen.
        session.expunge_all()
        progress(min(first + size, len(ids)), len(ids))


@contextmanager
def timed(report: StageReport) -> Iterator[StageReport]:
    """Put the seconds that the block took on the report."""
    began = time.perf_counter()
    try:
        yield report
    finally:
        report.seconds += time.perf_counter() - began
