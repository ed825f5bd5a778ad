"""Turns of phrase around a date that say on which of its neighbours it hangs."""

from __future__ import annotations

import re
from collections.abc import Collection

from ironriver.vocabulary import Event
from nlp.dates.triggers import Trigger

_JOINED = re.compile(r"\b(?:and|but|y|pero)\s(?:then\s|luego\s)?(?:on\s|in\s|el\s|en\s)?$", re.IGNORECASE)
_VERB = re.compile(r"\s(?:was|were|got|went|drew|fue|fueron|\w{2,}(?:ed|ó|aron|ieron))\b", re.IGNORECASE)
_RESTRICTIVE = re.compile(r"\b(?:that|which|who|que)\s[^,;:.]{5,160}$", re.IGNORECASE)
_ENDED = re.compile(r"\s(?:had|has|have|was|were|is|are|fue|fueron|había|habían|era|eran)\b", re.IGNORECASE)
_ANNOUNCED = re.compile(r"\b(?:announc|anunci)\w+\s(?:[\w-]+\s){0,4}$", re.IGNORECASE)
_OF_WEEK = re.compile(
    r"\w+day\b|\b(?:last|this)\s(?:week|month)|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|"
    r"domingo|hoy|ayer",
    re.IGNORECASE,
)
#: Who went somewhere, and what was done there: "drove to a gun shop in Troy, Ala., and bought".
_WENT = re.compile(
    r"(?:drove|flew|visited|returned|travel|went|walked|entered|arrived|rode|met\b|viaj|vol[oó]|acudi|"
    r"lleg|regres|entr[oó])",
    re.IGNORECASE,
)
_AND_DID = re.compile(r"(?:\b(?:and|then|to|where|y|para|donde)|,)\s(?:[\w’']+\s){0,3}$", re.IGNORECASE)
#: Characters from the way to the deed.
_ON_THE_WAY = 160
#: Characters before a date that are looked at.
_REACH = 240


def opens_second_verb(sentence: str, start: int, end: int, dates: Collection[int]) -> bool:
    """True where a date opens the second of two verbs: "pleaded in May and on Monday was sentenced"."""
    joined = _JOINED.search(sentence, max(0, start - _REACH), start) and _VERB.match(sentence, end)
    return bool(joined) and any(at < start for at in dates)


def ends_relative_clause(sentence: str, start: int, end: int) -> bool:
    """True for "the pistols that officers took on Feb. 16 had been sold": the main verb is another's."""
    return bool(_ENDED.match(sentence, end) and _RESTRICTIVE.search(sentence, max(0, start - _REACH), start))


def is_of_week(sentence: str, start: int, end: int) -> bool:
    """True for a day of the week and "last month", by which news tells its own days."""
    return _OF_WEEK.search(sentence, start, end) is not None


def is_announced(sentence: str, at: int) -> bool:
    """True where what stands at `at` is announced: "announced the arrests Tuesday" tells when it was said."""
    return _ANNOUNCED.search(sentence, max(0, at - _REACH), at) is not None


def deed_there(
    sentence: str, way: Trigger, triggers: tuple[Trigger, ...], dates: Collection[int]
) -> Trigger | None:
    """What was done where somebody went: "on May 3 he drove to Troy and bought"."""
    if way.name not in _WAYS or not _WENT.match(sentence, way.start):
        return None
    for trigger in triggers:
        if trigger.start < way.end or trigger.name in _WAYS or trigger.event is None:
            continue
        if trigger.start - way.end > _ON_THE_WAY or any(way.end <= at < trigger.start for at in dates):
            return None
        return trigger if _AND_DID.search(sentence, way.end, trigger.start) else None
    return None


#: The names in data/date_events.yml of words that tell the way to a deed.
_WAYS = frozenset({"contact", "offense_start"})


#: The attack at which a gun came to light.
_ATTACK = re.compile(
    r"murder|kill|shooting|shot|attack|ambush|massacre|homicid|asesin|tiroteo|balacera|ataque|matanza",
    re.IGNORECASE,
)
_FOUND = re.compile(
    r"recover|turned up|surfaced|showed up|re-?appeared|found|recuper|apareci|hallad|encontrad|localizad",
    re.IGNORECASE,
)


def whose_gun(
    sentence: str, attack: Trigger, same_clause: list[Trigger], dates: Collection[int]
) -> Trigger | None:
    """The word for a gun's coming to light at an attack: "turned up at an ambush of soldiers on Sept. 30"."""
    if attack.event is not None or not _ATTACK.match(sentence, attack.start):
        return None
    found = [
        t
        for t in same_clause
        if t.event is Event.RECOVERY and t.end <= attack.start and _FOUND.match(sentence, t.start)
    ]
    return found[-1] if found and not any(found[-1].end <= at < attack.start for at in dates) else None
