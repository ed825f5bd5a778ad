"""Pairs to compare: who shares a key with whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from pipeline.resolve.features import Features
from pipeline.resolve.keys import joins, reaches


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
        for met in reaches(key):
            for a in members:
                for b in blocks.get(met, ()):
                    pair = (a, b) if a < b else (b, a)
                    if a != b and pair not in pairs and joins(met, features[a], features[b]):
                        pairs.add(pair)
    return sorted(pairs)
