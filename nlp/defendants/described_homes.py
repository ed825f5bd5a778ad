"""Homes told of somebody not yet named: "A Harlingen resident", "El tucsonense", "Four people from Reno"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from nlp.defendants import home_groups
from nlp.defendants import home_wordings as h
from nlp.defendants.ages import years
from nlp.defendants.homes import Home, demonyms, settle
from nlp.defendants.listing import Listed
from nlp.defendants.office_towns import read_offices
from nlp.defendants.targets import Targets
from nlp.defendants.titled_homes import read_in_turn, read_title, share_title
from nlp.gazetteer import PlaceKind, PlaceMention
from nlp.people import Person
from nlp.people.words import people_words, plain
from nlp.reading import Reading


def _opens_story(text: str, at: int, first: Person) -> bool:
    """True of "A 34-year-old Kent man was sentenced. Otto Lund …": who is described first is named first."""
    return at < first.first.start < at + _LEAD // 4 and bool(_ONE_OPENS.search(text[max(0, at - 40) : at]))


_ONE_OPENS = re.compile(r"(?:^|[.–—-]\s?|\n)\s*(?:An?|Una?)\s(?:[\w’'-]+\s){0,3}$")
#: Before a town, once a defendant has his name: "a Reno man", "un vecino de".
_SOMEBODY = re.compile(
    r"\b(?:an?|another|un[oa]?|otr[oa])\s(?:(?:vecin[oa]|residente|habitante) de\s)?$", re.I
)


#: Before a town: its man is one who was met, hurt or dealt with, and not who is accused.
_MET = re.compile(
    r"\b(?:with|by|from|killed|shot|wounded|murdered|kill|killing|robbed|injured|of killing|buyers|clients|"
    r"customers)\s"
    r"(?:an?|another|un[oa]?|otr[oa])\s(?:\d\d-year-old\s)?$",
    re.IGNORECASE,
)
#: Before and after a town: "to Reno residents", "to buyers from Reno".
_TO = re.compile(r"\b(?:to|from|with|by|for|a|con|por|para)\s$", re.IGNORECASE)
_PLURAL = re.compile(r"^(?:-area)?\s(?:[\w-]+\s)?(?:men|women|people|residents|couples|families)\b")


def _is_met(text: str, place: PlaceMention) -> bool:
    """True if a town is that of somebody who was met, hurt or dealt with."""
    before = text[max(0, place.start - 40) : place.start]
    return bool(
        _MET.search(before) or (_TO.search(before) and _PLURAL.match(text[place.end : place.end + 40]))
    )


def _is_others(place: PlaceMention, targets: Targets, first: Person) -> bool:
    """True if a town behind the first defendant's name is told of another one."""
    if place.start < first.first.end or len(targets.defendants) < _TWO:
        return False
    told = targets.of(place.start, place.end)
    return bool(told) and first not in told


_TWO = 2
_BOTH = re.compile(r"\b(?:both|ambos)\s(?:[\w-]+\s){1,3}$", re.IGNORECASE)


#: What opens a text up to its first town: "A 48-year-old citizen of Peru residing in ".
_ONE_LIVES = re.compile(r"(?:^|[–—-]\s|\n)\s*(?:An?|Una?)\s[^.;\n]{3,90}$")


def _lives_unnamed(text: str, place: PlaceMention, first: Person) -> bool:
    """True for a town of the one whom a text opens with, before anybody is named."""
    opened = text[max(0, place.start - 110) : place.start]
    return place.end < first.first.start < place.end + _LEAD // 4 and bool(_ONE_LIVES.search(opened))


#: Before a town: it is the home of several people.
_SEVERAL = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}|other|dos|tres|cuatro|cinco|"
    r"otr[oa]s)\s(?:[\w-]+\s){0,2}"
    r"(?:men|women|people|residents|persons|defendants|hombres|mujeres|personas|residentes)\s(?:from|of|in|"
    r"de)\s$",
    re.IGNORECASE,
)


