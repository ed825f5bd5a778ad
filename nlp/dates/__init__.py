"""The dates of the matter: what happened (or will happen) when, each event and date once.

Which dates are listed: those that a governing word ties to an event (nlp/dates/events.py); the two ends of a
stretch of time where its sentence speaks of the offence; a mere year only right after a step ("indicted in
2019") or with a purchase of guns; a date without a word of its own only in a list whose first date has one.
Datelines, the day of an announcement, unsealings beside the charge's own day, months beside their day, an
informant's arrest, and past events after the day of writing are left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from ironriver.vocabulary import Event, Precision
from nlp.annotation import DateFact
from nlp.dates.anchor import find_anchor
from nlp.dates.events import event_of, governing, sense_of
from nlp.dates.triggers import SECOND_BEST, Trigger, find_triggers
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
    r"trips?\b|travel|viaj|hechos|operó|operaba|integr[oó]|acus|compr|vend|arma|form[oó] parte|trafic|adquir|"
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
_GUNS = re.compile(
    r"\b(?:guns?|firearms?|weapons?|rifles?|pistols?|handguns?|armas?|fusil\w*|pistolas?)\b", re.IGNORECASE
)
#: A street or a neighbourhood that is named after a day.
_STREET = re.compile(r"\b(?:barrio|colonia|col\.|calle|avenida|hospital|plaza|escuela)\s$", re.IGNORECASE)
#: Steps of the proceedings which a mere year may date where the word stands close before it.
_STEPS = frozenset(
    {
        Event.CHARGED,
        Event.ARREST,
        Event.PLEA,
        Event.CONVICTION,
        Event.SENTENCING,
        Event.EXTRADITION,
    }
)
YEAR_REACH = 25
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
    text = reading.text
    phrases = [
        phrase
        for phrase in find_phrases(text, reading.language)
        if not _STREET.search(text[max(0, phrase.start - 12) : phrase.start])
    ]
    phrases = mark_ranges(text, phrases)
    anchor, datelines = find_anchor(reading, phrases)
    found: dict[tuple[Event, str], _Found] = {}
    previous: Resolved | None = None
    apart: Resolved | None = None
    last: tuple[int, int, Event] | None = None
    year_told: tuple[int, str] | None = None
    for i, phrase in enumerate(phrases):
        if phrase in datelines:
            continue
        sentence = reading.sentence_at(phrase.start)
        if sentence is None:
            continue
        context, start, end = _context(sentence, phrase)
        sense = sense_of(context, start, end)
        dated = phrase
        if apart is not None and phrase.year is None and phrase.kind in {Kind.DATE, Kind.MONTH}:
            dated = replace(phrase, year=int(apart[0][:4]))
        elif year_told is not None and year_told[0] == sentence.index and _lacks_year(phrase, sense):
            dated = replace(phrase, year=_next_year(phrase, year_told[1]))
        apart = None
        resolved = resolve(dated, anchor, sense, previous)
        if resolved is None:
            continue
        previous = resolved
        if dated.year is not None and dated.kind is Kind.DATE:
            year_told = (sentence.index, resolved[0])
        if phrase.kind in {Kind.FROM_PREVIOUS, Kind.OFFSET} and _said_again(
            text, phrase, phrases[i + 1 : i + 2]
        ):
            apart = resolved  # "two months later, on March 15": the second tells the day
            continue
        trigger = governing(context, start, end, find_triggers(context))
        event = _event(context, phrase, context[:start], trigger, sense)
        ranged = phrase.opens or phrase.closes
        if trigger is None and not ranged and last is not None and last[0] == sentence.index:
            event = last[2] if _LISTED.search(text[last[1] : phrase.start]) else None
        if event is not None and not ranged:
            last = (sentence.index, phrase.end, event)
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


def _lacks_year(phrase: Phrase, sense: Sense) -> bool:
    """True for a past day or month without a year, which goes on from the one told before in the sentence."""
    plain = phrase.kind is Kind.DATE and phrase.year is None and phrase.year_offset is None
    plain = plain and not phrase.opens and not phrase.closes
    return plain and not phrase.sense and sense is Sense.PAST


def _next_year(phrase: Phrase, told: str) -> int:
    """The year in which a day without one follows a day told with it: "July 1, 2021, and July 9"."""
    year, month_day = int(told[:4]), told[5:10]
    return year if f"{phrase.month:02d}-{phrase.day:02d}" >= month_day else year + 1


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


def _event(sentence: str, phrase: Phrase, before: str, trigger: Trigger | None, sense: Sense) -> Event | None:
    """The event that a phrase dates, None where it dates nothing of the matter."""
    if phrase.opens or phrase.closes:
        return _range_event(sentence, phrase, trigger, before)
    event = event_of(trigger, sense)
    if event is Event.ARREST and _INFORMANT.search(sentence):
        return None
    if phrase.kind in {Kind.OFFSET, Kind.WEEKDAY} and re.search(r"\bas of\s*$", before):
        return None
    if phrase.kind is Kind.YEAR or (phrase.kind is Kind.OFFSET and phrase.unit == "year"):
        near = trigger is not None and 0 <= len(before) - trigger.end <= YEAR_REACH
        bought = event is Event.PURCHASE and _GUNS.search(sentence)
        return event if bought or (near and event in _STEPS) else None
    if phrase.kind in {Kind.OFFSET, Kind.WEEKDAY} and event is Event.OFFENSE_START:
        return None
    return event


def _range_event(sentence: str, phrase: Phrase, trigger: Trigger | None, before: str) -> Event | None:
    """The offence's stretch of time; "in custody since March" is an arrest, "pleaded … between" a plea."""
    if trigger is not None and trigger.event in {Event.PLEA, Event.SENTENCING}:
        gap = before[trigger.end :] if trigger.end <= len(before) else "."
        if re.fullmatch(
            r"[\s,]*(?:guilty |culpables )?[\s,]*(?:between|from|entre|de)\s(?:\w+\s(?:and|y)\s)?", gap
        ):
            return trigger.event
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
