"""The town right before a seller's words: "at a Mesa store", "the Sealy shop", "two Upper Darby dealers".

Most towns are also something else ("Mesa", "Stuart"), so that lists know them only beside their state.
Between an article and a word for a seller such a name is a town's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from nlp.dealers.facts import dealer_facts
from nlp.gazetteer import PlaceKind, PlaceMention
from nlp.gazetteer.data import entries_by_words, fold, words_of

#: An article or a number, and the name.
_BEFORE = re.compile(
    r"\b(?P<article>[Aa]n?|[Tt]he|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]everal|[Aa]nother|single|nearby|\d{1,2})\s"
    r"(?P<town>[A-Z][a-z][\w'’.]{1,20}(?:\s[A-Z][a-z][\w'’]{1,20}){0,2})(?:-area|\sarea)?\s"
    r"(?:(?:gun|shooting|firing|coin|farm|hardware)\s)?$"
)
#: Characters before a seller in which its town begins.
_NEAR = 60
#: Capitalised words that tell of no town: peoples, days, quarters of the sky, and whose shop it is.
_NO_TOWN = re.compile(
    r"(?:\w+(?:day|ican|adian|ese|ian|ish)|North\w*|South\w*|East\w*|West\w*|Central|Upstate|Federal|Licensed|Class|Type|Internet|"
    r"Gun|Firearms?|Pawn|Army|Navy|Military|Christmas|Easter|Halloween|German|Mr|Dr|Street|Online|Main|Downtown|"
    r"January|February|March|April|May|June|July|August|September|October|November|December|UPS|Apple|Dollar|Home)\b"
)


def town_beside(text: str, start: int, places: Sequence[PlaceMention]) -> PlaceMention | None:
    """The town told between an article and the seller at `start`; its state as the document has it."""
    found = _BEFORE.search(text, max(0, start - _NEAR), start)
    if found is None or _NO_TOWN.match(found["town"]) or not _is_free(found["town"]):
        return None
    entries = [
        entry
        for entry in entries_by_words().get(words_of(found["town"]), ())
        if entry.kind in {PlaceKind.CITY, PlaceKind.STATE}
    ]
    # "the Runnels store" is a shop's name as well as a town's.
    if found["article"].lower() == "the" and not is_town_of_shop(text, *found.span("town")):
        return None
    if entries and entries[0].kind is PlaceKind.STATE:
        return None
    states = [place.region for place in places if place.region]
    options = [entry.region for entry in entries if entry.country == "US"]
    region = max((option for option in options if option), key=states.count, default=None)
    return PlaceMention(found["town"], region, "US", *found.span("town"), PlaceKind.CITY)


#: After words that may be a town's or a shop's: the shop, and where it lies.
_SHOP = re.compile(r"\s(?:gun\s|pawn\s)?(?:store|shop|dealer)s?\b(?P<lies>,?\s(?:in|on|near)\s[A-Z])?")
_INDEFINITE = re.compile(r"\b(?:[Aa]|[Aa]n|[Oo]ne|[Tt]wo|[Tt]hree|[Ss]everal|[Aa]nother)\s$")
#: Before a town, and seldom before a shop.
_THERE = ("in", "near", "outside", "reached", "to", "toward")


def is_town_of_shop(text: str, start: int, end: int) -> bool:
    """True of the plain word at `start:end` of "a Sunrise gun store", not of "a Runnings store in Pierre"."""
    shop = _SHOP.match(text, end)
    if shop is None or shop["lies"]:
        return False
    name = text[start:end]
    if entries_by_words().get(words_of(name)) or _INDEFINITE.search(text, max(0, start - 10), start):
        return True
    return any(f" {there} {name}" in text for there in _THERE)


def _is_free(name: str) -> bool:
    """True unless a name is a chain's, a maker's, or a word that opens no name."""
    facts = dealer_facts()
    first = fold(name.split(maxsplit=1)[0])
    if name.endswith(("'s", "’s")) or first in facts.not_in_names | facts.lead:
        return False
    if facts.maker.match(name) or facts.other_chain.search(name):
        return False
    return not any(pattern.search(name) for _, pattern in facts.chains)
