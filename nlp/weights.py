"""Fitted weights of logistic regressions over named features, as benchmarks/ writes them.

A file has a column for each answer, the row "bias", and a row for each feature. Features without a row weigh
nothing.
"""

from __future__ import annotations

import csv
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

_DATA = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True)
class Weights:
    """The answers, and for every feature a weight for each of them, in their order."""

    answers: tuple[str, ...]
    rows: dict[str, tuple[float, ...]]

    def shares(self, features: Mapping[str, float]) -> dict[str, float]:
        """Answer → its probability; a feature counts as much as it is worth (1 if it is simply there)."""
        told = [self.rows["bias"]]
        for feature, worth in features.items():
            if row := self.rows.get(feature):
                told.append(row if worth == 1 else tuple(worth * weight for weight in row))
        # Summed exactly, so that the order in which features are told is of no account.
        scores = list(map(math.fsum, zip(*told, strict=True)))
        best = max(scores)
        odds = [math.exp(score - best) for score in scores]
        total = sum(odds)
        return {answer: odd / total for answer, odd in zip(self.answers, odds, strict=True)}

    def chances(self, features: Iterable[str]) -> dict[str, float]:
        """Answer → its probability, where one does not exclude another."""
        told = [self.rows["bias"], *(row for name in features if (row := self.rows.get(name)))]
        scores = map(math.fsum, zip(*told, strict=True))
        return {
            answer: 1 / (1 + math.exp(-score)) for answer, score in zip(self.answers, scores, strict=True)
        }


@lru_cache(maxsize=8)
def load_weights(name: str) -> Weights:
    """The weights of a file of nlp/data, read once."""
    with (_DATA / name).open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        answers = tuple(next(rows)[1:])
        return Weights(answers, {row[0]: tuple(float(value or 0) for value in row[1:]) for row in rows})
