"""Two people whom a text describes before it names them: "A Mesa welder and a pawn shop clerk from Reno"."""

from __future__ import annotations

import re

from nlp.defendants.homes import Home, PlaceIndex, settle
from nlp.defendants.leading import leading
from nlp.defendants.targets import Targets
from nlp.gazetteer import PlaceKind, PlaceMention

_WORD = r"(?:(?!(?:and|y|who|que|was|were|have|has|of|from|in|at|de|en)\b)[a-z0-9áéíóúñ][\w’'-]*,?\s)"
_TOWN = r"[A-ZÁÉÍÓÚÑ][\w.’'-]*(?:\s(?:de\s|del\s|la\s)?[A-ZÁÉÍÓÚÑ][\w.’'-]*){0,3}(?:,\s[A-ZÁÉÍÓÚÑ][\w.]+)?"
#: One of two: what somebody is, with or without the town.
_ONE = (
    rf"(?:[Aa]n?|[Uu]na?)\s(?:{_TOWN},?\s)?{_WORD}{{1,6}}"
    rf"(?:(?:from|of|in|at|de|en)\s(?:the\s)?{_TOWN},?\s)?"
)
_PAIR = re.compile(rf"\b(?P<one>{_ONE})(?:and|y)\s(?P<other>{_ONE})")
#: Straight before the town of one of two: what he is, or the article.
_FROM = re.compile(r"\b(?:from|of|in|de|en|[Aa]n?)\s$")
_TWO = 2
#: How far (characters) into a text its lead reaches.
_LEAD = 400


def read_described_pair(targets: Targets, homes: dict[int, Home], places: PlaceIndex) -> None:
    """Write the towns of two described people into the two who are named next."""
    people = leading(targets)
    if len(people) != _TWO or all(homes[id(person)].city for person in people):
        return
    text, until = targets.reading.text, min(_LEAD, *(p.first.start for p in targets.defendants))
    pair = _PAIR.search(text, 0, until)
    if pair is None:
        return
    for person, which in zip(people, ("one", "other"), strict=True):
        home = homes[id(person)]
        town = _town_in(text, pair.span(which), places)
        if town is not None and home.untold:
            settle(home, town)


def _town_in(text: str, span: tuple[int, int], places: PlaceIndex) -> PlaceMention | None:
    """The town of a description: the last that it is told to be from."""
    towns = [
        p
        for p in places.starting(*span)
        if p.kind is PlaceKind.CITY and not p.adjective and _FROM.search(text, span[0], p.start)
    ]
    return towns[-1] if towns else None
