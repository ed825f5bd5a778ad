"""By what a crossing goes: its own name, or the town at which it lies.

A full name is the crossing's own ("Gateway International Bridge", "DeConcini Port of Entry"). One that a text
only shortens, "the Mariposa port", tells the town of it where the text names that town.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from nlp.gazetteer import PlaceKind, PlaceMention
from nlp.gazetteer.data import entries_by_words, fold, words_of

#: The kind of a crossing told in full, which makes the name its own.
_IN_FULL = re.compile(
    r"International Bridge|Ports? of Entry|[Bb]order [Cc]rossing|^Bridge of the|"
    r"^[Pp]uente [Ii]nternacional|^puerto de\b"
)
_KIND = re.compile(
    r"\s(?:(?:[Ii]nternational\s)?[Bb]ridge|[Pp]orts? of [Ee]ntry|(?:[Bb]order\s)?[Cc]rossing)$"
)


def goes_by(called: str, written: str, town: str | None, places: Iterable[PlaceMention]) -> str:
    """The name of a crossing that a text calls `called`, `written` so; `town` is where the list has it."""
    if town is None:
        return called
    own = words_of(_KIND.sub("", called))
    if own == words_of(town):
        return called if called == written and "nternational" in called else town
    if _IN_FULL.search(written) or any(e.kind is PlaceKind.CITY for e in entries_by_words().get(own, ())):
        return called  # a part of the town has its own crossing: "San Ysidro"
    folded = fold(town)
    told = any(fold(p.name) == folded and p.country == "US" and not p.adjective for p in places)
    return town if told else called
