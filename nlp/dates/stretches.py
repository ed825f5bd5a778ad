"""Stretches of time beside the offence's own: purchases within it, and its end told by another date."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

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
    """A stretch of time; `first` is the place of its beginning among the candidates, its end is the next."""

    first: int
    opens: str
    closes: str
    bought: bool


def spans_within(spans: Collection[tuple[str, str]]) -> set[tuple[str, str]]:
    """Those spans (first and last day, month or year) that lie within another one that is longer.

    Two are compared as exactly as the outer one is told: May 2020 to June 2020 is as long as 2020 to 2020.
    """
    outer: defaultdict[tuple[int, int], list[tuple[str, str]]] = defaultdict(list)
    for opens, closes in spans:
        outer[len(opens), len(closes)].append((opens, closes))
    within: set[tuple[str, str]] = set()
    for (first, last), told in outer.items():
        told.sort()
        starts = [opens for opens, _ in told]
        ends = list(accumulate((closes for _, closes in told), max))
        for opens, closes in spans:
            start, end = opens[:first], closes[:last]
            earlier, until = bisect_left(starts, start), bisect_right(starts, start)
            if (earlier and ends[earlier - 1] >= end) or (until and ends[until - 1] > end):
                within.add((opens, closes))
    return within


def _first_days(days: Iterable[str]) -> Collection[str]:
    """The first of all days, of all months and of all years."""
    first: dict[int, str] = {}
    for day in days:
        first[len(day)] = min(day, first.get(len(day), day))
    return first.values()


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
    begun = _first_days(
        candidate.resolved[0]
        for candidate, events in zip(candidates, guesses, strict=True)
        if events and events[0].event is Event.OFFENSE_START and events[0].probability >= ENDED
    )
    spans = {(stretch.opens, stretch.closes) for stretch in stretches}
    inner = {span for span in spans if any(day < span[0][: len(day)] for day in begun)} | spans_within(spans)
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
    r"\b(?:until|till|hasta|and|through|to|y)\s(?:(?:his|her|their|the|su|la)\s(?:\w+\s)?(?:arrests?|capture|"
    r"detenci[oó]n|captura)|"
    r"(?:he|she|they|[A-Z]\w+)\s(?:was|were)\s(?:arrested|caught)|que\s(?:fue|fueron)\s(?:detenid|"
    r"arrestad)[oa]s?)\s"
    r"(?:on\s|in\s|early\s|late\s|el\s|en\s|del?\s)*$"
)


#: "To last Friday, when he was caught".
_WHEN_ARRESTED = re.compile(
    r",?\s(?:when|the day|cuando|d[ií]a en que)\s(?:\w+\s){0,3}?(?:was|were|fue|fueron)\s(?:finally\s)?"
    r"(?:arrested|caught|collared|captured|nabbed|taken into custody|detenid|arrestad|capturad)",
    re.IGNORECASE,
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
        and (
            _ARRESTED_THEN.search(
                reading.text, max(0, candidate.phrase.start - UNTIL_REACH), candidate.phrase.start
            )
            or _WHEN_ARRESTED.match(reading.text, candidate.phrase.end)
        )
        else events
        for candidate, events in zip(candidates, guesses, strict=True)
    ]


def _is_bought(candidate: DateCandidate) -> bool:
    bought = candidate.trigger is not None and candidate.trigger.event is Event.PURCHASE
    return bought and _PART.search(candidate.context) is not None


def _is_offence(events: tuple[EventGuess, ...]) -> bool:
    return bool(events) and events[0].event in _OFFENCE
