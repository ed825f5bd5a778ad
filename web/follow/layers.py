"""Where the boxes of a layered graph stand: columns given, order and height by what each is joined to.

Deterministic: the same graph is drawn the same way every time.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

Key = TypeVar("Key", bound=Hashable)
#: How often the columns are put in order by their neighbours.
SWEEPS = 6
#: Units between two boxes of a column.
GAP = 14.0


@dataclass(frozen=True, slots=True)
class Heights:
    """The top of each box."""

    tops: Mapping[Hashable, float]
    bottom: float


def arrange(
    columns: Sequence[Sequence[Key]], heights: Mapping[Key, float], pairs: Sequence[tuple[Key, Key]]
) -> Heights:
    """Where each box stands in its column, so that boxes that are joined are near one another.

    Args:
        columns: the boxes from left to right; their order is kept where nothing speaks for another one.
        heights: of each box, in units.
        pairs: boxes that are joined.
    """
    near: dict[Key, list[Key]] = {key: [] for column in columns for key in column}
    for a, b in pairs:
        if a != b:
            near[a].append(b)
            near[b].append(a)
    centres: dict[Key, float] = {}
    ordered = [list(column) for column in columns]
    for column in ordered:
        _stack(column, dict.fromkeys(column, 0.0), heights, centres)
    for sweep in range(SWEEPS):
        for column in ordered if sweep % 2 == 0 else reversed(ordered):
            wanted = {key: _mean([centres[other] for other in near[key]], centres[key]) for key in column}
            column.sort(key=wanted.__getitem__)
            _stack(column, wanted, heights, centres)
    top = min((centres[key] - heights[key] / 2 for column in ordered for key in column), default=0.0)
    tops: dict[Hashable, float] = {key: centres[key] - heights[key] / 2 - top for key in centres}
    return Heights(tops, max((tops[key] + heights[key] for key in centres), default=0.0))


def _mean(values: Sequence[float], otherwise: float) -> float:
    return sum(values) / len(values) if values else otherwise


def _stack(
    column: Sequence[Key],
    wanted: Mapping[Key, float],
    heights: Mapping[Key, float],
    centres: dict[Key, float],
) -> None:
    """Put the boxes of a column as near to where they should be as their order and heights allow.

    Blocks of boxes that touch move as one: the mean of what their boxes want (pool adjacent violators).
    """
    blocks: list[tuple[float, int]] = []
    offsets, offset = [], 0.0
    for i, key in enumerate(column):
        if i:
            offset += (heights[column[i - 1]] + heights[key]) / 2 + GAP
        offsets.append(offset)
        mean, size = wanted[key] - offset, 1
        while blocks and blocks[-1][0] >= mean:
            before, count = blocks.pop()
            mean, size = (before * count + mean * size) / (count + size), count + size
        blocks.append((mean, size))
    places = [mean for mean, size in blocks for _ in range(size)]
    for key, place, offset in zip(column, places, offsets, strict=True):
        centres[key] = place + offset
