"""The defendants of a document, with what it tells of each."""

from __future__ import annotations

from collections.abc import Sequence

from nlp.annotation import Defendant, StageFact
from nlp.defendants.selection import select
from nlp.gazetteer import find_place_mentions
from nlp.people import find_persons
from nlp.reading import Reading

__all__ = ["find_defendants"]


def find_defendants(reading: Reading, stages: Sequence[StageFact]) -> tuple[Defendant, ...]:
    """Every person or company accused in the firearms matter, in order of first mention."""
    places = find_place_mentions(reading)
    spans = frozenset((place.start, place.end) for place in places)
    persons = find_persons(reading.text, spans)
    chosen = select(reading, persons)
    return tuple(Defendant(p.name, reading.evidence(p.first.start, p.first.end, "named and accused")) for p in chosen)
