"""The flows as arcs on the map, in the units of outlines.svg; the more incidents, the wider."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from web.follow.geography import Centre, Region, centres
from web.follow.trails import Flow
from web.language import Words

WIDTH, HEIGHT = 1000, 831
THINNEST, WIDEST = 2.5, 12.0
#: An arc of fewer incidents is not the widest, though no other has more.
FEW = 12
#: Units that a line of text is high, and that a letter is wide at most.
LINE, LETTER = 18.0, 9.0


@dataclass(frozen=True, slots=True)
class Arc:
    """A flow as drawn; `number` is its row in the table. A flow within one region is a ring."""

    number: int
    path: str
    width: float
    words: str


@dataclass(frozen=True, slots=True)
class Spot:
    """A region at which flows begin or end; `label` is empty where another label stands in its place."""

    x: float
    y: float
    words: str
    label: str
    anchor: str
    label_x: float
    label_y: float
    row: int
    end: Region | None


@dataclass(frozen=True, slots=True)
class Chart:
    """All arcs, the thinnest on top, the spots, and the widths that the legend explains."""

    arcs: Sequence[Arc]
    spots: Sequence[Spot]
    legend: Sequence[tuple[int, float]]
    #: Flows with an end that the map does not have: the table has them.
    left_out: int


def chart(flows: Sequence[Flow], words: Words, letters: float = 1.0) -> Chart:
    """The chart of some flows, the largest of them first.

    Args:
        flows: to be drawn.
        words: of the language.
        letters: how many times as large as usual the letters are.
    """
    most = flows[0].incidents if flows else 1
    scale = max(most, FEW)
    arcs, left_out = [], 0
    weights: dict[Region, tuple[int, int, bool]] = {}
    for number, flow in enumerate(flows, start=1):
        start, end = centres().get(flow.origin), centres().get(flow.end)
        if start is None or end is None:
            left_out += 1
            continue
        told = words.several("1 incident", "{n} incidents", flow.incidents)
        ends = f"{region_words(flow.origin, words)} → {region_words(flow.end, words)}"
        arcs.append(Arc(number, _path(start, end), width_of(flow.incidents, scale), f"{ends}: {told}"))
        for region, is_end in ((flow.origin, False), (flow.end, True)):
            weight, row, ended = weights.get(region, (0, number, False))
            weights[region] = weight + flow.incidents, row, ended or is_end
    steps = sorted({1, max(1, round(most / 4)), most})
    return Chart(arcs, _spots(weights, words, letters), [(n, width_of(n, scale)) for n in steps], left_out)


def width_of(incidents: int, most: int) -> float:
    """How wide the arc of so many incidents is: its area tells, so the root."""
    return round(THINNEST + (WIDEST - THINNEST) * math.sqrt((incidents - 1) / max(1, most - 1)), 1)


def region_words(region: Region, words: Words) -> str:
    """`Tucson, Arizona`, `Arizona`, `Sonora, Mexico`, `Guatemala`."""
    country = words.country(region.country) if region.country != "US" or not region.name else ""
    return ", ".join(part for part in (region.town, region.name, country) if part)


def _path(start: Centre, end: Centre) -> str:
    dx, dy = end.x - start.x, end.y - start.y
    length = math.hypot(dx, dy)
    if length < 1:
        return f"M{start.x:.0f} {start.y:.0f}c-26 -34 26 -34 3 -3"
    # The bow always bends to the left of its way, so that there and back are two.
    bend = min(0.22 * length, 90) / length
    cx, cy = (start.x + end.x) / 2 + dy * bend, (start.y + end.y) / 2 - dx * bend
    # It ends a little before the point, where the head of the arrow is.
    back = 7 / max(7.0, math.hypot(end.x - cx, end.y - cy))
    ex, ey = end.x - (end.x - cx) * back, end.y - (end.y - cy) * back
    return f"M{start.x:.0f} {start.y:.0f}Q{cx:.1f} {cy:.1f} {ex:.1f} {ey:.1f}"


def _spots(weights: dict[Region, tuple[int, int, bool]], words: Words, letters: float) -> list[Spot]:
    line, letter = LINE * letters, LETTER * letters
    spots: list[Spot] = []
    taken: list[tuple[float, float, float]] = []
    for region, (_, row, ended) in sorted(weights.items(), key=lambda item: (-item[1][0], item[0])):
        x, y, on_map = centres()[region]
        told = region_words(region, words)
        label = region.town or region.name or told
        left = x > WIDTH * 0.72 or (not on_map and x > WIDTH / 2)
        wide = len(label) * letter
        at = x - 9 if left else x + 9
        first = at - wide if left else at
        level = min(max(y + 5 * letters, line), HEIGHT - 6)
        free = all(abs(level - oy) >= line or first > ox + ow or ox > first + wide for ox, oy, ow in taken)
        if free:
            taken.append((first, level, wide))
        anchor = "end" if left else "start"
        end = region if ended else None
        spots.append(Spot(x, y, told, label if free else "", anchor, at, level, row, end))
    return spots
