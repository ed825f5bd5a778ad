"""Scores of arrays of pairs: what `score.compare` holds of each, without the sentences."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from pipeline.resolve import score as rules
from pipeline.resolve.bulk import reasons_case, reasons_scene, reasons_time
from pipeline.resolve.bulk.arrays import Bools, Floats, Ints
from pipeline.resolve.bulk.columns import Columns
from pipeline.resolve.bulk.matches import Matches
from pipeline.resolve.bulk.sides import Sides
from pipeline.resolve.weights import weights

#: Pairs that are compared at a time; a pair takes about a kilobyte meanwhile.
CHUNK = 200_000

#: The reasons in the order of `score.REASONS`, by the same names: sums are then the same to the last digit.
_MODULES = {
    "pipeline.resolve.reasons_case": reasons_case,
    "pipeline.resolve.reasons_scene": reasons_scene,
    "pipeline.resolve.reasons_time": reasons_time,
}
REASONS: tuple[Callable[[Sides], Iterator[Floats]], ...] = tuple(
    getattr(_MODULES[rule.__module__], rule.__name__) for rule in rules.REASONS
)


@dataclass(frozen=True)
class Scores:
    """What is held of pairs: the totals, rounded as `score.compare` rounds them, and what is forbidden."""

    total: Floats
    never: Bools

    @property
    def joins(self) -> Bools:
        """Pairs that are one case."""
        return ~self.never & (self.total >= weights()["same"])

    @property
    def different(self) -> Bools:
        """Pairs held apart."""
        return ~self.joins & (self.never | (self.total <= weights()["different"]))


def score_pairs(columns: Columns, matches: Matches, a: Ints, b: Ints) -> Scores:
    """Score the pairs of rows a[k], b[k], in either order."""
    parts = [
        _score(columns, matches, a[first : first + CHUNK], b[first : first + CHUNK])
        for first in range(0, len(a), CHUNK)
    ]
    total = np.concatenate([total for total, _ in parts]) if parts else np.zeros(0)
    never = np.concatenate([never for _, never in parts]) if parts else np.zeros(0, bool)
    return Scores(total, never)


def _score(columns: Columns, matches: Matches, a: Ints, b: Ints) -> tuple[Floats, Bools]:
    before = columns.before(a, b)
    sides = Sides(columns, matches, np.where(before, a, b), np.where(before, b, a))
    total = np.zeros(len(a))
    never = np.zeros(len(a), bool)
    for reason in REASONS:
        answers = list(reason(sides))
        if reason is reasons_case.by_docket:
            never = reasons_case.never(sides, answers[1])
        for answer in answers:
            total += answer
    return rounded(total), never


def rounded(values: Floats) -> Floats:
    """Values to four digits, exactly as Python rounds them."""
    scaled = values * 1e4
    found = np.round(values, 4)
    near_half = np.flatnonzero(np.abs(np.abs(scaled - np.floor(scaled)) - 0.5) < 1e-5)
    found[near_half] = [round(value, 4) for value in values[near_half].tolist()]
    return found
