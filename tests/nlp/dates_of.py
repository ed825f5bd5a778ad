"""What a sentence dates, as the tests write it: "arrest:2022-09-26 plea:2022-09-28"."""

from __future__ import annotations

from nlp.annotation import SourceDocument
from nlp.counts import find_counts
from nlp.dates import find_dates
from nlp.reading import read

#: Before each sentence, so that the dates are of a matter of guns.
BEFORE = {
    "en": "A man is accused of supplying guns to a Mexican cartel. ",
    "es": "Un hombre está acusado de surtir de armas a un cártel. ",
}


def dated(language: str, text: str, published: str = "2022-09-29") -> list[str]:
    """Each event with its date that `text` tells behind a sentence about the matter, sorted."""
    document = SourceDocument("x", "", published, BEFORE[language] + text, language=language)
    reading = read(document)
    return sorted(f"{fact.event}:{fact.date}" for fact in find_dates(reading, counts=find_counts(reading)))
