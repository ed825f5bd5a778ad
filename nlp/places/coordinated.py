"""Towns that no list knows, or that are names as often, in one breath with a town: "in Troy and Ames"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from nlp.gazetteer import PlaceKind, PlaceMention
from nlp.gazetteer.data import Entry
from nlp.places.cues import Link, link_before

#: The town of this name, if a list has one.
Listed = Callable[[str, Sequence[PlaceMention]], Entry | None]

_WORD = r"[A-ZÁÉÍÓÚÑ][a-záéíóúñãõçêôâü]{2,}"
_NEXT = re.compile(
    rf"(?:\s\(\d+\))?(?P<comma>,)?\s(?:(?P<and>and|y|e|or|o)\s)?(?:(?:in|near|en)\s)?"
    rf"(?P<name>{_WORD}(?:[\s-](?:de\s(?:las?\s)?|del\s)?{_WORD}){{0,2}})"
    r"(?:(?P<ends>[,.;:)]|\s\(\d|$)|\s(?P<on>with|on|for|since|where|that|this|by|from|con|donde|el|por|para|in|en|between)\b)"
)
_LEFT = 120
#: Before somebody's home: his town, and then another person.
_OF = re.compile(r"\b(?:of|from|de)\s$")
#: Between a town's name and the next: its state ("Reno, Nev., and Elko").
_MOST = 6


def coordinated_towns(
    text: str, known: Sequence[PlaceMention], listed: Listed, is_town: Callable[[str], bool]
) -> Iterator[PlaceMention]:
    """The towns that follow a known one of which a preposition tells that it is a place."""
    starts = {mention.start for mention in known}
    for first in known:
        if first.kind is not PlaceKind.CITY or first.adjective or first.in_name:
            continue
        match = _NEXT.match(text, first.end)
        if match is None:
            continue
        left = text[max(0, first.start - _LEFT) : first.start]
        if _OF.search(left) or link_before(left) not in {Link.IN, Link.TO}:
            continue
        for _ in range(_MOST):
            if match is None or not (match["comma"] or match["and"]) or match.start("name") in starts:
                break
            town = listed(match["name"], known)
            ends = match["ends"] is not None or match["on"] is not None
            if not ends or (town is None and not (match["and"] and is_town(match["name"]))):
                break
            yield PlaceMention(
                match["name"] if town is None else town.name,
                first.region if town is None else town.region,
                first.country if town is None else town.country,
                match.start("name"),
                match.end("name"),
                PlaceKind.CITY,
            )
            match = _NEXT.match(text, match.end("name"))
