"""Where sellers without a name lie, if it is told before them: "in that state", "in Waco, where …"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from nlp.dealers import seller_kinds as sellers_by
from nlp.dealers import seller_words as words
from nlp.gazetteer import PlaceKind, PlaceMention


def place_said_before(text: str, match: re.Match[str], places: Sequence[PlaceMention]) -> PlaceMention | None:
    """The state of "six sellers in that state", the town of "a local gun shop": the one told last."""
    last = bisect_left(places, match.start(), key=lambda place: place.start)
    if that := words.THAT_STATE.match(text, match.end()):
        wanted = (
            {PlaceKind.STATE} if that["of"] in {"state", "estado"} else {PlaceKind.CITY, PlaceKind.COUNTY}
        )
        return next((p for p in reversed(places[max(0, last - 20) : last]) if p.kind in wanted), None)
    if words.LOCAL.search(match.group()) and not sellers_by.FAIRS.match(match.group()):
        return next(
            (
                p
                for p in reversed(places[max(0, last - 20) : last])
                if p.kind is PlaceKind.CITY and not p.in_name
            ),
            None,
        )
    return None


def in_state(place: PlaceMention) -> PlaceMention:
    """The state of a place: sellers "in Bucks and Berks counties" lie in no town that is told."""
    return replace(place, name=place.region or place.name, kind=PlaceKind.STATE)


def town_before(start: int, near: Sequence[PlaceMention]) -> PlaceMention | None:
    """The town told last before: "drove them to Toledo, where they were sold from a barbershop"."""
    return next((p for p in reversed(near) if p.end <= start and p.kind is PlaceKind.CITY), None)


#: Characters between a place and a seller "where he bought …".
_THERE = 160


def area_before(text: str, opens: int, start: int, near: Sequence[PlaceMention]) -> PlaceMention | None:
    """The place of "in the Tulsa area … from pawn shops", "in Waco, where he bought from a dealer"."""
    first = near[0] if near and near[0].end < start else None
    if first and first.kind is PlaceKind.CITY and words.OPENS.fullmatch(text[opens : first.start]):
        return first
    for place in reversed(near):
        if place.end > start:
            continue
        if re.match(r"(?:\sarea|-area)\b", text[place.end : place.end + 6]):
            return place
        if (
            start - place.end < _THERE
            and place.kind is not PlaceKind.COUNTRY
            and words.WHERE_BOUGHT.fullmatch(text[place.end : start])
        ):
            return place
    return None
