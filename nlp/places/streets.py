"""Streets whose town a text leaves unsaid: "a house on Almond Street" is in the town that it is about."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from nlp.gazetteer import PlaceKind, PlaceMention
from nlp.opened import Opened

_NAME = r"[A-ZÁÉÍÓÚÑ][\w'’-]{1,24}"
_SIDE = r"(?:(?:North|South|East|West|[NSEW]\.)\s)?"
_STREET = re.compile(
    rf"\b(?:(?:\d[\d-]{{0,9}}\sblock\sof\s)?{_SIDE}(?:\d{{1,3}}(?:st|nd|rd|th)|{_NAME})(?:\s{_NAME}){{0,2}}?\s"
    r"(?:Street|Avenue|Ave\.|Road|Rd\.|Boulevard|Blvd\.?|Drive|Lane|Parkway|Terrace)(?!\s[A-Z0-9]|\w)|"
    rf"\d[\d-]{{0,9}}\sblock\sof\s{_SIDE}(?:[NSEW]\s)?{_NAME}(?:\s{_NAME})?)"
)
#: What every English street needs.
_KIND = re.compile(r"Street|Ave|Road|Rd\.|Boulevard|Blvd|Drive|Lane|Parkway|Terrace|block of")
_CALLE = Opened(
    rf"\b(?:calle|avenida|colonia|barrio|bulevar|calzada)\s(?:{_NAME}|\d{{1,3}})(?:\s(?:del?\s)?(?:las?\s)?{_NAME}){{0,2}}"
)
#: A street as the place of something, not as its name.
_AT = re.compile(
    r"\b(?:on|off|at|near|along|of|in|outside|from|to|and|en|de|por|sobre)\s(?:(?:the|la|el)\s)?$"
)
#: Its town is told after it.
_TOLD = re.compile(r",?\s(?:(?:in|en|de)\s)?(?:[\w\s]{0,20}\s(?:in|en|de)\s)?")
_NEAR = 45


def on_streets(text: str, mentions: Sequence[PlaceMention]) -> Iterator[PlaceMention]:
    """Streets as mentions of the town that the text names most, where none is told beside them."""
    towns = [m for m in mentions if m.kind is PlaceKind.CITY and not m.adjective]
    if not towns:
        return
    taken = [(m.start, m.end) for m in mentions]
    town: PlaceMention | None = None
    streets = _STREET.finditer(text) if _KIND.search(text) else ()
    for match in sorted((*streets, *_CALLE.finditer(text)), key=re.Match.start):
        start, end = match.span()
        if not _AT.search(text, max(0, start - 16), start) or any(a < end and start < b for a, b in taken):
            continue
        after = (m for m in towns if end <= m.start < end + _NEAR)
        if any(_TOLD.fullmatch(text, end, m.start) for m in after):
            continue
        if town is None:
            most = Counter((m.name, m.region) for m in towns).most_common(1)[0][0]
            town = next(m for m in towns if (m.name, m.region) == most)
        yield replace(town, start=start, end=end, in_name=False)
