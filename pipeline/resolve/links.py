"""From a score to what the clustering is told."""

from __future__ import annotations

from ironriver.vocabulary import Verdict
from pipeline.resolve.cluster import Link
from pipeline.resolve.score import Score
from pipeline.resolve.weights import weights


def link_of(left: str, right: str, score: Score) -> Link:
    """The link of a scored pair."""
    same = score.verdict is Verdict.SAME
    return Link(
        left, right, score.total, joins=same, weak=is_weak(score.verdict, score.total), never=score.never
    )


def is_weak(verdict: str, total: float) -> bool:
    """Whether a judgement that decides nothing by itself leans far towards one case."""
    return verdict == Verdict.UNSURE and total >= weights()["weak"]
