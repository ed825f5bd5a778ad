"""A multinomial logistic regression of roles of places on named features, drawn towards the rules' answer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from benchmarks.fitting import Matrix, descend, incidence
from nlp.places.role_features import role_names

#: The columns of the weights.
NAMES = role_names()
#: Features that fewer examples have weigh nothing, and words.
_SEEN, _SEEN_WORD = 6, 8
_IS_WORD = ("b:", "a:", "b1:", "a1:", "np:", "mod:")
#: How strongly the prior speaks, and how strongly weights are drawn to it.
_PRIOR, _RIDGE = 3.0, 0.001
_STEPS = 150


@dataclass(frozen=True, slots=True)
class Labelled:
    """The features of a mention of a place, its role, and how much that example says."""

    features: tuple[str, ...]
    role: str
    weight: float


@dataclass(frozen=True, slots=True)
class Weights:
    """One number for each role (in the order of NAMES): for every feature, and to begin with."""

    bias: Matrix
    features: dict[str, Matrix]

    def shares(self, features: Iterable[str]) -> Matrix:
        """The probability of every role."""
        scores = self.bias + sum(self.features[name] for name in features if name in self.features)
        odds = np.exp(scores - scores.max())
        shares: Matrix = odds / odds.sum()
        return shares


def fit(examples: Sequence[Labelled], ridge: float = _RIDGE, prior: float = _PRIOR) -> Weights:
    """The weights with the least loss plus ridge on their distance from the prior: "the rules are right".

    Nesterov's accelerated gradient descent: nothing is left to chance.
    """
    seen = Counter(name for example in examples for name in example.features)
    least = {name: _SEEN_WORD if name.startswith(_IS_WORD) else _SEEN for name in seen}
    names = sorted(name for name, times in seen.items() if times >= least[name])
    column = {name: at for at, name in enumerate(names)}
    x = incidence(([column.get(name) for name in example.features] for example in examples), len(names))
    y = np.zeros((len(examples), len(NAMES)))
    for i, example in enumerate(examples):
        y[i, NAMES.index(example.role)] = 1.0
    start = np.zeros((len(names) + 1, len(NAMES)))
    for at, role in enumerate(NAMES):
        if f"rule:{role}" in column:
            start[column[f"rule:{role}"], at] = prior
    weight = np.array([example.weight for example in examples])[:, None]
    found = descend(x, y, weight, start, ridge=ridge, steps=_STEPS)
    return Weights(found[-1], dict(zip(names, found[:-1], strict=True)))
