"""From a score to what the clustering is told."""

from __future__ import annotations

from ironriver.vocabulary import Verdict
from pipeline.resolve.cluster import Link
from pipeline.resolve.score import Score


def link_of(left: str, right: str, score: Score) -> Link:
    """The link of a scored pair."""
    return Link(left, right, score.total, joins=score.verdict is Verdict.SAME, never=score.never)
