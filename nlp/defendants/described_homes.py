"""Homes told of somebody not yet named: "A Harlingen resident", "El tucsonense", "Four people from Reno"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from nlp.defendants import home_groups
from nlp.defendants import home_wordings as h
from nlp.defendants.ages import years
from nlp.defendants.counted_groups import counts
from nlp.defendants.described_ages import described_age
from nlp.defendants.homes import Home, all_told, demonyms, settle
from nlp.defendants.listing import Listed
from nlp.defendants.office_towns import read_offices
from nlp.defendants.opening_homes import has_spouse, is_somebodys, is_workers, lives_unnamed, opens_story
from nlp.defendants.targets import Targets
from nlp.defendants.titled_homes import read_in_turn, read_title
from nlp.gazetteer import PlaceKind, PlaceMention
from nlp.people import Person, by_first_mention, fold
from nlp.people.words import people_words, plain
from nlp.reading import Reading

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
#: Before a place: what several people or things came from is no home of one man's.
_OF_THINGS = re.compile(r"\b(?:are|were|(?<!he )(?<!who )comes?|(?<!he )(?<!who )came) from\s(?:the )?$")
_BOTH = re.compile(r"\b(?:both|ambos)\s(?:[\w-]+\s){1,3}$", re.IGNORECASE)


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
    in_order = by_first_mention(defendants)
    first = in_order[0]
    home = homes[id(first)]
    described = described_age(text, targets) if home.age is None else None
    if described and (len(defendants) == 1 or opens_story(text, described.start(), first)):
        match = described
        home.age = years(match["age"] or match["edad"] or match["years"])
    for place in () if all_told(homes) else places:
        if place.kind in {PlaceKind.COUNTRY, PlaceKind.STATE} and (len(defendants) > 1 or place.adjective):
            continue
        after, before = text[place.end : place.end + 60], text[max(0, place.start - 50) : place.start]
        beside = _named_beside(place.end, lists) if home_groups.PLACE_GROUP.match(after) else ()
        if beside and place.kind is PlaceKind.CITY and _SOMEBODY.search(before):
            for person in beside:  # "A Reno couple who met him, Otto Lund and his wife,"
                if homes[id(person)].city is None:
                    settle(homes[id(person)], place)
            continue
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
                place.kind in {PlaceKind.CITY, PlaceKind.COUNTY}
                and (home_groups.GROUP_OF.search(before) or home_groups.PLACE_GROUP.match(after))
            )
        ):
            both = _BOTH.search(before) and len(defendants) > _TWO and targets.of(place.start, place.end)
            for person in _named_beside(place.end, lists) or both or _as_many(place, targets, lists):
                if homes[id(person)].city is None:
                    settle(homes[id(person)], place)
        elif (
            home.city is None
            and not _is_others(place, targets, first)
            and (len(defendants) == 1 or place.start < first.first.start + 400)
            and (
                h.PLACE_MAN.match(after)
                or h.MAN_OF.search(before)
                or is_somebodys(text, place, first)
                or is_workers(text, place, first)
                or (
                    (len(defendants) == 1 or lives_unnamed(text, place, first))
                    and h.HOME.search(before)
                    and not _OF_THINGS.search(before)
                    and not place.adjective
                )
            )
        ):
            settle(home, place)
            if len(defendants) > 1 and place.end < first.first.start and has_spouse(text, place):
                spouse = homes[id(in_order[1])]
                if spouse.untold:
                    settle(spouse, place)
    _read_demonyms(reading, defendants, homes)
    _read_unlisted(text, first, homes, places)
    untold = all(homes[id(person)].city is None for person in defendants[1:])
    if len(defendants) > 1 and untold:
        lead = text[max(0, first.first.start - _LEAD // 6) : first.first.start]
        if read_in_turn(lead, defendants, homes) or (
            home.city is None and read_in_turn(reading.document.title, defendants, homes)
        ):
            return
    read_title(reading.document.title, targets, homes)


#: Between "A Reno couple" and the names of its people (characters).
_BESIDE = 60


def _named_beside(end: int, lists: Iterable[Listed]) -> tuple[Person, ...]:
    """The people of a list of several that starts straight after a place that ends at `end`."""
    return next((g.persons for g in lists if 0 < g.start - end < _BESIDE and len(g.persons) > 1), ())


def _as_many(place: PlaceMention, targets: Targets, lists: Iterable[Listed]) -> tuple[Person, ...]:
    """Whom "Two Reno women" means: all; where more are accused, those of one name or of the next list."""
    text, defendants = targets.reading.text, targets.defendants
    told = list(counts(text[max(0, place.start - _GROUP) : place.end + _GROUP]))
    if not told or told[-1] >= len(defendants):
        return defendants
    named = Counter(fold(person.surname) for person in defendants)
    if named.most_common(1)[0][1] == told[-1]:
        return tuple(p for p in defendants if named[fold(p.surname)] == told[-1])
    behind = (g.persons for g in lists if 0 < g.start - place.end < _SOON and 1 < len(g.persons) <= told[-1])
    return next(behind, ())


#: Characters up to the names of a group.
_SOON = 400
#: Characters around a town in which a group is counted.
_GROUP = 35


def _read_unlisted(text: str, first: Person, homes: dict[int, Home], places: Sequence[PlaceMention]) -> None:
    """Read "Un vecino de Melchor Ocampo", "An Orange Park man" as the home of the first defendant."""
    home, until = homes[id(first)], first.first.end + 400
    if home.city is not None or home.region is not None or home.country is not None:
        return
    told = home_groups.UNLISTED_HOME.search(text, 0, until)
    if told is None and (told := home_groups.UNLISTED_MAN.search(text, 0, first.first.start)):
        words = people_words()
        if all(plain(word) in words.not_names for word in told["city"].split()):
            told = None
    if told is None:
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
    if all_told(homes):
        return
    words = demonyms()
    for part in (reading.document.title, reading.text):
        for match in _WORD.finditer(part, 0, _LEAD):
            town = words.get(plain(match[0]))
            if town is None:
                continue
            many = match[0].endswith("s")
            named = _beside(match, defendants) if part is reading.text and not many else ()
            for person in named or (defendants if many else defendants[:1]):
                if homes[id(person)].city is None:
                    homes[id(person)].city = town


def _beside(match: re.Match[str], defendants: Sequence[Person]) -> list[Person]:
    """Whose name stands beside a word: "el tucsonense Otto Lund", "Otto Lund, tucsonense de 34 años"."""
    return [
        person
        for person in defendants
        if any(
            0 < m.start - match.end() <= _NEXT or 0 < match.start() - m.end <= _NEXT for m in person.mentions
        )
    ]


#: Characters between a name and the word for its bearer.
_NEXT = 2
