"""Whether twelve months differ from what was before, said only where the numbers are large enough."""

from __future__ import annotations

from enum import StrEnum
from math import sqrt

#: Two numbers that differ by more would do so by chance alone one time in twenty.
Z = 1.96
#: Fewer than so many cases (over both periods for counts, in each for all else) are not compared.
FEWEST = 10
#: A median and quartiles of fewer are not told.
FEWEST_FOR_QUARTILES = 5
#: A baseline shorter than so many years is none.
SHORTEST_YEARS = 1.0


class Trend(StrEnum):
    """What the comparison comes to."""

    MORE = "more"
    FEWER = "fewer"
    UNCLEAR = "unclear"
    TOO_FEW = "too_few"
    NO_BASELINE = "no_baseline"
    NOT_COMPARED = "not_compared"


def counts(last: int, before: int, years: float) -> Trend:
    """Two counts: of one year, and of `years` before it. Cases are taken to happen one by one."""
    if years < SHORTEST_YEARS:
        return Trend.NO_BASELINE
    if last + before < FEWEST:
        return Trend.TOO_FEW
    distance = (last - before / years) / sqrt(last + before / years**2)
    return _direction(distance - Z, -distance - Z)


def shares(last: tuple[int, int], before: tuple[int, int], years: float) -> Trend:
    """Two shares, each as (n, of): they differ where their 95 % intervals have nothing in common."""
    if years < SHORTEST_YEARS:
        return Trend.NO_BASELINE
    if min(last[1], before[1]) < FEWEST:
        return Trend.TOO_FEW
    (low, high), (low_before, high_before) = interval(*last), interval(*before)
    return _direction(low - high_before, low_before - high)


def medians(last: tuple[int, float], before: tuple[int, float, float], years: float) -> Trend:
    """A median as (n, median) against (n, lower quartile, upper quartile): outside the middle half or not."""
    if years < SHORTEST_YEARS:
        return Trend.NO_BASELINE
    if min(last[0], before[0]) < FEWEST:
        return Trend.TOO_FEW
    return _direction(last[1] - before[2], before[1] - last[1])


def interval(n: int, of: int) -> tuple[float, float]:
    """The 95 % interval of a share after Wilson, from 0 to 1; everything where there is nothing."""
    if not of:
        return 0.0, 1.0
    share = n / of
    middle = (share + Z**2 / (2 * of)) / (1 + Z**2 / of)
    half = Z * sqrt(share * (1 - share) / of + Z**2 / (4 * of**2)) / (1 + Z**2 / of)
    return (0.0 if n == 0 else middle - half), (1.0 if n == of else middle + half)


def _direction(above: float, below: float) -> Trend:
    if above > 0:
        return Trend.MORE
    return Trend.FEWER if below > 0 else Trend.UNCLEAR
