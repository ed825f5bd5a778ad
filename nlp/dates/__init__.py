"""The dates of the matter: what happened (or will happen) when, each event and date once."""

from __future__ import annotations

import re

from ironriver.vocabulary import Event, Precision
from nlp.annotation import DateFact
from nlp.dates.anchor import find_anchor
from nlp.dates.events import event_of, find_triggers, governing, sense_of
from nlp.reading import Reading, Sentence
from nlp.timex import Anchor, Kind, Phrase, Sense, find_phrases, mark_ranges, resolve
from nlp.timex.resolve import Resolved

#: A stretch of time is the offence's where its sentence speaks of it.
_OFFENCE = re.compile(
    r"\b(?:conspir|scheme|alleg|traffick|smuggl|illegal|unlawful|sold|sell|sale|purchas|bought|buy|engag|defendant|indict|"
    r"complaint|acquir|straw|firearm|gun|weapon|ship|export|transport|deal|ring|prosecut|acus|compr|vend|arma|trafic|adquir|"
    r"conspir|contraband|cargos|imputad)",
    re.IGNORECASE,
)
_NOT_OFFENCE = re.compile(
    r"\b(?:per ?cent|nationwide|statistic|in custody|detained|employ(?:ed|ee)|served|officer since|has led|fiscal year|"
    r"task force|member(?:s)? since|bajo custodia|investigation (?:lasted|ran))",
    re.IGNORECASE,
)


def find_dates(reading: Reading) -> tuple[DateFact, ...]:
    """Every dated event of the matter, in the order of the text."""
    phrases = mark_ranges(reading.text, find_phrases(reading.text, reading.language))
    anchor, datelines = find_anchor(reading, phrases)
    facts: dict[tuple[Event, str], DateFact] = {}
    previous: Resolved | None = None
    told: Phrase | None = None
    for phrase in phrases:
        if phrase in datelines:
            continue
        sentence = reading.sentence_at(phrase.start)
        if sentence is None:
            continue
        start, end = phrase.start - sentence.start, phrase.end - sentence.start
        sense = sense_of(sentence.text, start, end)
        resolved = resolve(phrase, anchor, sense, previous)
        if resolved is None:
            continue
        event = _event(sentence, phrase, sense, anchor, resolved)
        previous, told = resolved, phrase
        if event is None:
            continue
        value, precision = resolved
        evidence = reading.evidence(phrase.start, phrase.end, f"{event} by the words around a date", 0.7)
        facts.setdefault((event, value), DateFact(event, value, precision, evidence))
    return _finest(list(facts.values()))


def _event(
    sentence: Sentence, phrase: Phrase, sense: Sense, anchor: Anchor | None, resolved: Resolved
) -> Event | None:
    """The event that a phrase dates, None where it dates nothing of the matter."""
    start, end = phrase.start - sentence.start, phrase.end - sentence.start
    trigger = governing(sentence.text, start, end, find_triggers(sentence.text))
    if phrase.opens or phrase.closes:
        if trigger and trigger.event in {Event.ARREST, Event.HEARING} and not phrase.closes:
            return trigger.event if "custody" in sentence.text else None
        if _OFFENCE.search(sentence.text) and not _NOT_OFFENCE.search(sentence.text):
            return Event.OFFENSE_END if phrase.closes else Event.OFFENSE_START
        return None
    if phrase.kind is Kind.YEAR and (trigger is None or trigger.event is None):
        return None
    event = event_of(phrase, trigger, sense)
    if event and anchor and resolved[0] > anchor.day.isoformat()[: len(resolved[0])] and event is not Event.HEARING:
        return Event.HEARING if sense is Sense.FUTURE else None
    return event


def _finest(facts: list[DateFact]) -> tuple[DateFact, ...]:
    """Without the months and years of events that are told to the day as well."""
    kept = [
        fact
        for fact in facts
        if fact.precision is Precision.DAY
        or not any(
            other is not fact and other.event is fact.event and other.date.startswith(fact.date) and other.date != fact.date
            for other in facts
        )
    ]
    return tuple(kept)
