"""What a rule makes of a date phrase: the event of its governing word, or the offence's stretch of time.

What it says is one of the features that the model weighs (nlp/dates/model.py).
"""

from __future__ import annotations

import re

from ironriver.vocabulary import Event
from nlp.dates.clauses import is_clause_boundary, opens_clause
from nlp.dates.events import TELLING, event_of
from nlp.dates.theft_days import GUNS, is_theft_then
from nlp.dates.triggers import Trigger
from nlp.opened import Opened
from nlp.timex import Kind, Phrase, Sense

#: A stretch of time is the offence's where its sentence speaks of it.
_OFFENCE = Opened(
    r"\b(?:conspir|scheme|alleg|traffick|smuggl|illegal|unlawful|sold|sell|sale|purchas|"
    r"bought|buy|engag|suppl|surt[ií]a|thefts?\b|burglar|stole|rob[oó]|hurt|defendant|indict|"
    r"complaint|acquir|straw|firearm|gun|weapon|ship|export|transport|deal|ring|prosecut|"
    r"rifles?\b|pistols?\b|handguns?\b|ammunition\b|"
    r"trips?\b|travel|viaj|hechos|operó|operaba|integr[oó]|acus|compr|vend|arma|form[oó] parte|trafic|adquir|"
    r"conspir|contraband|cargos|imputad)",
    re.IGNORECASE,
)
#: An informant's own arrest, on other charges, is not the matter's.
_INFORMANT = re.compile(r"\binformant|\bstruck a deal|\bpactó con|\bcooperating witness", re.IGNORECASE)
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
YEAR_REACH, STEP_REACH, PUT_OFF_REACH = 25, 60, 12
#: How far from a stretch of time a word may stand that says that it is no offence's.
RANGE_REACH = 160
#: What guns underwent, which a mere year may date where the word stands a little before it.
_DEEDS = frozenset({Event.SEIZURE, Event.RECOVERY, Event.OFFENSE_START})
DEED_REACH = 70
#: What an office counts in a year, and how many.
_OFFICES = frozenset({Event.SEIZURE, Event.RECOVERY, Event.ARREST})
_MANY = re.compile(r"\b\d{1,3},\d{3} (?:\w+ ){0,2}(?:guns|firearms|weapons|armas)\b", re.IGNORECASE)
#: Characters of a mere "2019"; "early 2019" is told of a deed rather than of a year's figures.
_BARE_YEAR = 4
#: So many guns are an office's of a year.
_THOUSANDS = re.compile(r"\b\d{1,3},\d{3}\b|\bthousands\b|\bmil(?:es)?\b", re.IGNORECASE)
_BETWEEN = re.compile(
    r"\s(?:between|from|entre|desde|"
    r"de)\s(?:\w+\s){0,2}(?:\d{1,2}\s)?(?:[\w.]+\s)?(?:(?:de\s)?\d{4},?\s)?(?:and|to|y|a|"
    r"hasta)?\s?(?:\w+\s)?",
    re.IGNORECASE,
)
_SERVING = re.compile(
    r"\b(?:serving|cumplen?|purgan?|cumpliendo)\b[^.;]{0,60}?\b(?:sentences?|terms?|months|years|"
    r"condenas?|penas?|meses|años)\b",
    re.I,
)
#: "in custody since March" dates the arrest.
_HELD = re.compile(
    r"\bcustody|\bjail|\bbehind bars|\bbeen held|\bdetained|\bdetenid|\bpres[oa]\b|\breclu", re.I
)
_NOT_OFFENCE = Opened(
    r"\b(?:per ?cent|nationwide|statistic|in custody|detained|employ(?:ed|ee)|"
    r"(?<!warrant )(?<!warrants )served\b|unravel|"
    r"(?:initiated|opened|launched|began|undertook) an? (?:[\w-]+ )?(?:investigation|probe|inquiry)|"
    r"officer since|has led|fiscal year|"
    r"task force|member(?:s)? since|bajo custodia|investigation (?:lasted|ran|began)|"
    r"case (?:had been|was) open|lives|in effect|existe|"
    r"sole owner|(?<!without a )(?<!without )licen[sc]e[sd]? (?:since|from)|"
    r"(?:has|had) held an?|(?:holds|holding) an?|"
    r"in business|gross receipts|elected|appointed|investig\w+ desde|"
    r"been an? (?:[\w-]+ ){0,4}since|under investigation|investigat(?:ed|ing))",
    re.IGNORECASE,
)


_WHERE_SENTENCED = re.compile(
    r"(?:\sin\s\w+)?,?\s(?:where|who|and)\b[^.;]{0,60}?"
    r"\b(?:was sentenced|sentenced (?:him|her)|handed (?:him|her|down)|imposed)\b",
    re.IGNORECASE,
)
_AND_PLEADED = re.compile(
    r"[^.;:\d]{0,60}?[,\s]\s?(?:and\s|where\s|to\s|y\s|donde\s|"
    r"(?=[A-Z]))(?:[\w’']+\s){0,3}?(?:ple(?:aded|d|ad) guilty|"
    r"admitted|se declar(?:ó|aron) culpables?|admiti(?:ó|eron))\b",
    re.IGNORECASE,
)
_NOT_GUILTY = re.compile(r"not[- ]guilty|inocente|no culpable", re.IGNORECASE)


