"""A place where a text tells a stage, and what such places weigh together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

#: What the rest of the text weighs at most: penalties and histories repeat themselves.
MOST_OF_REST = 0.9


@dataclass(frozen=True, slots=True)
class Telling:
    """A place where a stage is told (-1 for the title), its weight, and what makes it count.

    `beside`: an acquittal beside other verdicts; `judged`: a judgment told as an act ("was sentenced");
    `done`: an arrest or a charge told as an act ("are charged with");
    `fresh`: what a court did these days.
    """

    weight: float
    start: int
    end: int
    in_title: bool = False
    in_rest: bool = False
    beside: bool = False
    judged: bool = False
    done: bool = False
    fresh: bool = False


def weight_of(tellings: Sequence[Telling]) -> float:
    """What places weigh together, those of the rest of the text no more than MOST_OF_REST."""
    rest = sum(item.weight for item in tellings if item.in_rest)
    return sum(item.weight for item in tellings if not item.in_rest) + min(rest, MOST_OF_REST)
