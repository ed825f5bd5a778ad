"""Towns beside their state or country, listed or not: "Laredo, Texas", "Reynosa, Mexico"."""

from __future__ import annotations

import re
from bisect import bisect_left
from operator import attrgetter

from nlp.gazetteer.data import (
    Entry,
    PlaceKind,
    country_name,
    entries_by_words,
    fold,
    place_words,
    state_abbreviations,
)
from nlp.gazetteer.words import PlaceMention, Word, capital, joined, match_at

_WORDS = place_words()
#: "Fort Washington", "New Virginia": words that make a town of a state's name.
_TOWN_OPENERS = frozenset({"fort", "ft", "new", "mount", "mt", "port", "lake", "saint", "st"})
_COMMA_STATE = re.compile(r"(?:,\s{0,2}|\s\()(?=[A-Z])")
_ABBREVIATION = re.compile(
    "(?:"
    + "|".join(re.escape(form) for form in sorted(state_abbreviations(), key=len, reverse=True))
    + r")(?![\w])"
)

#: Between two names of a list.
_NEXT = re.compile(r",?\s(?:and|or|y|e|o)\s(?:in\s|en\s)?|,\s")


def _region_after(text: str, words: list[Word], i: int, at: int) -> tuple[Entry, int] | None:
    """The state or country that opens at `at` (word `i`): its entry and end offset."""
    short = _ABBREVIATION.match(text, at)
    if short:
        entry = state_abbreviations()[short.group()]
        return entry, short.end()
    matched = match_at(text, words, i)
    if matched is None:
        return None
    j, entries = matched
    for entry in entries:
        if entry.kind is not PlaceKind.CITY and not entry.adjective:
            return entry, words[j].end
    return None


def _goes_on(text: str, words: list[Word], last: int, end: int) -> bool:
    """True where another state or country follows the one that ends at `end`, after the word `last`."""
    after = _NEXT.match(text, end)
    at = next(
        (i for i, word in enumerate(words[last : last + 9], last) if after and word.start == after.end()),
        None,
    )
    return after is not None and at is not None and _region_after(text, words, at, after.end()) is not None


def _is_its_equal(entry: Entry, region: Entry) -> bool:
    """True if both may stand in one list: two states, two lands; not a state of another land."""
    return entry.kind is PlaceKind.COUNTRY or (
        entry.kind is not PlaceKind.CITY and entry.country == region.country
    )


def _town_before(
    text: str, words: list[Word], last: int, region: Entry, end: int
) -> tuple[int, Entry | None] | None:
    """The first word's index of the town that ends at word `last`, and its entry where it is listed.

    `end` is where the state after it ends.
    """
    if not capital(words[last]) or words[last].fold in _WORDS["not_town_last"]:
        return None
    first = last
    while first > 0 and last - first < 4 and joined(text, words[first - 1], words[first]):
        if "\n" in text[words[first - 1].end : words[first].start]:
            break
        if not (capital(words[first - 1]) or words[first - 1].fold in _WORDS["connectives"]):
            break
        first -= 1
    known = entries_by_words()
    for i in range(first, last + 1):
        entries = known.get(tuple(word.fold for word in words[i : last + 1]), ())
        named = {e.name for e in entries if _is_its_equal(e, region)}
        if named and region.name not in named and not (i > first and words[i - 1].fold in _TOWN_OPENERS):
            there = next((e for e in entries if e.kind is PlaceKind.CITY and e.region == region.name), None)
            # "Of Lebanon, Ohio" is a town; "Nevada, Oregon and Texas" a list, whatever towns share the names.
            return (i, there) if there and not _goes_on(text, words, last, end) else None
        if i > first and words[i - 1].fold in _TOWN_OPENERS and capital(words[i - 1]):
            continue  # "Fort Washington, Pennsylvania" is not Washington
        for entry in known.get(tuple(word.fold for word in words[i : last + 1]), ()):
            if entry.kind is PlaceKind.CITY and region.name in (entry.region, country_name(entry.country)):
                return i, entry
    while (
        first <= last
        and (words[first].fold in _WORDS["not_town"] or words[first].fold in _WORDS["connectives"])
        and words[first].fold not in {"la", "el", "los", "las", "del"}
    ):
        first += 1
    if first < last and words[first].fold in {"la", "el", "los", "las", "del"} and not capital(words[first]):
        first += 1
    if (
        first > last
        or (first == last and words[last].fold == "county")
        or (region.kind is PlaceKind.COUNTRY and (region.country == "US" or last - first > 1))
    ):
        return None
    whole = known.get(tuple(word.fold for word in words[first : last + 1]), ())
    if any(_is_its_equal(entry, region) for entry in whole):
        return None  # "in Texas, California and Arizona" is a list of states
    return (first if last - first < 3 else last - 1), None


def beside_region(text: str, words: list[Word]) -> list[PlaceMention]:
    """As in "Laredo, Texas", "Columbus, N.M.", "Brownsville (Texas)", "Reynosa, Tamaulipas, Mexico"."""
    found: list[PlaceMention] = []
    for comma in _COMMA_STATE.finditer(text):
        last = bisect_left(words, comma.start(), key=attrgetter("end"))
        if last + 1 >= len(words) or words[last].end != comma.start() or words[last + 1].start != comma.end():
            continue
        region = _region_after(text, words, last + 1, comma.end())
        if region is None:
            continue
        entry, end = region
        if comma.group().startswith(" ("):
            if text[end : end + 1] != ")":
                continue
            end += 1
        town = _town_before(text, words, last, entry, end)
        if town is None or (found and words[town[0]].start < found[-1].end):
            continue
        first, listed = town
        name = listed.name if listed else text[words[first].start : words[last].end]
        country = re.compile(r",?\s(?:Mexico\b|México\b|U\.S\.|EE\.?\s?UU\b\.?|USA\b|Colombia\b)").match(
            text, end
        )
        if entry.kind is PlaceKind.STATE and country and text[end : end + 1] == ",":
            end = country.end()
        kind = PlaceKind.COUNTY if fold(words[last].text) == "county" else PlaceKind.CITY
        found.append(
            PlaceMention(
                " ".join(name.split()),
                (listed.region if listed else None) if entry.kind is PlaceKind.COUNTRY else entry.name,
                entry.country,
                words[first].start,
                end,
                kind,
            )
        )
    return found
