"""Guns found at somebody's home, where the text names the person and his town, but not the town of the house.

"In a search of Lund's duplex agents seized three rifles": the town in which Lund is told to live.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from ironriver.vocabulary import PlaceRole
from nlp.annotation import Defendant, Place
from nlp.gazetteer import PlaceKind, PlaceMention
from nlp.gazetteer.data import fold
from nlp.places.generalities import GENERAL
from nlp.places.premises import GUNS, found_there
from nlp.reading import Reading, Sentence

RULE = "guns found at a defendant's home"
_HOME = re.compile(
    r"\b(?:(?P<name>[A-ZÁÉÍÓÚÑ][\w-]+)(?:['’]s|['’])|[Hh]is|[Hh]er|[Tt]heir|"
    r"the (?:man|woman|couple|defendant|suspect)['’]s)"
    r"\s(?:[\w-]+\s){0,2}?(?:house|home|residence|apartment|bungalow|cottage|cabin|farmhouse|duplex|condo(?:minium)?|trailer|bedroom|garage|basement|townhouse)\b"
    r"(?!\s(?:country|town|state|in|at|near|outside|on\s\w+\sin)\b|-)"
    r"|\b(?:[Ll]a|[Ee]l)\s(?:casa|domicilio|vivienda|residencia|departamento|apartamento)\sde\s(?P<owner>[A-ZÁÉÍÓÚÑ][\w-]+)(?!\sde\s)"
    r"|\b[Ss]us?\s(?:casa|domicilio|vivienda|residencia|departamento|inmueble)\b(?!\s(?:de|en|del)\b)"
)
#: Guns that lay or were made there, till somebody came for them.
_KEPT = re.compile(
    r"\b(?:kept|keeps?|keeping|stor(?:ed|es|ing)|hid|hidden|stash\w*|stockpil\w+|built|build\w*|assembl\w+|finish(?:ed|ing)|print(?:ed|ing)|manufactur\w+|"
    r"mill(?:ed|ing)|guardab\w+|guard(?:ó|aron)|escond\w+|almacen\w+|ensambl\w+|fabric(?:aba|aban|ó))\b",
    re.IGNORECASE,
)
#: How much of the text before a sentence may name the person whose home it is, in characters.
_LEAD = 300


def seized_at_homes(
    reading: Reading, defendants: Sequence[Defendant], mentions: Sequence[PlaceMention]
) -> Iterator[Place]:
    """The towns of the defendants at whose homes guns were found; none where the sentence names a town."""
    housed = [person for person in defendants if person.city]
    starts = [mention.start for mention in mentions]
    for sentence in reading.sentences:
        match = _HOME.search(sentence.text)
        if match is None:
            continue
        if found_there(reading, sentence):
            role = PlaceRole.SEIZURE
        elif _KEPT.search(sentence.text) and _tells_of_guns(reading, sentence):
            role = PlaceRole.STASH
        else:
            continue
        if (told := _town_of_somebody(sentence, match, mentions)) is not None:
            start, end = sentence.start + match.start(), sentence.start + match.end()
            evidence = reading.evidence(start, end, RULE, 0.6)
            yield Place(role, told.name, told.region, told.country, evidence)
        if not housed:
            continue
        if GENERAL.search(sentence.text):
            continue
        towns = {
            mention.name
            for mention in mentions[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
            if mention.kind is PlaceKind.CITY
        }
        person = _whose(reading, sentence, match, defendants)
        if person is not None and person.city and towns <= {person.city}:
            start, end = sentence.start + match.start(), sentence.start + match.end()
            evidence = reading.evidence(start, end, RULE, 0.6)
            yield Place(role, person.city, person.region, person.country or "US", evidence)


_THEM = re.compile(r"\b(?:them|(?<=\w)l[oa]s)\b")


def _tells_of_guns(reading: Reading, sentence: Sentence) -> bool:
    """True if a sentence names guns, or goes on with those of the one before: "kept them in his garage"."""
    if GUNS.search(sentence.text):
        return True
    before = reading.sentences[max(0, sentence.index - 1) : sentence.index]
    return bool(_THEM.search(sentence.text)) and any(GUNS.search(each.text) for each in before)


#: Somebody without a name, by the town: "a teenager in Detroit".
_SOMEBODY = re.compile(
    r"\b(?:m[ae]n|wom[ae]n|teen(?:ager)?s?|couple|suspects?|residents?|brothers|student|boy|girl|\d+-year-old|hombre|mujer|joven|pareja|vecin[oa])"
    r"\s(?:in|of|from|de|en)\s$"
)


def _town_of_somebody(
    sentence: Sentence, home: re.Match[str], mentions: Sequence[PlaceMention]
) -> PlaceMention | None:
    """The town of somebody whose home the sentence tells of: "A man of Reno … his house was raided"."""
    if home["name"] or home["owner"]:
        return None
    for mention in mentions:
        at = mention.start - sentence.start
        if (
            0 <= at < home.start()
            and mention.kind is PlaceKind.CITY
            and _SOMEBODY.search(sentence.text, 0, at)
        ):
            return mention
    return None


def _whose(
    reading: Reading, sentence: Sentence, match: re.Match[str], defendants: Sequence[Defendant]
) -> Defendant | None:
    """The defendant whose home it is: by name, else who was named last before."""
    if named := match["name"] or match["owner"]:
        name = fold(named)
        return next((d for d in defendants if name in _names(d)), None)
    if len(defendants) == 1:
        return defendants[0]
    lead = reading.text[max(0, sentence.start - _LEAD) : sentence.start + match.start()]
    for word in reversed(re.findall(r"[^\W\d_][\w-]+", lead)):
        if word[0].isupper() and (found := [d for d in defendants if fold(word) in _names(d)]):
            return found[0] if len(found) == 1 else None
    return None


def _names(person: Defendant) -> set[str]:
    """The folded names of a person, initials apart."""
    return {fold(word) for word in person.name.split() if len(word) > 2}
