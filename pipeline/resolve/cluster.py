"""Clusters from judgements: the surest pairs first, never across a contradiction.

Two clusters become one where a pair joins them, no constraint forbids it, and what is known about all pairs
between them speaks for it on the whole. So a round-up that names two cases joins one of them and cannot chain
them together. A person's word joins two clusters whole, whatever the rules hold. The result depends on the
set of judgements alone, never on their order.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Link:
    """What is held about two mentions, named by keys that sort in publication order.

    `score` is positive for and negative against, `joins` says that it suffices to join, `weak` that two of
    its kind do, `never` forbids one cluster. No rule forbids what a person joins.
    """

    left: str
    right: str
    score: float
    joins: bool
    weak: bool = False
    never: bool = False
    person: bool = False

    @property
    def pair(self) -> Pair:
        """The two members in order."""
        return ordered_pair(self.left, self.right)


def ordered_pair(x: str, y: str) -> Pair:
    """Two members in order."""
    return (x, y) if x <= y else (y, x)


def cluster(members: Iterable[str], links: Iterable[Link]) -> list[list[str]]:
    """Partition the members: each cluster sorted, clusters sorted by their first member."""
    # What a person joins comes last, so that it joins the cases that the rules have found, whole.
    ordered = sorted(links, key=lambda link: (link.person, -link.score, link.pair))
    groups: dict[str, list[str]] = {member: [member] for member in sorted(set(members))}
    owner = {member: member for member in groups}
    held = {link.pair: link for link in ordered}
    for link in ordered:
        a, b = owner[link.left], owner[link.right]
        if a == b or not link.joins:
            continue
        cross = [held[p] for x in groups[a] for y in groups[b] if (p := ordered_pair(x, y)) in held]
        if _forbidden(link, cross):
            continue
        first, second = sorted((a, b))
        groups[first] = sorted(groups[first] + groups.pop(second))
        for member in groups[first]:
            owner[member] = first
    _adopt(groups, held)
    return [groups[name] for name in sorted(groups)]


def _adopt(groups: dict[str, list[str]], held: Mapping[Pair, Link]) -> None:
    """Lone mentions join the one cluster of which two members almost join them; of two such, none."""
    owner = {member: name for name, group in groups.items() for member in group}
    leaning: dict[str, set[str]] = defaultdict(set)
    for link in held.values():
        if link.weak:
            leaning[link.left].add(owner[link.right])
            leaning[link.right].add(owner[link.left])
    wished: list[Pair] = []
    for name in sorted(name for name in leaning if len(groups.get(name, ())) == 1):
        fitting = []
        for other in sorted(leaning[name]):
            cross = [held[p] for x in groups[other] if (p := ordered_pair(x, name)) in held]
            if other != name and sum(link.weak for link in cross) > 1 and not _forbidden(cross[0], cross):
                fitting.append(other)
        if len(fitting) == 1:
            wished.append((name, fitting[0]))
    for name, other in wished:
        groups[other] = sorted(groups[other] + groups.pop(name))


def _forbidden(link: Link, cross: Sequence[Link]) -> bool:
    """Whether what is known between two clusters forbids that a link joins them."""
    if link.person:
        return any(other.never and other.person for other in cross)
    return any(other.never for other in cross) or sum(other.score for other in cross) <= 0


def unjudged_pairs(links: Iterable[Link]) -> list[Pair]:
    """Pairs that a third mention joins to both and that no key brought together: they are judged too.

    Without them a round-up would chain two cases, as nothing would be known against it.
    """
    known: set[Pair] = set()
    neighbours: dict[str, set[str]] = defaultdict(set)
    for link in links:
        known.add(link.pair)
        if link.joins:
            neighbours[link.left].add(link.right)
            neighbours[link.right].add(link.left)
    missing = {
        pair
        for around in neighbours.values()
        for x, y in combinations(sorted(around), 2)
        if (pair := ordered_pair(x, y)) not in known
    }
    return sorted(missing)


def close(links: Iterable[Link], judge: Callable[[list[Pair]], list[Link]]) -> list[Link]:
    """All links, with those between the neighbours of any mention judged too, until none is missing."""
    known = list(links)
    while missing := unjudged_pairs(known):
        known += judge(missing)
    return known
