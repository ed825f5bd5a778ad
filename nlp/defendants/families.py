"""Defendants of one surname, and neighbours, live in one place, where the home of one of them is told."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from nlp.defendants.homes import Home
from nlp.people import Person, by_first_mention, fold


def share_in_families(defendants: Sequence[Person], homes: dict[int, Home]) -> None:
    """Defendants of one surname, of whom one has a home, live in one place."""
    for person in defendants:
        home = homes[id(person)]
        if home.city is not None or home.region is not None or home.age is None:
            continue
        relatives = [
            homes[id(p)]
            for p in defendants
            if p is not person and fold(p.surname) == fold(person.surname) and homes[id(p)].city
        ]
        if len({(r.city, r.region) for r in relatives}) == 1 and len(relatives) >= 1:
            home.city, home.region, home.country = (
                relatives[0].city,
                relatives[0].region,
                relatives[0].country,
            )


#: Between two names, or before the second: "Otto Lund and his wife, ", "Lund's wife, ".
_SPOUSE = re.compile(
    r"(?:[’']s?|[^.;\n]{0,60}?\b(?:and|y|his|her|su|with|con)) (?:(?:his|her|su) )?(?:then |"
    r"former )?(?:wife|husband|"
    r"espos[oa]|mujer|marido|cónyuge),? (?:de nombre )?$"
)
#: How far (characters) from a name its spouse's stands at most.
_PAIR = 90


def share_among_spouses(text: str, defendants: Sequence[Person], homes: dict[int, Home]) -> None:
    """A defendant's husband or wife, of whom no home is told, lives in the same town."""
    for person in defendants:
        home = homes[id(person)]
        if home.city or home.region or home.country:
            continue
        first = person.first
        for other in defendants:
            ends = [m.end for m in other.mentions if 0 < first.start - m.end < _PAIR]
            if homes[id(other)].city and ends and _SPOUSE.fullmatch(text, max(ends), first.start):
                told = homes[id(other)]
                home.city, home.region, home.country = told.city, told.region, told.country


#: Before the first of two names: "twins Kai and Otto Lund, 19".
_TWINS = re.compile(r"\b(?:[Tt]wins?(?: (?:brothers|sisters))?|[Gg]emel[oa]s|[Mm]elliz[oa]s),? $")
_LONGEST_TWINS = 16


def share_among_twins(text: str, defendants: Sequence[Person], homes: dict[int, Home]) -> None:
    """Twins have one age, though it stands behind the second name only."""
    for person, other in pairwise(by_first_mention(defendants)):
        at = person.first.start
        if homes[id(person)].age is None and _TWINS.search(text, max(0, at - _LONGEST_TWINS), at):
            homes[id(person)].age = homes[id(other)].age


_NEIGHBOUR = re.compile(
    r"\bnext[- ]door (?:to|neighbou?r)|\b(?:his|her|their) neighbou?r|\b(?:su|el|la) vecin[oa],|"
    r"vecin[oa] de (?:ambos|los dos|al lado)",
    re.IGNORECASE,
)
#: How far (characters) a name stands from the words that make a neighbour of it.
_BESIDE = 70


def share_among_neighbours(text: str, defendants: Sequence[Person], homes: dict[int, Home]) -> None:
    """A defendant who lives next door to the others lives in their town."""
    told = {(h.city, h.region, h.country) for h in homes.values() if h.city}
    if len(told) != 1:
        return
    for person in defendants:
        home = homes[id(person)]
        if home.city is None and any(
            _NEIGHBOUR.search(text, max(0, m.start - _BESIDE), m.end + _BESIDE) for m in person.mentions
        ):
            home.city, home.region, home.country = next(iter(told))
