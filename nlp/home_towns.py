"""The towns in which defendants live, told again: "of Ramona … searched a house in Ramona"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from nlp.annotation import Defendant
from nlp.gazetteer import PlaceKind, PlaceMention

#: Before a town: where something is or goes; in a row, the town before.
_AT = re.compile(
    r"\b(?:in|near|outside|around|to|from|en|hacia|hasta|desde|cerca\sde)\s(?:(?:downtown|nearby|the\scity\sof)\s)?$"
    r"|\b(?:tiendas?|armer[ií]as?|empe[ñn]os?|ferias?|armas|bodega|casa|centro|calles|ciudad|almac[eé]n|taller|aeropuerto|puerto)\sde\s$"
)
_THE = re.compile(r"\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Tt]wo|[Tt]hree|[Ff]our|[Ss]everal)\s$")
_NOUN = re.compile(
    r"\s(?:gun|pawn|firearms|sporting|home|house|apartment|motel|warehouse|garage|store|shop|dealer|duplex|trailer)\b"
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
                _AT.search(text, max(0, start - 30), start)
                or (row and row.start() in ends)
                or (_NOUN.match(text, end) and _THE.search(text, max(0, start - 12), start))
            ):
                continue
            yield PlaceMention(city, person.region, person.country or "US", start, end, PlaceKind.CITY)