def read_described(
    reading: Reading, targets: Targets, homes: dict[int, Home], places: Sequence[PlaceMention]
) -> None:
    """Read "A 36-year-old Mesa resident" as the first defendant, "the Tolliver family of Mesa" as all."""
    text, defendants = reading.text, targets.defendants
    lists = [
        Listed(told, g.start, g.end, g.mentions, g.owners)
        for groups in targets.lists.values()
        for g in groups
        if (told := tuple(p for p in g.persons if id(p) in homes))
    ]
    read_offices(text, defendants, homes, places)
    first = min(defendants, key=lambda person: person.first.start)
    home = homes[id(first)]
    described = h.DESCRIBED.search(text) if home.age is None else None
    if described and (len(defendants) == 1 or _opens_story(text, described.start(), first)):
        match = described
        home.age = years(match["age"] or match["edad"] or match["years"])
    for place in places:
        if place.kind in {PlaceKind.COUNTRY, PlaceKind.STATE} and (len(defendants) > 1 or place.adjective):
            continue
        after, before = text[place.end : place.end + 60], text[max(0, place.start - 50) : place.start]
        if place.start > first.first.end and _SOMEBODY.search(before):
            continue  # "an Orange Park man" is another than who was named before
        if len(defendants) == 1 and _SEVERAL.search(before):
            continue  # "four men from Boise were charged too"
        if _is_met(text, place):
            continue
        if len(defendants) > 1 and (
            h.PLACE_FAMILY.match(after)
            or h.FAMILY_OF.search(before)
            or home_groups.SURNAME_OF.search(before)
            or (
                place.kind is PlaceKind.CITY
                and (home_groups.GROUP_OF.search(before) or home_groups.PLACE_GROUP.match(after))
            )
        ):
            both = _BOTH.search(before) and len(defendants) > _TWO and targets.of(place.start, place.end)
            for person in _named_beside(place.end, lists) or both or defendants:
                if homes[id(person)].city is None:
                    settle(homes[id(person)], place)
        elif (
            home.city is None
            and not _is_others(place, targets, first)
            and (len(defendants) == 1 or place.start < first.first.start + 400)
            and (
                h.PLACE_MAN.match(after)
                or h.MAN_OF.search(before)
                or (
                    (len(defendants) == 1 or _lives_unnamed(text, place, first))
                    and h.HOME.search(before)
                    and not place.adjective
                )
            )
        ):
            settle(home, place)
    _read_demonyms(reading, defendants, homes)
    _read_unlisted(text, first, homes, places)
    untold = all(homes[id(person)].city is None for person in defendants[1:])
    if len(defendants) > 1 and untold:
        lead = text[max(0, first.first.start - _LEAD // 6) : first.first.start]
        if read_in_turn(lead, defendants, homes) or (
            home.city is None and read_in_turn(reading.document.title, defendants, homes)
        ):
            return
    if home.city is None and home.region is None:
        read_title(reading.document.title, home)
        share_title(reading.document.title, home, [homes[id(person)] for person in defendants])


#: Between "A Reno couple" and the names of its people (characters).
_BESIDE = 60


def _named_beside(end: int, lists: Iterable[Listed]) -> tuple[Person, ...]:
    """The people of a list of several that starts straight after a place that ends at `end`."""
    return next((g.persons for g in lists if 0 < g.start - end < _BESIDE and len(g.persons) > 1), ())


def _read_unlisted(text: str, first: Person, homes: dict[int, Home], places: Sequence[PlaceMention]) -> None:
    """Read "Un vecino de Melchor Ocampo", "An Orange Park man" as the home of the first defendant."""
    home, until = homes[id(first)], first.first.end + 400
    told = home_groups.UNLISTED_HOME.search(text, 0, until)
    if told is None and (told := home_groups.UNLISTED_MAN.search(text, 0, first.first.start)):
        words = people_words()
        if all(plain(word) in words.not_names for word in told["city"].split()):
            told = None
    if home.city is not None or home.region is not None or home.country is not None or told is None:
        return
    if told.start() > first.first.end and any(other.city == told["city"] for other in homes.values()):
        return  # it was told of another
    if _MET.search(text[max(0, told.start() - 30) : told.start("city")]):
        return
    at, end = told.span("city")
    known = next((place for place in places if place.start == at), None)
    if known is None or (known.kind is PlaceKind.CITY and not known.adjective):
        settle(home, known or PlaceMention(told["city"], None, None, at, end, PlaceKind.CITY))


_WORD = re.compile(r"[^\W\d_]{5,}")
#: How much of a text (characters) is read for the words for a town's people.
_LEAD = 3000


def _read_demonyms(reading: Reading, defendants: Sequence[Person], homes: dict[int, Home]) -> None:
    """Read "el tucsonense" as the first defendant's home, "22 tucsonenses" as everybody's."""
    words = demonyms()
    for part in (reading.document.title, reading.text):
        for match in _WORD.finditer(part, 0, _LEAD):
            town = words.get(plain(match[0]))
            if town is None:
                continue
            for person in defendants if match[0].endswith("s") else defendants[:1]:
                if homes[id(person)].city is None:
                    homes[id(person)].city = town
