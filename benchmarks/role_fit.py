"""A multinomial logistic regression of roles on named features, drawn towards a prior (role_prior.yml)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from benchmarks.fitting import Matrix, descend, incidence
from ironriver.data_files import read_yaml
from ironriver.vocabulary import CountRole

_PRIOR = Path(__file__).with_name("role_prior.yml")
#: The columns of the weights.
ROLES = tuple(sorted(CountRole))
#: Features that fewer examples have, and the prior doesn't name, weigh nothing.
_SEEN = 3
#: How strongly the prior speaks, and how strongly weights are drawn to it.
_PRIOR_SCALE, _RIDGE = 1.5, 0.003
_STEPS = 300


@dataclass(frozen=True, slots=True)
class Labelled:
    """The features of counted guns, their role, and how much that example says.

    `family` keeps documents of one matter together; it is empty for sentences of our own.
    """

    family: str
    features: tuple[str, ...]
    role: CountRole
    weight: float
    corpus: str


@dataclass(frozen=True, slots=True)
class Weights:
    """One number for each role (in the order of ROLES): for every feature, and to begin with."""

    bias: Matrix
    features: dict[str, Matrix]

    def role(self, features: Iterable[str]) -> CountRole:
        """The likeliest role."""
        scores = self.bias + sum(self.features[name] for name in features if name in self.features)
        return ROLES[int(np.argmax(scores))]


def prior() -> dict[str, Matrix]:
    """Feature → the weights that it has before any example."""
    data = read_yaml(_PRIOR)
    found = {
        position.format(act=act): factor * _by_role(gains)
        for position, factor in data["positions"].items()
        for act, gains in data["acts"].items()
    }
    found |= {name: _by_role(gains) for name, gains in data["circumstances"].items()}
    return {name: _PRIOR_SCALE * weights for name, weights in found.items()}


def fit(examples: Sequence[Labelled]) -> Weights:
    """The weights with the least loss (mean of -log p) plus ridge on their distance from the prior.

    Nesterov's accelerated gradient descent from the prior: nothing is left to chance.
    """
    known = prior()
    seen = Counter(name for example in examples for name in example.features)
    names = sorted({name for name, times in seen.items() if times >= _SEEN} | known.keys())
    column = {name: at for at, name in enumerate(names)}
    # Examples that look the same are one row, which weighs as much as all of them.
    rows: Counter[tuple[tuple[int, ...], CountRole]] = Counter()
    for example in examples:
        at = tuple(sorted(column[name] for name in example.features if name in column))
        rows[at, example.role] += example.weight  # type: ignore[assignment] # a Counter adds fractions too
    x = incidence((at for at, _ in rows), len(names))
    y = np.zeros((len(rows), len(ROLES)))
    for i, (_, role) in enumerate(rows):
        y[i, ROLES.index(role)] = 1.0
    start = np.zeros((len(names) + 1, len(ROLES)))
    for name, weights in known.items():
        start[column[name]] = weights
    weight = np.array(list(rows.values()))[:, None]
    found = descend(x, y, weight, start, ridge=_RIDGE, steps=_STEPS)
    return Weights(found[-1], dict(zip(names, found[:-1], strict=True)))


def _by_role(gains: dict[str, float]) -> Matrix:
    return np.array([gains.get(role, 0.0) for role in ROLES])
