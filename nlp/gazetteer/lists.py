"""Towns by the company they keep: in a list with known ones, or alone in a document about their state.

"dealers in Merrillville, Hobart, Portage and Valparaiso": a list of towns is one of towns throughout.
"a gun shop in Sunrise" in a Florida case: names that are also words need their state, if not beside them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from nlp.gazetteer.data import (
    Entry,
    PlaceKind,
    entries_by_words,
    fold,
    given_names,
    longest_by_first_word,
    place_words,
    surnames,
    words_of,
)
from nlp.gazetteer.words import PlaceMention, Word, capital, match_at

_WORDS = place_words()
_WORD = r"[A-ZÁÉÍÓÚÑ][a-záéíóúñ’'-]{2,}"
_NAME = rf"{_WORD}(?:\s(?:(?:del?|la|el|los|las)\s)?{_WORD}){{0,2}}"
#: Three or more names, or two, after a preposition, that end where a phrase ends.
_LIST = re.compile(
    rf"\b(?:in|from|near|between|around|at|en|de|entre)\s(?P<names>{_NAME}(?:,\s{_NAME}){{0,8}},?\s(?:and|y|e|or|o)\s"
    rf"(?:in\s|en\s|near\s)?{_NAME})(?=[,.;:)\n]|\s(?!(?:in|en|at|from|de)\s)[a-z(]|$)"
)
_PARTS = re.compile(_NAME)
#: Before a town's name: where something is or happens.
_AT = re.compile(
    r"\b(?:in|near|outside|from|of|to|en|de|desde|hasta|hacia|cerca de|rumbo a)\s(?:nearby\s|downtown\s)?$"
)
#: Of these also a name that is a person's is a town's: "in Warren", not "sold to Warren".
_INSIDE = re.compile(r"\b(?:in|near|outside|en|cerca de)\s(?:nearby\s|downtown\s)?$")
#: What follows a town's name in a phrase, not within a longer name.
_ENDS = re.compile(r"[,.;:)]|\s(?:[a-z(]|$)|$")


def more_towns(text: str, words: list[Word], mentions: Sequence[PlaceMention]) -> list[PlaceMention]:
    """The towns beside those of `mentions`, in no order."""
    taken = {at for mention in mentions for at in range(mention.start, mention.end)}
    at_home = [m for m in _of_home_state(text, words, mentions) if m.start not in taken]
    taken |= {at for mention in at_home for at in range(mention.start, mention.end)}
    return at_home + list(_listed_beside(text, [*mentions, *at_home], taken))


def _of_home_state(text: str, words: list[Word], mentions: Sequence[PlaceMention]) -> Iterator[PlaceMention]:
    """Names that need their state, in a document that names it: "in Katy" in a Texas case."""
    # Of several states that have a town of the name, the best known.
    states = Counter(m.region.split("|")[0] for m in mentions if m.region and not m.adjective)
    states.update(m.name for m in mentions if m.kind is PlaceKind.STATE and not m.adjective)
    lands = {m.country for m in mentions if m.kind is PlaceKind.COUNTRY}
    if not states and not lands:
        return
    openers = longest_by_first_word()
    for i, word in enumerate(words):
        if word.fold not in openers or not capital(word) or word.text.isupper():
            continue
        matched = match_at(text, words, i)
        if matched is None:
            continue
        end = words[matched[0]].end
        options = [
            entry
            for entry in matched[1]
            if _needs_state(entry) and (states[str(entry.region)] if entry.region else entry.country in lands)
        ]
        if (
            not options
            or any(not _needs_state(entry) for entry in matched[1])
            or not _is_at(text, word, single=matched[0] == i)
            or not _ENDS.match(text, end)
        ):
            continue
        entry = max(options, key=lambda option: states[str(option.region)])
        yield PlaceMention(entry.name, entry.region, entry.country, word.start, end, PlaceKind.CITY)


def _is_at(text: str, word: Word, *, single: bool) -> bool:
    """True if the words before a name say that it is a place; of a person's name, that it lies around."""
    personal = single and (word.fold in given_names() or word.fold in surnames())
    return bool((_INSIDE if personal else _AT).search(text, max(0, word.start - 24), word.start))


def _needs_state(entry: Entry) -> bool:
    return entry.kind is PlaceKind.CITY and not entry.alone


def _listed_beside(text: str, mentions: Sequence[PlaceMention], taken: set[int]) -> Iterator[PlaceMention]:
    """The unknown names of a list in which a known town stands."""
    towns = {m.start: m for m in mentions if m.kind is PlaceKind.CITY and not m.adjective}
    for match in _LIST.finditer(text):
        parts = list(_PARTS.finditer(text, *match.span("names")))
        known = [towns[part.start()] for part in parts if part.start() in towns]
        unknown = [part for part in parts if part.start() not in taken and part.end() - 1 not in taken]
        if not known or len(known) + len(unknown) != len(parts):
            continue
        if not all(_may_be_town(part.group()) or _entry_of(part.group()) for part in unknown):
            continue
        for part in unknown:
            entry = _entry_of(part.group(), known[0].region)
            region, country = (entry.region, entry.country) if entry else (known[0].region, known[0].country)
            yield PlaceMention(part.group(), region, country, part.start(), part.end(), PlaceKind.CITY)


def _entry_of(name: str, region: str | None = None) -> Entry | None:
    """The listed town of a name that stands among towns, the one of `region` first."""
    meanings = entries_by_words().get(words_of(name), ())
    towns = [entry for entry in meanings if entry.kind is PlaceKind.CITY]
    return next((town for town in towns if town.region == region), towns[0] if towns else None)


def _may_be_town(name: str) -> bool:
    """True if a name is no person's, and of no body or thing that is known."""
    words = [fold(word) for word in name.split()]
    return (
        not any(word in _WORDS["not_town"] or word in _WORDS["personal"] for word in (words[0], words[-1]))
        and words[-1] not in _WORDS["not_town_last"]
        and words[-1] not in _WORDS["institution"]
        and words[0] not in given_names()
    )
