"""The home of people who are named after it: "The following defendants, all of Reno, are charged: …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from nlp.defendants.homes import Home, settle
from nlp.defendants.rosters import opens_line
from nlp.defendants.targets import Targets
from nlp.gazetteer import PlaceKind, PlaceMention
from nlp.people import Person

_ALL_OF = re.compile(
    r"\b(?:defendants|others|men|women|people|individuals|persons|suspects|buyers|following|rest|ones|"
    r"acusad[oa]s|imputad[oa]s|personas|hombres|mujeres|demás)\b[^.;:\n]{0,40}?(?:,|\b(?:are|were|son))\s"
    r"(?:all|both|each|tod[oa]s|amb[oa]s)\s"
    r"(?:(?:are\s|men\s|residents?\s)?(?:of|from)|de|vecin[oa]s de)\s(?:the\s)?$"
)
#: Characters of those words, before the town.
_REACH = 100
#: The most characters of a line of a list, and up to the colon that opens the list.
_LINE, _COLON = 250, 160


def read_announced(targets: Targets, homes: dict[int, Home], places: Sequence[PlaceMention]) -> None:
    """Write the home of a group into the people who are named behind it and have none of their own."""
    text = targets.reading.text
    if len(targets.defendants) < 2:
        return
    for place in places:
        if (
            place.kind is PlaceKind.CITY
            and not place.adjective
            and _ALL_OF.search(text, max(0, place.start - _REACH), place.start)
        ):
            for person in _named_behind(targets, place.end):
                home = homes[id(person)]
                if home.untold:
                    settle(home, place)


def _named_behind(targets: Targets, at: int) -> Iterator[Person]:
    """The defendants named in the rest of the sentence, or in the lines of the list that it opens."""
    text, sentence = targets.reading.text, targets.reading.sentence_at(at)
    end = sentence.end if sentence else at
    opens_list = text.find(":", at, at + _COLON) >= 0
    found = sorted(
        (
            (mention.start, person)
            for person in targets.defendants
            for mention in person.mentions
            if mention.full
        ),
        key=lambda pair: pair[0],
    )
    for start, person in found:
        if start < at:
            continue
        if start >= end and not (opens_list and start < end + _LINE and opens_line(text, start)):
            return
        end = max(end, start)
        yield person
