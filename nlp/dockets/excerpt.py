"""The part of a docket's text that is read like any text; the rest is read from the docket's structure alone.

Most lines of a docket ask, argue or arrange. What its parties, counts, entries and days tell is read from the
structure; guns, sellers, places, groups and days of the crime stand in few of its lines, and these are known
by their words (data/docket_entries.yml). The lines are put together as a text of their own, and what was read
in it is moved back to where it stands in the document.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from nlp.annotation import LISTS, Annotation, Evidence
from nlp.dockets.entries import is_worth_reading
from nlp.dockets.model import Docket
from nlp.dockets.rendering import Mark, Rendered

_APART = "\n\n"
#: Characters of entries (and of parties) that are read: a thousand lines about guns say the same again.
MOST = 100_000


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Lines of a text, put together; `places` are those of the lines in the whole, `starts` in the excerpt.

    `left_out` counts the entries that were worth reading and more than is read.
    """

    whole: str
    text: str
    places: tuple[Mark, ...]
    starts: tuple[int, ...]
    left_out: int = 0

    def moved_back(self, annotation: Annotation) -> Annotation:
        """The annotation of the excerpt, as one of the whole: each quote where it stands there."""
        lists: dict[str, Any] = {
            name: tuple(
                replace(item, evidence=self._moved(item.evidence)) for item in getattr(annotation, name)
            )
            for name in LISTS
        }
        court = annotation.court
        if court is not None:
            court = replace(court, evidence=self._moved(court.evidence))
        return replace(annotation, court=court, **lists)

    def _moved(self, evidence: Evidence) -> Evidence:
        """Evidence where it stands in the whole; what runs over lines that are apart ends with its first."""
        line = bisect_right(self.starts, evidence.start) - 1
        place = self.places[line]
        start = place.start + evidence.start - self.starts[line]
        end = min(start + evidence.end - evidence.start, place.end)
        return replace(evidence, start=start, end=end, quote=self.whole[start:end])


def excerpt_of(docket: Docket, marks: Rendered) -> Excerpt:
    """The lines of a rendered docket that are worth reading: head, parties, counts, and some entries.

    A count or an entry whose words were met before is not read again: thirty accused of one count are one
    text.
    """
    # Parties that are too many are left out in silence: they are read from the structure in any case.
    parties, _ = _first(_head_and_parties(docket, marks))
    entries, left_out = _first(_entries(docket, marks))
    places: list[Mark] = []
    for mark in parties + entries:
        if places and marks.text[places[-1].end : mark.start] == _APART:
            places[-1] = Mark(places[-1].start, mark.end)
        else:
            places.append(mark)
    pieces, starts, at = [], [], 0
    for place in places:
        starts.append(at)
        pieces.append(marks.text[place.start : place.end])
        at += len(pieces[-1]) + len(_APART)
    return Excerpt(marks.text, _APART.join(pieces), tuple(places), tuple(starts), left_out)


def _first(marks: Iterator[Mark]) -> tuple[list[Mark], int]:
    """The first marks, of `MOST` characters together, and how many are left out."""
    chosen: list[Mark] = []
    length = left_out = 0
    for mark in marks:
        length += mark.end - mark.start
        if length <= MOST:
            chosen.append(mark)
        else:
            left_out += 1
    return chosen, left_out


def _head_and_parties(docket: Docket, marks: Rendered) -> Iterator[Mark]:
    first = min(
        (mark.start for part in (marks.parties, marks.entries) for mark in part.values()),
        default=len(marks.text),
    )
    if head := marks.text[:first].rstrip():
        yield Mark(0, len(head))
    seen: set[str] = set()
    for i, party in enumerate(docket.parties):
        yield marks.parties[i]
        for j, count in enumerate(party.counts):
            if _is_new(f"{count.name} {count.disposition}", seen):
                yield marks.counts[i, j]


def _entries(docket: Docket, marks: Rendered) -> Iterator[Mark]:
    seen: set[str] = set()
    for i, entry in enumerate(docket.entries):
        if is_worth_reading(entry) and _is_new(entry.words, seen):
            yield marks.entries[i]


def _is_new(words: str, seen: set[str]) -> bool:
    before = len(seen)
    seen.add(" ".join(words.lower().split()))
    return len(seen) > before
