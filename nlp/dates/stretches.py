"""Stretches of time beside the offence's own: purchases within it, and its end told by another date."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ironriver.vocabulary import Event
from nlp.dates.candidates import DateCandidate
from nlp.dates.model import EventGuess
from nlp.reading import Reading
from nlp.timex.ranges import UNTIL_ARREST

#: Buys of agents, and purchases of some of the guns.
_PART = re.compile(
    r"\b(?:undercover|informants?|cooperat\w+|confidential|of (?:them|those|these|the|which)|"
    r"(?:two|three|four|five|six|seven|eight|nine|ten|\w+teen|\d+|several|separate|different|multiple) "
    r"(?:\w+ )?(?:occasions|dates|days|visits|trips|times|transactions|purchases|buys|deals)|"
    r"(?:dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|\d+|varias) (?:ocasiones|fechas|visitas|"
    r"compras|veces)|"
    r"encubiert\w+|informantes?|de (?:ellas|ellos|estas|estos|las|los))\b",
    re.IGNORECASE,
)
#: How sure the end is that an arrest tells, and how far the words reach that tell it.
ENDED, UNTIL_REACH = 0.55, 40
_OFFENCE = frozenset({Event.OFFENSE_START, Event.OFFENSE_END})


@dataclass(frozen=True, slots=True)
class _Stretch:
    """The two ends of a stretch of time, by their places among the candidates."""

    first: int
    opens: str
    closes: str
    bought: bool

    def is_within(self, other: _Stretch) -> bool:
        """True if it lies within another one that is longer."""
        same = (
            self.opens[: len(other.opens)] == other.opens and self.closes[: len(other.closes)] == other.closes
        )
        early = self.opens[: len(other.opens)] >= other.opens
        late = self.closes[: len(other.closes)] <= other.closes
        return early and late and not same


def with_purchases_within(
    candidates: Sequence[DateCandidate], guesses: Sequence[tuple[EventGuess, ...]]
) -> list[tuple[EventGuess, ...]]:
    """Within the offence's time, what agents bought or a part of the guns: both ends are purchases."""
    stretches = [
        _Stretch(i, first.resolved[0], last.resolved[0], _is_bought(first) or _is_bought(last))
        for i, (first, last) in enumerate(pairwise(candidates))
        if first.phrase.opens
        and last.phrase.closes
        and _is_offence(guesses[i])
        and _is_offence(guesses[i + 1])
    ]
    begun = {
        candidate.resolved[0]
        for candidate, events in zip(candidates, guesses, strict=True)
        if events and events[0].event is Event.OFFENSE_START and events[0].probability >= ENDED
    }
    spans = {(stretch.opens, stretch.closes): stretch for stretch in stretches}
    inner = {
        span
        for span, stretch in spans.items()
        if _began(stretch, begun) or any(stretch.is_within(other) for other in spans.values())
    }
    bought = {
        place
        for stretch in stretches
        if stretch.bought and (stretch.opens, stretch.closes) in inner
        for place in (stretch.first, stretch.first + 1)
    }
    return [
        tuple(EventGuess(Event.PURCHASE, guess.probability) for guess in events[:1])
        if i in bought
        else events
        for i, events in enumerate(guesses)
    ]


def with_end_at_arrest(
    reading: Reading, candidates: Sequence[DateCandidate], guesses: Sequence[tuple[EventGuess, ...]]
) -> list[tuple[EventGuess, ...]]:
    """The offence that went on "until their arrest" ended on the first day told of an arrest."""
    lasted = any(
        candidate.phrase.opens
        and _is_offence(events)
        and UNTIL_ARREST.match(reading.text, candidate.phrase.end, candidate.phrase.end + UNTIL_REACH)
        for candidate, events in zip(candidates, guesses, strict=True)
    )
    told = {guess.event for events in guesses for guess in events}
    if not lasted or Event.OFFENSE_END in told or Event.ARREST not in told:
        return list(guesses)
    first = next(
        i for i, events in enumerate(guesses) if any(guess.event is Event.ARREST for guess in events)
    )
    return [
        (*events, EventGuess(Event.OFFENSE_END, ENDED)) if i == first else events
        for i, events in enumerate(guesses)
    ]


#: "Until his arrest on May 3": the end of the offence is the day of the arrest too.
_ARRESTED_THEN = re.compile(
    r"\b(?:until|till|hasta)\s(?:(?:his|her|their|the|su|la)\s(?:\w+\s)?(?:arrests?|capture|"
    r"detenci[oó]n|captura)|"
    r"(?:he|she|they|[A-Z]\w+)\s(?:was|were)\s(?:arrested|caught)|que\s(?:fue|fueron)\s(?:detenid|"
    r"arrestad)[oa]s?)\s"
    r"(?:on\s|in\s|early\s|late\s|el\s|en\s|del?\s)*$"
)


def with_arrest_at_end(
    reading: Reading, candidates: Sequence[DateCandidate], guesses: Sequence[tuple[EventGuess, ...]]
) -> list[tuple[EventGuess, ...]]:
    """The arrest until which an offence went on is of the day on which it ended."""
    return [
        (*events, EventGuess(Event.ARREST, ENDED))
        if events
        and candidate.phrase.closes
        and events[0].event is Event.OFFENSE_END
        and len(events) == 1
        and _ARRESTED_THEN.search(
            reading.text, max(0, candidate.phrase.start - UNTIL_REACH), candidate.phrase.start
        )
        else events
        for candidate, events in zip(candidates, guesses, strict=True)
    ]


def _began(stretch: _Stretch, begun: set[str]) -> bool:
    """True if the offence is told to have begun before a stretch."""
    return any(day < stretch.opens[: len(day)] for day in begun)


def _is_bought(candidate: DateCandidate) -> bool:
    bought = candidate.trigger is not None and candidate.trigger.event is Event.PURCHASE
    return bought and _PART.search(candidate.context) is not None


def _is_offence(events: tuple[EventGuess, ...]) -> bool:
    return bool(events) and events[0].event in _OFFENCE
