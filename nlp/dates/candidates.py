"""Every date phrase of a document that may date an event: what it means, its sentence, what a rule says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from ironriver.vocabulary import Event, Precision
from nlp.dates.anchor import find_anchor
from nlp.dates.elsewhere import is_alike, is_not_the_matters
from nlp.dates.events import governing
from nlp.dates.gapped import has_no_verb
from nlp.dates.rules import rule_event
from nlp.dates.senses import dated_sense
from nlp.dates.triggers import Trigger, find_triggers
from nlp.dates.years import YearsTold
from nlp.reading import Reading, Sentence
from nlp.timex import MONTHLY, Anchor, Kind, Phrase, Sense, find_phrases, mark_ranges, resolve
from nlp.timex.resolve import Resolved

#: Characters of the longest sentence that is looked at as a whole.
LONGEST = 1500
#: How far after a date, in characters, a text may still be about it.
_ABOUT = 420
#: A street or a neighbourhood that is named after a day.
_BORN = re.compile(
    r"\b(?:D\.?O\.?B\.?|date of birth|born|fecha de nacimiento|nacid[oa])[:,]?\s(?:on\s|el\s)?$",
    re.IGNORECASE,
)
_STREET = re.compile(r"\b(?:barrio|colonia|col\.|calle|avenida|hospital|plaza|escuela)\s$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class DateCandidate:
    """A date phrase, resolved. `context` is its sentence, in which it stands at `start:end`."""

    phrase: Phrase
    resolved: Resolved
    anchor: Anchor | None
    sentence: Sentence
    context: str
    start: int
    end: int
    sense: Sense
    trigger: Trigger | None
    event: Event | None


def told_until(text: str, candidate: DateCandidate, other: DateCandidate | None) -> int:
    """Where ends what a text tells of a date: at the next one (`other`), its line's end, or _ABOUT on."""
    end = candidate.phrase.end
    line = text.find("\n", end, end + _ABOUT)
    return min(end + _ABOUT, line if line >= 0 else len(text), other.phrase.start if other else len(text))


def find_candidates(reading: Reading) -> Iterator[DateCandidate]:
    """The date phrases of a document that can be resolved, in order; datelines apart."""
    text = reading.text
    phrases = [
        phrase
        for phrase in find_phrases(text, reading.language)
        if not _STREET.search(text[max(0, phrase.start - 12) : phrase.start])
        and not _BORN.search(text[max(0, phrase.start - 24) : phrase.start])
        and not _is_any(text, phrase)
    ]
    phrases = mark_ranges(text, phrases)
    anchor, datelines = find_anchor(reading, phrases)
    previous: Resolved | None = None
    apart: Resolved | None = None
    last: tuple[int, int, Event] | None = None
    years = YearsTold(text, anchor)
    told: dict[Event, Resolved] = {}
    for i, phrase in enumerate(phrases):
        if phrase in datelines:
            continue
        sentence = reading.sentence_at(phrase.start)
        if sentence is None:
            continue
        context, start, end = _context(sentence, phrase)
        others = [other.start - phrase.start + start for other in phrases if other is not phrase]
        trigger = governing(context, start, end, find_triggers(context), others)
        hearing = trigger is not None and trigger.event is Event.HEARING
        sense = dated_sense(context, start, end, phrase, anchor, hearing=hearing)
        dated = years.dated(phrase, phrases[i + 1 : i + 2], sentence.index, sense, trigger)
        if apart is not None and dated is phrase and phrase.year is None and phrase.kind in MONTHLY:
            dated = replace(phrase, year=int(apart[0][:4]))
        apart = None
        resolved = resolve(dated, anchor, sense, _of_deed(phrase, told) if phrase.deed else previous)
        if resolved is None:
            continue
        if _is_step_ahead(trigger, resolved, anchor):
            sense = Sense.FUTURE  # "at his sentencing tomorrow, Friday, April 11, 2008"
        previous = resolved
        years.tell(phrase, dated, resolved, sentence.index)
        if is_not_the_matters(context, phrase) or is_alike(context, start):
            continue
        if phrase.kind in {Kind.FROM_PREVIOUS, Kind.OFFSET} and _said_again(
            text, phrase, phrases[i + 1 : i + 2]
        ):
            apart = resolved  # "two months later, on March 15": the second tells the day
            continue
        event = rule_event(context, phrase, context[:start], trigger, sense)
        ranged = phrase.opens or phrase.closes
        if not ranged and last is not None and last[0] == sentence.index:
            if has_no_verb(text, last[1], phrase, trigger, start):
                trigger, event = None, last[2]
            elif trigger is None:
                event = last[2] if _LISTED.search(text[last[1] : phrase.start]) else None
        years.tell_year(phrase, resolved, sentence.index, event)
        if event is not None and not ranged:
            last = (sentence.index, phrase.end, event)
            told[event] = resolved
        yield DateCandidate(phrase, resolved, anchor, sentence, context, start, end, sense, trigger, event)


