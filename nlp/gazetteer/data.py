"""The gazetteer's facts: states, countries and towns from nlp/data, ready for look-up by folded words."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

from ironriver.data_files import read_yaml

DATA = Path(__file__).parent.parent / "data"
#: A word, or an abbreviation with dots ("U.S.", "EE.UU.", "N. M.").
WORD = re.compile(r"[A-Z]{1,2}\.[ ]?(?:[A-Z]{1,2}\.[ ]?){1,3}|[^\W\d_]+")


class PlaceKind(StrEnum):
    """What kind of place a name means."""

    CITY = "city"
    COUNTY = "county"
    STATE = "state"
    COUNTRY = "country"


@dataclass(frozen=True, slots=True)
class Entry:
    """One meaning of a name. `alone` is False where the name needs its state beside it to be a place."""

    name: str
    region: str | None
    country: str
    kind: PlaceKind
    alone: bool = True
    adjective: bool = False


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Accents and case folded away, dots and inner blanks of abbreviations dropped.

    >>> fold("Culiacán"), fold("EE. UU.")
    ('culiacan', 'eeuu')
    """
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return plain.replace(".", "").replace(" ", "")


def words_of(name: str) -> tuple[str, ...]:
    """The folded words of a name: "St. Paul" → ("st", "paul")."""
    return tuple(fold(match.group()) for match in WORD.finditer(name))


def _rows(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _list(cell: str) -> list[str]:
    return [part for part in cell.split(";") if part]


def _named_entries() -> Iterator[tuple[str, Entry]]:
    """Every written form with its meaning; a state or country before a town of the same name."""
    for row in _rows("countries.csv"):
        country = Entry(row["name"], None, row["iso"], PlaceKind.COUNTRY)
        for form in [row["name"], *_list(row["english"]), *_list(row["spanish"])]:
            yield form, country
        adjective = Entry(row["name"], None, row["iso"], PlaceKind.COUNTRY, adjective=True)
        for form in _list(row["adjectives_english"]) + _list(row["adjectives_spanish"]):
            yield form, adjective
    for row in _rows("us_states.csv"):
        state = Entry(row["name"], row["name"], "US", PlaceKind.STATE)
        for form in [row["name"], *_list(row["spanish"])]:
            yield form, state
    for row in _rows("mexican_states.csv"):
        state = Entry(row["name"], row["name"], "MX", PlaceKind.STATE)
        for form in [row["name"], *_list(row["aliases"])]:
            yield form, state
    for row in _rows("other_regions.csv"):
        region = Entry(row["name"], row["name"], row["country"], PlaceKind.STATE)
        for form in [row["name"], *_list(row["aliases"])]:
            yield form, region
    for row in _rows("cities.csv"):
        city = Entry(
            row["name"], row["region"] or None, row["country"], PlaceKind.CITY, row["alone"] != "with_region"
        )
        for form in [row["name"], *_list(row["aliases"])]:
            yield form, city


@lru_cache(maxsize=1)
def _country_names() -> dict[str, str]:
    return {row["iso"]: row["name"] for row in _rows("countries.csv")}


def country_name(iso: str | None) -> str | None:
    """A country's name by its ISO code."""
    return _country_names().get(iso or "")


def country_of_state(region: str | None) -> str | None:
    """The ISO code of the land in which a listed state lies."""
    entries = entries_by_words().get(words_of(region or ""), ())
    return next((entry.country for entry in entries if entry.kind is PlaceKind.STATE), None)


def is_region(name: str) -> bool:
    """True of the name of a state or country."""
    return any(entry.kind is not PlaceKind.CITY for entry in entries_by_words().get(words_of(name), ()))


@lru_cache(maxsize=1)
def given_names() -> frozenset[str]:
    """Folded given names."""
    with (DATA / "given_names.csv").open(encoding="utf-8", newline="") as file:
        return frozenset(fold(row[0]) for row in csv.reader(file) if row)


@lru_cache(maxsize=1)
def surnames() -> frozenset[str]:
    """Folded surnames."""
    with (DATA / "surnames.csv").open(encoding="utf-8", newline="") as file:
        return frozenset(fold(row[0]) for row in csv.reader(file) if row)


@lru_cache(maxsize=1)
def entries_by_words() -> dict[tuple[str, ...], tuple[Entry, ...]]:
    """Folded words of a name → its meanings, the most prominent first."""
    found: defaultdict[tuple[str, ...], list[Entry]] = defaultdict(list)
    for form, entry in _named_entries():
        meanings = found[words_of(form)]
        if entry not in meanings:
            meanings.append(entry)
    return {words: tuple(meanings) for words, meanings in found.items()}


@lru_cache(maxsize=1)
def _place_words() -> frozenset[str]:
    return frozenset(word for words in entries_by_words() for word in words)


def is_place_word(word: str) -> bool:
    """True if a word is part of a listed place's name."""
    return fold(word) in _place_words()


@lru_cache(maxsize=1)
def longest_by_first_word() -> dict[str, int]:
    """First folded word → the number of words of the longest name that opens with it."""
    longest: dict[str, int] = {}
    for words in entries_by_words():
        longest[words[0]] = max(longest.get(words[0], 0), len(words))
    return longest


@lru_cache(maxsize=1)
def first_words_of_adjectives() -> frozenset[str]:
    """The first folded words of names that are adjectives first of all, as texts write them small too."""
    return frozenset(words[0] for words, meanings in entries_by_words().items() if meanings[0].adjective)


@lru_cache(maxsize=1)
def place_words() -> dict[str, frozenset[str]]:
    """The word lists of nlp/data/place_words.yml."""
    lists = read_yaml(DATA / "place_words.yml")
    return {name: frozenset(words) for name, words in lists.items()}


@lru_cache(maxsize=1)
def state_abbreviations() -> dict[str, Entry]:
    """Postal and AP abbreviations as written after a town: "TX", "Tex.", "N.M.", "Tamps."."""
    found: dict[str, Entry] = {}
    for row in _rows("mexican_states.csv"):
        for form in _list(row["abbreviations"]):
            found[form] = Entry(row["name"], row["name"], "MX", PlaceKind.STATE)
    for row in _rows("other_regions.csv"):
        for form in _list(row["abbreviations"]):
            found.setdefault(form, Entry(row["name"], row["name"], row["country"], PlaceKind.STATE))
    # A US state wins where both lands write the same ("Mich.").
    for row in _rows("us_states.csv"):
        for form in [row["postal"], *_list(row["ap"])]:
            found[form] = Entry(row["name"], row["name"], "US", PlaceKind.STATE)
    return found


@lru_cache(maxsize=1)
def _county_states() -> dict[str, tuple[str, ...]]:
    return {fold(row["name"]): tuple(_list(row["states"])) for row in _rows("us_counties.csv")}


def states_of_county(name: str) -> tuple[str, ...]:
    """The states that have a county of that name ("DeKalb County"); none where no list knows it."""
    return _county_states().get(fold(name.removesuffix(" County")), ())


@lru_cache(maxsize=1)
def ports_of_entry() -> dict[tuple[str, ...], tuple[str, str, str]]:
    """Folded words of a crossing's name → (name, town, state)."""
    found: dict[tuple[str, ...], tuple[str, str, str]] = {}
    for row in _rows("ports_of_entry.csv"):
        for form in [row["name"], *_list(row["aliases"])]:
            found[words_of(form)] = (row["name"], row["city"], row["region"])
    return found
