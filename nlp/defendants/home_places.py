"""The place that the words straight after a name tell as a home.

"Otto Lund, 34, of 12 Elm Street, in Canarsie, Brooklyn"     Brooklyn
"Otto Lund, a rapper from the Reno area"                       Reno
"Otto Lund, de 53 años, de esta ciudad"                       the town named before
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from nlp.defendants import home_phrases as f
from nlp.defendants import home_wordings as h
from nlp.defendants.company_seats import seat_after
from nlp.defendants.datelines import dateline_town
from nlp.defendants.homes import PlaceIndex
from nlp.defendants.unlisted_towns import may_be_town
from nlp.gazetteer import PlaceKind, PlaceMention


def home_after(text: str, at: int, after: str, places: PlaceIndex, full: bool) -> PlaceMention | None:
    """The place named as home in the words straight after a name; the borough of New York for its quarter.

    "of Oregon, Ohio", "of Peru, Ind.," tell a town that has a state's or a country's name.
    """
    place = _told_after(text, at, after, places, full)
    written = text[place.start : place.end] if place is not None else ""
    if place is not None and written == "New York" and not _AS_STATE.match(text, place.end):
        return PlaceMention("New York", "New York", "US", place.start, place.end, PlaceKind.CITY)
    if place is not None and written == "Washington" and _OF_CAPITAL.search(text[at : place.start]):
        return PlaceMention(
            "Washington", "District of Columbia", "US", place.start, place.end, PlaceKind.CITY
        )
    if place is not None and (
        place.kind is PlaceKind.COUNTRY or (place.kind is PlaceKind.STATE and place.country == "US")
    ):
        state = next(iter(places.starting(place.end + 2, place.end + 3)), None)
        if (
            state is not None
            and state.kind is PlaceKind.STATE
            and state.country == "US"
            and text[place.end : state.start] == ", "
        ):
            return PlaceMention(place.name, state.name, "US", place.start, place.end, PlaceKind.CITY)
    if place is None or place.kind is not PlaceKind.CITY:
        return place
    return borough_of(text, place, places.starting(place.end, place.end + _QUARTER)) or place


#: Among the words before a town: who is from there may live elsewhere now.
_FORMERLY = re.compile(r"\b(?:formerly|originally|previously) ")
#: Around the town of "a former Reno resident", who may live elsewhere now.
_ONCE = re.compile(r"\b(?:former|one-time|ex-?)\s?$", re.IGNORECASE)
_RESIDENT = re.compile(r"(?:-area)?\s(?:residents?|natives?)\b")
#: Before "Washington": a quarter of the capital.
_OF_CAPITAL = re.compile(r"\b(?:South|North)(?:east|west) $")
#: Characters of the longest words that tell a home, before its town.
_HOME_WORDS = 75
#: After a name that is a quarter's, whose town is not told beside it: "of the Roseland neighborhood".
_QUARTER_AFTER = re.compile(r"\s(?:neighborhood|section)\b(?!\s(?:of|in)\s)")
_AS_STATE = re.compile(r" state\b", re.IGNORECASE)
#: How far (characters) behind a quarter its borough stands at most.
_QUARTER = 30


def _told_after(text: str, at: int, after: str, places: PlaceIndex, full: bool) -> PlaceMention | None:
    near = [
        _quarter(text, p)
        for p in places.starting(at, at + len(after))
        if not p.adjective and not h.STREET_AFTER.match(text, p.end) and not _QUARTER_AFTER.match(text, p.end)
    ]
    if near and near[0].kind is PlaceKind.CITY and _in_brackets(text, at, near[0]):
        return near[0]
    born: PlaceMention | None = None
    prefix = h.PREFIX.match(after)
    if prefix and prefix.end():
        opened = at + prefix.end()
        phrase = h.TOWN.match(after[prefix.end() :])
        chain = _chain(text, opened, near)
        if (
            chain
            and phrase
            and chain.start == opened
            and chain.kind is not PlaceKind.STATE
            and len(phrase["city"]) > chain.end - chain.start
            and full
        ):
            chain = None
        if chain and not _FORMERLY.search(prefix[0]):
            return chain
        born = chain
    for place in near:
        before = text[max(at, place.start - _HOME_WORDS) : place.start]
        if h.HOME.search(before) and not f.FORMER.search(before) and not _is_anothers(text, at, place):
            if not h.BORN.search(before):
                return place
            born = born or place
        if place.kind is PlaceKind.CITY and _is_apposed(text, at, place, full=full):
            if not _ONCE.search(before) or not _RESIDENT.match(text, place.end):
                return place
            born = born or place
    if born is not None:
        return born
    if seat := seat_after(text, at, near):
        return seat
    if (here := f.THIS_TOWN.match(after)) and (
        town := _town_before(text, at + here.end(), places, same=bool(f.SAME.search(here.group())))
    ):
        return town
    match = h.TOWN.match(after[prefix.end() :]) if prefix else None
    if prefix and (told := h.ADDRESS_TOWN.match(after[prefix.end() :])):
        opened = at + prefix.end()
        state = next((p for p in near if p.start == opened + told.end() and p.kind is PlaceKind.STATE), None)
        if state is not None:
            start, end = opened + told.start("city"), opened + told.end("city")
            return PlaceMention(told["city"], state.name, state.country, start, end, PlaceKind.CITY)
    if (
        match
        and (full or _SAYS_OF.match(after))
        and prefix
        and re.search(
            r"(?:\b(?:of|from)(?: [a-z]+){0,4}|\d{2},?|(?:^|años|edad),\sde)\s?(?:the )?$",
            after[: prefix.end()],
        )
        and not re.match(r"(?:(?:El|La|Los)\b(?!\s[A-Z])|(?:The|Jr|Sr)\b)", match["city"])
        and may_be_town(match["city"])
    ):
        start = at + prefix.end()
        if not h.STREET.search(match["city"]) and not any(
            place.start < start + len(match["city"]) and place.kind is PlaceKind.STATE for place in near
        ):
            return PlaceMention(match["city"], None, None, start, start + len(match["city"]), PlaceKind.CITY)
    return None


#: After a name: ", of Hillside,".
_SAYS_OF = re.compile(r",\s(?:\d\d,\s)?of\s")


#: Words for another person, of whom a home may be told: "a third man, who lives in".
_ANOTHER = re.compile(
    r"\b(?:an?|another|una?|otr[oa])\s(?:[\w-]+\s){0,2}(?:person|man|woman|relative|friend|cousin|buyer|brother|sister|"
    r"persona|hombre|mujer|pariente|familiar|amig[oa]|prim[oa]|sujeto)\b"
)
#: Between a name and words about its own bearer.
_OWN = re.compile(rf"{h.ALIASES}(?:,?\s\(?(?:aged? |de )?\d\d\)?(?:\saños)?)?(?:,|\s(?:is|was|es|era))?\s?")


def _is_anothers(text: str, at: int, place: PlaceMention) -> bool:
    """True if the home that `place` ends is told of somebody else than whose name ends at `at`."""
    other = _ANOTHER.search(text, at, place.start)
    return other is not None and not _OWN.fullmatch(text, at, other.start())


def _in_brackets(text: str, at: int, place: PlaceMention) -> bool:
    """True for the town of "Otto Lund, 31 (Mesa)"."""
    return bool(f.IN_BRACKETS.fullmatch(text[at : place.start]) and f.BRACKET_CLOSED.match(text, place.end))


def _quarter(text: str, place: PlaceMention) -> PlaceMention:
    """Jamaica as the quarter of Queens where the text speaks of the borough."""
    if place.kind is PlaceKind.COUNTRY and place.name == "Jamaica" and "Queens" in text:
        return PlaceMention(place.name, "New York", "US", place.start, place.end, PlaceKind.CITY)
    return place


def _is_apposed(text: str, at: int, place: PlaceMention, *, full: bool) -> bool:
    """True for the town of an apposition: "X, a rapper from Reno", "X, a Reno-area welder"."""
    between = text[at : place.start]
    return not f.IN_BODY.match(text, place.end) and bool(
        (full and f.APPOSED_FROM.fullmatch(between))
        or (full and f.WORKS_AT.fullmatch(between))
        or (f.APPOSED.fullmatch(between) and f.SOMEBODY.match(text, place.end))
    )


def _town_before(text: str, at: int, places: PlaceIndex, *, same: bool) -> PlaceMention | None:
    """The town of the dateline ("de esta ciudad"), else that named last before `at`."""
    if not same and (town := dateline_town(text, places)):
        return town
    told = [p for p in places.starting(max(0, at - 1500), at) if p.kind is PlaceKind.CITY and not p.adjective]
    if same and (homes := [p for p in told if _HOME_OF.search(text[max(0, p.start - 12) : p.start])]):
        return homes[-1]
    return told[-1] if told else None


#: Before the town that "the same city" takes up: ", of Reno".
_HOME_OF = re.compile(r"\b(?:of|from|de)\s$")
_BOROUGHS = frozenset(["Brooklyn", "Queens", "Manhattan", "Bronx", "The Bronx", "Staten Island"])


def borough_of(text: str, place: PlaceMention, near: Sequence[PlaceMention]) -> PlaceMention | None:
    """The borough of New York that stands behind its quarter: "Canarsie, Brooklyn"."""
    return next(
        (
            p
            for p in near
            if p.name in _BOROUGHS
            and p.start > place.start
            and re.fullmatch(
                r",?\s(?:(?:section|area|neighborhood) of\s|in\s|of\s)?(?:the\s)?|,\s",
                text[place.end : p.start],
            )
        ),
        None,
    )


def _chain(text: str, opened: int, near: Sequence[PlaceMention]) -> PlaceMention | None:
    """The place that opens at `opened`, or ends an address ("of 12 Elm Street, in Canarsie, Brooklyn")."""
    for place in near:
        between = text[opened : place.start]
        following = next((p for p in near if p.start > place.start), None)
        if place.start == opened and following and f.TOWN_NEXT.fullmatch(text[place.end : following.start]):
            return following
        if place.start == opened:
            return place if not place.in_name or text[place.end : place.end + 1] in ",.;) " else None
        if (
            not h.ADDRESS.fullmatch(between.replace("\n", " "))
            or place.kind is not PlaceKind.CITY
            or h.STREET.search(text[place.start : place.end])
        ):
            continue
        last = place
        for following in near:
            if (
                following.start > last.start
                and re.fullmatch(r",\s(?:in\s)?", text[last.end : following.start])
                and following.kind is PlaceKind.CITY
            ):
                last = following
        return last
    return None
