"""Age and home of each defendant.

"Name, 34, of Laredo, Texas,"   "Name (30, Homestead)"   "A, 24, and B, 19, both of Reno, Nevada"
"Otto y Lucio, de 31 y 28 años, respectivamente"     "a 36-year-old Mesa resident" (named later)
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from nlp.defendants import home_wordings as h
from nlp.defendants.ages import age_beside, read_listed_ages
from nlp.defendants.described_homes import read_described
from nlp.defendants.families import share_in_families
from nlp.defendants.homes import Home, PlaceIndex, settle
from nlp.defendants.listing import Listed
from nlp.defendants.targets import Targets
from nlp.defendants.unlisted_towns import with_unlisted
from nlp.gazetteer import PlaceKind, PlaceMention
from nlp.people import Person
from nlp.reading import Reading


def read_homes(reading: Reading, targets: Targets, places: Sequence[PlaceMention]) -> dict[int, Home]:
    """The age and home of each defendant, by `id` of the person."""
    defendants = targets.defendants
    homes = {id(person): Home() for person in defendants}
    text = reading.text
    places = with_unlisted(reading, places)
    known = PlaceIndex(places)
    for index, found in sorted(targets.lists.items()):
        sentence = reading.sentences[index]
        for i, listed in enumerate(found):
            right = found[i + 1].start if i + 1 < len(found) else sentence.end
            _read_list(text, listed, right, homes, known)
    _read_later(reading, targets, homes, places)
    read_described(reading, defendants, homes, places)
    share_in_families(defendants, homes)
    return homes


def _read_list(text: str, listed: Listed, right: int, homes: dict[int, Home], places: PlaceIndex) -> None:
    """The ages and homes inside and just after one list of names."""
    mentions = [(m, p) for m, p in zip(listed.mentions, listed.owners, strict=True) if id(p) in homes]
    for i, (mention, person) in enumerate(mentions):
        home = homes[id(person)]
        stop = mentions[i + 1][0].start if i + 1 < len(mentions) else min(right, mention.end + 220)
        after = text[mention.end : stop]
        boundary = h.BOUNDARY.search(after, 2)
        after = after[: boundary.start()] if boundary else after
        if home.age is None:
            home.age = age_beside(text, mention.start, after)
        if home.city is None and mention.full:
            before = next(
                (
                    p
                    for p in places.starting(mention.start - 110, mention.start)
                    if 0 <= mention.start - p.end < 45
                    and p.kind is not PlaceKind.COUNTRY
                    and h.DESCRIBED_BEFORE.fullmatch(text[p.end : mention.start])
                ),
                None,
            )
            if before is not None:
                settle(home, before)
        if home.city is None:
            place = _home_after(text, mention.end, after, places, mention.full)
            if place is not None:
                settle(home, place)
                beside = text[mention.end : place.start]
                if (
                    i
                    and re.fullmatch(r",?\s(?:of|from|de)\s", beside)
                    and h.PAIR.fullmatch(text[mentions[i - 1][0].end : mention.start])
                ):
                    other = homes[id(mentions[i - 1][1])]
                    if other.city is None and other.region is None:
                        settle(other, place)
                if re.search(r"\b(?:both|all|ambos|ambas|todos)\b", text[mention.end : place.start]):
                    earlier = [homes[id(p)] for _, p in mentions[:i]]
                    for other in (
                        earlier[-1:]
                        if re.search(r"\b(?:both|ambos|ambas)\b", text[mention.end : place.start])
                        else earlier
                    ):
                        if other.city is None:
                            settle(other, place)
    people = [p for _, p in mentions]
    before_list = next(
        (
            p
            for p in places.starting(listed.start - 90, listed.start)
            if 0 <= listed.start - p.end < 30 and h.HOME.search(text[max(0, p.start - 50) : p.start])
        ),
        None,
    )
    for person in people:
        if before_list is not None and homes[id(person)].city is None:
            settle(homes[id(person)], before_list)
    if len(people) > 1:
        _read_shared(text, listed, right, people, homes, places=places)


def _read_shared(
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
    for near in places.starting(listed.end, listed.end + len(tail)):
        if near.kind is PlaceKind.CITY:
            before_place = text[max(listed.end, near.start - 60) : near.start]
            if not near.adjective and h.LIST_LIVES.search(before_place):
                for person in people:
                    if homes[id(person)].city is None:
                        settle(homes[id(person)], near)
                break
    both = re.search(
        r"\b(?:both|all|each|ambos|todos|los (?:dos|tres|cuatro))\b[^.;]{0,40}$|\b(?:both|all|ambos|todos)\b",
        tail,
    )
    if both:
        last = homes[id(people[-1])]
        place = _home_after(text, listed.end, tail, places, True)
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


def _home_after(text: str, at: int, after: str, places: PlaceIndex, full: bool) -> PlaceMention | None:
    """The place named as home in the words straight after a name."""
    near = [place for place in places.starting(at, at + len(after)) if not place.adjective]
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
        if chain:
            return chain
    for place in near:
        if h.HOME.search(text[max(at, place.start - 50) : place.start]):
            return place
    match = h.TOWN.match(after[prefix.end() :]) if prefix else None
    if (
        match
        and full
        and prefix
        and re.search(r"(?:\bof|\bfrom|\d{2},?)\s?(?:the )?$", after[: prefix.end()])
        and not re.match(r"(?:El|La|Los|The|Jr|Sr)\b", match["city"])
    ):
        start = at + prefix.end()
        if not h.STREET.search(match["city"]) and not any(
            place.start < start + len(match["city"]) and place.kind is PlaceKind.STATE for place in near
        ):
            return PlaceMention(match["city"], None, None, start, start + len(match["city"]), PlaceKind.CITY)
    return None


_BOROUGHS = frozenset(["Brooklyn", "Queens", "Manhattan", "Bronx", "The Bronx", "Staten Island"])


def _borough(text: str, place: PlaceMention, near: Sequence[PlaceMention]) -> PlaceMention | None:
    """The borough of New York that stands behind its quarter: "Canarsie, Brooklyn"."""
    return next(
        (
            p
            for p in near
            if p.name in _BOROUGHS
            and p.start > place.start
            and re.fullmatch(r",\s(?:in\s)?(?:the\s)?", text[place.end : p.start])
        ),
        None,
    )


def _chain(text: str, opened: int, near: Sequence[PlaceMention]) -> PlaceMention | None:
    """The place that opens at `opened`, or ends an address ("of 12 Elm Street, in Canarsie, Brooklyn")."""
    for place in near:
        between = text[opened : place.start]
        if place.start == opened and not h.STREET.search(text[place.start : place.end]):
            if borough := _borough(text, place, near):
                return borough
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


def _read_later(
    reading: Reading, targets: Targets, homes: dict[int, Home], places: Sequence[PlaceMention]
) -> None:
    """Homes told apart: "Both live in Reno", "his home in Glendale", "owner of X Guns, in Deming"."""
    text = reading.text
    for place in places:
        if place.kind is not PlaceKind.CITY or place.adjective:
            continue
        before = text[max(0, place.start - 60) : place.start]
        if h.BOTH_LIVE.search(before) or h.HIS_HOME.search(before):
            for person in targets.of(place.start, place.end):
                if homes[id(person)].city is None:
                    settle(homes[id(person)], place)
    for person in targets.defendants:
        home = homes[id(person)]
        for mention in person.mentions:
            match = h.OWNER.match(text[mention.end : mention.end + 180])
            if home.city is not None or match is None:
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
