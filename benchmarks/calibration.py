"""Fitting probabilities to items that were right or wrong, and measuring how well they are calibrated.

Two ways of fitting give the same form of weights (feature → log-odds): `fit_logistic` weighs all features,
`fit_rates` only the kind of item and the rule that read it.
"""

from __future__ import annotations

import hashlib
import math
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
import numpy.typing as npt

from nlp.confidence import LEAST, MOST

Matrix = npt.NDArray[np.float64]
Weights = dict[str, float]

FOLDS = 5
#: Features that fewer items have weigh nothing.
SEEN = 5
#: How strongly weights are drawn to nothing: a kind needs little evidence, a feature more.
KIND_RIDGE = 0.1
RIDGES = (1.0, 3.0, 5.0, 10.0, 30.0)
#: How many items a kind's rate is worth beside a rule's own.
SMOOTHING = (2.0, 5.0, 15.0)
_STEPS = 30


@dataclass(frozen=True, slots=True)
class Labelled:
    """An item that was read: its kind, its features, and whether a careful reader has it too.

    `family` keeps documents of one matter together.
    """

    family: str
    kind: str
    rule: str
    features: dict[str, float]
    right: bool


@dataclass(frozen=True, slots=True)
class Method:
    """A way of fitting, with its name in words."""

    name: str
    fit: Callable[[Sequence[Labelled]], Weights]


def methods() -> tuple[Method, ...]:
    """Every way of fitting that is compared."""
    return (
        Method("one rate for all", fit_constant),
        Method("the rate of each kind", partial(fit_rates, strength=math.inf)),
        *(Method(f"rates of rules, smoothed by {m:g}", partial(fit_rates, strength=m)) for m in SMOOTHING),
        *(Method(f"logistic regression, ridge {r:g}", partial(fit_logistic, ridge=r)) for r in RIDGES),
    )


def fit_constant(items: Sequence[Labelled]) -> Weights:
    """The share of all items that are right: the baseline."""
    return {"all": _logit(_rate(items, 1.0, 0.5))}


def fit_rates(items: Sequence[Labelled], strength: float) -> Weights:
    """The rate of each rule, drawn to that of its kind, which is drawn to that of all.

    Args:
        items: at least one.
        strength: how many items of the kind's rate a rule's own items are mixed with.
    """
    whole = _rate(items, 1.0, 0.5)
    weights = {"all": _logit(whole)}
    by_kind: dict[str, list[Labelled]] = defaultdict(list)
    by_rule: dict[tuple[str, str], list[Labelled]] = defaultdict(list)
    for item in items:
        by_kind[item.kind].append(item)
        by_rule[item.kind, item.rule].append(item)
    rates = {kind: _rate(found, 5.0, whole) for kind, found in by_kind.items()}
    weights |= {kind: _logit(rate) - weights["all"] for kind, rate in rates.items()}
    if math.isfinite(strength):
        for (kind, rule), found in by_rule.items():
            rate = _rate(found, strength, rates[kind])
            weights[f"{kind} read as {rule}"] = _logit(rate) - _logit(rates[kind])
    return weights


def fit_logistic(items: Sequence[Labelled], ridge: float) -> Weights:
    """A logistic regression by Newton's method; weights are drawn to nothing."""
    counts = Counter(name for item in items for name, value in item.features.items() if value)
    names = sorted(name for name, n in counts.items() if n >= SEEN)
    columns = {name: i for i, name in enumerate(names)}
    x = np.zeros((len(items), len(names)))
    for row, item in enumerate(items):
        for name, value in item.features.items():
            if name in columns:
                x[row, columns[name]] = value
    y = np.array([float(item.right) for item in items])
    # What all items share is free, and each kind's own rate nearly so.
    penalty = np.full(len(names), ridge)
    kinds = {item.kind for item in items}
    for name, i in columns.items():
        penalty[i] = 1e-6 if name == "all" else min(ridge, KIND_RIDGE) if name in kinds else ridge
    w = np.zeros(len(names))
    for _ in range(_STEPS):
        p = 1 / (1 + np.exp(-(x @ w)))
        gradient = x.T @ (y - p) - penalty * w
        hessian = (x.T * (p * (1 - p))) @ x + np.diag(penalty)
        step = np.linalg.solve(hessian, gradient)
        w += step
        if float(np.abs(step).max()) < 1e-7:
            break
    return {name: float(w[i]) for name, i in columns.items()}


def _rate(items: Sequence[Labelled], strength: float, towards: float) -> float:
    return (sum(item.right for item in items) + strength * towards) / (len(items) + strength)


def _logit(p: float) -> float:
    p = min(0.999, max(0.001, p))
    return math.log(p / (1 - p))


def predict(weights: Weights, items: Sequence[Labelled]) -> Matrix:
    """The probability of each item, within the bounds that the extractor keeps."""
    scores = [sum(weights.get(k, 0.0) * v for k, v in item.features.items()) for item in items]
    found: Matrix = np.clip(1 / (1 + np.exp(-np.array(scores))), LEAST, MOST)
    return found


def fold_of(family: str) -> int:
    """The part of the cross-validation that a family is in; always the same."""
    return int(hashlib.sha256(family.encode()).hexdigest(), 16) % FOLDS


def cross_validated(method: Method, items: Sequence[Labelled]) -> Matrix:
    """Each item's probability by weights that were fitted without its family."""
    folds = [fold_of(item.family) for item in items]
    found = np.zeros(len(items))
    for fold in sorted(set(folds)):
        held = [i for i, at in enumerate(folds) if at == fold]
        weights = method.fit([item for item, at in zip(items, folds, strict=True) if at != fold])
        found[held] = predict(weights, [items[i] for i in held])
    return found


def brier(p: Matrix, y: Matrix) -> float:
    """The mean squared distance of probability and truth; smaller is better."""
    return float(np.mean((p - y) ** 2))


def log_loss(p: Matrix, y: Matrix) -> float:
    """The mean surprise in nats; smaller is better."""
    return float(-np.mean(y * np.log(p) + (1 - y) * np.log(1 - p)))


@dataclass(frozen=True, slots=True)
class Bin:
    """A tenth of the probabilities: how many items, what was predicted and what was observed, on average."""

    low: float
    high: float
    items: int
    predicted: float
    observed: float


def reliability(p: Matrix, y: Matrix) -> list[Bin]:
    """Tenths of the scale from 0 to 1, empty ones left out."""
    at = np.minimum((p * 10).astype(int), 9)
    return [
        Bin(i / 10, (i + 1) / 10, int((at == i).sum()), float(p[at == i].mean()), float(y[at == i].mean()))
        for i in range(10)
        if (at == i).any()
    ]


def calibration_error(p: Matrix, y: Matrix) -> float:
    """The expected calibration error: how far predicted and observed differ, by tenths, on average."""
    return sum(b.items * abs(b.predicted - b.observed) for b in reliability(p, y)) / len(p)
