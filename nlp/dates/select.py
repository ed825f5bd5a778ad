"""Which of the events guessed for dates are facts: each once, as finely as told, and none that can't be."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from itertools import pairwise

from ironriver.vocabulary import Event, Precision
from nlp.annotation import DateFact
from nlp.dates.candidates import DateCandidate
from nlp.dates.events import OUTCOMES
from nlp.dates.model import NOTHING, EventGuess
from nlp.dates.triggers import SECOND_BEST
from nlp.reading import Reading
from nlp.timex import Anchor
from nlp.timex.resolve import Resolved

#: From this on a beginning or end of the offence is likely: the wider stretch takes the narrower one in.
LIKELY = 0.7
_SEVERAL = 2
#: An offence begins and ends once; a sole defendant goes once through the steps of the proceedings.
ONCE = frozenset({Event.OFFENSE_START, Event.OFFENSE_END})
ONCE_EACH = frozenset(
    {Event.ARREST, Event.CHARGED, Event.PLEA, Event.CONVICTION, Event.SENTENCING, Event.EXTRADITION}
)
#: What is unsealed is a charge of its own, after an earlier one.
SUPERSEDING = re.compile(r"\bsuperseding|\bsustitutiva", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Found:
    fact: DateFact
    unsealing: bool


def with_last_theft(candidates: list[DateCandidate], facts: tuple[DateFact, ...]) -> tuple[DateFact, ...]:
    """Of several thefts that a text dates, the first begins the offence and the last ends it."""
    told = {
        c.resolved[0]
        for c in candidates
        if c.trigger is not None and c.trigger.name == "theft" and c.resolved[1] is not Precision.YEAR
    }
    thefts = [fact for fact in facts if fact.event is Event.OFFENSE_START and fact.date in told]
    if len({fact.date for fact in thefts}) < _SEVERAL or any(
        fact.event is Event.OFFENSE_END for fact in facts
    ):
        return facts
    last = max(thefts, key=lambda fact: fact.date)
    return tuple(replace(fact, event=Event.OFFENSE_END) if fact is last else fact for fact in facts)


def without_mere_hearings(facts: tuple[DateFact, ...]) -> tuple[DateFact, ...]:
    """Without the hearings at which a plea, a verdict or a sentence came."""
    outcomes = {fact.date for fact in facts if fact.event in OUTCOMES}
    return tuple(fact for fact in facts if fact.event is not Event.HEARING or fact.date not in outcomes)


def surest(facts: tuple[DateFact, ...], once: Collection[Event]) -> tuple[DateFact, ...]:
    """The facts, of events that happen once only the surest."""
    best: dict[Event, DateFact] = {}
    for fact in facts:
        told = best.get(fact.event)
        if told is None or _is_surer(fact, told):
            best[fact.event] = fact
    return tuple(fact for fact in facts if fact.event not in once or fact is best[fact.event])


def _is_surer(fact: DateFact, told: DateFact) -> bool:
    """True if a fact is to be taken rather than another; an offence spans its likely dates."""
    likely = min(fact.evidence.confidence, told.evidence.confidence) >= LIKELY
    if likely and fact.event is Event.OFFENSE_START and fact.date != told.date:
        return fact.date < told.date
    if likely and fact.event is Event.OFFENSE_END and fact.date != told.date:
        return fact.date > told.date
    return fact.evidence.confidence > told.evidence.confidence


def jointly(candidates: list[DateCandidate], shares: list[dict[str, float]]) -> list[dict[str, float]]:
    """The probabilities of candidates: the two ends of one stretch of time matter both or not at all."""
    joint = list(shares)
    for i, (first, second) in enumerate(pairwise(candidates)):
        if first.phrase.opens and second.phrase.closes:
            mean = (shares[i][NOTHING] + shares[i + 1][NOTHING]) / 2
            joint[i : i + 2] = [_with_nothing(share, mean) for share in shares[i : i + 2]]
    return joint


def _with_nothing(shares: dict[str, float], nothing: float) -> dict[str, float]:
    """The same shares of the events among them, with another probability of nothing."""
    factor = (1 - nothing) / max(1 - shares[NOTHING], 1e-9)
    return {name: share * factor for name, share in shares.items()} | {NOTHING: nothing}


def select(
    reading: Reading, candidates: list[DateCandidate], guesses: list[tuple[EventGuess, ...]]
) -> tuple[DateFact, ...]:
    """The facts of the events that were guessed for candidates, without those that can't be or say less."""
    found: dict[tuple[Event, str], _Found] = {}
    for candidate, events in zip(candidates, guesses, strict=True):
        phrase, trigger = candidate.phrase, candidate.trigger
        value, precision = candidate.resolved
        for guess in events:
            if _is_too_late(guess.event, candidate.resolved, candidate.anchor):
                continue
            rule = f"{guess.event} by the words around a date"
            evidence = reading.evidence(phrase.start, phrase.end, rule, round(guess.probability, 3))
            item = _Found(
                DateFact(guess.event, value, precision, evidence),
                bool(trigger and trigger.name in SECOND_BEST) and not SUPERSEDING.search(candidate.context),
            )
            found.setdefault((guess.event, value), item)
    return _finest([item.fact for item in _without_second_best(list(found.values()))])


def _is_too_late(event: Event, resolved: Resolved, anchor: Anchor | None) -> bool:
    """Only a hearing can lie after the day of writing."""
    return (
        event is not Event.HEARING
        and anchor is not None
        and resolved[0] > anchor.day.isoformat()[: len(resolved[0])]
    )


def _without_second_best(found: list[_Found]) -> list[_Found]:
    """Leave out unsealings where the charge has a date."""
    charged = any(item.fact.event is Event.CHARGED and not item.unsealing for item in found)
    return [item for item in found if not (charged and item.unsealing and item.fact.event is Event.CHARGED)]


def _finest(facts: list[DateFact]) -> tuple[DateFact, ...]:
    """Without the months and years of events that are told to the day as well."""
    return tuple(
        fact
        for fact in facts
        if fact.precision is Precision.DAY
        or not any(
            other.event is fact.event and other.date.startswith(fact.date) and other.date != fact.date
            for other in facts
        )
    )
