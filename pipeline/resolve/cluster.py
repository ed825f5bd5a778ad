"""Clusters from judgements: the surest pairs first, never across a contradiction.

Two clusters become one where a pair joins them, no constraint forbids it, and what is known about all pairs
between them speaks for it on the whole. So a round-up that names two cases joins one of them and cannot chain
them together. The result depends on the set of judgements alone, never on their order.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations


@dataclass(frozen=True, slots=True)
class Link:
    """What is held about two mentions, named by keys that sort in publication order.

    `score` is positive for and negative against; `never` forbids one cluster, `always` (a person's word)
    comes before everything else.
    """

    left: str
    right: str
    score: float
    joins: bool
    never: bool = False
    always: bool = False


def cluster(members: Iterable[str], links: Iterable[Link]) -> list[list[str]]:
    """Partition the members: each cluster sorted, clusters sorted by their first member."""
    ordered = sorted(_oriented(links), key=lambda link: (not link.always, -link.score, link.left, link.right))
    groups: dict[str, list[str]] = {member: [member] for member in sorted(set(members))}
    owner = {member: member for member in groups}
    between: dict[tuple[str, str], list[float]] = defaultdict(lambda: [0.0, 0.0])
    forbidden: set[tuple[str, str]] = set()
    for link in ordered:
        pair = (link.left, link.right)
        between[pair][0] += link.score
        if link.never:
            forbidden.add(pair)
    for link in ordered:
        if not link.joins and not link.always:
            continue
        a, b = owner[link.left], owner[link.right]
        if a == b:
            continue
        cross = [_pair(x, y) for x in groups[a] for y in groups[b]]
        if any(pair in forbidden for pair in cross):
            continue
        if not link.always and sum(between[pair][0] for pair in cross if pair in between) <= 0:
            continue
        first, second = sorted((a, b))
        groups[first] = sorted(groups[first] + groups.pop(second))
        for member in groups[first]:
            owner[member] = first
    return [groups[name] for name in sorted(groups)]


def components(members: Iterable[str], links: Iterable[Link]) -> list[list[str]]:
    """Members that joining links reach from each other: what one new link can change at most."""
    neighbours: dict[str, set[str]] = {member: set() for member in members}
    for link in links:
        if link.joins or link.always:
            neighbours[link.left].add(link.right)
            neighbours[link.right].add(link.left)
    seen: set[str] = set()
    found = []
    for start in sorted(neighbours):
        if start in seen:
            continue
        todo, part = [start], []
        seen.add(start)
        while todo:
            member = todo.pop()
            part.append(member)
            for other in neighbours[member]:
                if other not in seen:
                    seen.add(other)
                    todo.append(other)
        found.append(sorted(part))
    return found


def unjudged_pairs(links: Iterable[Link]) -> list[tuple[str, str]]:
    """Pairs that a third mention joins to both and that no key brought together: they are judged too.

    Without them a round-up would chain two cases, as nothing would be known against it.
    """
    known: set[tuple[str, str]] = set()
    neighbours: dict[str, set[str]] = defaultdict(set)
    for link in links:
        known.add(_pair(link.left, link.right))
        if link.joins or link.always:
            neighbours[link.left].add(link.right)
            neighbours[link.right].add(link.left)
    missing = {
        pair
        for around in neighbours.values()
        for x, y in combinations(sorted(around), 2)
        if (pair := _pair(x, y)) not in known
    }
    return sorted(missing)


def _oriented(links: Iterable[Link]) -> Sequence[Link]:
    return [
        link
        if link.left <= link.right
        else Link(link.right, link.left, link.score, link.joins, link.never, link.always)
        for link in links
    ]


def _pair(x: str, y: str) -> tuple[str, str]:
    return (x, y) if x <= y else (y, x)
