"""Which case numbers of two mentions are one, clash, or may follow: `dockets` for arrays of pairs."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from pipeline.resolve.bulk.arrays import Bools, Ints, crossed
from pipeline.resolve.bulk.columns import Columns
from pipeline.resolve.bulk.vocabulary import CRIMINAL, MAGISTRATE, UNTYPED


@dataclass(frozen=True)
class Numbers:
    """For each pair of mentions: whether case numbers of the two are one, clash, or may follow."""

    same: Bools
    clash: Bools
    follow: Bools


def compare_numbers(columns: Columns, a: Ints, b: Ints) -> Numbers:
    """Compare the case numbers of the mentions a[k] and b[k], whatever their courts."""
    lists = columns.docket_lists
    pair, i, j = crossed(lists.lengths(a), lists.lengths(b))
    x, y = lists.values[lists.starts[a[pair]] + i], lists.values[lists.starts[b[pair]] + j]
    found = []
    for chosen in _compare(columns, x, y):
        any_of_pair = np.zeros(len(a), bool)
        any_of_pair[pair[chosen]] = True
        found.append(any_of_pair)
    return Numbers(*found)


def _compare(columns: Columns, x: Ints, y: Ints) -> tuple[Bools, Bools, Bools]:
    """`same_docket`, `contradict` and `may_follow` of the numbers x[k] and y[k]."""
    column = columns.dockets.column
    kind, office, year, number = column("type"), column("office"), column("year"), column("number")
    same = (
        (year[x] == year[y])
        & (number[x] == number[y])
        & ((kind[x] == kind[y]) | (kind[x] == UNTYPED) | (kind[y] == UNTYPED))
        & ((office[x] == office[y]) | (office[x] == 0) | (office[y] == 0))
    )
    clash = (kind[x] == CRIMINAL) & (kind[y] == CRIMINAL) & ~same
    forward = (kind[x] == MAGISTRATE) & (kind[y] == CRIMINAL)
    back = (kind[x] == CRIMINAL) & (kind[y] == MAGISTRATE)
    later = np.where(forward, year[y] - year[x], year[x] - year[y])
    return same, clash, (forward | back) & (later >= 0) & (later <= 1)
