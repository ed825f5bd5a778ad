"""The graph as it is drawn: boxes with their lines of text, and the lines between them."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from web.follow.graph import Column, Edge, Graph, Node
from web.follow.layers import arrange
from web.follow.wording import line_words, name_of, node_words, note_parts
from web.language import Words

#: What names a node.
Key = tuple[Any, ...]
#: All in units of the drawing, sixteenths of the page's size of text.
WIDTH, HEAD, PAD, NAME_LINE, NOTE_LINE = 184.0, 34.0, 8.0, 19.0, 17.0
#: Characters of a name and of a note that fit a box, by the widest letters that are usual.
NAME_FITS, NOTE_FITS, LABEL_FITS, MOST_LINES = 18, 21, 17, 3
NARROW, WIDE = 60.0, 128.0
#: How high the room is that lines to one box keep free in each column that they pass.
WAY = 8.0
#: With more edges than these their figures and days stand in the table and in their titles only.
LABELLED = 30


@dataclass(frozen=True, slots=True)
class Box:
    """A node as drawn; `words` says all of it."""

    node: Node
    x: float
    y: float
    width: float
    height: float
    name: Sequence[str]
    notes: Sequence[str]
    words: str


@dataclass(frozen=True, slots=True)
class Line:
    """The edges between two nodes as one line; `words` says all of it, a label stands at `x` and `y`."""

    path: str
    first: int
    told: bool
    width: float
    words: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Label:
    """What passed on a line, and when."""

    x: float
    y: float
    lines: Sequence[str]


@dataclass(frozen=True, slots=True)
class Drawn:
    """The whole drawing, in units."""

    width: float
    height: float
    heads: Sequence[tuple[float, Column]]
    boxes: Sequence[Box]
    lines: Sequence[Line]
    labels: Sequence[Label]


def drawn(graph: Graph, words: Words) -> Drawn:
    """The boxes and lines of a graph, in a language."""
    columns = [column for column in Column if any(node.column is column for node in graph.nodes)]
    texts = {node.key: (_name(node, words), _notes(node, words)) for node in graph.nodes}
    heights = {
        key: 2 * PAD + len(name) * NAME_LINE + len(notes) * NOTE_LINE for key, (name, notes) in texts.items()
    }
    groups: dict[tuple[Key, Key], list[Edge]] = {}
    for edge in graph.edges:
        if edge.origin is not None and edge.origin is not edge.end:
            groups.setdefault((edge.origin.key, edge.end.key), []).append(edge)
    at = {node.key: columns.index(node.column) for node in graph.nodes}
    ways = {pair: _ways(pair, at) for pair in groups}
    heights |= {way: WAY for passed in ways.values() for way in passed}
    placed = arrange(
        [
            [node.key for node in graph.nodes if node.column is column]
            + list(dict.fromkeys(way for passed in ways.values() for way in passed if way[2] == i))
            for i, column in enumerate(columns)
        ],
        heights,
        [pair for (start, end), passed in ways.items() for pair in pairwise((start, *passed, end))],
    )
    labelled = len(groups) <= LABELLED
    step = WIDTH + (WIDE if labelled else NARROW)
    boxes = {
        node.key: Box(
            node,
            1 + step * at[node.key],
            HEAD + placed.tops[node.key],
            WIDTH,
            heights[node.key],
            *texts[node.key],
            words=node_words(node, words),
        )
        for node in graph.nodes
    }
    lines = [
        _line(
            boxes[start],
            boxes[end],
            edges,
            [(1 + step * way[2], HEAD + placed.tops[way] + WAY / 2) for way in ways[start, end]],
            words,
        )
        for (start, end), edges in groups.items()
    ]
    side = any(boxes[start].x >= boxes[end].x for start, end in groups)
    width = 2 + step * (len(columns) - 1) + WIDTH + (NARROW if side else 0) if columns else 0
    heads = [(1 + step * i, column) for i, column in enumerate(columns)]
    labels = _labels(zip(lines, groups.values(), strict=True), words) if labelled else []
    lowest = max((HEAD + placed.bottom, *(label.y + len(label.lines) * NOTE_LINE for label in labels)))
    return Drawn(width, lowest + 4, heads, list(boxes.values()), lines, labels)


def _name(node: Node, words: Words) -> list[str]:
    return _wrapped(name_of(node, words), NAME_FITS)


def _notes(node: Node, words: Words) -> list[str]:
    return [line for note in note_parts(node, words) for line in _wrapped(note, NOTE_FITS)]


def _wrapped(text: str, fits: int) -> list[str]:
    return textwrap.wrap(text, fits, max_lines=MOST_LINES, placeholder=" …") or [text[:fits]]


def _ways(pair: tuple[Key, Key], at: Mapping[Key, int]) -> list[Key]:
    """What lines to a box pass between the columns of its ends: lines to one box pass together."""
    start, end = pair
    return [("way", end, i) for i in range(at[start] + 1, at[end])]


def _line(
    start: Box,
    end: Box,
    edges: Sequence[Edge],
    ways: Sequence[tuple[float, float]],
    words: Words,
) -> Line:
    x, y = start.x + start.width, start.y + start.height / 2
    ey = end.y + end.height / 2
    path = f"M{x:.0f} {y:.1f}"
    if end.x > x:
        for left, level in ways:
            path += f"{_curve(x, y, left, level)}h{WIDTH:.0f}"
            x, y = left + WIDTH, level
        path += _curve(x, y, end.x - 7, ey)
        x, y = (x + end.x) / 2, (y + ey) / 2
    else:  # the same column, or back: around on the right
        ex = end.x + end.width
        out = max(x, ex) + NARROW * 0.8
        path += f"C{out:.0f} {y:.1f} {out:.0f} {ey:.1f} {ex + 7:.0f} {ey:.1f}"
        x, y = out, (y + ey) / 2
    return Line(
        path,
        edges[0].number,
        told=any(edge.told for edge in edges),
        width=min(6.0, 0.75 + 0.75 * len({edge.incident for edge in edges})),
        words=line_words(start.node, end.node, edges, words),
        x=x,
        y=y,
    )


def _labels(groups: Iterable[tuple[Line, Sequence[Edge]]], words: Words) -> list[Label]:
    """What passed and when, in the middle of the last gap of a line, or lower where another label stands."""
    labels: list[Label] = []
    for line, edges in groups:
        edge, y = edges[0], line.y
        guns = edge.figure if edge.same_guns is None else None
        told = _wrapped(words.amount(guns), LABEL_FITS) if guns else []
        told += [edge.date] if edge.date else []
        if len(edges) > 1 or not told:
            continue
        while any(abs(line.x - other.x) < WIDE and abs(y - other.y) < 3 * NOTE_LINE for other in labels):
            y += NOTE_LINE
        labels.append(Label(line.x, y, told))
    return labels


def _curve(x: float, y: float, to_x: float, to_y: float) -> str:
    middle = (x + to_x) / 2
    return f"C{middle:.0f} {y:.1f} {middle:.0f} {to_y:.1f} {to_x:.0f} {to_y:.1f}"
