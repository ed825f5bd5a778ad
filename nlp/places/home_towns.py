"""Defendants' names and towns: "Curtis Gadsden" is no place, "a house in Ramona" is where one of Ramona lives."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from nlp.annotation import Defendant
from nlp.gazetteer import PlaceKind, PlaceMention
from nlp.gazetteer_data import fold
from nlp.places.cues import Link, link_before

#: Before a town: where something is or goes; in a row, the town before.
_AT = re.compile(
    r"\b(?:in|near|outside|around|to|from|en|hacia|hasta|desde|cerca\sde)\s(?:(?:downtown|nearby|the\scity\sof)\s)?$"
)
_ROW = re.compile(r",\s(?:and\s|y\s)?$|\s(?:and|y)\s$")


def towns_of(
    text: str, defendants: Sequence[Defendant], known: Sequence[PlaceMention]
) -> Iterator[PlaceMention]:
    """The mentions of defendants' towns that are not among the known ones."""
    cities = {person.city: person for person in defendants if person.city}
    if not cities:
        return
    taken = {at for mention in known for at in range(mention.start, mention.end)}
    ends = {mention.end for mention in known}
    for city, person in cities.items():
        if text.count(city) < 2:  # only told as the home
            continue
        for match in re.finditer(rf"(?<!\w){re.escape(city)}(?![\w-]|\s[A-Z][a-z])", text):
            start, end = match.span()
            row = _ROW.search(text, max(0, start - 6), start)
            if start in taken or not (
                _AT.search(text, max(0, start - 30), start) or (row and row.start() in ends)
            ):
                continue
            yield PlaceMention(city, person.region, person.country or "US", start, end, PlaceKind.CITY)


def without_people(
    text: str, mentions: Sequence[PlaceMention], defendants: Sequence[Defendant]
) -> list[PlaceMention]:
    """The mentions without the defendants' own names: "Curtis Gadsden", "Gadsden's apartment"."""
    names = {fold(word) for person in defendants for word in person.name.split() if len(word) > _INITIAL}
    if not names:
        return list(mentions)
    return [
        mention
        for mention in mentions
        if fold(text[mention.start : mention.end]) not in names
        or link_before(text[max(0, mention.start - 60) : mention.start]) is not Link.NONE
    ]


#: Letters of what is no name's word.
_INITIAL = 2
