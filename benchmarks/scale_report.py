"""What is measured of an engine at scale, and the page that tells it."""

from __future__ import annotations

import math
import resource
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from benchmarks.marked import replace_part
from pipeline.resolve.bulk.arrays import Ints

_NAMES = {"ours": "Iron River", "splink": "Splink 5 on DuckDB"}


@dataclass(frozen=True)
class Measured:
    """One engine on one file: seconds of the clock and of processors, memory in MB, pairs that it kept.

    `threshold` is the probability that was chosen, `added` what it took to add a thousand mentions.
    """

    seconds: float
    cpu: float
    precision: float
    recall: float
    pairs: int
    memory: float
    threshold: float | None = None
    added: float | None = None
    added_cpu: float | None = None

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def peak_memory() -> float:
    """The most memory that this process has held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def pairwise(found: Ints, truth: Ints) -> tuple[float, float]:
    """Precision and recall over all pairs of mentions that are held to be, or are, one case."""
    together = _pairs(np.unique((found << 32) | truth, return_counts=True)[1])
    held = _pairs(np.unique(found, return_counts=True)[1])
    return together / max(held, 1), together / max(_pairs(np.unique(truth, return_counts=True)[1]), 1)


def _pairs(sizes: Ints) -> int:
    return int((sizes * (sizes - 1) // 2).sum())


def growth(measured: Mapping[int, Measured]) -> float:
    """The exponent with which processor seconds grow from the smallest to the largest number of mentions."""
    small, large = min(measured), max(measured)
    return math.log(measured[large].cpu / measured[small].cpu) / math.log(large / small)


def write(results: Mapping[str, Mapping[int, Measured]], circumstances: str, document: Path) -> None:
    """Write what was measured between the marks of docs/scale.md; the rest of it is a person's."""
    lines = [
        f"Written by `make scale` (`python -m benchmarks.scale`): {circumstances}.",
        "",
        "| mentions | engine | seconds | processor seconds | F1 | precision | recall | memory, MB | pairs |",
        "|---:|---|---:|---:|---:|---:|---:|---:|---:|",
    ]
    for size in sorted({size for measured in results.values() for size in measured}):
        for engine, measured in results.items():
            if one := measured.get(size):
                lines.append(
                    f"| {size:,} | {_NAMES[engine]} | {one.seconds:.1f} | {one.cpu:.1f} | {one.f1:.3f} "
                    f"| {one.precision:.3f} | {one.recall:.3f} | {one.memory:,.0f} | {one.pairs:,} |"
                )
    notes = []
    for engine, measured in results.items():
        if len(measured) > 1:
            told = f"from {min(measured):,} to {max(measured):,} mentions"
            notes.append(f"- {_NAMES[engine]}: processor seconds grow as n^{growth(measured):.2f} {told}.")
    for size, one in results.get("ours", {}).items():
        if one.added is not None and one.added_cpu is not None:
            notes.append(
                f"- Adding 1,000 to {size - 1_000:,}: {one.added:.2f} s, {one.added_cpu:.2f} of a processor, "
                f"{one.added_cpu / one.cpu:.1%} of the build."
            )
    for size, one in results.get("splink", {}).items():
        notes.append(f"- Splink's threshold with the best F1 at {size:,}: {one.threshold}.")
    replace_part("measured", [*lines, "", *notes], document)
