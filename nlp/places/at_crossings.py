"""Guns that officers took at a crossing: it is the seizure's place, or its town is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ironriver.vocabulary import PlaceRole
from nlp.annotation import Place
from nlp.gazetteer import PlaceKind, PlaceMention
from nlp.gazetteer.data import fold
from nlp.places import finds
from nlp.places.crossings import Crossing, border_towns
from nlp.places.cues import GUNS
from nlp.reading import Reading

#: Between a crossing and its town: "the DeConcini Port of Entry in downtown Nogales".
_LIES_IN = re.compile(
    r",?\s(?:in|en|de)\s(?:(?:downtown|el centro de|nearby|la ciudad de|the city of)\s)?",
    re.IGNORECASE,
)


def stopped_at(
    reading: Reading, crossings: Sequence[Crossing], mentions: Sequence[PlaceMention]
) -> Iterator[Place]:
    """The crossings where officers found the guns: the seizure's places too."""
    for crossing in crossings:
        sentence = reading.sentence_at(crossing.start)
        if sentence is None:
            continue
        near = reading.text[sentence.start : min(sentence.end + 400, len(reading.text))]
        before = reading.text[max(sentence.start, crossing.start - 60) : crossing.start]
        found = finds.OFFICERS_STOP.search(near) or finds.GUNS_FOUND.search(before)
        if found and finds.GUNS_FOUND.search(near):
            evidence = reading.evidence(crossing.start, crossing.end, "guns found at a crossing", 0.6)
            town = _town_told(reading, crossing, mentions)
            yield Place(PlaceRole.SEIZURE, town or crossing.name, crossing.region, crossing.country, evidence)


#: A person taken there, who came without guns.
_ARRESTED = re.compile(
    r"\b(?:arrested|detained|apprehended|taken\sinto\scustody|surrendered|detenid[oa]|aprehendid[oa]|arrestad[oa]|entregad[oa])\s(?:\S+\s){0,6}?"
    r"(?:at|in|en|near|on)\s(?:the\s|el\s|la\s)?$"
)
_CAR = re.compile(
    r"\b(?:car|truck|van|pickup|vehicle|SUV|sedan|driv\w+|drove|cross\w*|smuggl\w+|carrying|hidden|luggage|bags?|camioneta|auto|veh[ií]culo|cruz\w+|llevaba\w*)\b"
)


def only_arrested(reading: Reading, crossing: Crossing) -> bool:
    """True where somebody was arrested at a crossing, and no guns nor a vehicle are told of there."""
    sentence = reading.sentence_at(crossing.start)
    if sentence is None or not _ARRESTED.search(
        reading.text, max(sentence.start, crossing.start - 90), crossing.start
    ):
        return False
    after = reading.sentences[sentence.index + 1 : sentence.index + 2]
    told = [sentence, *after]
    return not any(GUNS.search(each.text) or _CAR.search(each.text) for each in told)


#: Roles of guns that somebody took.
TAKEN = frozenset({PlaceRole.SEIZURE, PlaceRole.RECOVERY})


def taken_at_crossing(
    reading: Reading,
    crossings: Sequence[Crossing],
    mentions: Sequence[PlaceMention],
    found: Sequence[Place],
) -> Iterator[Place]:
    """The only crossing, where a text says that officers found guns and of no place that it was there."""
    towns = [place for place in found if place.role is PlaceRole.CROSSING]
    if len({place.name for place in towns}) != 1 or towns[0].name == towns[0].region:
        return
    place = towns[0]
    crossing = next((c for c in crossings if c.name == place.name), None)
    for sentence in reading.sentences:
        if (
            sentence.end > place.evidence.start
            and finds.OFFICERS_STOP.search(sentence.text)
            and finds.GUNS_TAKEN.search(sentence.text)
        ):
            name = (crossing and _town_told(reading, crossing, mentions)) or place.name
            evidence = replace(place.evidence, rule="guns found at a crossing", confidence=0.5)
            yield Place(PlaceRole.SEIZURE, name, place.region, place.country, evidence)
            return


def _town_told(reading: Reading, crossing: Crossing, mentions: Sequence[PlaceMention]) -> str | None:
    """The town of a crossing that is called otherwise: told right after it, or known and in the text."""
    for mention in mentions:
        near = crossing.end <= mention.start <= crossing.end + 40 and mention.kind is PlaceKind.CITY
        if near and _LIES_IN.fullmatch(reading.text, crossing.end, mention.start):
            return mention.name
    if crossing.name in border_towns():
        return crossing.name  # "San Ysidro", a part of San Diego
    if crossing.town is None or fold(crossing.town) in fold(crossing.name):
        return crossing.town  # "Hidalgo International Bridge"
    since = crossing.start - 400
    return next((m.name for m in mentions if m.name == crossing.town and m.end > since), None)
