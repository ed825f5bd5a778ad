"""Which event a date phrase tells, by the words of its sentence that govern it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import yaml

from ironriver.vocabulary import Event
from nlp.timex import Phrase, Sense

#: What a word costs for each clause boundary between it and the date, and for standing on the unlikelier side.
BOUNDARY, WRONG_SIDE, FURTHEST = 45, 30, 190
_BOUNDARIES = re.compile(
    r"[;:]|,\s+(?:and|but|while|who|which|when|after|before|where|y|pero|quien|cuando|mientras)\b|\.\s|"
    r"\s(?:when|after|before|while|who|where|but|because|although|cuando|después|luego|mientras|antes|porque)\b",
    re.IGNORECASE,
)
_FUTURE = re.compile(
    r"\b(?:will|(?:is|are) (?:scheduled|set|expected|due|to)|set for|scheduled (?:for|to)|next hearing|due (?:back )?in court|"
    r"return to court|faces sentencing|upcoming|se conocerá|programad[oa]|será|serán|dictará|próxim[oa]|está previst[oa]|"
    r"tendrá|deberá comparecer|to be sentenced)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Trigger:
    """A governing word in a sentence; `event` is None for what is no event of the matter."""

    event: Event | None
    start: int
    end: int


@lru_cache(maxsize=1)
def _patterns() -> tuple[tuple[Event | None, re.Pattern[str]], ...]:
    path = Path(__file__).parent.parent / "data" / "date_events.yml"
    raw: dict[str, list[str]] = yaml.safe_load(path.read_text("utf-8"))
    return tuple(
        (None if name == "none" else Event(name), re.compile("|".join(rows), re.IGNORECASE))
        for name, rows in raw.items()
    )


def find_triggers(sentence: str) -> list[Trigger]:
    """Every governing word of a sentence, in order."""
    found = [
        Trigger(event, match.start(), match.end())
        for event, pattern in _patterns()
        for match in pattern.finditer(sentence)
    ]
    return sorted(found, key=lambda trigger: trigger.start)


def sense_of(sentence: str, start: int, end: int) -> Sense:
    """Whether the clause around `start:end` tells of what is to come."""
    for match in _FUTURE.finditer(sentence):
        between = sentence[match.end() : start] if match.end() <= start else sentence[end : match.start()]
        if len(between) < 120 and not _BOUNDARIES.search(between):
            return Sense.FUTURE
    return Sense.PAST


def governing(sentence: str, start: int, end: int, triggers: list[Trigger]) -> Trigger | None:
    """The word that governs the date at `start:end`: the nearest, clause boundaries and the side counted in."""
    opens_clause = _opens_clause(sentence, start)
    best: tuple[float, Trigger] | None = None
    for trigger in triggers:
        before = trigger.end <= start
        if not before and trigger.start < end:
            continue
        between = sentence[trigger.end : start] if before else sentence[end : trigger.start]
        cost = len(between) + BOUNDARY * len(_BOUNDARIES.findall(between))
        if before and opens_clause:
            cost += 2 * WRONG_SIDE
        elif not before and not opens_clause:
            cost += WRONG_SIDE
        if trigger.event is None:
            cost += 10
        if cost <= FURTHEST and (best is None or cost < best[0]):
            best = (cost, trigger)
    return best[1] if best else None


def _opens_clause(sentence: str, start: int) -> bool:
    """ "On July 11, …": the date opens its sentence or clause, so that what follows governs it."""
    before = sentence[:start].rstrip()
    before = re.sub(r"\b(?:on|in|since|about|around|or|from|between|el|en|desde|entre|by|at|pasado)$", "", before, flags=re.IGNORECASE)
    before = before.rstrip()
    return not before or before[-1] in ",;:.)—–-" or bool(re.search(r"\b(?:that|que|and|y)$", before))


def event_of(phrase: Phrase, trigger: Trigger | None, sense: Sense) -> Event | None:
    """The event of a dated trigger: a sentence still to come is a hearing."""
    if trigger is None or trigger.event is None:
        return None
    if sense is Sense.FUTURE:
        return Event.HEARING
    return trigger.event
