"""Lists of names under a heading: who stands only under "Indictment Two: Larceny" has no part in the guns."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nlp.defendants import matter_words as w
from nlp.people import Person

#: Longest line (characters) of a list, and the most lines from a name up to its heading.
_LINE, _MOST_LINES = 130, 60
_HEADING = re.compile(
    r"^\W*(?:(?:indictment|case|group|complaint|count|charges?|defendants?|part|acusación|causa|"
    r"grupo)\b[^\n]*|[^\n]*:)$",
    re.IGNORECASE,
)


def headed(text: str, persons: Sequence[Person]) -> tuple[set[int], set[int]]:
    """The `id`s of persons in lists headed by guns, and of those only in lists headed by another crime."""
    lines, starts = text.split("\n"), [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    by_start = {start: index for index, start in enumerate(starts[:-1])}
    with_guns: set[int] = set()
    without: set[int] = set()
    for person in persons:
        for mention in person.mentions:
            index = by_start.get(mention.start)
            if index is None or len(lines[index]) > _LINE:
                continue
            heading = _heading_above(lines, index)
            if heading and w.GUN_WORDS.search(heading):
                with_guns.add(id(person))
            elif heading and w.OTHER_CRIMES.search(heading):
                without.add(id(person))
    return with_guns, without - with_guns


def _heading_above(lines: Sequence[str], index: int) -> str | None:
    """The nearest heading above a line of a list; None where running text comes first."""
    for line in reversed(lines[max(0, index - _MOST_LINES) : index]):
        if len(line) > _LINE:
            return None
        if _HEADING.match(line.strip()):
            return line
    return None
