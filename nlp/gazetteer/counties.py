"""Counties: "Maricopa County", "Clayton, Henry and Fayette counties", "condado de Miami-Dade"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from nlp.gazetteer.data import PlaceKind, entries_by_words, place_words, states_of_county
from nlp.gazetteer.words import PlaceMention, Word, capital, joined
from nlp.opened import Opened

_WORDS = place_words()
_COUNTY = Opened(r"\bcondado\s+de\s+", re.IGNORECASE)
_NAME = r"(?:(?:St|Ste|Ft|Mt)\.|[A-ZÁÉÍÓÚÑ][\w'’-]{1,24})(?: [A-ZÁÉÍÓÚÑ][\w'’-]{1,24}){0,2}"
_NAMES = rf"(?P<names>{_NAME}(?:, {_NAME}){{0,14}},? (?:and|or|y|e) {_NAME})"
#: Several at once, English and Spanish: the names before "counties", those after "condados de".
_COUNTIES = re.compile(r" [Cc]ounties\b")
_CONDADOS = Opened(r"\b[Cc]ondados (?:de )?")
_BEFORE = re.compile(rf"(?<![\w-]){_NAMES}$")
_AFTER = re.compile(_NAMES)
#: Characters in which a list stands.
_LONGEST = 300
_ONE = re.compile(_NAME)


def counties(text: str, words: list[Word], listed: Sequence[PlaceMention]) -> list[PlaceMention]:
    """The counties that a text names, `listed` too; their states are resolved with those of other places."""
    found = list(listed)
    taken = {at for mention in found for at in range(mention.start, mention.end)}
    for i, word in enumerate(words):
        if word.text == "County" and i and joined(text, words[i - 1], word) and capital(words[i - 1]):
            first = i - 1
            while (
                first > 0
                and i - first < 3
                and capital(words[first - 1])
                and words[first - 1].fold not in _WORDS["not_town"]
                and words[first - 1].fold not in _WORDS["not_town_last"]
                and joined(text, words[first - 1], words[first])
            ):
                first -= 1
            known = entries_by_words().get(tuple(w.fold for w in words[first : i + 1]))
            if known or words[first].fold in _WORDS["not_town"]:
                continue
            if words[first].start in taken:
                continue
            name = text[words[first].start : word.end]
            in_name = bool(
                re.match(
                    r"\s(?:Sheriff|District|Court|Jail|Superior|Attorney|Police|Prosecutor|State)",
                    text[word.end : word.end + 12],
                )
            )
            found.append(
                PlaceMention(
                    name, None, "US", words[first].start, word.end, PlaceKind.COUNTY, in_name=in_name
                )
            )
    for match in _COUNTY.finditer(text):
        named = re.compile(r"[A-ZÁÉÍÓÚÑ][\w'’]*(?:[ -][A-ZÁÉÍÓÚÑ][\w'’]*){0,2}").match(text, match.end())
        if named:
            found.append(
                PlaceMention(
                    f"{named.group()} County", None, "US", match.start(), named.end(), PlaceKind.COUNTY
                )
            )
    return found


def county_lists(text: str) -> Iterator[PlaceMention]:
    """Each county of "Clayton, Henry and Fayette counties"; the last one's mention ends with the list."""
    for match in _COUNTIES.finditer(text):
        first = max(0, match.start() - _LONGEST)
        listed = _BEFORE.search(text[first : match.start()])
        if listed:
            yield from _each(text, first + listed.start("names"), match.start(), match.end())
    for match in _CONDADOS.finditer(text):
        listed = _AFTER.match(text, match.end())
        if listed:
            yield from _each(text, listed.start("names"), listed.end("names"), listed.end("names"))


def _each(text: str, start: int, last: int, end: int) -> Iterator[PlaceMention]:
    """A mention for every name of the list at `start:last`; `end` is that of the last mention."""
    names = [
        name for name in _ONE.finditer(text, start, last) if name.group().lower() not in _WORDS["not_town"]
    ]
    for i, name in enumerate(names):
        words = name.group().split()
        at = name.start()
        while words[0].lower() in _WORDS["not_town"] and len(words) > 1:
            at += len(words.pop(0)) + 1
        ends = end if i == len(names) - 1 else name.end()
        yield PlaceMention(f"{' '.join(words)} County", None, "US", at, ends, PlaceKind.COUNTY)


#: Characters between two counties of one enumeration: "DeKalb County and Clayton County".
_BESIDE = 12


def in_their_states(mentions: Sequence[PlaceMention], states: Counter[str]) -> Iterator[PlaceMention]:
    """Counties (in order), each row in the state that all of it shares, and that a text tells most."""
    row: list[PlaceMention] = []
    for mention in mentions:
        if row and mention.start - row[-1].end > _BESIDE:
            yield from _in_their_state(row, states)
            row = []
        row.append(mention)
    yield from _in_their_state(row, states)


def _in_their_state(row: Sequence[PlaceMention], states: Counter[str]) -> Iterator[PlaceMention]:
    known = [options for county in row if (options := states_of_county(county.name))]
    shared = tuple(state for state in known[0] if all(state in more for more in known)) if known else ()
    for county in row:
        options = shared or states_of_county(county.name) or tuple(states)
        told = max(options, key=lambda state: states[state], default=None)
        sure = told is not None and (states[told] or len(options) == 1)
        yield replace(county, region=told if sure else None)
