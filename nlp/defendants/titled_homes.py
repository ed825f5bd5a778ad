"""Homes that a headline tells: "Reno man gets 5 years", "Sparks man, Reno woman charged", "Reno couple"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nlp.defendants import home_groups
from nlp.defendants import home_wordings as h
from nlp.defendants.homes import Home, settle
from nlp.defendants.leading import leading
from nlp.defendants.opening_homes import WORKER_OF
from nlp.defendants.targets import Targets
from nlp.defendants.unlisted_towns import counts_people
from nlp.gazetteer import PlaceKind, PlaceMention, find_place_mentions
from nlp.gazetteer.data import entries_by_words, words_of
from nlp.people import Person, by_first_mention
from nlp.people.words import people_words, plain


def read_title(title: str, targets: Targets, homes: dict[int, Home]) -> None:
    """Read "Reno man gets 5 years" as the home of the first defendant, "Reno couple" as that of two."""
    people = by_first_mention(targets.defendants)
    home, *others = [homes[id(person)] for person in people]
    untold = [other for other in others if other.untold]
    group = home_groups.GROUP_IN_TITLE.search(title) if untold else None
    if not home.untold and group is None:
        return
    place = _town_of(title)
    if place is None:
        return
    if home.untold:
        settle(home, place)
    if group and home.city == place.name:
        if home_groups.TWO_IN_TITLE.search(title) and len(people) > _TWO:
            # who else is accused beside a couple lives elsewhere
            lead = leading(targets)
            untold = [homes[id(p)] for p in lead] if len(lead) == _TWO else []
        for other in untold:
            if other.untold:
                settle(other, place)


_TWO = 2


def read_in_turn(told: str, defendants: Sequence[Person], homes: dict[int, Home]) -> bool:
    """Read "Sparks man, Reno woman charged" as the homes of two; False where it tells another number."""
    towns = [town for match in _ONE.finditer(told) if (town := _town_named(told, *match.span("city")))]
    if len(towns) < 2 or len(towns) != len(defendants):
        return False
    for person, town in zip(by_first_mention(defendants), towns, strict=True):
        homes[id(person)] = Home(age=homes[id(person)].age)
        settle(homes[id(person)], town)
    return True


_ONE = re.compile(
    r"\b(?P<city>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2})(?:-area)?\s(?:man|woman|resident|teen|teenager|"
    r"dealer|gunsmith)\b"
)
#: Words of headlines that are towns as well: "Young man charged".
_NOT_HOMES = frozenset(["young", "old", "another", "second", "local", "armed", "wanted", "homeless", "good"])


def _town_named(text: str, start: int, end: int) -> PlaceMention | None:
    """The listed town of a name, though the name means other things too ("Sparks", "Mobile")."""
    words = words_of(text[start:end])
    towns = [e for e in entries_by_words().get(words, ()) if e.kind is PlaceKind.CITY]
    if not towns or words[-1] in _NOT_HOMES:
        return None
    only = towns[0] if len(towns) == 1 else None
    return PlaceMention(text[start:end], only.region if only else None, None, start, end, PlaceKind.CITY)


def _town_of(title: str) -> PlaceMention | None:
    """The town in which a headline says somebody lives."""
    for place in find_place_mentions(title):
        if (
            place.kind is PlaceKind.CITY
            and not place.adjective
            and not counts_people([plain(part) for part in place.name.split()])
            and (
                h.PLACE_MAN.match(title[place.end :].lower())
                or h.MAN_OF.search(title[: place.start])
                or WORKER_OF.search(title[: place.start])
                or home_groups.GROUP_OF.search(title[: place.start])
            )
        ):
            return place
    told = home_groups.UNLISTED_IN_TITLE.search(title)
    words = people_words()
    if told and (
        _town_named(title, *told.span("city"))
        or not any(
            plain(word) in words.not_names or plain(word) in words.common for word in told["city"].split()
        )
    ):
        return PlaceMention(told["city"], None, None, *told.span("city"), PlaceKind.CITY)
    return None
