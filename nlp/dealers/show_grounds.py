"""Where gun shows are held: "gun shows at the Tulsa Fairgrounds", "bought at the Dry Fork Expo Center"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ironriver.vocabulary import DealerKind
from nlp.dealers.context import ACQUIRE
from nlp.dealers.seller_places import in_state
from nlp.dealers.shop import NamedShop
from nlp.dealers.shop_words import PART, guns_near
from nlp.gazetteer import PlaceKind, PlaceMention
from nlp.gazetteer.data import fold

#: Grounds that are let to fairs, as their names end.
_HALL = r"(?:Trade|Expo|Exposition|Exhibition|Events?|Fair)\s(?:Cent(?:er|re)|Hall|Complex|Park)"
_GROUNDS = (
    rf"(?:{_HALL}|[Ff]air\s?[Gg]rounds?|(?:Convention|Civic)\sCent(?:er|re)|Expo|Coliseum|Arena|Armory)"
)
#: From a show to its grounds.
_AT = re.compile(
    r"\s(?:(?:held|hosted|staged|organi[sz]ed)\s)?(?:at|inside|en)\s(?:the\s|el\s)?"
    rf"(?P<name>(?:[A-Z][\w'’.-]+\s){{0,4}}?)(?P<whose>(?:[Ss]tate|[Cc]ounty)\s)?{_GROUNDS}\b"
)


def place_of_grounds(text: str, end: int, places: Sequence[PlaceMention]) -> PlaceMention | None:
    """The town in the name of the grounds after the show that ends at `end`, or the state told last."""
    found = _AT.match(text, end)
    if found is None:
        return None
    if found["name"]:
        inside = (p for p in places if end <= p.start < found.end() and p.kind is PlaceKind.CITY)
        return next(inside, None)
    if found["whose"] is None:
        return None
    told = next((p for p in reversed(places) if p.end <= end and p.region and p.country == "US"), None)
    return in_state(told) if told else None


#: The end of a show's name that is written small: "the Cedar Hollow gun show".
_SHOW = re.compile(
    r"(?:(?<=[Ff]airgrounds)|(?<=[Cc]oliseum)|\sgun(?:\sand\sknife)?)\sshow\b(?!\s(?:floor|circuit|loophole|vendor|promoter|dealer)\b)"
)
_ITS_NAME = re.compile(rf"\b(?:[Tt]he|at)\s(?P<own>{PART}(?:\s{PART}){{1,4}}|[A-Z]{{2,5}})$")
#: Grounds with no word of a show, where guns were bought: "12 pistols … at the Dry Fork Trade Center".
_AT_HALL = re.compile(rf"\b(?:at|en|del)\s(?:(?:the|el)\s)?(?P<name>{PART}(?:\s{PART}){{0,4}}?\s{_HALL})\b")
_SHOWS_AT = re.compile(r"\bshows?\s(?:held\s)?$")
#: Guns by their number, or paid for.
_COUNTED = re.compile(
    r"\b\d{1,3}\s(?:[\w-]+\s){0,2}?(?:pistols|guns|rifles|handguns|firearms|armas)\b|\bpag(?:ó|aron)\b"
)
#: Characters in which such a name stands, and those in which guns and a purchase are told.
_NAME, _NEAR = 90, 220


def shows_in(text: str, places: frozenset[str]) -> Iterator[NamedShop]:
    """Shows by their own names, and by those of the grounds where guns were bought."""
    for show in _SHOW.finditer(text) if " show" in text else ():
        start = max(0, show.start() - _NAME)
        found = _ITS_NAME.search(text, start, show.start())
        if found and fold(found["own"]) not in places and guns_near(text, *found.span(), _NEAR):
            yield _show(text, found.start("own"), show.end())
    for hall in _AT_HALL.finditer(text) if "Cent" in text else ():
        start, end = hall.span("name")
        if _SHOWS_AT.search(text, max(0, hall.start() - 20), hall.start()):
            continue
        sentence = re.split(r"[.;]\s", text[max(0, start - _NEAR) : start])[-1]
        if (ACQUIRE.search(sentence) or _COUNTED.search(sentence)) and guns_near(text, start, end, _NEAR):
            yield _show(text, start, end)


def _show(text: str, start: int, end: int) -> NamedShop:
    name = " ".join(text[start:end].split())
    return NamedShop(name, DealerKind.GUN_SHOW, start, end, "show by its name", 0.6)
