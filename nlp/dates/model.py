"""Which events a date phrase dates, weighed from named features: a multinomial logistic regression.

What the rule says (nlp/dates/rules.py) is the prior and the strongest feature; the other features
(nlp/dates/features.py) say where it is to be believed, and what a date dates for which no word is known.
Fitted on annotated documents and sentences of our own by benchmarks/train_dates.py; features that aren't in
data/date_weights.csv weigh nothing.
"""

from __future__ import annotations

import csv
import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from ironriver.vocabulary import Event

_DATA = Path(__file__).parent.parent / "data" / "date_weights.csv"
#: The column of the weights for dates of nothing that matters.
NOTHING = "nothing"
#: A date is taken where it dates nothing with less probability than this; a second event from this on.
MOST_NOTHING, SECOND = 0.55, 0.25


@dataclass(frozen=True, slots=True)
class EventGuess:
    """An event and its probability under the model, from 0 to 1."""

    event: Event
    probability: float


@lru_cache(maxsize=1)
def _weights() -> tuple[tuple[str, ...], dict[str, tuple[float, ...]]]:
    with _DATA.open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        names = tuple(next(rows)[1:])
        return names, {row[0]: tuple(float(value or 0) for value in row[1:]) for row in rows}


def probabilities(features: Iterable[str]) -> dict[str, float]:
    """Event's name, or NOTHING → its probability."""
    names, weights = _weights()
    scores = list(weights["bias"])
    for feature in features:
        if row := weights.get(feature):
            scores = [score + weight for score, weight in zip(scores, row, strict=True)]
    best = max(scores)
    odds = [math.exp(score - best) for score in scores]
    return {name: odd / sum(odds) for name, odd in zip(names, odds, strict=True)}


def chosen(shares: dict[str, float]) -> tuple[EventGuess, ...]:
    """The likeliest event of a date and a second one that is likely too; none where it dates nothing."""
    if shares[NOTHING] >= MOST_NOTHING:
        return ()
    ranked = sorted((name for name in shares if name != NOTHING), key=lambda name: -shares[name])
    told = ranked[:1] + [name for name in ranked[1:2] if shares[name] >= SECOND]
    return tuple(EventGuess(Event(name), shares[name]) for name in told)
