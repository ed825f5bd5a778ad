"""A defendant's age and home, and how a place is written into it."""

from __future__ import annotations

import csv
import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

from nlp.gazetteer import PlaceKind, PlaceMention
from nlp.people import Person, fold
from nlp.people.persons import PersonMention
from nlp.people.words import plain

_DEMONYMS = Path(__file__).parent.parent / "data" / "demonyms.csv"


@dataclass(slots=True)
class Home:
    """A person's age (years) and home; `country` only where it is not the US."""

    age: int | None = None
    city: str | None = None
    region: str | None = None
    country: str | None = None

    @property
    def untold(self) -> bool:
        """True if neither a town nor a state is told."""
        return self.city is None and self.region is None


def all_told(homes: Mapping[int, Home]) -> bool:
    """True if everybody's town is told, so that no more words about towns need be read."""
    return all(home.city is not None for home in homes.values())


#: States of Mexico whose capital has their name: "who lives in Oaxaca" means the town as a rule.
_CAPITALS = frozenset(
    [
        "oaxaca",
        "puebla",
        "queretaro",
        "chihuahua",
        "durango",
        "zacatecas",
        "guanajuato",
        "colima",
        "aguascalientes",
        "san luis potosi",
        "campeche",
        "tlaxcala",
    ]
)


def settle(home: Home, place: PlaceMention) -> None:
    """Write a place into a home: a town with its state, a state or a country alone."""
    if place.kind is PlaceKind.CITY:
        home.city = place.name
        home.region = place.region or home.region
    elif place.kind is PlaceKind.STATE:
        home.region = home.region or place.name
        if place.country == "MX" and fold(place.name) in _CAPITALS:
            home.city = home.city or place.name
    elif place.kind is PlaceKind.COUNTY:
        home.city = place.name
        home.region = place.region or home.region
    if place.country and place.country != "US":
        home.country = place.country


class PlaceIndex:
    """The places of a text, asked by where they start (characters) in logarithmic time."""

    def __init__(self, places: Sequence[PlaceMention]) -> None:
        self._places = sorted(places, key=lambda place: place.start)
        self._starts = [place.start for place in self._places]

    def starting(self, first: int, last: int) -> list[PlaceMention]:
        """The places that start at or after `first` and before `last`, in order."""
        return self._places[bisect_left(self._starts, first) : bisect_left(self._starts, last)]


@lru_cache(maxsize=1)
def demonyms() -> dict[str, str]:
    """The towns by the folded words for their people, singular and plural (nlp/data/demonyms.csv)."""
    with _DEMONYMS.open(encoding="utf-8", newline="") as file:
        return {plain(row["demonym"]): row["city"] for row in csv.DictReader(file)}


def is_their_name(text: str, place: PlaceMention, names: set[str]) -> bool:
    """True if a place is only a defendant's name without a state: "the Osorno brothers"."""
    return (
        all(plain(word) in names for word in place.name.split())
        and place.region is None
        and not re.search(r"\b(?:in|of|from|near|en|de) $", text[max(0, place.start - 8) : place.start])
    )


def settle_couple(
    text: str, mentions: Sequence[tuple[PersonMention, Person]], homes: dict[int, Home], place: PlaceMention
) -> None:
    """Write the town of "Ana Lund, 36, and Otto Lund, 39, a Reno couple" into all up to a semicolon."""
    for (mention, person), (following, _other) in reversed(list(pairwise(mentions))):
        if ";" in text[mention.end : following.start]:
            return
        if homes[id(person)].city is None:
            settle(homes[id(person)], place)
