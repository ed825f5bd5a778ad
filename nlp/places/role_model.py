"""The role of a place, weighed from named features: a multinomial logistic regression, fitted offline.

The weights (data/place_role_weights.csv) were fitted on annotated documents towards a prior: that the rules
of nlp/places/role.py are right. Features that aren't in the file weigh nothing.
"""

from __future__ import annotations

import csv
import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from ironriver.vocabulary import PlaceRole

_DATA = Path(__file__).parent.parent / "data" / "place_role_weights.csv"
#: A role less likely than this is none.
LIKELY = 0.25


@dataclass(frozen=True, slots=True)
class RoleGuess:
    """A role and its probability under the model, from 0 to 1."""

    role: PlaceRole
    probability: float


@lru_cache(maxsize=1)
def _weights() -> tuple[tuple[str, ...], dict[str, tuple[float, ...]]]:
    with _DATA.open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        roles = tuple(next(rows)[1:])
        return roles, {row[0]: tuple(float(value or 0) for value in row[1:]) for row in rows}


def guess_role(features: Iterable[str]) -> RoleGuess | None:
    """The likeliest role of a place with these features; None if none is likely."""
    roles, weights = _weights()
    scores = list(weights["bias"])
    for feature in features:
        if row := weights.get(feature):
            scores = [score + weight for score, weight in zip(scores, row, strict=True)]
    best = max(scores)
    odds = [math.exp(score - best) for score in scores]
    share, role = max((odd, role) for odd, role in zip(odds, roles, strict=True) if role != "none")
    probability = share / sum(odds)
    return RoleGuess(PlaceRole(role), probability) if probability >= LIKELY else None
