"""What the sentence after a date tells of it, where its own tells only how it came about.

"On Dec. 14 an examiner grew suspicious of a drum that rattled. Officers took seven rifles out of it."
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ironriver.vocabulary import Event, Precision
from nlp.dates.candidates import DateCandidate
from nlp.dates.clauses import opens_clause
from nlp.dates.features import CONTACT
from nlp.dates.model import EventGuess
from nlp.dates.triggers import find_triggers
from nlp.reading import Reading

#: How sure such a date is, and from what on a guess is left to itself.
CARRIED, SURE = 0.45, 0.5
#: How many sentences after a date are looked at, and how far.
_SENTENCES, _REACH = 2, 420
_GUNS = re.compile(
    r"\b(?:guns?|firearms?|weapons?|rifles?|pistols?|handguns?|revolvers?|shotguns?|ammunition|armas?|"
    r"fusil(?:es)?|pistolas?)\b",
    re.IGNORECASE,
)
_OF_GUNS = frozenset({Event.SEIZURE, Event.RECOVERY, Event.OFFENSE_START, Event.PURCHASE})
_CARRIED = _OF_GUNS | {Event.ARREST}
_EARLIER = re.compile(r"\bhad\b|\bhab[ií]an?\b|\b(?:previously|earlier|since|later|to date)\b", re.IGNORECASE)


def with_next_sentences(
    reading: Reading, candidates: Sequence[DateCandidate], guesses: Sequence[tuple[EventGuess, ...]]
) -> list[tuple[EventGuess, ...]]:
    """The guesses, with what the next sentences tell of days whose own sentence tells nothing."""
    told = list(guesses)
    for i, (candidate, events) in enumerate(zip(candidates, guesses, strict=True)):
        if not _is_open(candidate, events):
            continue
        event = _told_next(reading, candidate, candidates[i + 1] if i + 1 < len(candidates) else None)
        if event is not None:
            told[i] = (EventGuess(event, CARRIED),)
    return told


def _is_open(candidate: DateCandidate, events: tuple[EventGuess, ...]) -> bool:
    """True for a day that opens its sentence, governed by no word of the list but a way to the deed."""
    if candidate.phrase.opens or candidate.phrase.closes or candidate.resolved[1] is not Precision.DAY:
        return False
    weak = candidate.trigger is None or candidate.trigger.name == CONTACT
    faint = not events or events[0].probability < SURE
    return weak and faint and opens_clause(candidate.context, candidate.start)


def _told_next(reading: Reading, candidate: DateCandidate, other: DateCandidate | None) -> Event | None:
    """The first deed of the sentences after a date in its paragraph, before any other date."""
    end = candidate.phrase.end + _REACH
    for index in range(candidate.sentence.index + 1, candidate.sentence.index + 1 + _SENTENCES):
        if index >= len(reading.sentences):
            return None
        sentence = reading.sentences[index]
        between = reading.text[candidate.sentence.end : sentence.start]
        if (
            "\n" in between
            or sentence.start > end
            or (other is not None and other.phrase.start < sentence.end)
        ):
            return None
        text = sentence.text[:_REACH]
        for trigger in find_triggers(text):
            if trigger.event not in _CARRIED or trigger.name == CONTACT:
                continue
            if _EARLIER.search(text):
                return None
            if trigger.event in _OF_GUNS and not _GUNS.search(text):
                break
            return trigger.event
    return None