def _tells_day(phrase: Phrase) -> bool:
    """True of a phrase that means a day, not a week, a month or a year."""
    coarse = phrase.kind in {Kind.MONTH, Kind.YEAR} or (phrase.kind is Kind.OFFSET and phrase.unit != "day")
    return not coarse


def rule_event(
    sentence: str, phrase: Phrase, before: str, trigger: Trigger | None, sense: Sense
) -> Event | None:
    """The event that a phrase dates, None where it dates nothing of the matter."""
    if phrase.closes and sense is Sense.FUTURE and _is_put_off(before, trigger):
        return Event.HEARING
    if phrase.opens or phrase.closes:
        return _range_event(sentence, phrase, trigger, before)
    event = event_of(trigger, sense)
    if event is Event.ARREST and _INFORMANT.search(sentence):
        return None
    after = sentence[len(before) + phrase.end - phrase.start :]
    if event is Event.HEARING and sense is Sense.PAST and _WHERE_SENTENCED.match(after):
        return Event.SENTENCING  # "appeared before a judge Tuesday, where he was sentenced"
    if event is Event.HEARING and sense is Sense.PAST and _AND_PLEADED.match(after):
        return Event.PLEA  # "walked into court Monday and pleaded guilty"
    not_guilty = trigger is not None and _NOT_GUILTY.search(sentence, trigger.start, trigger.end)
    if event is Event.HEARING and not_guilty and not _tells_day(phrase):
        return None  # a mere week or month
    if phrase.kind in {Kind.OFFSET, Kind.WEEKDAY} and re.search(r"\bas of\s*$", before):
        return None
    if phrase.kind is Kind.YEAR or (phrase.kind is Kind.OFFSET and phrase.unit == "year"):
        near = trigger is not None and _is_step_near(before, trigger)
        bought = event is Event.PURCHASE and GUNS.search(sentence)
        if event in _OFFICES and _MANY.search(sentence):
            return None  # "Chicago seized more than 11,000 guns last year"
        act = event in _DEEDS and GUNS.search(sentence) and _is_near_deed(sentence, before, after, trigger)
        return event if bought or act or (near and event in _STEPS) else None
    if phrase.kind in {Kind.OFFSET, Kind.WEEKDAY} and event is Event.OFFENSE_START:
        return event if is_theft_then(sentence, before, phrase, trigger) else None
    return event


def _is_put_off(before: str, trigger: Trigger | None) -> bool:
    """True for the new day of a hearing: "is on hold until", "was postponed till"."""
    told = trigger is not None and trigger.event is Event.HEARING
    return told and trigger is not None and 0 <= len(before) - trigger.end <= PUT_OFF_REACH


def _is_step_near(before: str, trigger: Trigger) -> bool:
    """True if a step stands close before the date; a plea also a little before."""
    gap = before[trigger.end :] if trigger.end <= len(before) else "."
    plain = trigger.event is Event.PLEA and len(gap) <= STEP_REACH and not re.search(r"[,;:.(]", gap)
    return trigger.end <= len(before) and (len(gap) <= YEAR_REACH or plain)


def _is_near_deed(sentence: str, before: str, after: str, trigger: Trigger | None) -> bool:
    """True if the governing word stands a little before the date, or soon after one that opens a sentence."""
    if trigger is None:
        return False
    if trigger.end <= len(before):
        return len(before) - trigger.end <= DEED_REACH
    gap = trigger.start - (len(sentence) - len(after))
    hedged = len(sentence) - len(before) - len(after) > _BARE_YEAR
    opening = (
        hedged
        and gap <= DEED_REACH
        and opens_clause(sentence, len(before))
        and not is_clause_boundary(after[:gap])
    )
    return opening and not _THOUSANDS.search(sentence)


def _range_event(sentence: str, phrase: Phrase, trigger: Trigger | None, before: str) -> Event | None:
    """The offence's stretch of time; "in custody since March" is an arrest, "pleaded … between" a plea."""
    if trigger is not None and trigger.event in {Event.PLEA, Event.SENTENCING}:
        gap = before[trigger.end :] if trigger.end <= len(before) else "."
        if re.fullmatch(
            r"[\s,]*(?:guilty |culpables )?[\s,]*(?:between|from|entre|de)\s(?:\w+\s(?:and|y)\s)?", gap
        ):
            return trigger.event
    if (
        trigger is not None
        and trigger.event is Event.RECOVERY
        and 0 <= len(before) - trigger.end <= DEED_REACH
    ):
        return trigger.event  # "recovered nine of them between May 2015 and March 2016"
    if trigger is not None and trigger.event is Event.SEIZURE and _BETWEEN.fullmatch(before, trigger.end):
        return trigger.event  # "the others, seized between January and May"
    if phrase.opens and not phrase.closes and _SERVING.search(sentence):
        return Event.SENTENCING  # "has been serving since November a term of 70 months"
    if not phrase.closes and _HELD.search(sentence) and trigger:
        return Event.ARREST if trigger.event is Event.ARREST else None
    telling = trigger is not None and trigger.event is None and TELLING.match(sentence, trigger.start)
    unexplained = (trigger is None or telling) and phrase.kind is not Kind.OFFSET
    near = sentence[max(0, len(before) - RANGE_REACH) : len(before) + RANGE_REACH]
    deed = trigger is not None and trigger.event in {Event.PURCHASE, Event.OFFENSE_START}
    if (unexplained or deed or _OFFENCE.search(sentence)) and not _NOT_OFFENCE.search(near):
        return Event.OFFENSE_END if phrase.closes else Event.OFFENSE_START
    return None
