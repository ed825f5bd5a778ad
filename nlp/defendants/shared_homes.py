"""Homes told after a list of names: "…, 24 and 19, both of Reno", "of Reno and Mesa, respectively"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain, pairwise, repeat

from nlp.defendants import home_phrases as f
from nlp.defendants import home_wordings as h
from nlp.defendants.age_wordings import AGES_LISTED
from nlp.defendants.ages import read_listed_ages
from nlp.defendants.home_places import borough_of, home_after
from nlp.defendants.homes import Home, PlaceIndex, settle
from nlp.defendants.listing import Listed
from nlp.defendants.unlisted_towns import may_be_town
from nlp.gazetteer import PlaceKind, PlaceMention
from nlp.people import Person
from nlp.people.persons import PersonMention

#: Between the last name of a list and the town of all.
OF = re.compile(r",?\s(?:\d\d,\s)?(?:(?:then|now|formerly)\s)?(?:of|from|de)\s")


def share_with_those_before(
    text: str, mentions: Sequence[tuple[PersonMention, Person]], homes: dict[int, Home], place: PlaceMention
) -> None:
    """Write the town of the last of "A, B and C, of Reno" into those whose names stand bare before it."""
    gaps = chain([h.PAIR], repeat(_COMMA))
    for gap, ((mention, person), (following, _)) in zip(
        gaps, reversed(list(pairwise(mentions))), strict=False
    ):
        home = homes[id(person)]
        if not home.untold or not gap.fullmatch(text, mention.end, following.start):
            return
        settle(home, place)


_COMMA = re.compile(r",\s$")
#: How far (characters) behind a quarter its borough stands at most.
_QUARTER = 30


def read_shared(
    text: str,
    listed: Listed,
    right: int,
    people: list[Person],
    homes: dict[int, Home],
    *,
    places: PlaceIndex,
) -> None:
    """Ages and homes after a list: "…, 24 and 19, respectively", "…, both 19", "…, both of Reno, Nevada"."""
    tail = text[listed.end : min(right, listed.end + 160)]
    read_listed_ages(tail, [homes[id(person)] for person in people])
    if _read_in_turn(listed.end, tail, people, homes, places):
        return
    aged = AGES_LISTED.match(tail)
    if aged and h.AFTER_AGES.match(tail[aged.end() :]):
        at = listed.end + aged.end()
        told = home_after(text, at, tail[aged.end() :], places, True) or _unlisted(tail[aged.end() :], at)
        for person in people if told else ():
            if told and homes[id(person)].city is None:
                settle(homes[id(person)], told)
    for near in places.starting(listed.end, listed.end + len(tail)):
        if near.kind is PlaceKind.CITY:
            before_place = text[max(listed.end, near.start - 60) : near.start]
            if (not near.adjective and f.LIST_LIVES.search(before_place)) or (
                f.COUPLE_BEFORE.search(before_place) and f.COUPLE_AFTER.match(text, near.end)
            ):
                whole = borough_of(text, near, places.starting(near.end, near.end + _QUARTER)) or near
                for person in people:
                    if homes[id(person)].city is None:
                        settle(homes[id(person)], whole)
                break
    both = re.search(
        r"\b(?:both|all|each|ambos|todos|los (?:dos|tres|cuatro))\b[^.;]{0,40}$|\b(?:both|all|ambos|todos)\b",
        tail,
    )
    if both:
        last = homes[id(people[-1])]
        place = home_after(text, listed.end, tail, places, True)
        if place is not None and re.search(
            r"\b(?:both|all|ambos|todos|los (?:dos|tres|cuatro))\b", text[listed.end : place.start]
        ):
            for person in people:
                if homes[id(person)].city is None:
                    settle(homes[id(person)], place)
        elif last.city and place is not None:
            for person in people:
                if homes[id(person)].city is None:
                    homes[id(person)].city, homes[id(person)].region = last.city, last.region


def _read_in_turn(
    at: int, tail: str, people: list[Person], homes: dict[int, Home], places: PlaceIndex
) -> bool:
    """Read "originarios de Parral y Torreón, respectivamente"; False where `tail` tells no such towns."""
    match = h.TOWNS_IN_TURN.search(tail)
    if match is None:
        return False
    towns: list[PlaceMention] = []
    for part in re.finditer(r"(?<!\w)(?!(?:and|y|e)\s)[^\W\d_](?:(?!,|\s(?:and|y|e)\s).)*", match["towns"]):
        start = at + match.start("towns") + part.start()
        known = next(iter(places.starting(start, start + 1)), None)
        if known is None:
            known = PlaceMention(part[0], None, None, start, start + len(part[0]), PlaceKind.CITY)
        if known.kind is PlaceKind.CITY:
            towns.append(known)
    if len(towns) != len(people):
        return False
    for person, town in zip(people, towns, strict=True):
        homes[id(person)] = Home(age=homes[id(person)].age)
        settle(homes[id(person)], town)
    return True


def _unlisted(after: str, at: int) -> PlaceMention | None:
    """The town of ", de Mission," at `at`, which no list of places knows by itself."""
    opened = re.match(r",\s(?:(?:both|all|ambos|todos)\s)?(?:of|from|de)\s", after)
    town = h.TOWN.match(after, opened.end()) if opened else None
    if town is None or not may_be_town(town["city"]):
        return None
    return PlaceMention(town["city"], None, None, at + town.start(), at + town.end(), PlaceKind.CITY)
