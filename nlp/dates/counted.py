"""What the guns underwent that a text counts around a date, as named features.

The role of a count is read from its own words (nlp/counts): "three pistols changed hands" on a day is a sale,
and what "lay in the bed of his pickup" was seized. So a date hears what its own verb does not tell.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from nlp.annotation import Count
from nlp.dates.candidates import DateCandidate, told_until


def count_features(
    text: str, candidate: DateCandidate, other: DateCandidate | None, counts: Sequence[Count]
) -> Iterator[str]:
    """The roles of the counts in a date's sentence (`n`), and up to the next date of its paragraph (`m`)."""
    sentence, end = candidate.sentence, candidate.phrase.end
    last = told_until(text, candidate, other)
    for count in counts:
        at = count.evidence.start
        if sentence.start <= at < sentence.end:
            yield f"n:{count.role}"
            between = candidate.phrase.opens or candidate.phrase.closes
            yield f"n:{count.role}:{'range' if between else candidate.resolved[1]}"
        elif end <= at < last:
            yield f"m:{count.role}"