_ANY = re.compile(r"\b(?:an?|any|every|each|most|un|cada)\s(?:on\s)?$", re.IGNORECASE)
_NO_NOUN = re.compile(
    r"(?:[,.;:!?)”\"]|$|\s(?:are|is|was|were|in|at|and|or|when|to|by|with|for|after|before|can|may|will|"
    r"he|she|they)\b)",
    re.IGNORECASE,
)


def _is_any(text: str, phrase: Phrase) -> bool:
    """True for "on a Sunday night", "every Friday": no day of its own; but "a Tuesday raid" has one."""
    if phrase.kind is not Kind.WEEKDAY:
        return False
    start = phrase.start + (3 if text.startswith("on ", phrase.start) else 0)
    return bool(_ANY.search(text, max(0, start - 12), start) and _NO_NOUN.match(text, phrase.end))


def _of_deed(phrase: Phrase, told: dict[Event, Resolved]) -> Resolved | None:
    """When what a phrase counts from was done: "eight days after the burglary"."""
    for trigger in find_triggers(phrase.deed):
        if trigger.event in told:
            return told[trigger.event]
    return None


#: Steps that lie ahead are hearings where their date is so near, in days, after the day of writing.
_AHEAD = 500
_STEPS_AHEAD = frozenset({Event.HEARING, Event.SENTENCING, Event.PLEA, Event.CONVICTION})


def _is_step_ahead(trigger: Trigger | None, resolved: Resolved, anchor: Anchor | None) -> bool:
    """True for a sentencing, a plea or a hearing on a day after the day of writing."""
    if trigger is None or trigger.event not in _STEPS_AHEAD or anchor is None:
        return False
    if resolved[1] is not Precision.DAY or anchor.precision is not Precision.DAY:
        return False
    return 0 < (date.fromisoformat(resolved[0]) - anchor.day).days < _AHEAD


#: Between the dates of one list: "a rifle on May 3; two pistols on June 4".
_LISTED = re.compile(r"^(?:[;,]|\s(?:and|y)\s)[^.:]{0,80}$")
_AGAIN = re.compile(r",?\s(?:on\s|in\s|el\s|en\s)?")


def _said_again(text: str, phrase: Phrase, rest: list[Phrase]) -> bool:
    """True if a date follows that says the same day more exactly: "tomorrow, Friday, Dec. 17"."""
    follower = rest[0] if rest else None
    return (
        follower is not None
        and follower.kind in {Kind.DATE, Kind.MONTH}
        and _AGAIN.fullmatch(text[phrase.end : follower.start]) is not None
    )


def _context(sentence: Sentence, phrase: Phrase) -> tuple[str, int, int]:
    """The sentence around a phrase and where the phrase stands in it; of an endless one only what is near."""
    start, end = phrase.start - sentence.start, phrase.end - sentence.start
    if len(sentence.text) <= LONGEST:
        return sentence.text, start, end
    left = max(0, start - LONGEST // 2)
    return sentence.text[left : end + LONGEST // 2], start - left, end - left
