"""Homes told apart from the name: "Both live in Reno", "his home in Mesa", "owner of X Guns, in Deming"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nlp.defendants import home_phrases as f
from nlp.defendants import home_wordings as h
from nlp.defendants.homes import Home, all_told, settle
from nlp.defendants.targets import Targets
from nlp.gazetteer import PlaceKind, PlaceMention
from nlp.reading import Reading


def _is_own_home(text: str, place: PlaceMention) -> bool:
    """True for "his Pharr home", "the Pharr residence of X", "who calls Pharr home"."""
    before = f.OWN_HOME.search(text[max(0, place.start - 30) : place.start])
    after = f.HOME_NOUN.match(text, place.end)
    return bool(before and after and (after["of"] or not before[0].lower().startswith("the ")))


#: What opens a sentence about whom the one before named: "He is a 29-year-old welder who lives in".
_HE = re.compile(r"[“\"]?(?:He|She|Él|Ella)(?=['’]s?\b|\s)")


def _lives_as_he(reading: Reading, place: PlaceMention, before: str) -> bool:
    """True for the town of "He is believed to be living in Pharr", "She’s a welder from Pharr"."""
    sentence = reading.sentence_at(place.start)
    return (
        sentence is not None
        and bool(_HE.match(reading.text, sentence.start))
        and bool(h.HOME.search(before))
        and not h.BORN.search(before)
        and not f.FORMER.search(before)
    )


#: Characters of the words about a home before its town: "his house in the 300 block of Elm Street in ".
_BEFORE = 90


def read_later(
    reading: Reading, targets: Targets, homes: dict[int, Home], places: Sequence[PlaceMention]
) -> None:
    """Homes told apart: "Both live in Reno", "his home in Glendale", "owner of X Guns, in Deming"."""
    text = reading.text
    for place in places:
        if place.kind is not PlaceKind.CITY or place.adjective:
            continue
        before = text[max(0, place.start - _BEFORE) : place.start]
        if f.ANAPHOR.search(before):
            for person in targets.told_before(place.start)[:1]:
                settle(homes[id(person)], place)
            continue
        if all_told(homes):
            continue
        a_home = f.A_HOME.search(before)
        shared = a_home and f.THEY_SHARE.match(text, place.end)
        if a_home and (whose := f.WHERE_SOMEBODY.match(text, place.end)):
            for person in targets.next_after(place.end)[:1]:
                if person.first.start < whose.end() and homes[id(person)].city is None:
                    settle(homes[id(person)], place)
        if _lives_as_he(reading, place, before):
            for person in targets.told_before(place.start)[:1]:
                if homes[id(person)].city is None:
                    settle(homes[id(person)], place)
            continue
        lived = f.WHERE_LIVED.match(text, place.end)
        if (
            shared
            or lived
            or _is_own_home(text, place)
            or h.BOTH_LIVE.search(before)
            or h.HIS_HOME.search(before)
        ):
            persons = targets.of(place.start, place.end)
            for person in persons or (targets.next_after(place.end) if shared else ()):
                if homes[id(person)].city is None:
                    settle(homes[id(person)], place)
    _read_shops(text, targets, homes, places)
    for person in targets.defendants:
        home = homes[id(person)]
        for mention in person.mentions:
            if home.city is not None:
                break
            match = h.OWNER.match(text[mention.end : mention.end + 220])
            if match is None:
                continue
            start = mention.end + match.start("city")
            listed = next((p for p in places if p.start == start), None)
            if listed is None or listed.kind is PlaceKind.CITY:
                settle(
                    home,
                    listed
                    or PlaceMention(
                        match["city"], None, None, start, start + len(match["city"]), PlaceKind.CITY
                    ),
                )


#: How far (characters) a shop's town stands before its owner's name.
_SHOP = 60


def _read_shops(text: str, targets: Targets, homes: dict[int, Home], places: Sequence[PlaceMention]) -> None:
    """Read "Lund Guns in Deming, N.M., which is owned by Otto Lund" as his town."""
    for person in targets.defendants:
        if homes[id(person)].city is not None:
            continue
        for mention in person.mentions:
            for place in places:
                if (
                    place.kind is PlaceKind.CITY
                    and 0 < mention.start - place.end < _SHOP
                    and f.SHOP_IN.search(text[max(0, place.start - _SHOP) : place.start])
                    and f.OWNED_BY.fullmatch(text[place.end : mention.start])
                    and homes[id(person)].city is None
                ):
                    settle(homes[id(person)], place)
