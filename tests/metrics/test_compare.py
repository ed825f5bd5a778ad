"""Small numbers are not compared, and large ones only where chance is no explanation."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.metrics.compare import Trend, counts, interval, medians, shares


@pytest.mark.parametrize(
    ("last", "before", "years", "trend"),
    [
        (3, 6, 3.0, Trend.TOO_FEW),
        (10, 30, 3.0, Trend.UNCLEAR),
        (14, 30, 3.0, Trend.UNCLEAR),
        (30, 30, 3.0, Trend.MORE),
        (1, 60, 3.0, Trend.FEWER),
        (100, 0, 0.5, Trend.NO_BASELINE),
        (20, 20, 1.0, Trend.UNCLEAR),
        (0, 0, 3.0, Trend.TOO_FEW),
    ],
)
def test_counts(last: int, before: int, years: float, trend: Trend) -> None:
    assert counts(last, before, years) is trend


@pytest.mark.parametrize(
    ("last", "before", "trend"),
    [
        ((4, 9), (0, 900), Trend.TOO_FEW),
        ((10, 100), (30, 300), Trend.UNCLEAR),
        ((40, 100), (30, 300), Trend.MORE),
        ((1, 100), (90, 300), Trend.FEWER),
        ((0, 0), (0, 0), Trend.TOO_FEW),
    ],
)
def test_shares(last: tuple[int, int], before: tuple[int, int], trend: Trend) -> None:
    assert shares(last, before, 3.0) is trend
    assert shares(last, before, 0.9) is Trend.NO_BASELINE


@pytest.mark.parametrize(
    ("last", "before", "trend"),
    [
        ((9, 90.0), (50, 20, 60), Trend.TOO_FEW),
        ((10, 61.0), (50, 20, 60), Trend.MORE),
        ((10, 60.0), (50, 20, 60), Trend.UNCLEAR),
        ((10, 19.0), (50, 20, 60), Trend.FEWER),
    ],
)
def test_medians(last: tuple[int, float], before: tuple[int, float, float], trend: Trend) -> None:
    assert medians(last, before, 3.0) is trend


def test_the_interval_is_wilsons() -> None:
    low, high = interval(10, 100)
    assert (round(low, 4), round(high, 4)) == (0.0552, 0.1744)
    assert interval(0, 0) == (0.0, 1.0)


@given(st.integers(1, 10_000).flatmap(lambda of: st.tuples(st.integers(0, of), st.just(of))))
def test_a_share_lies_in_its_interval(share: tuple[int, int]) -> None:
    n, of = share
    low, high = interval(n, of)
    assert 0 <= low <= n / of <= high <= 1


@given(st.integers(0, 5_000), st.integers(0, 15_000))
def test_the_same_rate_is_never_a_difference(last: int, before: int) -> None:
    assert counts(last, 3 * last, 3.0) in {Trend.UNCLEAR, Trend.TOO_FEW}
    more = counts(last, before, 3.0) is Trend.MORE
    assert not more or last > before / 3
