"""What a rule makes of a date phrase: the event of its governing word, or the offence's stretch of time.

What it says is one of the features that the model weighs (nlp/dates/model.py).
"""

from __future__ import annotations

import re

from ironriver.vocabulary import Event
from nlp.dates.clauses import is_clause_boundary
from nlp.dates.events import TELLING, event_of
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
_GUNS = re.compile(
    r"\b(?:guns?|firearms?|weapons?|rifles?|pistols?|handguns?|ammunition|rounds|glocks?|switches|silencers?|"
    r"armas?|fusil\w*|pistolas?|cartuchos|munici[oó]n(?:es)?|balas)\b",
    re.IGNORECASE,
)
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
#: How far from a theft's noun its weekday may stand.
NOUN_REACH = 18
#: What guns underwent, which a mere year may date where the word stands a little before it.
_DEEDS = frozenset({Event.SEIZURE, Event.RECOVERY, Event.OFFENSE_START})
DEED_REACH = 70
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
    r"[^.;:\d]{0,60}?[,\s]\s?(?:and|where|to|y|donde)\s(?:[\w’']+\s){0,3}?(?:ple(?:aded|d|ad) guilty|"
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
        bought = event is Event.PURCHASE and _GUNS.search(sentence)
        act = event in _DEEDS and _GUNS.search(sentence) and _is_near_deed(before, trigger)
        return event if bought or act or (near and event in _STEPS) else None
    if phrase.kind in {Kind.OFFSET, Kind.WEEKDAY} and event is Event.OFFENSE_START:
        return event if _is_theft_then(sentence, before, phrase, trigger) else None
    return event


_LOOT = re.compile(
    rf"{_GUNS.pattern}|\b(?:stores?|shops?|pawn\w*|dealers?|break-?ins?|burglar\w*|armer[ií]as?|tiendas?)\b",
    re.IGNORECASE,
)
#: Of these a weekday is the theft's where it stands beside: "the break-in early Tuesday".
_THEFT_NOUN = re.compile(
    r"burglar\w*|thefts?|robber\w+|heists?|break-?ins?|stolen|thieves|robos?|ladrones", re.I
)
_TOOK_PLACE = re.compile(
    r"\s(?:that |which |que )?(?:occurred|happened|took place|came|ocurri[oó]|sucedi[oó]|fue)\s"
    r"(?:on |early |el )?",
    re.I,
)
_WAS = re.compile(r"\b(?:was|were|been)\s(?:\w+\s)?$", re.IGNORECASE)


def _is_theft_then(sentence: str, before: str, phrase: Phrase, trigger: Trigger | None) -> bool:
    """True if "Tuesday" or "two months ago" tells when guns were taken, not what came of it."""
    if trigger is None or trigger.name != "theft":
        return False
    end = len(before) + phrase.end - phrase.start
    between = before[trigger.end :] if trigger.end <= len(before) else sentence[end : trigger.start]
    if _TOOK_PLACE.fullmatch(between):
        return True
    if not _LOOT.search(sentence):
        return False
    passive = _WAS.search(sentence[: trigger.start]) is not None
    noun = _THEFT_NOUN.fullmatch(sentence, trigger.start, trigger.end)
    loot = noun is not None and noun.group().lower() == "stolen"  # "guns stolen from a shop last month"
    if noun and not passive and not loot:
        between = between.removeprefix(",")  # "two months ago, three thefts …"
        return len(between) <= NOUN_REACH and not re.search(r"[,;:.(]", between)
    return not is_clause_boundary(between)


def _is_put_off(before: str, trigger: Trigger | None) -> bool:
    """True for the new day of a hearing: "is on hold until", "was postponed till"."""
    told = trigger is not None and trigger.event is Event.HEARING
    return told and trigger is not None and 0 <= len(before) - trigger.end <= PUT_OFF_REACH


def _is_step_near(before: str, trigger: Trigger) -> bool:
    """True if a step stands close before the date; a plea also a little before."""
    gap = before[trigger.end :] if trigger.end <= len(before) else "."
    plain = trigger.event is Event.PLEA and len(gap) <= STEP_REACH and not re.search(r"[,;:.(]", gap)
    return trigger.end <= len(before) and (len(gap) <= YEAR_REACH or plain)


def _is_near_deed(before: str, trigger: Trigger | None) -> bool:
    """True if the governing word stands a little before the date."""
    return trigger is not None and 0 <= len(before) - trigger.end <= DEED_REACH


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
    if not phrase.closes and _HELD.search(sentence) and trigger:
        return Event.ARREST if trigger.event is Event.ARREST else None
    telling = trigger is not None and trigger.event is None and TELLING.match(sentence, trigger.start)
    unexplained = (trigger is None or telling) and phrase.kind is not Kind.OFFSET
    near = sentence[max(0, len(before) - RANGE_REACH) : len(before) + RANGE_REACH]
    deed = trigger is not None and trigger.event in {Event.PURCHASE, Event.OFFENSE_START}
    if (unexplained or deed or _OFFENCE.search(sentence)) and not _NOT_OFFENCE.search(near):
        return Event.OFFENSE_END if phrase.closes else Event.OFFENSE_START
    return None
