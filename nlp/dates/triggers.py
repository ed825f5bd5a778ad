"""The words of a sentence that may govern a date, from nlp/data/date_events.yml."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain
from pathlib import Path

from ironriver.data_files import read_yaml
from ironriver.vocabulary import Event
from nlp.opened import Family, Opened


@dataclass(frozen=True, slots=True)
class Trigger:
    """A governing word in a sentence; `event` is None for what is no event of the matter."""

    event: Event | None
    start: int
    end: int
    name: str = ""


#: Names in the data that are no event's own: an unsealing dates the charge where nothing else does.
_EVENT_OF = {
    "unsealed": Event.CHARGED,
    "charged_noun": Event.CHARGED,
    "contact": Event.OFFENSE_START,
    "theft": Event.OFFENSE_START,
}
#: The name of words that say that something happened, not what.
HAPPENING = "happening"
#: Names that date a charge only where no other words do.
SECOND_BEST = frozenset({"unsealed"})
#: "according to the indictment", "the complaint alleges that": the telling, not the event.
_REPORTED = Opened(
    r"\b(?:according to|as (?:alleged|admitted|described|stated|set forth) in|seg[uú]n|de acuerdo con|"
    r"conforme a)\b[^,.;]{0,30}?(?:indict|"
    r"complaint|court|document|filing|warrant|police|polic[ií]a|plea\b|agreement|stipulat|testimony|"
    r"admission|acuerdo|convenio|"
    r"evidence|authorit|prosecut|record|affidavit|investig|acusa|denuncia|acta|autoridad|fiscal)"
    r"(?!\w*\s(?:was\s)?(?:handed|returned|unsealed|filed|made public|presentada|radicada))[^,.;]{0,40}?"
    r"(?=[,.;]|$|\b(?:consultad|obtained|released|issued|filed|unsealed|made public|que cita))|"
    r"\b(?:described|outlined|detailed|recounted|cited|set out|laid out) in (?:the |his |her |"
    r"an? )?(?:\w+ ){0,2}?"
    r"(?:papers?|documents?|complaint|indictment|agreement|affidavit|filings?|records?)\b|"
    r"\b(?:indictments?|complaints?|affidavit|filings?|charges|documents|acusaci[oó]n|"
    r"denuncia(?: penal)?)\s+(?:also |further )?(?:alleges?|alleged|charges|charged|"
    r"says|said|"
    r"states|stated|accuses?|claims?|describes?|shows?|relata|señala|sostiene|indica|"
    r"ubica|detalla)(?:\s+that)?\b|"
    r"\b(?:charges|charged|alleges|alleged|alleging) that\b|"
    r"\b(?:plea agreement|court documents|court records|records?|documents?) "
    r"(?:says?|said|shows?|states?)\b|"
    r"\b(?:evidence|testimony|records?|documents?|audit|inspection|investigat(?:ion|ors)|inquiry|"
    r"proof)\b[^.;,]{0,60}?\s"
    r"(?:showed|shows?|revealed|reveals|established|indicated|disclosed|determined)(?:\sthat)?\b|"
    r"\b(?:until|till) (?:his|her|their|the) arrests?\b(?! (?:on|in|last|this|early|late|\d|[A-Z]\w+ \d))|"
    r"\bhasta (?:su|la) (?:detenci[oó]n|captura|arresto)\b(?! (?:el|en|del?) )|"
    r"\bat trial\b|\b(?:after|following|tras)\s(?:an?\s|the\s|un\s|el\s)?(?:[\w-]+\s){0,3}?jury trial\b",
    re.IGNORECASE,
)


#: ", prosecutors said,", ", dijo la policía,": who tells it, between commas.
_SAID_ASIDE = re.compile(
    r",\s(?:[^,.;:]{3,50}?\s(?:said|says?|confirmed|alleged?|reported|believe|added|wrote)|"
    r"(?:dijo|dijeron|informó|informaron|señaló|indicó|precisó|aseguró)\s[^,.;:\d]{3,60})(?=,)",
    re.IGNORECASE,
)


@lru_cache(maxsize=1)
def _patterns() -> Family[str]:
    path = Path(__file__).parent.parent / "data" / "date_events.yml"
    raw: dict[str, list[str]] = read_yaml(path)
    return Family((name, re.compile("|".join(rows), re.IGNORECASE)) for name, rows in raw.items())


@lru_cache(maxsize=2048)
def find_triggers(sentence: str) -> tuple[Trigger, ...]:
    """Every governing word of a sentence, in order; words that only say who tells it are passed over."""
    told = sentence
    for match in chain(_REPORTED.finditer(sentence), _SAID_ASIDE.finditer(sentence)):
        told = told[: match.start()] + " " * len(match.group()) + told[match.end() :]
    found = [
        Trigger(
            None if name in {"none", HAPPENING} else _EVENT_OF.get(name) or Event(name),
            match.start(),
            match.end(),
            name,
        )
        for name, match in _patterns().finditer(told)
    ]
    found.sort(key=lambda trigger: (trigger.start, -trigger.end))
    kept: list[Trigger] = []
    for trigger in found:  # of words inside words ("ordered detained") the longer tells
        if not kept or trigger.end > kept[-1].end:
            kept.append(trigger)
    return tuple(kept)


def spanning(triggers: tuple[Trigger, ...], start: int, end: int) -> tuple[Trigger, ...]:
    """The words, those around a date at `start:end` as if before it: "received on May 3 a sentence"."""
    return tuple(
        replace(trigger, end=start) if trigger.start < start and end < trigger.end else trigger
        for trigger in triggers
    )
