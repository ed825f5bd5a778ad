"""A logistic regression of relevance on the cues of nlp/relevance, drawn towards the readers' weights."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from nlp.relevance.weights import Weights, readers_weights

#: How strongly weights are drawn to the readers' weights.
_RIDGE = 0.1
_STEPS = 400
#: A document that is missed loses all its facts, one too many costs a reader's minute: doubt speaks for it.
_LENIENCE = 0.2
#: Log odds beyond which a document is certain enough.
_MOST = 30.0

Matrix = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Judged:
    """A document's features with their amounts, and what its reader said of it.

    `family` keeps documents of one matter together.
    """

    id: str
    family: str
    corpus: str
    amounts: dict[str, float]
    relevant: bool
    weight: float


def is_relevant(weights: Weights, document: Judged) -> bool:
    """Whether the weights judge a document relevant."""
    return weights.bias + sum(weights.features.get(k, 0.0) * v for k, v in document.amounts.items()) >= 0


def fit(documents: Sequence[Judged]) -> Weights:
    """The weights with the least loss (mean of -log p), plus ridge on their distance from the readers'.

    Nesterov's accelerated gradient descent from the readers' weights: nothing is left to chance.
    """
    readers = readers_weights()
    names = sorted(readers.features)
    column = {name: at for at, name in enumerate(names)}
    x = np.zeros((len(documents), len(names) + 1))
    x[:, -1] = 1.0
    for i, document in enumerate(documents):
        for name, amount in document.amounts.items():
            x[i, column[name]] += amount
    y = np.array([float(document.relevant) for document in documents])
    start = np.array([*(readers.features[name] for name in names), readers.bias])
    found = _descend(x, y, np.array([document.weight for document in documents]), start)
    return Weights(float(found[-1]) + _LENIENCE, dict(zip(names, map(float, found[:-1]), strict=True)))


def _descend(x: Matrix, y: Matrix, weight: Matrix, start: Matrix) -> Matrix:
    total = weight.sum()
    step = 1 / (0.25 * np.linalg.norm(x * np.sqrt(weight)[:, None], 2) ** 2 / total + _RIDGE)
    now, ahead, momentum = start, start, 1.0
    for _ in range(_STEPS):
        odds = 1 / (1 + np.exp(-np.clip(x @ ahead, -_MOST, _MOST)))
        gradient = x.T @ ((odds - y) * weight) / total + _RIDGE * (ahead - start)
        following = ahead - step * gradient
        faster = (1 + (1 + 4 * momentum**2) ** 0.5) / 2
        ahead = following + (momentum - 1) / faster * (following - now)
        now, momentum = following, faster
    return now
