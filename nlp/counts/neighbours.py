"""The acts around counted guns by the order of words, as features, where no tree tells which one governs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.counts.acts import Act
from nlp.counts.governing import BARRIER
from nlp.counts.role_syntax import Government
from nlp.counts.roles import after_kind

_WORD = re.compile(r"\w+")
#: An act further off than this many words is no neighbour.
_NEAR, _FAR = 3, 10


def _distance(between: str) -> str:
    words = len(_WORD.findall(between))
    if BARRIER.search(between):
        return "barred"
    return "next" if words <= _NEAR else "near" if words <= _FAR else "far"


def of_neighbours(text: str, start: int, end: int, deeds: list[Act]) -> Iterator[str]:
    """The acts before and after, with their distance: where no tree tells, the nearest one may govern."""
    before = [act for act in deeds if act.end <= start]
    after = [act for act in deeds if act.start >= end]
    for rank, act in enumerate(reversed(before)):
        if rank > 1:
            break
        yield f"b{rank}:{act.field}"
        if rank == 0:
            yield f"b0:{act.field}:{_distance(text[act.end : start])}"
    if after:
        between = text[end : after[0].start]
        yield f"a0:{after[0].field}"
        yield f"a0:{after[0].field}:{_distance(between)}"


def of_clause(text: str, end: int, after: list[Act], government: Government | None) -> Iterator[str]:
    """Whether the guns suffer the act: by the tree, else by the words between."""
    if government:
        yield f"v:{government.act.field}"
        if government.passive:
            yield f"passive:{government.act.field}"
        if government.denied:
            yield f"denied:{government.act.field}"
        if government.mood:
            yield f"{government.mood}:{government.act.field}"
        return
    for act in after:
        if kind := after_kind(text[end : act.start]):
            yield f"{kind}:{act.field}"
