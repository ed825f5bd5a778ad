"""Fitting and measuring of probabilities (benchmarks/calibration.py), on items made up for it."""

from __future__ import annotations

import math

import numpy as np
import pytest

from benchmarks.calibration import (
    Labelled,
    Method,
    brier,
    calibration_error,
    cross_validated,
    fit_constant,
    fit_logistic,
    fit_rates,
    fold_of,
    log_loss,
    methods,
    predict,
    reliability,
)


def items(rates: dict[tuple[str, str], float], each: int = 200) -> list[Labelled]:
    """So many items of each kind and rule, the given share of them right, each with a family of its own."""
    return [
        Labelled(
            f"family {i}",
            kind,
            rule,
            {"all": 1.0, kind: 1.0, f"{kind} read as {rule}": 1.0},
            right=i < round(rate * each),
        )
        for (kind, rule), rate in rates.items()
        for i in range(each)
    ]


RATES = {("count", "by number"): 0.9, ("count", "by article"): 0.5, ("date", "by month"): 0.2}


def test_rates_are_those_of_the_rules() -> None:
    made = items(RATES)
    p = predict(fit_rates(made, 1.0), made)
    for (kind, rule), rate in RATES.items():
        mine = [q for q, item in zip(p, made, strict=True) if (item.kind, item.rule) == (kind, rule)]
        assert mine == pytest.approx([rate] * len(mine), abs=0.01)


def test_a_regression_finds_the_rates_too() -> None:
    made = items(RATES)
    p = predict(fit_logistic(made, 0.1), made)
    for (kind, rule), rate in RATES.items():
        mine = [q for q, item in zip(p, made, strict=True) if (item.kind, item.rule) == (kind, rule)]
        assert mine == pytest.approx([rate] * len(mine), abs=0.02)


def test_a_rule_seen_seldom_is_drawn_to_its_kind() -> None:
    made = [*items({("count", "by number"): 0.9}), *items({("count", "by luck"): 0.0}, each=2)]
    weights = fit_rates(made, 15.0)
    lucky = predict(weights, made[-1:])[0]
    assert 0.5 < lucky < 0.9
    assert predict(fit_rates(made, math.inf), made[-1:])[0] == pytest.approx(
        predict(fit_rates(made, math.inf), made[:1])[0]
    )


def test_a_constant_is_the_share_of_all() -> None:
    made = items(RATES)
    assert predict(fit_constant(made), made) == pytest.approx([1.6 / 3] * len(made), abs=0.01)


def test_a_family_is_never_on_both_sides() -> None:
    made = items(RATES, each=40)
    seen: list[set[int]] = []

    def fit(train: object) -> dict[str, float]:
        assert isinstance(train, list)
        seen.append({fold_of(item.family) for item in train})
        return {"all": 0.0}

    cross_validated(Method("watching", fit), made)
    assert len(seen) == 5
    assert all(len(folds) == 4 for folds in seen)
    assert set.intersection(*seen) == set()


def test_what_is_better_in_cross_validation_knows_more() -> None:
    made = items(RATES)
    y = np.array([float(item.right) for item in made])
    losses = {method.name: log_loss(cross_validated(method, made), y) for method in methods()}
    assert losses["one rate for all"] > losses["the rate of each kind"]
    assert losses["the rate of each kind"] > losses["rates of rules, smoothed by 5"]


def test_perfect_calibration_has_no_error() -> None:
    p = np.repeat([0.25, 0.75], 100)
    y = np.concatenate([np.arange(100) < 25, np.arange(100) < 75]).astype(float)
    assert calibration_error(p, y) == pytest.approx(0.0)
    assert [(b.low, b.items, b.observed) for b in reliability(p, y)] == [(0.2, 100, 0.25), (0.7, 100, 0.75)]
    assert calibration_error(1 - p, y) == pytest.approx(0.5)


def test_measures_of_a_forecast() -> None:
    p, y = np.array([0.8, 0.5]), np.array([1.0, 0.0])
    assert brier(p, y) == pytest.approx((0.04 + 0.25) / 2)
    assert log_loss(p, y) == pytest.approx(-(math.log(0.8) + math.log(0.5)) / 2)
