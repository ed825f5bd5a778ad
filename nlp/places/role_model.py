"""The role of a place, weighed from named features: a multinomial logistic regression, fitted offline.

The weights (data/place_role_weights.csv) were fitted on annotated documents towards a prior: that the rules
of nlp/places/role.py are right. Features that aren't in the file weigh nothing.
"""

from __future__ import annotations

import csv
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from ironriver.vocabulary import PlaceRole

_DATA = Path(__file__).parent.parent / "data" / "place_role_weights.csv"
#: A role less likely than this is none; the rules' own answer needs less.
LIKELY, LIKELY_IF_TOLD = 0.35, 0.12
#: The rules' answer stands unless another role is so much likelier.
_MUCH_LIKELIER = 1.7


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


def shares_of(features: Iterable[str]) -> dict[str, float]:
    """The probability of every role, and of "none"."""
    roles, weights = _weights()
    scores = list(weights["bias"])
    for feature in features:
        if row := weights.get(feature):
            scores = [score + weight for score, weight in zip(scores, row, strict=True)]
    best = max(scores)
    odds = [math.exp(score - best) for score in scores]
    return {role: odd / sum(odds) for role, odd in zip(roles, odds, strict=True)}


def chosen(shares: Mapping[str, float], told: str | None) -> tuple[str, float] | None:
    """The role and its probability; `told` is the rules' answer. None if no role is likely."""
    share, role = max((share, role) for role, share in shares.items() if role != "none")
    if told is not None and shares[told] >= LIKELY_IF_TOLD and shares[told] * _MUCH_LIKELIER >= share:
        return told, shares[told]
    return (role, share) if share >= LIKELY else None


def guess_role(features: Iterable[str], told: PlaceRole | None) -> RoleGuess | None:
    """The likeliest role of a place with these features; None if none is likely."""
    found = chosen(shares_of(features), None if told is None else str(told))
    return RoleGuess(PlaceRole(found[0]), found[1]) if found is not None else None
