"""Pairs to compare: who shares a key with whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from pipeline.resolve.features import Features
from pipeline.resolve.keys import joins


def candidate_pairs(
    keys: Mapping[str, Iterable[str]], features: Mapping[str, Features]
) -> list[tuple[str, str]]:
    """All pairs of members that a shared key makes candidates, each once, in order."""
    blocks: dict[str, list[str]] = defaultdict(list)
    for member in sorted(keys):
        for key in keys[member]:
            blocks[key].append(member)
    pairs = set()
    for key, members in blocks.items():
        for i, a in enumerate(members):
            for b in members[i + 1 :]:
                if (a, b) not in pairs and joins(key, features[a], features[b]):
                    pairs.add((a, b))
    return sorted(pairs)
