"""Branches of one chain in several towns: "two Oak Farm locations, in Blaine and Oakdale"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from nlp.dealers.seller_words import NEXT_TOWN
from nlp.dealers.shop import NamedShop
from nlp.gazetteer import PlaceKind, PlaceMention

#: After the name of a chain: that there are several shops of it.
_SEVERAL = re.compile(
    r"['’]?s?\s(?:[a-z]+\s){0,2}?(?:stores|locations|branches|outlets|shops|sucursales|tiendas)\b"
)
#: Before it.
_HOW_MANY = re.compile(
    r"\b(?:two|three|four|five|several|both|dos|tres|cuatro|vari[oa]s|l[oa]s)\s$", re.IGNORECASE
)
#: Before one of its shops.
_ONE = re.compile(r"\b(?:an?|una?)\s$")
#: Towns of one chain that are looked at.
_MOST = 12


def further_towns(
    text: str, shop: NamedShop, first: PlaceMention | None, places: Sequence[PlaceMention]
) -> Iterator[PlaceMention]:
    """The towns told after the `first` one of a shop that has branches, in order."""
    if first is None or first.start < shop.end or first.kind is not PlaceKind.CITY:
        return
    several = _SEVERAL.match(text, shop.end) or _HOW_MANY.search(text, max(0, shop.start - 8), shop.start)
    chain = shop.rule == "listed seller" and not _ONE.search(text, max(0, shop.start - 4), shop.start)
    if not (several or chain):
        return
    end = first.end
    at = bisect_left(places, end, key=lambda place: place.start)
    for place in places[at : at + _MOST]:
        if place.kind is PlaceKind.STATE and text[end : place.start] in {", ", " ("}:
            end = place.end
            continue
        if place.kind is not PlaceKind.CITY or not NEXT_TOWN.fullmatch(text[end : place.start]):
            return
        yield place
        end = place.end
