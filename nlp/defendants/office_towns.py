"""Who holds an office of a town lives there: "Columbus Mayor X", "the mayor of Columbus"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nlp.defendants.homes import Home, settle
from nlp.gazetteer import PlaceKind, PlaceMention
from nlp.people import Person

_OFFICE = (
    r"(?:(?:former |ex-?)?(?:mayor|police chief|chief(?: of police)?|trustee|representative|"
    r"councilman|alcalde|jefe de (?:la )?polic[ií]a|regidor))"
)
_OFFICE_AFTER = re.compile(rf"^,?\s(?:[Vv]illage |town )?{_OFFICE}\b", re.IGNORECASE)
_OFFICE_BEFORE = re.compile(
    rf"\b{_OFFICE}\s(?:of|in|de|for)\s(?:the (?:village|town|city) of )?$", re.IGNORECASE
)
_TOWN_OFFICE = re.compile(
    r"(?P<before>(?!Police|Former|The|Deputy|And|Assistant)[A-Z][a-z]+(?: [A-Z][a-z]+)?) (?:Mayor|"
    r"Police Chief|chief of police)\b|(?:[Mm]ayor|[Cc]hief|[Aa]lcalde|"
    r"[Tt]rustee)(?: of police)? (?:of|in|de) (?:the (?:[Vv]illage|"
    r"[Tt]own) of )?(?P<after>[A-Z][a-z]+)"
)
_TOWN_OF = re.compile(
    r"\b(?:town|village|pueblo|villa|poblado|city|ciudad|municipio) (?:of|de) "
    r"$",
    re.IGNORECASE,
)
_RUN_FROM = re.compile(r"\b(?:based in|run from|run out of|centered in|con sede en|desde) $", re.IGNORECASE)
_SMALL_TOWN = re.compile(r"\b(?:town|village|pueblo|poblado)\b", re.IGNORECASE)
#: The first words of a text (characters), where its dateline stands.
_DATELINE = 120
_HELD = re.compile(rf"\b{_OFFICE}\b", re.IGNORECASE)


def read_offices(
    text: str, defendants: Sequence[Person], homes: dict[int, Home], places: Sequence[PlaceMention]
) -> None:
    """Who holds an office of a town lives there: "Columbus Mayor X", "the mayor of Columbus"."""
    officials = [p for p in defendants if homes[id(p)].city is None and _holds_office(text, p)]
    if not officials:
        return
    town = next(
        (
            p
            for p in places
            if p.kind is PlaceKind.CITY
            and (
                _OFFICE_AFTER.match(text[p.end : p.end + 40])
                or _OFFICE_BEFORE.search(text[max(0, p.start - 40) : p.start])
            )
        ),
        None,
    )
    if town is None:
        town = _told_town(text, places)
    if town is None:
        match = _TOWN_OFFICE.search(text)
        if match is None:
            return
        name = match["before"] or match["after"]
        known = next((p for p in places if p.name == name), None)
        town = known or PlaceMention(name, None, None, match.start(), match.end(), PlaceKind.CITY)
    for person in officials:
        settle(homes[id(person)], town)


def _holds_office(text: str, person: Person) -> bool:
    """True if an office of a town stands beside a full mention of the person."""
    return any(
        _HELD.search(text[max(0, m.start - 25) : m.start]) or _HELD.search(text[m.end : m.end + 35])
        for m in person.mentions
        if m.full
    )


def _told_town(text: str, places: Sequence[PlaceMention]) -> PlaceMention | None:
    """The town that a text is about: "the town of Columbus", "run from Columbus", of the dateline."""
    towns = [p for p in places if p.kind is PlaceKind.CITY and not p.adjective]
    for pattern in (_TOWN_OF, _RUN_FROM):
        for place in towns:
            if pattern.search(text[max(0, place.start - 40) : place.start]):
                return place
    return towns[0] if towns and towns[0].start < _DATELINE and _SMALL_TOWN.search(text) else None
