"""What the news of a document is of, on the day of its first sentences where they tell it in other words.

"On Wednesday the last of the three learned what his part will cost him": the document announces a sentence,
and no other day of the week before is told for it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from datetime import date

from ironriver.vocabulary import Event, Precision, Stage
from nlp.dates.candidates import DateCandidate
from nlp.dates.events import TELLING
from nlp.dates.model import EventGuess
from nlp.timex import Kind

#: How sure the news of a lede's day is; a guess from `SURE` on is left to itself.
NEWS, SURE = 0.5, 0.75
#: In which sentences a lede stands, and how many days it tells of.
_FIRST, _WEEK = 3, 7
_EVENT_OF = {
    Stage.SENTENCED: Event.SENTENCING,
    Stage.PLEADED_GUILTY: Event.PLEA,
    Stage.CONVICTED: Event.CONVICTION,
    Stage.EXTRADITED: Event.EXTRADITION,
}
#: What is only said or shown on a day, and a page's own date: "Sunday 20th September".
_SHOWN = re.compile(
    r"(?:di(?:o|eron) a conocer|difund|divulg|public|revel|reveal|posted|made public|unseal|updated)",
    re.IGNORECASE,
)
_OF_PAGE = re.compile(r",?\s\d|\s*\n|\s[A-Z][a-z]+ \d")
_BARE = frozenset({Kind.WEEKDAY, Kind.OFFSET})


def with_news(
    candidates: Sequence[DateCandidate],
    guesses: Sequence[tuple[EventGuess, ...]],
    announced: Collection[Stage],
) -> list[tuple[EventGuess, ...]]:
    """The guesses; the lede's day is of the one step that is announced and has no day of the last week."""
    told = list(guesses)
    wanted = [event for stage, event in _EVENT_OF.items() if stage in announced]
    fresh = {
        guess.event
        for candidate, events in zip(candidates, guesses, strict=True)
        for guess in events
        if _is_of_week(candidate)
    }
    lacking = [event for event in wanted if event not in fresh]
    if len(lacking) != 1:
        return told
    for i, (candidate, events) in enumerate(zip(candidates, guesses, strict=True)):
        if _is_lede(candidate) and _is_open(events):
            told[i] = (EventGuess(lacking[0], NEWS),)
            break
    return told


def _is_open(events: tuple[EventGuess, ...]) -> bool:
    return not events or events[0].probability < SURE or events[0].event is Event.HEARING


def _is_lede(candidate: DateCandidate) -> bool:
    """True for a day of the last week in the first sentences, unless somebody only says something on it."""
    if candidate.sentence.index >= _FIRST or candidate.phrase.kind not in _BARE or not _is_of_week(candidate):
        return False
    if _OF_PAGE.match(candidate.context, candidate.end):
        return False
    trigger = candidate.trigger
    in_court = trigger is not None and trigger.event is Event.HEARING  # "told the judge Tuesday"
    said = (trigger is not None and not in_court) and (
        TELLING.match(candidate.context, trigger.start) or _SHOWN.match(candidate.context, trigger.start)
    )
    return not said


def _is_of_week(candidate: DateCandidate) -> bool:
    """True for a day, the day of writing or one of the week before it."""
    if candidate.anchor is None or candidate.resolved[1] is not Precision.DAY:
        return False
    return 0 <= (candidate.anchor.day - date.fromisoformat(candidate.resolved[0])).days <= _WEEK
