"""The town of a dateline: "RENO, Nev. —", "San Pedro Sula, Honduras." where a text begins."""

from __future__ import annotations

import re

from nlp.defendants.homes import PlaceIndex
from nlp.gazetteer import PlaceKind, PlaceMention

#: After the town, up to a dash, a full stop or the end of the line.
_ENDS = re.compile(
    r"(?:,\s?[A-ZÁÉÍÓÚÑ][\w.]*(?:\s[A-ZÁÉÍÓÚÑ][\w.]*){0,2})?(?:\s\([^()\n]{2,40}\))?"
    r"\s?[.,]?\s?(?:[-–—]|\.\s|$)",
    re.MULTILINE,
)
#: How far (characters) into a text its dateline begins.
_BEGINS = 4


def dateline_town(text: str, places: PlaceIndex) -> PlaceMention | None:
    """The town of the dateline; None where a text has none."""
    place = next(iter(places.starting(0, _BEGINS)), None)
    if place is None or place.kind is not PlaceKind.CITY or place.adjective:
        return None
    return place if _ENDS.match(text, place.end) else None
