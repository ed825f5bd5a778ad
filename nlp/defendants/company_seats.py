"""Where a company has its seat: "Reno Tactical LLC in Sparks", "Gold Trading Inc., the El Monte company"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from nlp.gazetteer import PlaceKind, PlaceMention

_COMPANY = re.compile(r"\b(?:LLC|L\.L\.C\.|Inc\.?|Corp\.?|Ltd\.?|Company|Corporation|S\.A\.(?: de C\.V\.)?)$")
_SEATED = re.compile(
    r",?\s(?:(?:an?|the|una?|el|la)\s(?:[a-z-]+\s){1,4})?(?:located\s|based\s)?(?:in|of|en|de)\s"
)
_THE = re.compile(r",\s(?:an?|the|his|her|their)\s")
_BUSINESS = re.compile(
    r"(?:,\s[A-Z][a-z]+,)?(?:-area|-based)?\s(?:\w+\s){0,3}?(?:company|business|firm|store|shop|dealer|"
    r"gunsmith|exporter|"
    r"importer|manufacturer|retailer|corporation|licensee|outfit)\b"
)


def seat_after(text: str, at: int, near: Iterable[PlaceMention]) -> PlaceMention | None:
    """The town of the company whose name ends at `at`, among the places `near` behind it."""
    if not _COMPANY.search(text[max(0, at - 12) : at]):
        return None
    for place in near:
        before, behind = text[at : place.start], text[place.end : place.end + 40]
        if place.kind is PlaceKind.CITY and (
            _SEATED.fullmatch(before) or (_THE.fullmatch(before) and _BUSINESS.match(behind))
        ):
            return place
    return None
