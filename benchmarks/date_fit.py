"""A multinomial logistic regression of events on named features, drawn towards what the rule says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from benchmarks.fitting import Matrix, descend, incidence
from ironriver.vocabulary import Event
from nlp.dates.model import NOTHING

#: The columns of the weights.
CLASSES = (*sorted(str(event) for event in Event), NOTHING)
#: Features that fewer examples have weigh nothing.
SEEN = 4
#: How strongly weights are drawn to where they start, and what the rule's word is worth there.
RIDGE, TRUST, NO_WORD = 0.01, 2.5, 1.0
_STEPS = 400


@dataclass(frozen=True, slots=True)
class Labelled:
    """The features of a date, the events that it dates (none: nothing), how much that example says."""

    family: str
    features: tuple[str, ...]
    events: tuple[str, ...]
    weight: float


@dataclass(frozen=True, slots=True)
class Weights:
    """One number for each class (in the order of CLASSES): for every feature, and to begin with."""

    bias: Matrix
    features: dict[str, Matrix]

    def probabilities(self, features: Iterable[str]) -> dict[str, float]:
        """Class → its probability."""
        scores = self.bias + sum(self.features[name] for name in features if name in self.features)
        odds = np.exp(scores - scores.max())
        return dict(zip(CLASSES, (odds / odds.sum()).tolist(), strict=True))


def _start(columns: dict[str, int]) -> Matrix:
    """The rule is believed, "none" is nothing, and so is, less surely, a date without a word."""
    start = np.zeros((len(columns) + 1, len(CLASSES)))
    for name, at in columns.items():
        told = name.removeprefix("rule:")
        if told == name:
            continue
        if told in CLASSES:
            start[at, CLASSES.index(told)] = TRUST
        elif told == "?":
            start[at, -1] = NO_WORD
        elif (told == "none" or told.startswith("not-")) and not {":", "+", "@", "&"} & set(told):
            start[at, -1] = TRUST
    return start


def fit(examples: Sequence[Labelled], ridge: float = RIDGE) -> Weights:
    """The weights with the least loss (mean of -log p) plus ridge on their distance from the start."""
    seen = Counter(name for example in examples for name in example.features)
    names = sorted(name for name, times in seen.items() if times >= SEEN)
    columns = {name: at for at, name in enumerate(names)}
    x = incidence(([columns.get(name) for name in example.features] for example in examples), len(names))
    y = np.zeros((len(examples), len(CLASSES)))
    for i, example in enumerate(examples):
        for event in example.events or (NOTHING,):
            y[i, CLASSES.index(event)] += 1 / max(1, len(example.events))
    weight = np.array([example.weight for example in examples])[:, None]
    found = descend(x, y, weight, _start(columns), ridge=ridge, steps=_STEPS)
    return Weights(found[-1], dict(zip(names, found[:-1], strict=True)))
