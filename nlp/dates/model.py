"""Which events a date phrase dates, weighed from named features: a multinomial logistic regression.

What the rule says (nlp/dates/rules.py) is the prior and the strongest feature; the other features
(nlp/dates/features.py) say where it is to be believed, and what a date dates for which no word is known.
Fitted on annotated documents and sentences of our own by benchmarks/train_dates.py; features that aren't in
data/date_weights.csv weigh nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ironriver.vocabulary import Event
from nlp.weights import load_weights

_FILE = "date_weights.csv"
#: The column of the weights for dates of nothing that matters.
NOTHING = "nothing"
#: A date is taken where it dates nothing with less probability than this; a second event from this on.
MOST_NOTHING, SECOND = 0.55, 0.33
#: An event that is no likelier than this is a guess among many: it is taken only where it is likelier than
#: nothing and stands out from the next one, and never below `FAINT`.
LEAST, FAINT, APART = 0.25, 0.14, 0.05
#: What may happen on one day: who is stopped with guns is arrested, a deal ends the offence. A sentence,
#: a plea or a verdict is the hearing at which it comes.
_ON_ONE_DAY = frozenset(
    frozenset(pair)
    for pair in (
        (Event.ARREST, Event.SEIZURE),
        (Event.ARREST, Event.CHARGED),
        (Event.ARREST, Event.HEARING),
        (Event.ARREST, Event.PURCHASE),
        (Event.ARREST, Event.EXTRADITION),
        (Event.ARREST, Event.OFFENSE_START),
        (Event.ARREST, Event.OFFENSE_END),
        (Event.SEIZURE, Event.OFFENSE_START),
        (Event.SEIZURE, Event.OFFENSE_END),
        (Event.PURCHASE, Event.OFFENSE_START),
        (Event.PURCHASE, Event.OFFENSE_END),
        (Event.CHARGED, Event.HEARING),
        (Event.CHARGED, Event.PLEA),
        (Event.CHARGED, Event.OFFENSE_END),
        (Event.PLEA, Event.SENTENCING),
    )
)


@dataclass(frozen=True, slots=True)
class EventGuess:
    """An event and its probability under the model, from 0 to 1."""

    event: Event
    probability: float


def probabilities(features: Iterable[str]) -> dict[str, float]:
    """Event's name, or NOTHING → its probability."""
    return load_weights(_FILE).shares(dict.fromkeys(features, 1.0))


def chosen(shares: dict[str, float]) -> tuple[EventGuess, ...]:
    """The likeliest event of a date and a second one that is likely too; none where it dates nothing."""
    if shares[NOTHING] >= MOST_NOTHING:
        return ()
    ranked = sorted((name for name in shares if name != NOTHING), key=lambda name: -shares[name])
    if shares[ranked[0]] < LEAST and not _stands_out(shares, *ranked[:2]):
        return ()
    told = ranked[:1] + [
        name
        for name in ranked[1:2]
        if shares[name] >= SECOND and frozenset({Event(name), Event(ranked[0])}) in _ON_ONE_DAY
    ]
    return tuple(EventGuess(Event(name), shares[name]) for name in told)


def _stands_out(shares: dict[str, float], first: str, second: str) -> bool:
    """True if a faint guess is still better than nothing and than the next one."""
    return shares[first] >= max(FAINT, shares[NOTHING], shares[second] + APART)
