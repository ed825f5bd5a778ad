"""The dates of the matter: what happened (or will happen) when, each event and date once."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ironriver.vocabulary import Event, Precision
from nlp.annotation import DateFact
from nlp.dates.anchor import find_anchor
from nlp.dates.events import SECOND_BEST, Trigger, event_of, find_triggers, governing, sense_of
from nlp.reading import Reading, Sentence
from nlp.timex import Anchor, Kind, Phrase, Sense, find_phrases, mark_ranges, resolve
from nlp.timex.resolve import Resolved

#: Characters of the longest sentence that is looked at as a whole.
LONGEST = 1500
#: A stretch of time is the offence's where its sentence speaks of it.
_OFFENCE = re.compile(
    r"\b(?:conspir|scheme|alleg|traffick|smuggl|illegal|unlawful|sold|sell|sale|purchas|"
    r"bought|buy|engag|defendant|indict|"
    r"complaint|acquir|straw|firearm|gun|weapon|ship|export|transport|deal|ring|prosecut|"
    r"acus|compr|vend|arma|form[oó] parte|trafic|adquir|"
    r"conspir|contraband|cargos|imputad)",
    re.IGNORECASE,
)
_STRONG_OFFENCE = re.compile(
    r"\b(?:conspir|scheme|alleg|traffick|smuggl|illegal|unlawful|without a licen|engag|"
    r"indict|complaint|straw|accus|acus|"
    r"trafic|contraband|imputad|undercover|encubiert|form[oó] parte)",
    re.IGNORECASE,
)
#: An informant's own arrest, on other charges, is not the matter's.
_INFORMANT = re.compile(r"\binformant|\bstruck a deal|\bpactó con|\bcooperating witness", re.IGNORECASE)
_ENDS = frozenset({Event.OFFENSE_START, Event.OFFENSE_END})
_NOT_OFFENCE = re.compile(
    r"\b(?:per ?cent|nationwide|statistic|in custody|detained|employ(?:ed|ee)|served|"
    r"officer since|has led|fiscal year|"
    r"task force|member(?:s)? since|bajo custodia|investigation (?:lasted|ran|began)|"
    r"case (?:had been|was) open|lives|in effect|existe|"
    r"sole owner|gross receipts|elected|appointed|investig\w+ desde|under investigation|investigated)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Found:
    fact: DateFact
    unsealing: bool
    strong: bool


def find_dates(reading: Reading) -> tuple[DateFact, ...]:
    """Every dated event of the matter, in the order of the text."""
    phrases = mark_ranges(reading.text, find_phrases(reading.text, reading.language))
    anchor, datelines = find_anchor(reading, phrases)
    found: dict[tuple[Event, str], _Found] = {}
    previous: Resolved | None = None
    for phrase in phrases:
        if phrase in datelines:
            continue
        sentence = reading.sentence_at(phrase.start)
        if sentence is None:
            continue
        context, start, end = _context(sentence, phrase)
        sense = sense_of(context, start, end)
        resolved = resolve(phrase, anchor, sense, previous)
        if resolved is None:
            continue
        previous = resolved
        trigger = governing(context, start, end, find_triggers(context))
        event = _event(context, phrase, context[:start], trigger, sense)
        if event is None or _is_too_late(event, resolved, anchor):
            continue
        value, precision = resolved
        evidence = reading.evidence(phrase.start, phrase.end, f"{event} by the words around a date", 0.7)
        item = _Found(
            DateFact(event, value, precision, evidence),
            bool(trigger and trigger.name in SECOND_BEST),
            bool(_STRONG_OFFENCE.search(context)),
        )
        found.setdefault((event, value), item)
    return _finest([item.fact for item in _without_second_best(list(found.values()))])


def _context(sentence: Sentence, phrase: Phrase) -> tuple[str, int, int]:
    """The sentence around a phrase and where the phrase stands in it; of an endless one only what is near."""
    start, end = phrase.start - sentence.start, phrase.end - sentence.start
    if len(sentence.text) <= LONGEST:
        return sentence.text, start, end
    left = max(0, start - LONGEST // 2)
    return sentence.text[left : end + LONGEST // 2], start - left, end - left


def _event(sentence: str, phrase: Phrase, before: str, trigger: Trigger | None, sense: Sense) -> Event | None:
    """The event that a phrase dates, None where it dates nothing of the matter."""
    if phrase.opens or phrase.closes:
        return _range_event(sentence, phrase, trigger)
    event = event_of(trigger, sense)
    if event is Event.ARREST and _INFORMANT.search(sentence):
        return None
    if phrase.kind in {Kind.OFFSET, Kind.WEEKDAY} and re.search(r"\bas of\s*$", before):
        return None
    if phrase.kind is Kind.OFFSET and phrase.unit == "year":
        return None
    if phrase.kind in {Kind.OFFSET, Kind.WEEKDAY} and event is Event.OFFENSE_START:
        return None
    if phrase.kind is Kind.YEAR and event is not Event.PURCHASE:
        return None
    return event


def _range_event(sentence: str, phrase: Phrase, trigger: Trigger | None) -> Event | None:
    """The offence's stretch of time; "in custody since March" is an arrest."""
    if not phrase.closes and re.search(r"\bcustody|\bjail|\bdetenid|\bpreso", sentence) and trigger:
        return Event.ARREST if trigger.event is Event.ARREST else None
    if _OFFENCE.search(sentence) and not _NOT_OFFENCE.search(sentence):
        return Event.OFFENSE_END if phrase.closes else Event.OFFENSE_START
    return None


def _is_too_late(event: Event, resolved: Resolved, anchor: Anchor | None) -> bool:
    """Only a hearing can lie after the day of writing."""
    return (
        event is not Event.HEARING
        and anchor is not None
        and resolved[0] > anchor.day.isoformat()[: len(resolved[0])]
    )


def _without_second_best(found: list[_Found]) -> list[_Found]:
    """Leave out unsealings where the charge has a date, and stretches that are less surely the offence's."""
    charged = any(item.fact.event is Event.CHARGED and not item.unsealing for item in found)
    strong = any(item.strong and item.fact.event in _ENDS for item in found)
    return [
        item
        for item in found
        if not (charged and item.unsealing) and not (strong and item.fact.event in _ENDS and not item.strong)
    ]


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
